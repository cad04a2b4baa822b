#include "app/state.hpp"

#include <algorithm>
#include <cmath>

namespace mihwar::app {
namespace {

using model::Inputs;
using model::LeverField;
using model::Parameter;

// Bonus floor and target must differ: by the smallest step that a slider makes.
constexpr double kBonusGap = 0.005;

}  // namespace

namespace {

bool recompute_current(AppState& state) {
  const Inputs& inputs = state.scenario().inputs;
  if (state.computed_for && same(*state.computed_for, inputs)) return false;
  state.projection = model::project(inputs);
  state.summary = model::summarise(inputs, state.projection);
  state.attribution = analysis::attribute(inputs, state.projection);
  state.benchmarks = analysis::compare_with_benchmarks(inputs, state.projection, state.summary);
  analysis::marginal_revenue(inputs, state.projection, state.marginal);
  state.computed_for = inputs;
  return true;
}

void compute(CaseResults& results, const Case& one) {
  results.case_id = one.id;
  results.computed_for = one.scenario.inputs;
  results.projection = model::project(one.scenario.inputs);
  results.summary = model::summarise(one.scenario.inputs, results.projection);
}

// Brings the results of this case to `position`; returns true when they changed or moved.
bool recompute_other(std::vector<CaseResults>& others, std::size_t position, const Case& one) {
  const auto wanted = others.begin() + static_cast<std::ptrdiff_t>(position);
  const auto found = std::find_if(wanted, others.end(), [&](const CaseResults& r) { return r.case_id == one.id; });
  if (found == others.end()) {
    compute(*others.emplace(wanted), one);
    return true;
  }
  const bool moved = found != wanted;
  if (moved) std::rotate(wanted, found, found + 1);
  CaseResults& results = others[position];
  if (same(results.computed_for, one.scenario.inputs)) return moved;
  compute(results, one);
  return true;
}

bool recompute_others(AppState& state) {
  bool changed = false;
  std::size_t count = 0;
  for (const Case& one : state.document.cases)
    if (&one != &state.document.current_case()) changed = recompute_other(state.others, count++, one) || changed;
  changed = changed || state.others.size() > count;
  state.others.resize(count);
  return changed;
}

}  // namespace

bool recompute(AppState& state) {
  const bool current_changed = recompute_current(state);
  const bool others_changed = recompute_others(state);
  return current_changed || others_changed;
}

const CaseResults* AppState::reference() const {
  for (const CaseResults& results : others)
    if (results.case_id == document.reference_id) return &results;
  return nullptr;
}

const CaseResults* AppState::results_of(int case_id) const {
  for (const CaseResults& results : others)
    if (results.case_id == case_id) return &results;
  return nullptr;
}

const std::optional<model::StaffingAdvice>& staffing(StaffingCache& cache, const Inputs& in) {
  const std::array<double, 10> relevant = {in.company.customers,      in.wait.contacts_per_customer_month,
                                           in.wait.busy_hour_share,   in.wait.handle_time_minutes,
                                           in.wait.patience_minutes,  in.wait.current_minutes,
                                           in.wait.target_seconds,    in.wait.staff_factor,
                                           in.wait.agent_annual_cost, in.lever(model::Lever::wait_reduction).value};
  if (cache.computed_for != relevant) {
    cache.advice = model::advise_staffing(in);
    cache.computed_for = relevant;
  }
  return cache.advice;
}

Range allowed_range(const Inputs& inputs, const Parameter& parameter) {
  Range range{parameter.minimum, parameter.maximum};
  if (parameter.id == "wait.current_minutes") range.maximum = std::min(range.maximum, inputs.wait.patience_minutes);
  if (parameter.id == "wait.patience_minutes") range.minimum = std::max(range.minimum, inputs.wait.current_minutes);
  if (parameter.id == "bonus.floor_retention") range.maximum = inputs.bonus.target_retention - kBonusGap;
  if (parameter.id == "bonus.target_retention") range.minimum = inputs.bonus.floor_retention + kBonusGap;
  if (parameter.lever) {
    const auto& lever = inputs.lever(*parameter.lever);
    if (&parameter == &model::lever_parameter(*parameter.lever, LeverField::months_to_10))
      range.maximum = std::min(range.maximum, lever.months_to_90);
    if (&parameter == &model::lever_parameter(*parameter.lever, LeverField::months_to_90))
      range.minimum = std::max(range.minimum, lever.months_to_10);
  }
  return range;
}

void set_value(Inputs& inputs, const Parameter& parameter, double value) {
  const Range range = allowed_range(inputs, parameter);
  if (std::isnan(value) || range.minimum > range.maximum) return;
  if (parameter.kind != model::Kind::number) value = std::round(value);
  parameter.field.set(inputs, std::clamp(value, range.minimum, range.maximum));
}

}  // namespace mihwar::app
