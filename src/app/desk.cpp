#include "app/desk.hpp"

#include <algorithm>
#include <utility>

namespace mihwar::app {
namespace {

using analysis::Uncertain;

bool stands_for(const Desk& desk, const Desk::Stamp& stamp, const model::Inputs& inputs) {
  return stamp.inputs && stamp.asked == desk.asked && same(*stamp.inputs, inputs);
}

// True when the answer stands for something else; it is then taken to stand for this.
bool outdated(const Desk& desk, Desk::Stamp& stamp, const model::Inputs& inputs) {
  if (stands_for(desk, stamp, inputs)) return false;
  stamp.inputs = inputs;
  stamp.asked = desk.asked;
  return true;
}

void keep_likelihood(Desk& desk) {
  analysis::MonteCarlo& run = desk.run;
  analysis::summarise_monte_carlo(run);
  Likelihood& kept = desk.likelihood;
  kept.trials = run.trials;
  kept.horizon_months = run.inputs.run.horizon_months;
  kept.figures = run.figures;
  kept.revenue_gain = run.revenue_gain;
  kept.cumulative_cash_flow = run.cumulative_cash_flow;
  kept.probability_npv_positive = run.probability_npv_positive;
  kept.histogram = run.npv_histogram;
  kept.drawn = run.uncertain;
  analysis::rank_correlations(run, desk.questions.result, kept.correlations);
}

void start_run(Desk& desk, const model::Inputs& inputs, std::uint32_t trials) {
  analysis::start_monte_carlo(desk.run, inputs,
                              {.trials = trials, .seed = desk.questions.seed, .ranges = desk.questions.ranges});
}

// A quick answer at once, then the long one in the frames in which nothing is held.
bool answer_likelihood(Desk& desk, const model::Inputs& inputs, bool busy) {
  if (outdated(desk, desk.likelihood_stamp, inputs)) {
    desk.ran_quickly = busy;
    start_run(desk, inputs, busy ? desk.quick_trials : kQuickTrials);
    while (!analysis::advance_monte_carlo(desk.run, kQuickTrials))
      ;
    keep_likelihood(desk);
    desk.is_fine = false;
    return true;
  }
  if (busy) return false;
  if (!desk.is_fine) {
    start_run(desk, inputs, kFineTrials);
    desk.is_fine = true;
    return true;
  }
  if (desk.likelihood.trials == kFineTrials) return false;
  if (analysis::advance_monte_carlo(desk.run, kFineSlice)) keep_likelihood(desk);
  return true;
}

// A map that is under way is completed before the next one begins, so that a drag shows whole ones.
bool answer_heat(Desk& desk, const model::Inputs& inputs, bool busy) {
  constexpr int kRowsWhileHeld = 4;
  const Questions& q = desk.questions;
  if (stands_for(desk, desk.heat_stamp, inputs)) return false;
  const bool in_slices = busy && desk.heat.rows_done > 0;
  if (!desk.next_heat_stamp.inputs || (!in_slices && !stands_for(desk, desk.next_heat_stamp, inputs))) {
    analysis::start_heat_map(desk.next_heat, inputs, *q.heat_x, *q.heat_y, q.heat_result);
    desk.next_heat_stamp = {.inputs = inputs, .asked = desk.asked};
  }
  if (analysis::advance_heat_map(desk.next_heat, in_slices ? kRowsWhileHeld : analysis::kHeatMapSide)) {
    std::swap(desk.heat, desk.next_heat);
    desk.heat_stamp = std::exchange(desk.next_heat_stamp, {});
  }
  return true;
}

bool answer_budget(Desk& desk, const model::Inputs& inputs, bool busy) {
  constexpr int kSplits = 60;
  if (outdated(desk, desk.budget_stamp, inputs))
    analysis::start_budget(desk.budget, inputs, desk.questions.budget_money);
  if (desk.budget.is_done || busy) return false;
  analysis::advance_budget(desk.budget, kSplits);
  return true;
}

}  // namespace

bool answer(Desk& desk, const AppState& state, Ask ask, bool busy) {
  const model::Inputs& inputs = state.scenario().inputs;
  const Questions& q = desk.questions;
  switch (ask) {
    case Ask::likelihood:
      return answer_likelihood(desk, inputs, busy);
    case Ask::tornado:
      if (!outdated(desk, desk.tornado_stamp, inputs)) return false;
      analysis::find_uncertain(inputs, q.ranges, false, desk.uncertain);
      analysis::run_tornado(inputs, q.result, desk.uncertain, desk.tornado);
      return true;
    case Ask::goal:
      if (!outdated(desk, desk.goal_stamp, inputs)) return false;
      desk.goal = analysis::seek_goal(inputs, *q.goal_parameter, q.goal_result, q.goal_target);
      return true;
    case Ask::heat:
      return answer_heat(desk, inputs, busy);
    case Ask::budget:
      return answer_budget(desk, inputs, busy);
    case Ask::claims:
      if (busy || !outdated(desk, desk.claims_stamp, inputs)) return false;
      desk.claims = analysis::test_claims(inputs);
      return true;
    case Ask::queue:
      if (!outdated(desk, desk.queue_stamp, inputs)) return false;
      desk.queue = analysis::queue_curve(inputs);
      return true;
  }
  return false;
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
