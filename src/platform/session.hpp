#pragma once
// One running app, whatever shows it: Dear ImGui's context, the state, and the order of a frame.

#include <cstddef>
#include <memory>
#include <span>

#include "app/state.hpp"
#include "imgui.h"
#include "ui/frame.hpp"

namespace mihwar::platform {

struct Fonts {
  std::span<const std::byte> regular, bold;  // TrueType files; must outlive the session
};

struct FrameInput {
  double now_seconds;           // monotonic
  float width, height;          // CSS pixels
  float pixel_ratio = 1;        // device pixels per CSS pixel
  bool coarse_pointer = false;  // a finger: larger targets
};

struct Session {
  ImGuiContext* imgui = nullptr;
  app::AppState state{};
  ui::ViewState view{};
  ui::Fonts fonts{};
  double last_seconds = -1;
  ~Session();
};

std::unique_ptr<Session> start_session(Fonts fonts);

// Draws one frame: poll -> draw -> render -> apply actions -> recompute. ImGui::GetDrawData() holds the picture after
// it. True while something still moves: draw again even without input.
bool run_frame(Session& session, const FrameInput& input);

}  // namespace mihwar::platform
