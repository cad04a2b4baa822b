#include "analysis/scorecard.hpp"

#include <algorithm>

#include "model/equations.hpp"

namespace mihwar::analysis {
namespace {

using model::Lever;
using model::Projection;

// Rounding is no change.
int direction(double before, double after, bool less_is_better) {
  const double change = less_is_better ? before - after : after - before;
  const double least = 1e-9 * std::max({before < 0 ? -before : before, after < 0 ? -after : after, 1e-6});
  return change > least ? 1 : change < -least ? -1 : 0;
}

MeasureChange changed(Measure measure, double before, double after) {
  return {measure, before, after, direction(before, after, measure == Measure::wait_minutes)};
}

double sum_after_today(const Projection& p, const model::Column<double>& column) {
  double sum = 0;
  for (std::size_t t = 1; t <= static_cast<std::size_t>(p.horizon_months); ++t) sum += column[t];
  return sum;
}

double effect_at_end(const model::Inputs& in, const Projection& p, Lever lever) {
  const auto j = static_cast<std::size_t>(lever);
  return p.active[j] ? model::ramp(in.levers[j], p.horizon_months - in.levers[j].start_month) * in.levers[j].value : 0;
}

TileReading reading(const MeasureChange& first, const MeasureChange& second) {
  TileReading tile{.changes = {first, second}};
  const int worst = std::min(first.direction, second.direction), best = std::max(first.direction, second.direction);
  tile.direction = worst < 0 ? -1 : best;
  return tile;
}

TileReading learning(const model::Inputs& in, const Projection& p) {
  const double heard = in.complaints.complain_share, resolved = in.complaints.resolved_share;
  const double heard_after = std::min(1.0, heard + effect_at_end(in, p, Lever::complaint_capture));
  const double resolved_after = std::min(1.0, resolved + effect_at_end(in, p, Lever::complaint_resolution));
  return reading(changed(Measure::problems_heard, heard, heard_after),
                 changed(Measure::problems_solved, heard * resolved, heard_after * resolved_after));
}

// Present value of what one lever, or the pool, costs: the programme's cost with it alone.
double cost_of(const model::Inputs& in, const Projection& p, std::size_t position) {
  double cost = 0, factor = 1;
  const double discount = 1 / (1 + p.monthly_discount);
  model::LeverSet alone;
  alone[position] = true;
  for (int month = 0; month <= p.horizon_months; ++month, factor *= discount)
    cost += factor * model::cost_at(in, alone, month,
                                    model::twelfth_root(p.programme.annual_retention[static_cast<std::size_t>(month)]));
  return cost;
}

std::optional<OverFocus> find_over_focus(const model::Inputs& in, const Projection& p, double whole_cost,
                                         const std::array<TileReading, kTiles>& tiles) {
  if (!(whole_cost > 0)) return std::nullopt;
  for (std::size_t position = 0; position < model::kLeverAndPoolCount; ++position) {
    if (!p.active[position]) continue;
    const double share = cost_of(in, p, position) / whole_cost;
    if (share <= kOverFocusShare) continue;
    for (std::size_t tile = 0; tile < kTiles; ++tile)
      if (static_cast<Tile>(tile) != tile_of(static_cast<int>(position)) && tiles[tile].direction <= 0)
        return OverFocus{static_cast<int>(position), share, static_cast<Tile>(tile)};
  }
  return std::nullopt;
}

}  // namespace

Tile tile_of(int position) {
  if (position == model::kBonusPool) return Tile::people_and_process;
  switch (static_cast<Lever>(position)) {
    case Lever::wait_reduction:
    case Lever::effort_reduction:
    case Lever::engagement_gain:
      return Tile::people_and_process;
    case Lever::complaint_capture:
    case Lever::complaint_resolution:
      return Tile::innovation_and_learning;
    case Lever::retention_gain:
    case Lever::cx_gain:
      break;
  }
  return Tile::customers;
}

Scorecard read_scorecard(const model::Inputs& in, const Projection& p, const model::Summary& summary) {
  const auto end = static_cast<std::size_t>(p.horizon_months);
  const model::Path &before = p.baseline, &after = p.programme;
  Scorecard card;
  card.tiles[0] = reading(changed(Measure::annual_retention, before.annual_retention[end], after.annual_retention[end]),
                          changed(Measure::cx_index, before.cx_index[end], after.cx_index[end]));
  card.tiles[1] =
      reading(changed(Measure::npv, 0, *summary[model::Result::npv]),
              changed(Measure::revenue, sum_after_today(p, before.revenue), sum_after_today(p, after.revenue)));
  card.tiles[2] = reading(changed(Measure::engagement, before.engagement[end], after.engagement[end]),
                          changed(Measure::wait_minutes, before.wait_minutes[end], after.wait_minutes[end]));
  card.tiles[3] = learning(in, p);
  card.over_focus = find_over_focus(in, p, *summary[model::Result::programme_cost_pv], card.tiles);
  return card;
}

}  // namespace mihwar::analysis
