#include "analysis/heat_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "analysis/lanes.hpp"
#include "analysis/uncertainty.hpp"
#include "model/elementary.hpp"

namespace mihwar::analysis {
namespace {

using model::Block;
using model::kBlockTrials;
using model::Kind;
using model::Parameter;

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

HeatMapAxis axis_of(const model::Inputs& inputs, const Parameter& row) {
  HeatMapAxis axis{.parameter = &row, .values = {}, .present = row.field.get(inputs)};
  const double value = axis.present;
  const bool by_factor = row.logarithmic && value > 0;
  double low = row.logarithmic ? value / 4 : row.minimum;
  double high = row.logarithmic ? value * 4 : row.maximum;
  if (row.logarithmic && !by_factor) high = row.minimum + (row.maximum - row.minimum) / 1000;
  low = std::clamp(low, row.minimum, row.maximum);
  high = std::clamp(high, row.minimum, row.maximum);
  const double factor = by_factor ? model::exponential(model::logarithm(high / low) / (kHeatMapSide - 1)) : 1;
  double next = low;
  for (int i = 0; i < kHeatMapSide; ++i, next *= factor) {
    const double even = low + (high - low) * i / (kHeatMapSide - 1);
    axis.values[static_cast<std::size_t>(i)] = row.kind == Kind::whole ? std::round(even)
                                               : by_factor             ? std::min(next, high)
                                                                       : even;
  }
  return axis;
}

bool rules_hold(const model::Inputs& inputs) {
  for (const CombinedRule& rule : combined_rules()) {
    const double lower = rule.lower->field.get(inputs), upper = rule.upper->field.get(inputs);
    if (rule.strict ? !(lower < upper) : !(lower <= upper)) return false;
  }
  return true;
}

double figure(const model::Inputs& inputs, model::Result result) {
  if (!rules_hold(inputs)) return kAbsent;
  return model::summarise(inputs, model::project(inputs))[result].value_or(kAbsent);
}

// Levers that are on somewhere in the row.
model::LeverSet levers_in_row(const HeatMap& map) {
  model::LeverSet active = model::active_levers(map.inputs);
  for (const HeatMapAxis* axis : {&map.x, &map.y}) {
    const Parameter& row = *axis->parameter;
    if (row.lever && &row == &model::lever_parameter(*row.lever, model::LeverField::value))
      active[static_cast<std::size_t>(*row.lever)] = true;
    if (row.id == "bonus.annual_pool") active[model::kBonusPool] = true;
  }
  return active;
}

void row_by_blocks(HeatMap& map, double* values) {
  const model::LeverSet active = levers_in_row(map);
  map.y.parameter->field.block(map.block_inputs) = Block(map.y.parameter->field.get(map.inputs));
  for (std::size_t i = 0; i < kHeatMapSide; i += kBlockTrials) {
    map.x.parameter->field.block(map.block_inputs) = model::load(&map.x.values[i]);
    run_trials(map.block_inputs, active, map.block);
    model::store(map.block.figures[static_cast<std::size_t>(map.result)], values + i);
    for (std::size_t k = i; k < i + kBlockTrials; ++k) {
      map.x.parameter->field.set(map.inputs, map.x.values[k]);
      if (!rules_hold(map.inputs)) values[k] = kAbsent;
    }
  }
}

void row_by_values(HeatMap& map, double* values) {
  for (std::size_t i = 0; i < kHeatMapSide; ++i) {
    map.x.parameter->field.set(map.inputs, map.x.values[i]);
    values[i] = figure(map.inputs, map.result);
  }
}

void next_row(HeatMap& map) {
  const auto row = static_cast<std::size_t>(map.rows_done);
  double* values = &map.values[row * kHeatMapSide];
  map.y.parameter->field.set(map.inputs, map.y.values[row]);
  const bool in_blocks = map.x.parameter->kind == Kind::number && map.y.parameter->kind == Kind::number;
  in_blocks ? row_by_blocks(map, values) : row_by_values(map, values);
  for (std::size_t i = 0; i < kHeatMapSide; ++i) {
    if (!(values[i] == values[i])) continue;
    map.least = std::min(map.least, values[i]);
    map.most = std::max(map.most, values[i]);
  }
  ++map.rows_done;
}

struct Crossing {
  double x, y;
};

// Where the level lies on the edge between two corners, if it does.
bool crosses(double level, double from, double to) { return (from < level) != (to < level); }
Crossing crossing(double level, double from, double to, double x1, double y1, double x2, double y2) {
  const double t = (level - from) / (to - from);
  return {x1 + t * (x2 - x1), y1 + t * (y2 - y1)};
}

void add_square(const HeatMap& map, int column, int row, std::vector<ContourPiece>& contour) {
  const double corners[4] = {map.at(column, row), map.at(column + 1, row), map.at(column + 1, row + 1),
                             map.at(column, row + 1)};  // round the square
  for (const double corner : corners)
    if (!(corner == corner)) return;
  constexpr double kX[] = {0, 1, 1, 0}, kY[] = {0, 0, 1, 1};
  Crossing found[4];
  std::size_t count = 0;
  for (std::size_t i = 0; i < 4; ++i) {
    const std::size_t j = (i + 1) % 4;
    if (crosses(map.level, corners[i], corners[j]))
      found[count++] =
          crossing(map.level, corners[i], corners[j], column + kX[i], row + kY[i], column + kX[j], row + kY[j]);
  }
  if (count < 2) return;
  // A saddle has four: the middle tells which corners belong together.
  const double middle = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
  const bool turn = count == 4 && (middle < map.level) == (corners[0] < map.level);
  for (std::size_t i = 0; i < count; i += 2) {
    const Crossing &a = found[turn ? i : (i + 3) % count], &b = found[turn ? i + 1 : i];
    contour.push_back({a.x, a.y, b.x, b.y});
  }
}

}  // namespace

void start_heat_map(HeatMap& map, const model::Inputs& inputs, const Parameter& x, const Parameter& y,
                    model::Result result) {
  map.x = axis_of(inputs, x);
  map.y = axis_of(inputs, y);
  map.result = result;
  map.inputs = inputs;
  map.rows_done = 0;
  map.least = std::numeric_limits<double>::infinity();
  map.most = -map.least;
  map.values.fill(kAbsent);
  map.contour.clear();
  map.present = model::summarise(inputs, model::project(inputs))[result];
  broadcast(inputs, map.block_inputs);
}

bool advance_heat_map(HeatMap& map, int rows) {
  for (int i = 0; i < rows && map.rows_done < kHeatMapSide; ++i) {
    next_row(map);
    if (map.rows_done == kHeatMapSide) find_contour(map, map.contour);
  }
  return map.rows_done == kHeatMapSide;
}

double axis_position(const HeatMapAxis& axis, double value) {
  const auto above = std::upper_bound(axis.values.begin(), axis.values.end(), value);
  if (above == axis.values.begin()) return 0;
  if (above == axis.values.end()) return kHeatMapSide - 1;
  const double before = *(above - 1);
  return static_cast<double>(above - axis.values.begin() - 1) + (value - before) / (*above - before);
}

void find_contour(const HeatMap& map, std::vector<ContourPiece>& contour) {
  contour.clear();
  for (int row = 0; row + 1 < kHeatMapSide; ++row)
    for (int column = 0; column + 1 < kHeatMapSide; ++column) add_square(map, column, row, contour);
}

}  // namespace mihwar::analysis
