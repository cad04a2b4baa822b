#include "imgui.h"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

// An axis with what turns around it.
void draw_mark(const Frame& f, const Rect& rect) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 centre{(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2};
  list->PathArcTo(centre, 12, -0.6f, 4.4f, 32);
  list->PathStroke(packed(f.theme.accent), 0, 3);
  list->AddCircleFilled(centre, 4.5f, packed(f.theme.accent), 24);
  list->AddCircleFilled({centre.x + 8.5f, centre.y - 8.5f}, 3, packed(f.theme.contributors[1]), 16);
}

}  // namespace

void header_panel(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y1 - 1, bar.x1, bar.y1}, f.theme.line);
  const bool narrow = bar.width() < 620;
  const float height = f.control_height();
  const float top = (bar.height() - height) / 2;
  Row row(inset(bar, narrow ? space::kMedium : space::kLarge, top), f.direction);
  draw_mark(f, row.start(32));
  row.start(space::kSmall);
  const TextStyle name{20, f.theme.ink, true};
  draw_text(f, row.start(text_width(f, name, f.say(Text::app_name)) + 2), name, Align::start, f.say(Text::app_name));

  const std::string_view reset = f.say(Text::reset_all);
  if (button(f, "button.reset", row.end(button_width(f, reset)), reset)) f.actions.push_back(app::ResetEverything{});
  row.end(space::kSmall);
  const bool dark = f.theme.name == ThemeName::dark;
  const std::string_view other = f.say(dark ? Text::theme_light : Text::theme_dark);
  if (button(f, "button.theme", row.end(button_width(f, other)), other))
    f.view.theme = dark ? ThemeName::light : ThemeName::dark;
  if (narrow) return;
  row.start(space::kLarge);
  row.end(space::kLarge);
  draw_text(f, row.rest(), {type::kBody, f.theme.muted}, Align::start, f.say(Text::app_subtitle));
}

}  // namespace mihwar::ui
