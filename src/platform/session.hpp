#pragma once
// One running app, whatever shows it: Dear ImGui's context, the state, and the order of a frame.

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "app/state.hpp"
#include "imgui.h"
#include "ui/frame.hpp"
#include "ui/spoken.hpp"

namespace mihwar::platform {

struct Fonts {
  std::span<const std::byte> regular, bold;                // Latin; TrueType files, must outlive the session
  std::span<const std::byte> arabic_regular, arabic_bold;  // merged into the Latin ones
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
  text::Shaper shaper{};
  double last_seconds = -1;
  float zoom = 1;              // CSS pixels per pixel of the layout
  bool own_work = false;       // what is there came from a file or from what was saved
  std::uint32_t revision = 0;  // grows whenever what is worth saving may have changed
  std::uint32_t changes = 0;   // grows with every change of a value, while it is dragged too
  bool held_by_host = false;   // a slider of the page is being dragged: one step of the history
  ~Session();
};

std::unique_ptr<Session> start_session(Fonts fonts);

// What panels see of a session; theme and actions outlive it.
ui::Frame frame_of(Session& session, const ui::Theme& theme, std::vector<app::Action>& actions);

// Draws one frame: poll -> draw -> render -> apply actions -> recompute. ImGui::GetDrawData() holds the picture after
// it. True while something still moves: draw again even without input.
bool run_frame(Session& session, const FrameInput& input);

// Takes back what was changed in read-only scenarios since the last step, and says so. Before each app::note.
void protect_read_only(Session& session, double now_seconds);

// From the text size and the theme; never so large that the layout gets narrower than it is made for.
float zoom_for(const ui::ViewState& view, float width);

// Seconds until something changes by itself, though nothing moves now; 0 = never.
double wakes_in(const Session& session, double now_seconds);

// Scenario and product, in logical order, for the browser's tab.
std::string page_title(const Session& session);

// For screen readers, in the language shown. The control at the keyboard's ring; the headline, a line feed and the key
// figures: empty while a value is being dragged.
ui::SpokenControl spoken_control(Session& session);
std::string spoken_result(Session& session);

// Opens the scenarios of a link's fragment in place of an untouched start, else beside what is there, compared with it.
// Problems are told at the foot of the screen; with an error nothing changes, and it returns false.
bool open_link(Session& session, std::string_view fragment, double now_seconds);

// Opens a file in place of what is there, which Undo brings back. Errors as with a link.
bool open_file(Session& session, std::string_view json, double now_seconds);

// What was saved, as the start of a session: no step of the history. False: it cannot be read, nothing has changed.
bool restore(Session& session, std::string_view json, double now_seconds);

// The document as a file, for people (in lines) or for the host's own keeping.
std::string saved_document(const Session& session, bool in_lines);

// All work is gone, as after the first start.
void forget(Session& session, double now_seconds);

// A message at the foot of the screen.
void tell(Session& session, std::string message, double now_seconds, bool with_undo = false);

// All that exports, report and HTML twin are made of, as JSON (ui/account.hpp).
std::string account(Session& session, std::uint32_t parts);

// What the text in the open field would do.
struct TypedText {
  bool acceptable = false;
  std::string message{};  // "Read as 75.5%", or what is wrong; empty when there is nothing to say
};
TypedText preview_typed(const Session& session, std::string_view text);

// Takes the text over and closes the field; false: refused, nothing changed, the field stays.
bool commit_typed(Session& session, std::string_view text);
void cancel_typed(Session& session);

// For the plain page. A text for a parameter, "scenario.name", "scenario.notes" or a field of a view: what it would do
// and, with `commit`, does.
TypedText edit(Session& session, std::string_view id, std::string_view text, bool commit);

// An action by name (kCommands of twin.cpp); false: nothing was done.
bool act(Session& session, std::string_view name, std::string_view argument, double now_seconds);

void set_value(Session& session, const model::Parameter& parameter, double value);

}  // namespace mihwar::platform
