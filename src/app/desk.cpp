#include "app/desk.hpp"

#include <algorithm>

namespace mihwar::app {
namespace {

using analysis::Uncertain;

// True when the answer stands for something else; it is then taken to stand for this.
bool outdated(const Desk& desk, Desk::Stamp& stamp, const model::Inputs& inputs) {
  if (stamp.inputs && stamp.asked == desk.asked && same(*stamp.inputs, inputs)) return false;
  stamp.inputs = inputs;
  stamp.asked = desk.asked;
  return true;
}

}  // namespace

bool answer(Desk& desk, const AppState& state, Ask ask) {
  const model::Inputs& inputs = state.scenario().inputs;
  const Questions& q = desk.questions;
  if (ask == Ask::goal) {
    if (!outdated(desk, desk.goal_stamp, inputs)) return false;
    desk.goal = analysis::seek_goal(inputs, *q.goal_parameter, q.goal_result, q.goal_target);
    return true;
  }
  if (!outdated(desk, desk.tornado_stamp, inputs)) return false;
  analysis::find_uncertain(inputs, q.ranges, false, desk.uncertain);
  analysis::run_tornado(inputs, q.result, desk.uncertain, desk.tornado);
  return true;
}

analysis::Range range_of(const Desk& desk, const AppState& state, const model::Parameter& row) {
  for (const Uncertain& own : desk.questions.ranges)
    if (own.parameter == model::parameter_index(row)) return own.range;
  return analysis::plausible_range(state.scenario().inputs, row);
}

bool set_range(Desk& desk, const model::Parameter& row, const analysis::Range& range) {
  if (analysis::check_range(row, range) != analysis::RangeProblem::none) return false;
  reset_range(desk, row);
  desk.questions.ranges.push_back({.parameter = model::parameter_index(row), .range = range});
  return true;
}

void reset_range(Desk& desk, const model::Parameter& row) {
  std::erase_if(desk.questions.ranges,
                [&](const Uncertain& own) { return own.parameter == model::parameter_index(row); });
  ++desk.asked;
}

bool has_own_range(const Desk& desk, const model::Parameter& row) {
  return std::any_of(desk.questions.ranges.begin(), desk.questions.ranges.end(),
                     [&](const Uncertain& own) { return own.parameter == model::parameter_index(row); });
}

}  // namespace mihwar::app
