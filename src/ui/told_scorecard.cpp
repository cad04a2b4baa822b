// The balanced scorecard in words.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "analysis/scorecard.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/told_company.hpp"
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

std::string_view lever_name(const Frame& f, int position) {
  if (position == model::kBonusPool) return f.say(Text::contribution_bonus);
  return name_of_id(f, model::lever_parameter(static_cast<model::Lever>(position), model::LeverField::value).id);
}

std::string over_focus(const Frame& f, const analysis::OverFocus& focus) {
  return text::fill(f.say(Text::scorecard_over_focus),
                    {{"lever", lever_name(f, focus.position)},
                     {"share", text::percent(f.state.locale, focus.cost_share, 0)},
                     {"tile", f.say(kTileTexts[static_cast<std::size_t>(focus.stands_still)])}});
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

MeasureWords words_of(const Frame& f, const MeasureChange& change) {
  const MeasureRow& row = row_of(change.measure);
  return {.traced = row.traced,
          .name = row.named.empty() ? f.say(row.words) : name_of_id(f, row.named),
          .change = in_words(f, change),
          .before_and_after = before_and_after(f, change),
          .direction = change.direction};
}

TileWords words_of(const Frame& f, const analysis::TileReading& reading, Text name) {
  const Text change = reading.direction > 0   ? Text::scorecard_better
                      : reading.direction < 0 ? Text::scorecard_worse
                                              : Text::scorecard_same;
  return {.name = f.say(name),
          .change = f.say(change),
          .direction = reading.direction,
          .measures = {words_of(f, reading.changes[0]), words_of(f, reading.changes[1])}};
}

}  // namespace

ScorecardWords scorecard_words(const Frame& f) {
  const analysis::Scorecard card =
      analysis::read_scorecard(f.state.scenario().inputs, f.state.projection, f.state.summary);
  ScorecardWords words;
  words.finding = heading(f, card);
  if (card.over_focus) words.over_focus = over_focus(f, *card.over_focus);
  for (std::size_t i = 0; i < card.tiles.size(); ++i) words.tiles[i] = words_of(f, card.tiles[i], kTileTexts[i]);
  return words;
}

}  // namespace mihwar::ui
