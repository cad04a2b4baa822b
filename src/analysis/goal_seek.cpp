#include "analysis/goal_seek.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/uncertainty.hpp"
#include "model/equations.hpp"

namespace mihwar::analysis {
namespace {

using model::Inputs;
using model::Parameter;

constexpr int kScanPoints = 129;
using Scanned = std::array<GoalPoint, kScanPoints + 1>;
constexpr double kJustOn = 1e-9;  // of the range: a lever that is barely on, so that the jump of its costs stands alone

// One value at a time; the baseline is run anew only where it depends on the value.
struct Curve {
  Inputs inputs;
  const Parameter& row;
  model::Result result;
  model::Path baseline;
  bool same_baseline;

  std::optional<double> at(double value) {
    row.field.set(inputs, value);
    const model::Projection p =
        same_baseline ? model::project_again(inputs, model::LeverSet{}.set(), baseline) : model::project(inputs);
    return model::summarise(inputs, p)[result];
  }
};

Curve curve_of(const Inputs& inputs, const Parameter& row, model::Result result) {
  Curve curve{.inputs = inputs, .row = row, .result = result, .baseline = {}, .same_baseline = row.lever.has_value()};
  if (curve.same_baseline) curve.baseline = model::project(inputs, model::LeverSet{}).baseline;
  return curve;
}

struct Search {
  Curve& curve;
  double target;
  double present;  // value of the parameter now
  GoalSeek& found;
  bool jumped = false;
};

void note_extremes(GoalSeek& found, double value, double result) {
  if (!found.reachable_low || result < *found.reachable_low) {
    found.reachable_low = result;
    found.at_low = value;
  }
  if (!found.reachable_high || result > *found.reachable_high) {
    found.reachable_high = result;
    found.at_high = value;
  }
}

void take_if_nearer(Search& search, double value) {
  if (search.found.value && std::fabs(*search.found.value - search.present) <= std::fabs(value - search.present))
    return;
  search.found.value = value;
}

bool meets(double result, double target, double rise) {
  return std::fabs(result - target) <= 1e-9 * std::max({std::fabs(target), rise, 1e-300});
}

// Between two values whose results lie on different sides. A jump has no value in between that meets the target.
void close_in(Search& search, GoalPoint a, GoalPoint b) {
  const double rise = std::fabs(*b.result - *a.result);
  const bool below = *a.result < search.target;
  for (int step = 0; step < 200; ++step) {
    const double middle = a.value + (b.value - a.value) / 2;
    if (middle == a.value || middle == b.value) break;
    const std::optional<double> result = search.curve.at(middle);
    if (!result) break;
    (((*result < search.target) == below) ? a : b) = {middle, result};
  }
  const bool nearer = std::fabs(*a.result - search.target) < std::fabs(*b.result - search.target);
  const GoalPoint best = nearer ? a : b;
  if (meets(*best.result, search.target, rise))
    take_if_nearer(search, best.value);
  else
    search.jumped = true;
}

void look_between(Search& search, const GoalPoint& a, const GoalPoint& b) {
  if (!a.result || !b.result) return;
  if (*a.result == search.target) return take_if_nearer(search, a.value);
  if (*b.result == search.target) return take_if_nearer(search, b.value);
  if ((*a.result < search.target) == (*b.result < search.target)) return;
  if (search.curve.row.kind == model::Kind::whole)
    search.jumped = true;
  else
    close_in(search, a, b);
}

// A hill or valley between scanned points may reach what they do not (golden section, Kiefer 1953).
GoalPoint extreme_between(Curve& curve, double low, double high, double sign) {
  constexpr double kGolden = 0.6180339887498949;
  double x1 = high - kGolden * (high - low), x2 = low + kGolden * (high - low);
  const auto height = [&](double x) { return sign * curve.at(x).value_or(-sign * 1e300); };
  double y1 = height(x1), y2 = height(x2);
  for (int step = 0; step < 40; ++step) {
    if (y1 < y2) {
      low = x1;
      x1 = x2;
      y1 = y2;
      y2 = height(x2 = low + kGolden * (high - low));
    } else {
      high = x2;
      x2 = x1;
      y2 = y1;
      y1 = height(x1 = high - kGolden * (high - low));
    }
  }
  return {x1, curve.at(x1)};
}

void look_at_extremes(Search& search, const Scanned& points) {
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const GoalPoint &a = points[i - 1], &b = points[i], &c = points[i + 1];
    if (!a.result || !b.result || !c.result) continue;
    const bool hill = *b.result > *a.result && *b.result >= *c.result;
    const bool valley = *b.result < *a.result && *b.result <= *c.result;
    if (!hill && !valley) continue;
    const GoalPoint top = extreme_between(search.curve, a.value, c.value, hill ? 1 : -1);
    if (!top.result) continue;
    note_extremes(search.found, top.value, *top.result);
    if (search.found.value || (hill ? *b.result >= search.target : *b.result <= search.target)) continue;
    look_between(search, a, top);
    look_between(search, top, c);
  }
}

double scan_value(const Parameter& row, double low, double high, int i) {
  if (i == 0) return low;
  if (i == 1) return row.kind == model::Kind::whole ? low : low + (high - low) * kJustOn;
  const double value = low + (high - low) * (i - 1) / (kScanPoints - 1);
  return row.kind == model::Kind::whole ? std::round(value) : value;
}

Scanned scan(Search& search, double low, double high) {
  Scanned points;
  for (std::size_t i = 0; i < points.size(); ++i) {
    points[i].value = scan_value(search.curve.row, low, high, static_cast<int>(i));
    points[i].result = search.curve.at(points[i].value);
    if (points[i].result) note_extremes(search.found, points[i].value, *points[i].result);
    if (i > 0) look_between(search, points[i - 1], points[i]);
  }
  if (search.curve.row.kind == model::Kind::number) look_at_extremes(search, points);
  return points;
}

const Parameter* partner(const Parameter& row, bool above) {
  for (const CombinedRule& rule : combined_rules())
    if ((above ? rule.lower : rule.upper) == &row) return above ? rule.upper : rule.lower;
  return nullptr;
}

GoalOutcome outcome_of(const Search& search) {
  if (search.found.value) return GoalOutcome::reached;
  if (!search.found.reachable_low) return GoalOutcome::no_answer;
  const bool inside = search.target >= *search.found.reachable_low && search.target <= *search.found.reachable_high;
  return inside && search.jumped ? GoalOutcome::jumped_over : GoalOutcome::out_of_reach;
}

// Over the scanned range it is every other scanned point, but for the second, which stands just above the first.
void fill_curve(GoalSeek& found, Curve& curve, const Scanned& scanned, double end) {
  static_assert(kScanPoints - 1 == 2 * (kGoalCurvePoints - 1));
  if (end == scanned.back().value) {
    for (std::size_t i = 0; i < kGoalCurvePoints; ++i) found.curve[i] = scanned[i == 0 ? 0 : 2 * i + 1];
    return;
  }
  for (int i = 0; i < kGoalCurvePoints; ++i) {
    double value = found.low + (end - found.low) * i / (kGoalCurvePoints - 1);
    if (curve.row.kind == model::Kind::whole) value = std::round(value);
    found.curve[static_cast<std::size_t>(i)] = {value, curve.at(value)};
  }
}

}  // namespace

double natural_maximum(const Inputs& inputs, const Parameter& row) {
  double end = row.maximum;
  if (row.id == "lever.retention_gain") end = model::kMaxAnnualRetention - inputs.company.annual_retention;
  if (row.id == "lever.engagement_gain") end = 100 - inputs.employees.engagement;
  if (row.id == "lever.cx_gain") end = 100 - model::true_index(inputs);
  end = std::max(end, row.maximum);
  if (const Parameter* upper = partner(row, true)) end = std::min(end, upper->field.get(inputs));
  return row.id == "bonus.floor_retention" ? end * (1 - 0x1p-53) : end;
}

double natural_minimum(const Inputs& inputs, const Parameter& row) {
  const Parameter* lower = partner(row, false);
  if (!lower) return row.minimum;
  const double least = lower->field.get(inputs);
  return std::max(row.minimum, row.id == "bonus.target_retention" ? least * (1 + 0x1p-52) + 0x1p-1000 : least);
}

GoalSeek seek_goal(const Inputs& inputs, const Parameter& row, model::Result result, double target) {
  GoalSeek found;
  Curve curve = curve_of(inputs, row, result);
  Search search{.curve = curve, .target = target, .present = row.field.get(inputs), .found = found};
  found.low = natural_minimum(inputs, row);
  found.high = natural_maximum(inputs, row);
  const double end = std::min(row.maximum, found.high);
  const Scanned scanned = scan(search, found.low, end);
  if (!found.value && found.high > end) scan(search, end, found.high);
  found.outcome = outcome_of(search);
  found.beyond_range = found.value && *found.value > row.maximum;
  fill_curve(found, curve, scanned, found.value ? std::max(end, *found.value) : end);
  return found;
}

}  // namespace mihwar::analysis
