#include "app/state.hpp"

#include <algorithm>
#include <cmath>

namespace mihwar::app {
namespace {

using model::Inputs;
using model::LeverField;
using model::Parameter;

bool same(const Inputs& a, const Inputs& b) {
  for (const Parameter& row : model::parameters())
    if (row.field.get(a) != row.field.get(b)) return false;
  return true;
}

// Bonus floor and target must differ: by the smallest step that a slider makes.
constexpr double kBonusGap = 0.005;

}  // namespace

bool recompute(AppState& state) {
  const Inputs& inputs = state.scenario().inputs;
  if (state.computed_for && same(*state.computed_for, inputs)) return false;
  state.projection = model::project(inputs);
  state.summary = model::summarise(inputs, state.projection);
  state.attribution = analysis::attribute(inputs, state.projection);
  state.benchmarks = analysis::compare_with_benchmarks(inputs, state.projection, state.summary);
  state.computed_for = inputs;
  return true;
}

void apply(AppState& state, const Action& action) {
  if (const auto* reset = std::get_if<ResetValue>(&action))
    set_value(state.scenario().inputs, *reset->parameter, reset->parameter->default_value);
  else if (const auto* set = std::get_if<SetValue>(&action))
    set_value(state.scenario().inputs, *set->parameter, set->value);
  else if (const auto* language = std::get_if<SetLanguage>(&action))
    state.locale.language = language->language;
  else if (const auto* digits = std::get_if<SetDigits>(&action))
    state.locale.digits = digits->digits;
  else
    state.scenario().inputs = model::default_inputs();
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
