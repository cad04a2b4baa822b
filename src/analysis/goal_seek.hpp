#pragma once
// Which value of one parameter brings one result to a target, or why none does.

#include <array>
#include <optional>

#include "model/parameters.hpp"
#include "model/valuation.hpp"

namespace mihwar::analysis {

inline constexpr int kGoalCurvePoints = 65;

enum class GoalOutcome {
  reached,
  out_of_reach,  // the target lies outside reachable_low .. reachable_high
  jumped_over,   // the result jumps over the target, as where a lever's costs set in or between whole numbers
  no_answer,     // the result has no answer anywhere
};

struct GoalPoint {
  double value = 0;                // of the parameter
  std::optional<double> result{};  // there
};

struct GoalSeek {
  GoalOutcome outcome = GoalOutcome::no_answer;
  std::optional<double> value{};  // reaches the target: of several, the nearest to the present value
  bool beyond_range = false;      // it lies beyond the lever's range, within what the equations allow
  double low = 0, high = 0;       // values that were searched: the row's range, for a lever on to its natural end
  std::optional<double> reachable_low{}, reachable_high{};  // of the result, over low .. high
  double at_low = 0, at_high = 0;                           // the parameter's values there
  std::array<GoalPoint, kGoalCurvePoints> curve{};  // evenly spaced from low to the range's end, or on to `value`
};

// Where a lever stops to matter: retention_gain where retention is capped, engagement_gain at engagement 100, cx_gain
// at index 100; the row's maximum otherwise. The combined rules hold: the wait ends at the patience.
double natural_maximum(const model::Inputs& inputs, const model::Parameter& row);
double natural_minimum(const model::Inputs& inputs, const model::Parameter& row);

// Scans the range, then a lever's natural end, and closes in on a crossing by bisection; some 400 projections. The row
// is a number (Kind::number or Kind::whole); between whole numbers the nearer one is taken if it meets the target.
GoalSeek seek_goal(const model::Inputs& inputs, const model::Parameter& row, model::Result result, double target);

}  // namespace mihwar::analysis
