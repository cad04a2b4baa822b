#include <numbers>

#include "imgui.h"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kNarrow = 720;

ImVec2 centre_of(const Rect& rect) { return {(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2}; }

// An axis with what turns around it.
void draw_mark(const Frame& f, const Rect& rect) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 centre = centre_of(rect);
  list->PathArcTo(centre, 12, -0.6f, 4.4f, 32);
  list->PathStroke(packed(f.theme.accent), 0, 3);
  list->AddCircleFilled(centre, 4.5f, packed(f.theme.accent), 24);
  list->AddCircleFilled({centre.x + 8.5f, centre.y - 8.5f}, 3, packed(f.theme.contributors[1]), 16);
}

// Half light, half dark.
void draw_theme_icon(const Frame& f, const Rect& rect) {
  constexpr float kPi = std::numbers::pi_v<float>;
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->AddCircle(centre_of(rect), 8, packed(f.theme.accent), 32, 1.8f);
  list->PathArcTo(centre_of(rect), 8, kPi / 2, 3 * kPi / 2, 24);
  list->PathFillConvex(packed(f.theme.accent));
}

// An arrow that turns back.
void draw_reset_icon(const Frame& f, const Rect& rect) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 c = centre_of(rect);
  list->PathArcTo(c, 7.5f, -2.2f, 2.9f, 32);
  list->PathStroke(packed(f.theme.accent), 0, 1.8f);
  const ImVec2 tip{c.x - 7.5f * 0.588f, c.y - 7.5f * 0.809f};
  list->AddTriangleFilled({tip.x - 5, tip.y - 1}, {tip.x + 3, tip.y - 5}, {tip.x + 2.5f, tip.y + 4},
                          packed(f.theme.accent));
}

// With its label where there is room, else with its icon.
template <class DrawIcon>
bool labelled_or_icon(Frame& f, Row& row, bool narrow, std::string_view id, std::string_view label,
                      DrawIcon draw_icon) {
  const Rect rect = row.end(narrow ? f.control_height() : button_width(f, label));
  row.end(space::kSmall);
  const bool clicked = button(f, id, rect, narrow ? std::string_view() : label);
  if (narrow) draw_icon(f, rect);
  return clicked;
}

void buttons(Frame& f, Row& row, bool narrow) {
  const bool dark = f.theme.name == ThemeName::dark;
  if (labelled_or_icon(f, row, narrow, "button.reset", f.say(Text::reset_all), draw_reset_icon))
    f.actions.push_back(app::ResetEverything{});
  if (labelled_or_icon(f, row, narrow, "button.theme", f.say(dark ? Text::theme_light : Text::theme_dark),
                       draw_theme_icon))
    f.view.theme = dark ? ThemeName::light : ThemeName::dark;
  // The other language, in its own words.
  using text::Language;
  const Language other = f.state.locale.language == Language::english ? Language::arabic : Language::english;
  const std::string_view name = text::say(other, Text::language_name);
  if (button(f, "button.language", row.end(button_width(f, name)), name)) f.actions.push_back(app::SetLanguage{other});
}

}  // namespace

void header_panel(Frame& f, const Rect& bar) {
  fill(bar, f.theme.card);
  fill({bar.x0, bar.y1 - 1, bar.x1, bar.y1}, f.theme.line);
  const bool narrow = bar.width() < kNarrow;
  const float top = (bar.height() - f.control_height()) / 2;
  Row row(inset(bar, narrow ? space::kMedium : space::kLarge, top), f.direction);
  draw_mark(f, row.start(32));
  row.start(space::kSmall);
  const TextStyle name{20, f.theme.ink, true};
  draw_text(f, row.start(text_width(f, name, f.say(Text::app_name)) + 2), name, Align::start, f.say(Text::app_name));
  buttons(f, row, narrow);
  if (narrow) return;
  row.end(space::kLarge);
  if (f.state.locale.language == text::Language::arabic && bar.width() >= 900) {
    const Rect place = row.end(160);
    Flow digits{place.x0, place.x1, place.y0};
    reading_panel(f, digits);
    row.end(space::kLarge);
  }
  row.start(space::kLarge);
  draw_text(f, row.rest(), {type::kBody, f.theme.muted}, Align::start, f.say(Text::app_subtitle));
}

}  // namespace mihwar::ui
