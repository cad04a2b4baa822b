// Cases 10, 11 and 16 of docs/model.md: the bridge from evidence to headline, and what one would have to believe.
#include <doctest/doctest.h>

#include "analysis/claims.hpp"

using namespace mihwar;
using namespace mihwar::analysis;
using doctest::Approx;
using model::Inputs;
using model::Lever;
using model::Result;

namespace {

Inputs retention_alone(double annual_retention) {
  Inputs in = model::default_inputs();
  in.company.annual_retention = annual_retention;
  for (auto& lever : in.levers) {
    lever.value = 0;
    lever.months_to_10 = lever.months_to_90 = 0;
  }
  return in;
}

GoalSeek seek_headline(double annual_retention) {
  return seek_goal(retention_alone(annual_retention),
                   model::lever_parameter(Lever::retention_gain, model::LeverField::value), Result::revenue_gain,
                   775e6);
}

}  // namespace

TEST_CASE("golden 10: the bridge from the evidence to the headline") {
  const Bridge bridge = test_claims(model::default_inputs()).temkin.bridge;
  CHECK(bridge.revenue_gain[0] == Approx(46.618e6).epsilon(1e-5));
  CHECK(bridge.revenue_gain[1] == Approx(50877431.99).epsilon(1e-9));
  CHECK(bridge.revenue_gain[2] == Approx(92077055.52).epsilon(1e-9));
  CHECK(bridge.revenue_gain[3] == Approx(284.8e6).epsilon(2e-4));
  CHECK(bridge.revenue_gain[4] == Approx(775e6).epsilon(1e-9));
  CHECK(bridge.spend_uplift.value.value() == Approx(1.4921661).epsilon(1e-7));
  CHECK(!bridge.spend_uplift.beyond_range);
  CHECK(bridge.least_waiting_gain == Approx(62.8e6).epsilon(1e-3));
  CHECK(bridge.least_waiting_believed == Approx(363e6).epsilon(1e-3));
}

TEST_CASE("golden 11: 775 million from retention alone") {
  const GoalSeek from_80 = seek_headline(0.80);
  CHECK(from_80.outcome == GoalOutcome::reached);
  CHECK(from_80.beyond_range);
  CHECK(0.80 + from_80.value.value() == Approx(.955015).epsilon(1e-6));
  const GoalSeek from_90 = seek_headline(0.90);
  CHECK(from_90.outcome == GoalOutcome::out_of_reach);
  CHECK(!from_90.value);
  CHECK(from_90.reachable_high.value() == Approx(480.07e6).epsilon(1e-4));
  CHECK(test_claims(model::default_inputs()).temkin.retention_needed.value() == Approx(.955015).epsilon(1e-6));
}

TEST_CASE("golden 16: the margin at which 2 points of retention equal 10 % of cost") {
  CHECK(even_margin(.6, .10) == Approx(.567).epsilon(1e-3));
  CHECK(even_margin(.8, .10) == Approx(.505).epsilon(1e-3));
  CHECK(even_margin(.9, .10) == Approx(.424).epsilon(1e-3));
  const TwoPercentClaim claim = test_claims(model::default_inputs()).two_percent;
  CHECK(claim.contribution_margin.value.value() == even_margin(.8, .10));
  // At that margin both effects are the same.
  Inputs in = model::default_inputs();
  in.company.contribution_margin = *claim.contribution_margin.value;
  const TwoPercentClaim even = test_claims(in).two_percent;
  CHECK(even.retention_effect == Approx(even.cost_effect).epsilon(1e-12));
}

TEST_CASE("5 points of retention: what they bring, and where they bring as much as is told") {
  const FivePointsClaim claim = test_claims(model::default_inputs()).five_points;
  CHECK(claim.here == Approx(.85 / .25 / (.8 / .3) - 1).epsilon(1e-12));  // r / (1 + i - r)
  CHECK(lifetime_gain(claim.retention_for_low.value.value(), .10, .05) == Approx(.25).epsilon(1e-12));
  CHECK(!claim.retention_for_double.value);  // not at any rate when money costs 10 % a year
  CHECK(lifetime_gain(retention_for_gain(1, .05, 0).value(), 0, .05) == Approx(1).epsilon(1e-12));
}

TEST_CASE("the 5x moves no NPV") {
  Inputs in = model::default_inputs();
  in.company.acquisition_cost = 900;
  const FiveTimesClaim claim = test_claims(in).five_times;
  CHECK(claim.here.value() == 18);
  CHECK(claim.acquisition_cost.value.value() == 250);
  CHECK(claim.npv_change == Approx(0).epsilon(1e-6));
}
