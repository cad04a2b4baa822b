#include "analysis/claims.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/benchmarks.hpp"

namespace mihwar::analysis {
namespace {

using model::Inputs;
using model::Lever;
using model::Result;

constexpr TemkinEdition kEditions[] = {
    {2014, 461e6, 461e6, 461e6, false}, {2016, 823e6, 823e6, 823e6, true}, {2018, 775e6, 476e6, 1000e6, true}};
constexpr double kPerBillion = 1e-9;

double figure(const Inputs& inputs, Result result) {
  return model::summarise(inputs, model::project(inputs))[result].value_or(0);
}

double revenue_gain(const Inputs& inputs) { return figure(inputs, Result::revenue_gain); }

// Nothing on, Temkin's three years.
Inputs without_levers(const Inputs& inputs) {
  Inputs changed = inputs;
  for (auto& lever : changed.levers) lever.value = 0;
  changed.bonus.annual_pool = 0;
  changed.run.horizon_months = kTemkinMonths;
  return changed;
}

// What the steps before `spend_uplift` believe beside the levers.
void believe(Inputs& inputs, BridgeStep step) {
  if (step >= BridgeStep::no_gate) inputs.employees.gate_strength = 0;
  if (step >= BridgeStep::instant)
    for (auto& lever : inputs.levers) {
      lever.months_to_10 = lever.months_to_90 = 0;
      lever.start_month = 0;
    }
  if (step >= BridgeStep::intention_is_behaviour) inputs.cx.intention_to_behaviour = 1;
}

bool is_outside(const model::Parameter& row, double value) { return value < row.minimum || value > row.maximum; }

Belief belief_in(std::string_view id, std::optional<double> value) {
  const model::Parameter* row = model::find_parameter(id);
  return {.parameter = row, .value = value, .beyond_range = value && is_outside(*row, *value)};
}

// Revenue is linear in the spend uplift.
std::optional<double> spend_uplift_for(const Inputs& inputs, double target) {
  Inputs changed = inputs;
  changed.cx.spend_uplift = 0;
  const double without = revenue_gain(changed);
  changed.cx.spend_uplift = 1;
  const double slope = revenue_gain(changed) - without;
  if (!(slope > 0)) return std::nullopt;
  return (target - without) / slope;
}

double least_waiting(const Inputs& inputs, BridgeStep step) {
  Inputs changed = without_levers(inputs);
  changed.lever(Lever::wait_reduction).value = 1;
  changed.lever(Lever::effort_reduction).value = 1;
  believe(changed, step);
  return revenue_gain(changed);
}

Bridge build_bridge(const Inputs& inputs, double target) {
  Bridge bridge;
  for (int i = 0; i < kBridgeSteps; ++i)
    bridge.revenue_gain[static_cast<std::size_t>(i)] = revenue_gain(bridge_inputs(inputs, static_cast<BridgeStep>(i)));
  const Inputs last = bridge_inputs(inputs, BridgeStep::intention_is_behaviour);
  bridge.spend_uplift = belief_in("cx.spend_uplift", spend_uplift_for(last, target));
  bridge.least_waiting_gain = least_waiting(inputs, BridgeStep::as_it_is);
  bridge.least_waiting_believed = least_waiting(inputs, BridgeStep::intention_is_behaviour);
  return bridge;
}

TemkinClaim test_temkin(const Inputs& inputs) {
  TemkinClaim claim;
  const TemkinEdition& edition = kEditions[2];
  claim.line = kTemkinGainPerRevenue * inputs.company.annual_revenue;
  claim.line_low = edition.low * kPerBillion * inputs.company.annual_revenue;
  claim.line_high = edition.high * kPerBillion * inputs.company.annual_revenue;
  const model::Projection p = model::project(inputs);
  claim.here = compare_with_benchmarks(inputs, p, model::summarise(inputs, p)).revenue_gain_36_months;
  claim.bridge = build_bridge(inputs, claim.line);
  Inputs retention = without_levers(inputs);
  believe(retention, BridgeStep::instant);
  claim.retention_alone = seek_goal(retention, model::lever_parameter(Lever::retention_gain, model::LeverField::value),
                                    Result::revenue_gain, claim.line);
  if (claim.retention_alone.value)
    claim.retention_needed = inputs.company.annual_retention + *claim.retention_alone.value;
  return claim;
}

FiveTimesClaim test_five_times(const Inputs& inputs) {
  FiveTimesClaim claim;
  claim.here = model::summarise(inputs, model::project(inputs))[Result::acquisition_cost_ratio];
  const double cost = claim.published * inputs.company.retention_spend;
  claim.acquisition_cost = belief_in("company.acquisition_cost", cost);
  Inputs changed = inputs;
  changed.company.acquisition_cost = cost;
  claim.npv_change = figure(changed, Result::npv) - figure(inputs, Result::npv);
  return claim;
}

TwoPercentClaim test_two_percent(const Inputs& inputs) {
  TwoPercentClaim claim;
  claim.margin = inputs.company.contribution_margin;
  claim.retention = inputs.company.annual_retention;
  claim.cost_effect = 0.1 * (1 - claim.margin) / claim.margin;
  claim.contribution_margin = belief_in("company.contribution_margin", std::nullopt);
  if (!(claim.retention + 0.02 < 1 + inputs.run.discount_rate)) return claim;
  claim.retention_effect = lifetime_gain(claim.retention, inputs.run.discount_rate, 0.02);
  claim.contribution_margin =
      belief_in("company.contribution_margin", even_margin(claim.retention, inputs.run.discount_rate));
  return claim;
}

FivePointsClaim test_five_points(const Inputs& inputs) {
  FivePointsClaim claim;
  const double r = inputs.company.annual_retention, i = inputs.run.discount_rate;
  if (r + 0.05 < 1 + i) claim.here = lifetime_gain(r, i, 0.05);
  claim.retention_for_low = belief_in("company.annual_retention", retention_for_gain(claim.later_low, 0.05, i));
  claim.retention_for_double = belief_in("company.annual_retention", retention_for_gain(claim.published, 0.05, i));
  return claim;
}

}  // namespace

std::span<const TemkinEdition> temkin_editions() { return kEditions; }

Inputs bridge_inputs(const Inputs& inputs, BridgeStep step) {
  Inputs changed = without_levers(inputs);
  changed.lever(Lever::cx_gain).value = 10;
  believe(changed, step);
  if (step == BridgeStep::spend_uplift)
    changed.cx.spend_uplift = spend_uplift_for(changed, kTemkinGainPerRevenue * inputs.company.annual_revenue)
                                  .value_or(inputs.cx.spend_uplift);
  return changed;
}

Claims test_claims(const Inputs& inputs) {
  return {.temkin = test_temkin(inputs),
          .five_times = test_five_times(inputs),
          .two_percent = test_two_percent(inputs),
          .five_points = test_five_points(inputs)};
}

double lifetime_gain(double retention, double discount_rate, double points) {
  const auto multiple = [&](double r) { return r / (1 + discount_rate - r); };
  return multiple(retention + points) / multiple(retention) - 1;
}

double even_margin(double retention, double discount_rate) {
  return 0.1 / (lifetime_gain(retention, discount_rate, 0.02) + 0.1);
}

// (r + p)(D - r) = (1 + gain) r (D - r - p) with D = 1 + i: quadratic in r, the larger root.
std::optional<double> retention_for_gain(double gain, double points, double discount_rate) {
  const double whole = 1 + discount_rate, sum = whole - points;
  const double root = sum * sum - 4 * points * whole / gain;
  if (root < 0) return std::nullopt;
  const double retention = (sum + std::sqrt(root)) / 2;
  if (retention > 1 - points) return std::nullopt;
  return retention;
}

}  // namespace mihwar::analysis
