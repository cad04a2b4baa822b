#include "analysis/uncertainty.hpp"

#include <algorithm>

namespace mihwar::analysis {
namespace {

using model::Block;
using model::Kind;
using model::LeverField;
using model::maximum;
using model::minimum;
using model::Parameter;
using model::Unit;

bool is_share(const Parameter& row) { return row.unit == Unit::share || row.unit == Unit::share_per_year; }

// An end of the range at the default, moved with the value; value and default lie strictly between 0 and 1 for shares.
double moved(const Parameter& row, double value, double end) {
  if (!is_share(row)) return value * (end / row.default_value);
  const double odds = value / (1 - value) * (end / (1 - end)) / (row.default_value / (1 - row.default_value));
  return odds / (1 + odds);
}

double largest_below(double value) { return value * (1 - 0x1p-53); }
double smallest_above(double value) { return value * (1 + 0x1p-52) + 0x1p-1000; }
Block largest_below(const Block& value) { return value * Block(1 - 0x1p-53); }
Block smallest_above(const Block& value) { return value * Block(1 + 0x1p-52) + Block(0x1p-1000); }

template <class Lane>
void keep(bool strict, bool lower_moves, Lane& lower, Lane& upper) {
  if (lower_moves)
    lower = minimum(lower, strict ? largest_below(upper) : upper);
  else
    upper = maximum(upper, strict ? smallest_above(lower) : lower);
}

}  // namespace

Range plausible_range(const model::Inputs& inputs, const Parameter& row) {
  const double value = row.field.get(inputs);
  Range range{.low = value, .mode = value, .high = value};
  const model::Uncertainty& spread = row.uncertainty;
  if (row.kind != Kind::number || !spread.exists()) return range;
  if (spread.relative) {
    range.low = value * spread.low;
    range.high = value * spread.high;
  } else if (value == row.default_value) {
    range.low = spread.low;
    range.high = spread.high;
  } else if (value > 0 && (value < 1 || !is_share(row))) {
    range.low = moved(row, value, spread.low);
    range.high = moved(row, value, spread.high);
  }
  range.low = std::clamp(range.low, row.minimum, value);
  range.high = std::clamp(range.high, value, row.maximum);
  return range;
}

RangeProblem check_range(const Parameter& row, const Range& range) {
  if (row.kind != Kind::number) return RangeProblem::no_number;
  if (!(range.low <= range.mode && range.mode <= range.high)) return RangeProblem::order;
  if (!(range.low >= row.minimum && range.high <= row.maximum)) return RangeProblem::limits;
  if (range.distribution == Distribution::lognormal && !(range.low > 0)) return RangeProblem::not_positive;
  if (range.distribution == Distribution::beta && !(range.low >= 0 && range.high <= 1)) return RangeProblem::no_share;
  return RangeProblem::none;
}

void find_uncertain(const model::Inputs& inputs, std::span<const Uncertain> given, bool only_given,
                    std::vector<Uncertain>& uncertain) {
  uncertain.clear();
  const std::span<const Parameter> rows = model::parameters();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    Range range = only_given ? Range{} : plausible_range(inputs, rows[i]);
    for (const Uncertain& one : given)
      if (one.parameter == i) range = one.range;
    if (range.exists()) uncertain.push_back({.parameter = i, .range = range});
  }
}

std::array<CombinedRule, kCombinedRules> combined_rules() {
  std::array<CombinedRule, kCombinedRules> rules;
  rules[0] = {model::find_parameter("wait.current_minutes"), model::find_parameter("wait.patience_minutes")};
  rules[1] = {model::find_parameter("bonus.floor_retention"), model::find_parameter("bonus.target_retention"), true};
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    const auto lever = static_cast<model::Lever>(j);
    rules[2 + j] = {&model::lever_parameter(lever, LeverField::months_to_10),
                    &model::lever_parameter(lever, LeverField::months_to_90)};
  }
  return rules;
}

DrawnRules drawn_rules(std::span<const Uncertain> uncertain) {
  DrawnRules drawn{.rules = combined_rules()};
  for (const Uncertain& one : uncertain) {
    const Parameter* row = &model::parameters()[one.parameter];
    for (std::size_t i = 0; i < kCombinedRules; ++i) {
      drawn.lower[i] |= drawn.rules[i].lower == row;
      drawn.upper[i] |= drawn.rules[i].upper == row;
    }
  }
  return drawn;
}

void keep_rules(const DrawnRules& drawn, model::InputsOf<Block>& inputs) {
  for (std::size_t i = 0; i < kCombinedRules; ++i) {
    if (!drawn.lower[i] && !drawn.upper[i]) continue;
    const CombinedRule& rule = drawn.rules[i];
    keep(rule.strict, drawn.lower[i], rule.lower->field.block(inputs), rule.upper->field.block(inputs));
  }
}

model::Inputs with_value(const model::Inputs& inputs, const Parameter& row, double value) {
  model::Inputs changed = inputs;
  row.field.set(changed, std::clamp(value, row.minimum, row.maximum));
  for (const CombinedRule& rule : combined_rules()) {
    if (rule.lower != &row && rule.upper != &row) continue;
    double lower = rule.lower->field.get(changed), upper = rule.upper->field.get(changed);
    keep(rule.strict, rule.lower == &row, lower, upper);
    rule.lower->field.set(changed, lower);
    rule.upper->field.set(changed, upper);
  }
  return changed;
}

}  // namespace mihwar::analysis
