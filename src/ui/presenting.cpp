#include "ui/presenting.hpp"

#include <algorithm>

#include "app/quantity.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

void free_the_keyboard(Frame& f) {
  ViewState& view = f.view;
  const bool drawn = std::any_of(view.stops.begin(), view.stops.end(),
                                 [&](const FocusStop& stop) { return stop.item == view.focus.item; });
  if (!drawn) view.focus = {};
  if (!view.focus.shown && !view.dragging) view.focused.clear();
}

int steps_by_keys(const Frame& f) {
  const ViewState& view = f.view;
  const bool on_slider = model::find_parameter(view.focused) != nullptr;
  if (on_slider || view.shows_keys || !view.menu.id.empty() || view.editing.kind != EditKind::none) return 0;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false) ? 1 : 0; };
  const int right = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
  const int on = f.direction == Direction::left_to_right ? right : -right;
  return std::clamp(on + pressed(ImGuiKey_PageDown) - pressed(ImGuiKey_PageUp), -1, 1);
}

bool arrow_button(Frame& f, std::string_view id, const Rect& rect, int step, std::string_view tip) {
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, tip);
  fill(rect, f.theme.accent, rect.height() / 2, press.hovered ? 0.2f : 0.1f);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  if (press.hovered && !f.coarse_pointer) tooltip(f, rect, tip);
  const bool to_the_left = (step < 0) == (f.direction == Direction::left_to_right);
  Frame turned = f;
  turned.direction = to_the_left ? Direction::left_to_right : Direction::right_to_left;
  draw_icon(turned, Icon::earlier, rect, f.theme.accent);
  return press.clicked;
}

std::string_view lever_label(const Frame& f, std::size_t position) {
  const model::Parameter& parameter = app::switch_parameter(static_cast<int>(position));
  return text::say(f.state.locale.language, text::find_entry(text::parameter_texts(), parameter.text)->first);
}

void large_lever(Frame& f, Flow& flow, std::size_t position) {
  const model::Parameter& parameter = app::switch_parameter(static_cast<int>(position));
  const Colour colour = f.theme.contributors[position];
  const std::string value = app::value_of(f.state, parameter);
  const std::string_view label = lever_label(f, position);
  const TextStyle value_style{type::kHeadline, f.state.projection.active[position] ? colour : f.theme.muted, true};
  TextStyle name_style{20, f.theme.ink, true};
  Row row(flow.take(space::kTouchControl), f.direction);
  const float value_width = text_width(f, value_style, value) + 2;
  if (text_width(f, name_style, label) > row.rest().width() - value_width - space::kSmall)
    name_style.size = type::kBody;
  if (text_width(f, name_style, label) > row.rest().width() - value_width - space::kSmall) {
    draw_paragraph(f, flow, name_style, label);
  } else {
    draw_text(f, row.rest(), name_style, Align::start, label);
  }
  draw_text(f, row.end(value_width), value_style, Align::end, value);
  Frame large = f;
  large.coarse_pointer = true;
  slider(large, parameter, flow.take(space::kTouchControl), colour);
}

}  // namespace mihwar::ui
