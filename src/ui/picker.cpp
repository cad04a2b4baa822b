#include <algorithm>
#include <string>

#include "app/desk_fields.hpp"
#include "app/typing.hpp"
#include "ui/menus.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

float picker_width(const Frame& f, std::string_view current) {
  return text_width(f, {type::kBody, {}, true}, name_of_id(f, current)) + 2 * space::kMedium + 26;
}

std::optional<std::string_view> picker(Frame& f, std::string_view id, const Rect& rect, std::string_view current,
                                       std::vector<std::string_view> options) {
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, f.say(text::Text::said_pick), name_of_id(f, current));
  outline(rect, f.theme.control, 8);
  if (press.hovered) fill(rect, f.theme.accent, 8, 0.08f);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  Row row(inset(rect, space::kMedium, 0), f.direction);
  draw_icon(f, Icon::down, row.end(20), f.theme.accent);
  draw_name(f, row.rest(), {type::kBody, f.theme.ink, true}, name_of_id(f, current));
  Pick& pick = f.view.pick;
  if (press.clicked) {
    pick = {.id = std::string(id), .options = std::move(options), .current = current, .chosen = {}};
    toggle_menu(f.view, "menu.pick", rect);
  }
  if (pick.id != id || pick.chosen.empty()) return std::nullopt;
  const std::string_view chosen = pick.chosen;
  pick = {};
  return chosen;
}

void desk_number(Frame& f, Row& row, std::string_view id, std::string_view value) {
  const TextStyle style{type::kBody, f.theme.accent, true};
  const std::optional<model::Parameter> field = app::desk_field(f.view.desk, f.state, id);
  const std::string text = app::text_to_edit(f.state, field->unit, app::desk_value(f.view.desk, f.state, id));
  const std::string control = "value." + std::string(id);
  const Rect rect = row.start(std::max(text_width(f, style, value) + 2 * space::kMedium, 64.0f));
  outline(rect, f.theme.control, 8);
  open_field_when_pressed(f, {EditKind::number, id, control, text}, rect);
  if (f.view.at_focus) f.view.described.value = value;
  draw_text(f, rect, style, Align::centre, value);
}

}  // namespace mihwar::ui
