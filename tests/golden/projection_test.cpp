// Cases 7-10, 15 and 17 of docs/model.md, and the default scenario.
#include <doctest/doctest.h>

#include <cmath>

#include "analysis/attribution.hpp"
#include "model/elementary.hpp"
#include "model/parameters.hpp"
#include "model/valuation.hpp"

using namespace mihwar;
using namespace mihwar::model;
using doctest::Approx;

namespace {

Inputs without_levers() {
  Inputs in = default_inputs();
  for (auto& lever : in.levers) lever.value = 0;
  return in;
}

void make_instant(Inputs& in) {
  for (auto& lever : in.levers) lever.months_to_10 = lever.months_to_90 = 0;
}

double figure(const Inputs& in, Result result) { return summarise(in, project(in))[result].value(); }

}  // namespace

TEST_CASE("the default scenario gives its published figures") {
  const Inputs in = default_inputs();
  const Summary s = summarise(in, project(in));
  CHECK(s[Result::revenue_gain].value() == Approx(69242089.436).epsilon(1e-9));
  CHECK(s[Result::npv].value() == Approx(18768442.983).epsilon(1e-9));
  CHECK(s[Result::payback_month].value() == Approx(18.887941).epsilon(1e-7));
  CHECK(s[Result::annual_retention_programme].value() == Approx(.8269945).epsilon(1e-7));
  CHECK(s[Result::acquisition_equivalent_cost].value() == Approx(14791909.2).epsilon(1e-8));
  CHECK(s[Result::acquisition_cost_ratio].value() == 5);
}

TEST_CASE("golden 7: the lifetime-value multiple of Gupta and Lehmann") {
  const struct {
    double retention, multiple[4];  // at 10, 12, 14 and 16 %
  } kTable[] = {{.6, {1.20, 1.15, 1.11, 1.07}}, {.8, {2.67, 2.50, 2.35, 2.22}}, {.9, {4.50, 4.09, 3.75, 3.46}}};
  for (const auto& row : kTable)
    for (int i = 0; i < 4; ++i)
      CHECK(std::fabs(lifetime_value(1, row.retention, 0.10 + 0.02 * i) - row.multiple[i]) < 0.005 + 1e-9);
}

TEST_CASE("golden 8: retention .80 to .85 at once") {
  Inputs in = without_levers();
  in.lever(Lever::retention_gain).value = 0.05;
  make_instant(in);
  CHECK(figure(in, Result::revenue_gain) == Approx(237158343.09).epsilon(1e-9));
  CHECK(figure(in, Result::customers_end_programme) == Approx(1142610.3).epsilon(1e-7));
}

TEST_CASE("golden 9: two points of retention with the default ramp") {
  Inputs in = without_levers();
  in.lever(Lever::retention_gain).value = 0.02;
  CHECK(figure(in, Result::revenue_gain) == Approx(51205407.83).epsilon(1e-9));
}

TEST_CASE("golden 10: the bridge from evidence to Temkin's headline") {
  Inputs in = without_levers();
  in.lever(Lever::cx_gain).value = 10;
  CHECK(figure(in, Result::revenue_gain) == Approx(46.618e6).epsilon(2e-5));
  in.employees.gate_strength = 0;
  CHECK(figure(in, Result::revenue_gain) == Approx(50877431.99).epsilon(1e-9));
  make_instant(in);
  CHECK(figure(in, Result::revenue_gain) == Approx(92077055.52).epsilon(1e-9));
  in.cx.intention_to_behaviour = 1;
  CHECK(figure(in, Result::revenue_gain) == Approx(284.8e6).epsilon(2e-4));
  in.cx.spend_uplift = 1.4921661;
  CHECK(figure(in, Result::revenue_gain) == Approx(775.0e6).epsilon(1e-6));
}

TEST_CASE("golden 12: the published cash flows of a Total Economic Impact study") {
  const double costs[] = {53150, 666715, 636772, 647783}, benefits[] = {0, 1606511, 3061331, 4229760};
  const double pv_costs = present_value(costs, 0.10), pv_benefits = present_value(benefits, 0.10);
  CHECK(std::fabs(pv_costs - 1672201) < 1);
  CHECK(std::fabs(pv_benefits - 7168371) < 1);
  CHECK(std::fabs(pv_benefits - pv_costs - 5496170) < 1.5);
  CHECK(std::fabs((pv_benefits - pv_costs) / pv_costs - 3.2868) < 5e-5);
}

TEST_CASE("golden 13: Shapley values of the glove and the airport game") {
  const auto glove = [](unsigned s) { return (s & 4) && (s & 3) ? 1.0 : 0.0; };
  const auto airport = [](unsigned s) { return s & 4 ? 200.0 : s & 2 ? 160.0 : s & 1 ? 100.0 : 0.0; };
  std::vector<double> glove_worth, airport_worth;
  for (unsigned s = 0; s < 8; ++s) {
    glove_worth.push_back(glove(s));
    airport_worth.push_back(airport(s));
  }
  const auto glove_value = analysis::shapley(3, glove_worth), airport_value = analysis::shapley(3, airport_worth);
  const double glove_expected[] = {1.0 / 6, 1.0 / 6, 2.0 / 3},
               airport_expected[] = {100.0 / 3, 100.0 / 3 + 30, 100.0 / 3 + 70};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(glove_value[i] == Approx(glove_expected[i]).epsilon(1e-14));
    CHECK(airport_value[i] == Approx(airport_expected[i]).epsilon(1e-14));
  }
}

TEST_CASE("the default gain is shared among its three levers, whatever the order") {
  const Inputs in = default_inputs();
  const analysis::Attribution a = analysis::attribute(in, project(in));
  CHECK(a.revenue_gain[0] == Approx(51322816.14).epsilon(1e-9));
  CHECK(a.revenue_gain[1] == Approx(10971357.30).epsilon(1e-9));
  CHECK(a.revenue_gain[3] == Approx(6947915.99).epsilon(1e-9));
}

TEST_CASE("golden 15: customers lost to problems, from the TARP loyalty table") {
  Inputs in = default_inputs();
  CHECK(complaint_loss(in, 1.0 / 26, 0.5) == Approx(.0621923).epsilon(2e-6));
  in.complaints.severity = Severity::major;
  CHECK(complaint_loss(in, 1.0 / 26, 0.5) == Approx(.0899423).epsilon(2e-6));
}

TEST_CASE("golden 17: with every lever off no difference is left, to the last bit") {
  const Inputs in = without_levers();
  const Projection p = project(in);
  for (std::size_t t = 0; t <= 36; ++t) {
    CHECK(p.cash_flow[t] == 0);
    CHECK(p.programme.customers[t] == p.baseline.customers[t]);
  }
  const Summary s = summarise(in, p);
  for (const Result zero : {Result::revenue_gain, Result::contribution_gain, Result::npv, Result::programme_cost_pv,
                            Result::turnover_saving})
    CHECK(s[zero].value() == 0);
  CHECK_FALSE(s[Result::roi].has_value());
  CHECK_FALSE(s[Result::payback_month].has_value());
}

TEST_CASE("golden 17: twice the revenue is twice the gain") {
  Inputs in = default_inputs();
  const double once = figure(in, Result::revenue_gain);
  in.company.annual_revenue *= 2;
  CHECK(figure(in, Result::revenue_gain) == Approx(2 * once).epsilon(1e-14));
}

TEST_CASE(
    "a horizon that ends before a lever starts leaves out its cost and effect; at its start the one-off cost counts") {
  Inputs in = without_levers();
  in.lever(Lever::retention_gain).value = 0.02;
  in.lever(Lever::retention_gain).start_month = 37;
  CHECK(figure(in, Result::revenue_gain) == 0);
  CHECK(figure(in, Result::programme_cost_pv) == 0);
  in.lever(Lever::retention_gain).start_month = 36;
  CHECK(figure(in, Result::revenue_gain) == 0);
  CHECK(figure(in, Result::programme_cost_pv) == Approx(1e6 / std::pow(1.1, 3)).epsilon(1e-12));
}

TEST_CASE("the ramp: nothing at the start, 90 % at t90 of the plain logistic, a step where t10 = t90") {
  LeverInputs<double> lever{.value = 1, .months_to_10 = 3, .months_to_90 = 18};
  CHECK(ramp(lever, 0) == 0);
  CHECK(ramp(lever, -5) == 0);
  CHECK(ramp(lever, 18) == Approx(0.9).epsilon(0.01));
  lever.months_to_10 = lever.months_to_90 = 6;
  CHECK(ramp(lever, 5) == 0);
  CHECK(ramp(lever, 6) == 1);
  lever.months_to_10 = lever.months_to_90 = 0;
  CHECK(ramp(lever, 1) == 1);
}

TEST_CASE("abandonment explains no more churn than there is") {
  Inputs in = without_levers();
  in.wait.contacts_per_customer_month = 5;
  in.wait.churn_per_abandoned_contact = 0.2;
  in.lever(Lever::wait_reduction).value = 1;
  make_instant(in);
  const Projection p = project(in);
  const double churn_today = 1 - std::pow(0.8, 1.0 / 12);
  CHECK(p.effective_abandonment_churn == Approx(churn_today / (5 * 0.1)).epsilon(1e-12));
  CHECK(p.programme.annual_retention[1] <= 0.999 + 1e-12);
}
