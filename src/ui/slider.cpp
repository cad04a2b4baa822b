#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "app/typing.hpp"
#include "imgui.h"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Parameter;

// Logarithmic rows that start at 0 bend there: ln(1 + value).
bool starts_at_zero(const Parameter& p) { return p.minimum <= 0; }

double to_scale(const Parameter& p, double value) {
  if (!p.logarithmic) return value;
  return starts_at_zero(p) ? std::log1p(value) : std::log(value);
}

double from_scale(const Parameter& p, double scaled) {
  if (!p.logarithmic) return scaled;
  return starts_at_zero(p) ? std::expm1(scaled) : std::exp(scaled);
}

double rounded_to_digits(double value, int digits) {
  if (value == 0) return 0;
  const double power = std::pow(10.0, digits - 1 - std::floor(std::log10(std::fabs(value))));
  return std::round(value * power) / power;
}

double snapped(const Parameter& p, double value, int digits) {
  if (p.logarithmic) return rounded_to_digits(value, digits);
  // Counted in whole steps and divided, so that 0.1 + 0.2 reads 0.3.
  const double steps_per_unit = 1 / p.step;
  if (p.step >= 1 || std::fabs(steps_per_unit - std::round(steps_per_unit)) > 1e-9)
    return std::round(value / p.step) * p.step;
  return std::round(value * std::round(steps_per_unit)) / std::round(steps_per_unit);
}

// With Shift ten at once.
int arrow_steps(Direction direction) {
  const int towards_end = direction == Direction::left_to_right ? 1 : -1;
  const int at_once = ImGui::GetIO().KeyShift ? 10 : 1;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, true) ? 1 : 0; };
  return at_once * (towards_end * (pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow)) +
                    pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_DownArrow)) +
         10 * (pressed(ImGuiKey_PageUp) - pressed(ImGuiKey_PageDown));
}

void move_by(Frame& f, const Parameter& parameter, int steps) {
  model::Inputs& inputs = f.state.scenario().inputs;
  if (steps != 0) app::set_value(inputs, parameter, stepped(parameter, parameter.field.get(inputs), steps));
}

void move_by_keys(Frame& f, const Parameter& parameter) {
  model::Inputs& inputs = f.state.scenario().inputs;
  const app::Range range = app::allowed_range(inputs, parameter);
  if (ImGui::IsKeyPressed(ImGuiKey_Home)) app::set_value(inputs, parameter, range.minimum);
  if (ImGui::IsKeyPressed(ImGuiKey_End)) app::set_value(inputs, parameter, range.maximum);
  move_by(f, parameter, arrow_steps(f.direction));
}

// A knob is held where it was touched, and moves only once the pointer does; a press beside it brings it there at once.
void hold_knob(Frame& f, const Rect& track, double position) {
  const float pointer = ImGui::GetMousePos().x;
  if (ImGui::IsItemActivated()) {
    const float offset = pointer - along(f.direction, track, static_cast<float>(position));
    f.view.grabbed = std::fabs(offset) <= (f.coarse_pointer ? 22.0f : 11.0f);
    f.view.grab_offset = f.view.grabbed ? offset : 0;
  } else if (ImGui::GetIO().MouseDelta.x != 0) {
    f.view.grabbed = false;
  }
}

void draw_slider(const Frame& f, const Rect& track, float share, Colour colour, bool active, bool focused) {
  constexpr float kHalf = 3;
  const float y = (track.y0 + track.y1) / 2;
  const float knob = along(f.direction, track, share);
  const float begin = along(f.direction, track, 0);
  fill({track.x0, y - kHalf, track.x1, y + kHalf}, f.theme.sunken, kHalf);
  fill({std::min(begin, knob), y - kHalf, std::max(begin, knob), y + kHalf}, colour, kHalf);
  ImDrawList* list = ImGui::GetWindowDrawList();
  const float radius = f.coarse_pointer ? 11.0f : 8.5f;
  if (active || focused) list->AddCircleFilled({knob, y}, radius + 5, packed(colour, 0.22f), 32);
  list->AddCircleFilled({knob, y}, radius, packed(colour), 32);
  list->AddCircleFilled({knob, y}, radius - 3, packed(f.theme.card), 32);
}

// Enter on a slider: its value can be typed.
void type_value(Frame& f, const Parameter& parameter, const Rect& rect) {
  Editing& editing = f.view.editing;
  const Rect* value = find_control(f.view, "value." + std::string(parameter.id));
  editing = {EditKind::number, std::string(parameter.id), value ? *value : rect, app::text_to_edit(f.state, parameter),
             editing.serial + 1};
}

}  // namespace

double slider_position(const Parameter& p, double value) {
  const double low = to_scale(p, p.minimum), high = to_scale(p, p.maximum);
  return (to_scale(p, value) - low) / (high - low);
}

double slider_value(const Parameter& p, double position) {
  const double low = to_scale(p, p.minimum), high = to_scale(p, p.maximum);
  const double value = snapped(p, from_scale(p, low + position * (high - low)), 2);
  return std::min(std::max(value, p.minimum), p.maximum);
}

double stepped(const Parameter& p, double value, int steps) {
  if (!p.logarithmic) return snapped(p, value + steps * p.step, 3);
  constexpr double kFactor = 1.05;
  if (value <= 0) return steps > 0 ? 1 : 0;
  return snapped(p, value * std::pow(kFactor, steps), 3);
}

void slider(Frame& f, const Parameter& parameter, const Rect& rect, Colour colour) {
  model::Inputs& inputs = f.state.scenario().inputs;
  const Press press = pressable(f, parameter.id, rect);
  if (f.view.at_focus) describe(f, ControlKind::slider, full_name(f, parameter), app::value_of(f.state, parameter));
  const Rect track = inset(rect, 11, 0);  // the knob stays inside the rectangle
  const bool focused = f.view.focused == parameter.id;
  if (press.hovered) move_by(f, parameter, f.view.wheel_steps);
  if (press.held) {
    f.view.dragging = true;
    f.view.focused = parameter.id;
    hold_knob(f, track, slider_position(parameter, parameter.field.get(inputs)));
    if (!f.view.grabbed)
      app::set_value(inputs, parameter,
                     slider_value(parameter, static_cast<double>(share_along(
                                                 f.direction, track, ImGui::GetMousePos().x - f.view.grab_offset))));
  } else if (focused && ImGui::IsRectVisible({rect.x0, rect.y0}, {rect.x1, rect.y1})) {
    move_by_keys(f, parameter);
  }
  if (press.clicked && f.view.focus.shown && focused) type_value(f, parameter, rect);
  const double share = slider_position(parameter, parameter.field.get(inputs));
  draw_slider(f, track, static_cast<float>(share), colour, press.held || press.hovered, focused);
}

}  // namespace mihwar::ui
