#include <algorithm>
#include <string>

#include "ui/case_names.hpp"
#include "ui/menus.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kRoomForWords = 1120, kRoomForIcons = 640;

// Name of the scenario that is edited, typed in place; beside it a button that lists all.
void case_switcher(Frame& f, Row& row, float most) {
  const app::Case& current = f.state.document.current_case();
  const std::string name = name_of(f, current);
  const TextStyle style{type::kBody, f.theme.ink, true};
  const float list_width = f.control_height();
  const float around = space::kMedium + 12 + space::kSmall + list_width;
  const Rect rect = row.start(std::min({text_width(f, style, name) + 2 + around, most, 320.0f}));
  fill(rect, f.theme.sunken, rect.height() / 2, 0.7f);
  Row inside(rect, f.direction);
  const Rect list = inside.end(list_width);
  inside.start(space::kMedium);
  const Rect dot = inside.start(12);
  const Colour colour = f.theme.cases[static_cast<std::size_t>(current.colour)];
  ImGui::GetWindowDrawList()->AddCircleFilled({(dot.x0 + dot.x1) / 2, (dot.y0 + dot.y1) / 2}, 5.5f, packed(colour), 20);
  inside.start(space::kSmall);
  const Field field{EditKind::line, "name", "scenario.name", current.scenario.name};
  if (open_field_when_pressed(f, field, inside.rest()).hovered) tooltip(f, inside.rest(), f.say(Text::scenario_rename));
  draw_name(f, inside.rest(), style, name);
  if (icon_button(f, "button.cases", list, Icon::down, f.say(Text::scenarios))) toggle_menu(f.view, "menu.cases", rect);
}

void undo_and_redo(Frame& f, Row& row, bool both) {
  const float size = f.control_height();
  if (icon_button(f, "button.undo", row.start(size), Icon::undo, f.say(Text::undo), app::can_undo(f.state.history)))
    f.actions.push_back(app::Undo{});
  if (both) f.view.header_holds.emplace("button.redo");
  if (both &&
      icon_button(f, "button.redo", row.start(size), Icon::redo, f.say(Text::redo), app::can_redo(f.state.history)))
    f.actions.push_back(app::Redo{});
}

// The other language, in its own words, or its letters where there is little room.
void language_button(Frame& f, Row& row, bool narrow) {
  using text::Language;
  if (f.view.brand.one_language) return;
  const Language other = f.state.locale.language == Language::english ? Language::arabic : Language::english;
  const std::string_view name = text::say(other, narrow ? Text::language_short : Text::language_name);
  if (button(f, "button.language", row.end(button_width(f, name)), name)) f.actions.push_back(app::SetLanguage{other});
  row.end(space::kSmall);
}

// With words where there is room, with its icon where there is less; else it stands in the menu.
bool command(Frame& f, Row& row, std::string_view id, Text words, Icon icon, float width) {
  if (width < kRoomForIcons) return false;
  f.view.header_holds.emplace(id);
  const std::string_view label = f.say(words);
  const bool in_words = width >= kRoomForWords;
  const Rect rect = row.end(in_words ? button_width(f, label) : f.control_height());
  row.end(space::kSmall);
  if (!in_words) return icon_button(f, id, rect, icon, label);
  return id == "button.present" ? main_button(f, id, rect, label) : button(f, id, rect, label);
}

// Tab goes as one reads, though the end of the row is drawn before its middle.
void in_reading_order(Frame& f) {
  const bool from_left = f.direction == Direction::left_to_right;
  std::vector<FocusStop>& stops = f.view.next_stops;
  for (std::size_t i = 1; i < stops.size(); ++i)
    for (std::size_t j = i; j > 0 && (from_left ? stops[j].x < stops[j - 1].x : stops[j].x > stops[j - 1].x); --j)
      std::swap(stops[j], stops[j - 1]);
}

}  // namespace

void header_panel(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y1 - 1, bar.x1, bar.y1}, f.theme.line);
  const float width = bar.width();
  const bool narrow = width < kRoomForIcons;
  const float top = (bar.height() - f.control_height()) / 2;
  Row row(inset(bar, narrow ? space::kMedium : space::kLarge, top), f.direction);
  draw_mark(f, row.start(32));
  row.start(space::kSmall);
  if (!narrow) {
    const TextStyle name{20, f.theme.ink, true};
    const std::string_view product = product_name(f.view, f.state.locale.language);
    draw_text(f, row.start(text_width(f, name, product) + 2), name, Align::start, product);
    row.start(space::kLarge);
  }
  f.view.header_holds.clear();
  const Rect more = row.end(f.control_height());
  row.end(space::kTight);
  if (icon_button(f, "button.more", more, Icon::more, f.say(Text::more))) toggle_menu(f.view, "menu.more", more);
  if (command(f, row, "button.present", Text::present, Icon::present, width)) f.view.presenting = true;
  if (command(f, row, "button.share", Text::share, Icon::share, width))
    toggle_menu(f.view, "menu.share", *find_control(f.view, "button.share"));
  language_button(f, row, narrow);
  const float room_for_undo = (narrow ? 1.0f : 2.0f) * f.control_height() + 2 * space::kSmall;
  case_switcher(f, row, row.rest().width() - room_for_undo);
  row.start(space::kSmall);
  undo_and_redo(f, row, !narrow);
  in_reading_order(f);
}

}  // namespace mihwar::ui
