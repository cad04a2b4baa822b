// The balanced scorecard at the horizon: four tiles of two measures, and a warning where one lever takes the money.
#include <string>

#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

Colour colour_of(const Frame& f, int direction) {
  return direction > 0 ? f.theme.good : direction < 0 ? f.theme.bad : f.theme.muted;
}

// Up for better, down for worse, level for as before; the words beside it say the same.
void draw_arrow(const Frame& f, const Rect& rect, int direction) {
  const float x = (rect.x0 + rect.x1) / 2, y = (rect.y0 + rect.y1) / 2;
  if (direction == 0) return fill({x - 6, y - 1.5f, x + 6, y + 1.5f}, colour_of(f, 0), 1.5f);
  const float tip = direction > 0 ? -5.0f : 5.0f;
  const ImVec2 points[] = {{x, y + tip}, {x - 6, y - tip}, {x + 6, y - tip}};
  ImGui::GetWindowDrawList()->AddTriangleFilled(points[0], points[1], points[2], packed(colour_of(f, direction)));
}

void direction_line(Frame& f, Flow& flow, int direction, const TextStyle& style, std::string_view words) {
  Row row({flow.x0, flow.y, flow.x1, flow.y + line_height(style)}, f.direction);
  draw_arrow(f, row.start(16), direction);
  row.start(space::kSmall);
  Flow beside{row.rest().x0, row.rest().x1, flow.y};
  draw_paragraph(f, beside, style, words);
  flow.y = beside.y;
}

void measure(Frame& f, Flow& flow, const MeasureWords& words) {
  flow.gap(space::kSmall);
  ImGui::PushID("scorecard");
  traceable(f, words.traced, flow.take(26), {type::kBody, f.theme.accent}, Align::start, words.name);
  ImGui::PopID();
  direction_line(f, flow, words.direction, {type::kBody, colour_of(f, words.direction), true}, words.change);
  draw_paragraph(f, flow, muted(f), words.before_and_after);
}

void tile(Frame& f, Flow& column, const TileWords& words) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), words.name);
  direction_line(f, card.flow, words.direction, muted(f), words.change);
  for (const MeasureWords& one : words.measures) measure(f, card.flow, one);
  end_card(f, column, card);
}

void over_focus(Frame& f, Flow& column, const std::string& words) {
  Flow text = column;
  Row row({column.x0, column.y, column.x1, column.y}, f.direction);
  row.start(space::kMedium);
  text.x0 = row.rest().x0;
  text.x1 = row.rest().x1;
  traceable_paragraph(f, text, "scorecard.over_focus", "result.programme_cost_pv", body(f), words);
  Row edge({column.x0, column.y, column.x1, text.y}, f.direction);
  fill(edge.start(3), f.theme.warning, 1.5f);
  column.y = text.y + space::kSmall;
}

}  // namespace

void scorecard_panel(Frame& f, Flow& column) {
  const ScorecardWords words = scorecard_words(f);
  draw_paragraph(f, column, title(f), words.finding);
  column.gap(space::kSmall);
  if (!words.over_focus.empty()) over_focus(f, column, words.over_focus);
  for (std::size_t i = 0; i < words.tiles.size(); i += 2) {
    two_columns(
        f, column, [&](Flow& flow) { tile(f, flow, words.tiles[i]); },
        [&](Flow& flow) { tile(f, flow, words.tiles[i + 1]); });
    column.gap(space::kMedium);
  }
  draw_paragraph(f, column, muted(f), f.say(Text::scorecard_note));
}

}  // namespace mihwar::ui
