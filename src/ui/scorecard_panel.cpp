// The balanced scorecard at the horizon: four tiles of two measures, and a warning where one lever takes the money.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "analysis/scorecard.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::MeasureChange;
using model::Unit;
using text::Text;

constexpr std::array<Text, analysis::kTiles> kTileTexts = {Text::scorecard_customers, Text::scorecard_finance,
                                                           Text::scorecard_people, Text::scorecard_learning};

// How a measure is called, where it comes from and how much it moves.
struct MeasureRow {
  std::string_view named;  // id of a parameter or result with this name; empty: `words`
  Text words;
  std::string_view traced;
  Unit unit;
};

// By analysis::Measure.
constexpr std::array<MeasureRow, 8> kRows = {
    {{"company.annual_retention", {}, "result.annual_retention_programme", Unit::share_per_year},
     {"cx.index", {}, "result.cx_index_programme", Unit::points},
     {"result.npv", {}, "result.npv", Unit::money},
     {"", Text::scorecard_revenue, "result.revenue_gain", Unit::money},
     {"lever.engagement_gain", {}, "trace.lever.engagement_gain", Unit::points},
     {"", Text::scorecard_wait, "result.wait_minutes_programme", Unit::minute},
     {"complaints.complain_share", {}, "trace.complaints.complain_share", Unit::share},
     {"", Text::scorecard_solved, "trace.complaints.resolved_share", Unit::share}}};

const MeasureRow& row_of(analysis::Measure measure) { return kRows[static_cast<std::size_t>(measure)]; }

bool is_share(Unit unit) { return unit == Unit::share || unit == Unit::share_per_year; }

// The size of a change; a share moves by points.
std::string size_of(const Frame& f, const MeasureChange& change) {
  const Unit unit = row_of(change.measure).unit;
  const double size = std::fabs(change.after - change.before) * (is_share(unit) ? 100 : 1);
  const int decimals = size < 0.1 ? 3 : 1;
  return app::quantity(f.state, is_share(unit) ? Unit::points : unit, size, decimals);
}

std::string in_words(const Frame& f, const MeasureChange& change) {
  if (change.direction == 0) return std::string(f.say(Text::scorecard_same));
  return text::fill(f.say(change.direction > 0 ? Text::scorecard_better_by : Text::scorecard_worse_by),
                    {{"size", size_of(f, change)}});
}

std::string before_and_after(const Frame& f, const MeasureChange& change) {
  const Unit unit = row_of(change.measure).unit;
  const auto value = [&](double v) { return app::quantity(f.state, unit, v, is_share(unit) ? 3 : 1); };
  return text::fill(f.say(Text::trace_range_values), {{"low", value(change.before)}, {"high", value(change.after)}});
}

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

void measure(Frame& f, Flow& flow, const MeasureChange& change) {
  const MeasureRow& row = row_of(change.measure);
  const std::string_view name = row.named.empty() ? f.say(row.words) : name_of_id(f, row.named);
  flow.gap(space::kSmall);
  ImGui::PushID("scorecard");
  traceable(f, row.traced, flow.take(26), {type::kBody, f.theme.accent}, Align::start, name);
  ImGui::PopID();
  direction_line(f, flow, change.direction, {type::kBody, colour_of(f, change.direction), true}, in_words(f, change));
  draw_paragraph(f, flow, muted(f), before_and_after(f, change));
}

void tile(Frame& f, Flow& column, const analysis::TileReading& reading, Text name) {
  const Text words = reading.direction > 0   ? Text::scorecard_better
                     : reading.direction < 0 ? Text::scorecard_worse
                                             : Text::scorecard_same;
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), f.say(name));
  direction_line(f, card.flow, reading.direction, muted(f), f.say(words));
  for (const MeasureChange& change : reading.changes) measure(f, card.flow, change);
  end_card(f, column, card);
}

std::string_view lever_name(const Frame& f, int position) {
  if (position == model::kBonusPool) return f.say(Text::contribution_bonus);
  return name_of_id(f, model::lever_parameter(static_cast<model::Lever>(position), model::LeverField::value).id);
}

void over_focus(Frame& f, Flow& column, const analysis::OverFocus& focus) {
  Flow text = column;
  Row row({column.x0, column.y, column.x1, column.y}, f.direction);
  row.start(space::kMedium);
  text.x0 = row.rest().x0;
  text.x1 = row.rest().x1;
  traceable_paragraph(f, text, "scorecard.over_focus", "result.programme_cost_pv", body(f),
                      text::fill(f.say(Text::scorecard_over_focus),
                                 {{"lever", lever_name(f, focus.position)},
                                  {"share", text::percent(f.state.locale, focus.cost_share, 0)},
                                  {"tile", f.say(kTileTexts[static_cast<std::size_t>(focus.stands_still)])}}));
  Row edge({column.x0, column.y, column.x1, text.y}, f.direction);
  fill(edge.start(3), f.theme.warning, 1.5f);
  column.y = text.y + space::kSmall;
}

std::string heading(const Frame& f, const analysis::Scorecard& card) {
  const auto count = [&](int direction) {
    const auto same = [&](const analysis::TileReading& t) { return t.direction == direction; };
    const auto tiles = std::count_if(card.tiles.begin(), card.tiles.end(), same);
    return text::number(f.state.locale, static_cast<double>(tiles), 0);
  };
  return text::fill(
      f.say(Text::scorecard_title),
      {{"better", count(1)}, {"count", text::number(f.state.locale, analysis::kTiles, 0)}, {"worse", count(-1)}});
}

}  // namespace

void scorecard_panel(Frame& f, Flow& column) {
  const analysis::Scorecard card =
      analysis::read_scorecard(f.state.scenario().inputs, f.state.projection, f.state.summary);
  draw_paragraph(f, column, title(f), heading(f, card));
  column.gap(space::kSmall);
  if (card.over_focus) over_focus(f, column, *card.over_focus);
  for (std::size_t i = 0; i < card.tiles.size(); i += 2) {
    two_columns(
        f, column, [&](Flow& flow) { tile(f, flow, card.tiles[i], kTileTexts[i]); },
        [&](Flow& flow) { tile(f, flow, card.tiles[i + 1], kTileTexts[i + 1]); });
    column.gap(space::kMedium);
  }
  draw_paragraph(f, column, muted(f), f.say(Text::scorecard_note));
}

}  // namespace mihwar::ui
