#include "ui/window.hpp"

#include <algorithm>
#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

constexpr float kBarWidth = 10;

void begin_area(const std::string& id, const Rect& place, Level level) {
  ImGui::SetNextWindowPos({place.x0, place.y0});
  ImGui::SetNextWindowSize({place.width(), place.height()});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground |
                           ImGuiWindowFlags_NoFocusOnAppearing;  // what comes up must not end a press
  if (level == Level::untouchable) flags |= ImGuiWindowFlags_NoInputs;
  if (level == Level::page) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(id.c_str(), nullptr, flags);
  if (level != Level::page) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

// At the end side, where Dear ImGui's own is always at the right.
void scroll_bar(Frame& f, const std::string& id, const Rect& place) {
  const float most = ImGui::GetScrollMaxY();
  if (most <= 0) return;
  constexpr float kShortest = 36;
  const Rect track = Row(place, f.direction).end(kBarWidth);
  const float length = std::max(kShortest, track.height() * track.height() / (track.height() + most));
  const float room = track.height() - length;
  const Press press = pressable(f, "scroll." + id, track, Stop::no);
  if (press.held)
    ImGui::SetScrollY(std::clamp((ImGui::GetMousePos().y - track.y0 - length / 2) / room, 0.0f, 1.0f) * most);
  const float y = track.y0 + ImGui::GetScrollY() / most * room;
  fill(inset({track.x0, y, track.x1, y + length}, 3, 2), f.theme.baseline, 2,
       press.held || press.hovered ? 0.8f : 0.4f);
}

// Brings what the keyboard has just reached into the part that is seen.
void reveal_focus(Frame& f, const Rect& place) {
  Focus& focus = f.view.focus;
  if (!focus.reveal || focus.window != ImGui::GetCurrentWindow()->ID) return;
  constexpr float kAround = 48;
  focus.reveal = false;
  if (focus.rect.y0 < place.y0 + kAround) ImGui::SetScrollY(ImGui::GetScrollY() + focus.rect.y0 - place.y0 - kAround);
  if (focus.rect.y1 > place.y1 - kAround) ImGui::SetScrollY(ImGui::GetScrollY() + focus.rect.y1 - place.y1 + kAround);
  f.view.moving = true;
}

}  // namespace

void fixed_area(Frame&, const std::string& id, const Rect& place, Level level, FunctionRef<void()> draw) {
  begin_area(id, place, level);
  draw();
  ImGui::End();
}

void scrolling_area(Frame& f, const std::string& id, const Rect& place, float margin, Level level,
                    FunctionRef<void(Flow&)> draw) {
  begin_area(id, place, level);
  Row row(place, f.direction);
  row.start(margin);
  row.end(std::max(margin, kBarWidth));  // the bar's width is always left free: its coming moves nothing
  Flow flow{row.rest().x0, row.rest().x1, place.y0 - ImGui::GetScrollY() + margin};
  draw(flow);
  ImGui::SetCursorScreenPos({place.x0, flow.y});
  ImGui::Dummy({1, margin});
  reveal_focus(f, place);
  scroll_bar(f, id, place);
  ImGui::End();
}

bool modal_layer(Frame& f, const std::string& id, const Rect& screen, float darkness, FunctionRef<void()> draw) {
  ++f.view.layer;
  bool pressed = false;
  fixed_area(f, id + ".veil", screen, Level::on_top, [&] {
    fill(screen, {0, 0, 0}, 0, darkness);
    pressed = pressable(f, id + ".veil", screen, Stop::no).clicked;
  });
  draw();
  return pressed;
}

float eased(Frame& f, std::string_view id, float goal) {
  const auto known = f.view.motions.find(id);
  if (known == f.view.motions.end() || f.view.reduced_motion) {
    f.view.motions.insert_or_assign(std::string(id), goal);
    return goal;
  }
  float& value = known->second;
  const float step = 1 - std::exp(-ImGui::GetIO().DeltaTime * 4 / motion::kQuick);
  value += (goal - value) * step;
  const float scale = std::max({1.0f, std::fabs(goal), std::fabs(value)});
  if (std::fabs(goal - value) < 0.004f * scale)
    value = goal;
  else
    f.view.moving = true;
  return value;
}

}  // namespace mihwar::ui
