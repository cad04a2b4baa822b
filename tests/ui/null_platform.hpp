#pragma once
// The interface without a GPU: textures are accepted, nothing is drawn anywhere, and a pointer and keys are moved.
#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <vector>

#include "imgui_internal.h"
#include "platform/session.hpp"

namespace mihwar {

inline std::vector<std::byte> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
  const auto* first = reinterpret_cast<const std::byte*>(bytes.data());
  return {first, first + bytes.size()};
}

struct NullPlatform {
  std::vector<std::byte> regular = read_file(MIHWAR_FONTS "/regular.ttf"), bold = read_file(MIHWAR_FONTS "/bold.ttf"),
                         arabic_regular = read_file(MIHWAR_FONTS "/arabic-regular.ttf"),
                         arabic_bold = read_file(MIHWAR_FONTS "/arabic-bold.ttf");
  std::unique_ptr<platform::Session> session = platform::start_session({regular, bold, arabic_regular, arabic_bold});
  platform::FrameInput input{.now_seconds = 0, .width = 1440, .height = 900};

  ImGuiIO& io() { return ImGui::GetIO(); }
  bool frame() {
    input.now_seconds += 1.0 / 60;
    const bool again = platform::run_frame(*session, input);
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
      if (texture->Status == ImTextureStatus_WantCreate || texture->Status == ImTextureStatus_WantUpdates) {
        texture->SetTexID(1);
        texture->SetStatus(ImTextureStatus_OK);
      }
      if (texture->Status == ImTextureStatus_WantDestroy) {
        texture->SetTexID(ImTextureID_Invalid);
        texture->SetStatus(ImTextureStatus_Destroyed);
      }
    }
    return again;
  }
  void settle() {
    for (int i = 0; i < 4; ++i) frame();
  }
  const ui::Rect& control(std::string_view id) {
    const ui::Rect* rect = ui::find_control(session->view, id);
    REQUIRE_MESSAGE(rect != nullptr, "no control " << std::string(id));
    return *rect;
  }
  void point(float x, float y) {
    io().AddMousePosEvent(x, y);
    frame();
  }
  void press(bool down) {
    io().AddMouseButtonEvent(0, down);
    frame();
  }
  void click(std::string_view id) {
    const ui::Rect rect = control(id);
    point((rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2);
    press(true);
    press(false);
    frame();
  }
  void drag(std::string_view id, float share) {
    const ui::Rect rect = control(id);
    const float y = (rect.y0 + rect.y1) / 2;
    point((rect.x0 + rect.x1) / 2, y);
    press(true);
    point(rect.x0 + 11 + share * (rect.width() - 22), y);
    press(false);
    frame();
  }
  void key(ImGuiKey key) {
    io().AddKeyEvent(key, true);
    frame();
    io().AddKeyEvent(key, false);
    frame();
  }
  model::Inputs& inputs() { return session->state.scenario().inputs; }
  double revenue_gain() { return *session->state.summary[model::Result::revenue_gain]; }
};

}  // namespace mihwar
