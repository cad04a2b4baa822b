#include "analysis/uncertainty.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "analysis/tornado.hpp"
#include "scenario/scenario.hpp"

using namespace mihwar;
using namespace mihwar::analysis;
using doctest::Approx;

namespace {

const model::Parameter& row(const char* id) { return *model::find_parameter(id); }
double logit(double p) { return std::log(p / (1 - p)); }

}  // namespace

TEST_CASE("at its default a parameter has the range of the table") {
  const model::Inputs in = model::default_inputs();
  const Range retention = plausible_range(in, row("company.annual_retention"));
  CHECK(retention == Range{0.75, 0.80, 0.85});
  CHECK(plausible_range(in, row("lever.retention_gain")) == Range{0.01, 0.02, 0.03});
  CHECK(plausible_range(in, row("lever.retention_gain.months_to_90")) == Range{9, 18, 30});
  CHECK(!plausible_range(in, row("lever.cx_gain")).exists());  // off
  CHECK(!plausible_range(in, row("run.discount_rate")).exists());
}

TEST_CASE("a range moves with its value: by factor, shares by their odds, within the limits") {
  model::Inputs in = model::default_inputs();
  in.wait.current_minutes = 4;
  CHECK(plausible_range(in, row("wait.current_minutes")) == Range{2, 4, 6});
  in.company.annual_retention = 0.9;
  const Range retention = plausible_range(in, row("company.annual_retention"));
  CHECK(logit(retention.low) == Approx(logit(.9) + logit(.75) - logit(.8)).epsilon(1e-13));
  CHECK(logit(retention.high) == Approx(logit(.9) + logit(.85) - logit(.8)).epsilon(1e-13));
  in.wait.patience_minutes = 100;
  CHECK(plausible_range(in, row("wait.patience_minutes")).high == 120);
  in.lever(model::Lever::wait_reduction).value = 0.9;
  CHECK(plausible_range(in, row("lever.wait_reduction")).high == 1);
  in.cx.intention_to_behaviour = 1;
  CHECK(!plausible_range(in, row("cx.intention_to_behaviour")).exists());
}

TEST_CASE("ranges that are given are checked, replace those of the table, or stand alone") {
  CHECK(check_range(row("cx.index"), {50, 60, 70}) == RangeProblem::none);
  CHECK(check_range(row("cx.index"), {50, 40, 70}) == RangeProblem::order);
  CHECK(check_range(row("cx.index"), {50, 60, 101}) == RangeProblem::limits);
  CHECK(check_range(row("cx.index"), {NAN, 60, 70}) == RangeProblem::order);
  CHECK(check_range(row("cx.index"), {0, 60, 70, Distribution::lognormal}) == RangeProblem::not_positive);
  CHECK(check_range(row("cx.index"), {1, 60, 70, Distribution::beta}) == RangeProblem::no_share);
  CHECK(check_range(row("run.horizon_months"), {24, 36, 48}) == RangeProblem::no_number);

  const model::Inputs in = model::default_inputs();
  const Uncertain given[] = {{model::parameter_index(row("cx.index")), {50, 60, 70}}};
  std::vector<Uncertain> all, only;
  find_uncertain(in, given, false, all);
  find_uncertain(in, given, true, only);
  CHECK(only.size() == 1);
  CHECK(only[0] == given[0]);
  CHECK(all.size() == 26);  // 15 parameters, 3 levers that are on, 7 ramps, and the one given
}

TEST_CASE("a value that breaks a combined rule is clipped to its partner") {
  const model::Inputs in = model::default_inputs();
  CHECK(with_value(in, row("wait.current_minutes"), 50).wait.current_minutes == 20);
  CHECK(with_value(in, row("wait.patience_minutes"), 1).wait.patience_minutes == 2);
  CHECK(with_value(in, row("lever.retention_gain.months_to_90"), 1).levers[0].months_to_90 == 3);
  for (const char* id : {"bonus.floor_retention", "bonus.target_retention"})
    for (const double value : {0.0, 0.75, 0.85, 1.0}) CHECK(scenario::validate(with_value(in, row(id), value)).empty());
}

TEST_CASE("the tornado holds both ends of every uncertain parameter, widest first") {
  const model::Inputs in = model::default_inputs();
  std::vector<Uncertain> uncertain;
  find_uncertain(in, {}, false, uncertain);
  Tornado tornado;
  run_tornado(in, model::Result::npv, uncertain, tornado);
  REQUIRE(tornado.bars.size() == uncertain.size());
  for (std::size_t i = 1; i < tornado.bars.size(); ++i) CHECK(tornado.bars[i - 1].span >= tornado.bars[i].span);
  const TornadoBar& first = tornado.bars[0];
  CHECK(first.parameter->id == "lever.retention_gain");
  CHECK(first.low == 0.01);
  model::Inputs low = in;
  low.levers[0].value = 0.01;
  CHECK(first.at_low == model::summarise(low, model::project(low))[model::Result::npv]);
  CHECK(tornado.base.value() == Approx(18768442.983).epsilon(1e-9));
}
