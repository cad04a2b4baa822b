// Goal seek, heat map, budget and the smaller panels.
#include <doctest/doctest.h>

#include <cmath>
#include <memory>

#include "analysis/budget.hpp"
#include "analysis/contrary.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/heat_map.hpp"
#include "analysis/keep_or_buy.hpp"
#include "analysis/perception.hpp"
#include "analysis/queue_curve.hpp"
#include "analysis/scorecard.hpp"
#include "scenario/scenario.hpp"

using namespace mihwar;
using namespace mihwar::analysis;
using doctest::Approx;
using model::Inputs;
using model::Lever;
using model::Result;

namespace {

const model::Parameter& row(const char* id) { return *model::find_parameter(id); }
double figure(const Inputs& in, Result result) { return model::summarise(in, model::project(in))[result].value(); }

}  // namespace

TEST_CASE("a goal that is met gives back the target") {
  const Inputs in = model::default_inputs();
  for (const char* id : {"lever.retention_gain", "lever.wait_reduction", "company.contribution_margin",
                         "cx.intention_to_behaviour", "lever.retention_gain.monthly_cost"}) {
    CAPTURE(id);
    const GoalSeek found = seek_goal(in, row(id), Result::npv, 19e6);
    REQUIRE(found.value);
    CHECK(found.outcome == GoalOutcome::reached);
    CHECK(!found.beyond_range);
    Inputs changed = in;
    row(id).field.set(changed, *found.value);
    CHECK(figure(changed, Result::npv) == Approx(19e6).epsilon(1e-9));
    CHECK(scenario::validate(changed).empty());
  }
}

TEST_CASE("of several answers the nearest to the present value is taken; a hill between scanned points counts") {
  Inputs in = model::default_inputs();
  in.cx.response_shape = model::ResponseShape::diminishing;
  // NPV falls and rises with the start month of nothing else: a whole number meets a target only where it stands.
  const double now = figure(in, Result::npv);
  const GoalSeek same = seek_goal(in, row("lever.wait_reduction.start_month"), Result::npv, now);
  CHECK(same.value.value() == 0);
  const GoalSeek between = seek_goal(in, row("lever.wait_reduction.start_month"), Result::npv, now * (1 - 1e-6));
  CHECK(!between.value);
  CHECK(between.outcome == GoalOutcome::jumped_over);
}

TEST_CASE("the jump where a lever's costs set in is no answer") {
  Inputs in = model::default_inputs();
  for (auto& lever : in.levers) lever.value = 0;
  in.lever(Lever::wait_reduction).one_off_cost = 1e9;
  const GoalSeek found = seek_goal(in, row("lever.wait_reduction"), Result::npv, -1e6);
  CHECK(!found.value);
  CHECK(found.outcome == GoalOutcome::jumped_over);
  CHECK(found.reachable_high.value() == 0);
}

TEST_CASE("without levers no payback is sought") {
  Inputs in = model::default_inputs();
  for (auto& lever : in.levers) lever.value = 0;
  const GoalSeek found = seek_goal(in, row("company.contribution_margin"), Result::payback_month, 12);
  CHECK(found.outcome == GoalOutcome::no_answer);
  CHECK(!found.reachable_low);
}

TEST_CASE("the wait is sought up to the patience, the floor below the target") {
  const Inputs in = model::default_inputs();
  CHECK(natural_maximum(in, row("wait.current_minutes")) == 20);
  CHECK(natural_minimum(in, row("wait.patience_minutes")) == 2);
  CHECK(natural_maximum(in, row("bonus.floor_retention")) < 0.85);
  CHECK(natural_maximum(in, row("lever.engagement_gain")) == 50);
  CHECK(natural_maximum(in, row("lever.retention_gain")) == Approx(0.199));
}

TEST_CASE("the heat map holds the projection at every point, in slices of any size") {
  const Inputs in = model::default_inputs();
  const auto map = std::make_unique<HeatMap>(), whole = std::make_unique<HeatMap>();
  start_heat_map(*map, in, row("lever.retention_gain"), row("company.acquisition_cost"), Result::npv);
  while (!advance_heat_map(*map, 7)) {
  }
  start_heat_map(*whole, in, row("lever.retention_gain"), row("company.acquisition_cost"), Result::npv);
  advance_heat_map(*whole, kHeatMapSide);
  CHECK(map->values == whole->values);
  for (const int column : {0, 1, 31, 63})
    for (const int line : {0, 40, 63}) {
      Inputs at = in;
      at.levers[0].value = map->x.values[static_cast<std::size_t>(column)];
      at.company.acquisition_cost = map->y.values[static_cast<std::size_t>(line)];
      CHECK(map->at(column, line) == Approx(figure(at, Result::npv)).epsilon(1e-9));
    }
  CHECK(map->present.value() == figure(in, Result::npv));
  CHECK(axis_position(map->x, 0) == 0);
  CHECK(axis_position(map->x, 0.15) == 63);
  CHECK(map->x.values[static_cast<std::size_t>(axis_position(map->x, 0.02))] <= 0.02);
}

TEST_CASE("along the contour the result is the level; whole numbers and broken rules have their place") {
  Inputs in = model::default_inputs();
  const auto map = std::make_unique<HeatMap>();
  start_heat_map(*map, in, row("lever.retention_gain"), row("company.contribution_margin"), Result::npv);
  advance_heat_map(*map, kHeatMapSide);
  REQUIRE(!map->contour.empty());
  for (const ContourPiece& piece : map->contour) {
    Inputs at = in;
    at.levers[0].value = piece.x1 / 63 * 0.15;
    at.company.contribution_margin = 0.05 + piece.y1 / 63 * 0.9;
    if (piece.x1 > 1) CHECK(std::fabs(figure(at, Result::npv)) < 2e6);  // beside the jump at 0; the map spans 1e8
  }
  start_heat_map(*map, in, row("wait.current_minutes"), row("wait.patience_minutes"), Result::npv);
  advance_heat_map(*map, kHeatMapSide);
  CHECK(std::isnan(map->at(63, 0)));
  CHECK(!std::isnan(map->at(0, 63)));
  start_heat_map(*map, in, row("run.horizon_months"), row("lever.retention_gain"), Result::npv);
  advance_heat_map(*map, kHeatMapSide);
  in.run.horizon_months = 120;
  in.levers[0].value = 0.15;
  CHECK(map->at(63, 63) == figure(in, Result::npv));
}

TEST_CASE("a contour of a plane is its line") {
  const auto map = std::make_unique<HeatMap>();
  for (int y = 0; y < kHeatMapSide; ++y)
    for (int x = 0; x < kHeatMapSide; ++x)
      map->values[static_cast<std::size_t>(y * kHeatMapSide + x)] = x - 0.5 * y - 10.25;
  find_contour(*map, map->contour);
  for (const ContourPiece& p : map->contour) {
    CHECK(p.x1 - 0.5 * p.y1 == Approx(10.25).epsilon(1e-12));
    CHECK(p.x2 - 0.5 * p.y2 == Approx(10.25).epsilon(1e-12));
  }
  CHECK(map->contour.size() >= 63);
}

TEST_CASE("no split on a grid beats the budget's, which spends no more than there is") {
  for (const double money : {0.0, 1e6, 8e6, 20e6}) {
    CAPTURE(money);
    Budget budget;
    start_budget(budget, model::default_inputs(), money);
    while (!advance_budget(budget, 100)) {
    }
    CHECK(budget.spent <= money * (1 + 1e-12));
    double best = -1e300;
    constexpr int kGrid = 24;
    for (int a = 0; a <= kGrid; ++a)
      for (int b = 0; a + b <= kGrid; ++b)
        for (int c = 0; a + b + c <= kGrid; ++c) {
          Split split{};
          split[0] = std::min(money * a / kGrid, budget.levers[0].most);
          split[1] = std::min(money * b / kGrid, budget.levers[1].most);
          split[3] = std::min(money * c / kGrid, budget.levers[3].most);
          best = std::max(best, figure(spend(budget, split), Result::npv));
        }
    CHECK(budget.npv >= best - 1e-6 * std::fabs(best));
    Inputs spent = spend(budget, budget.best);
    CHECK(figure(spent, Result::npv) == Approx(budget.npv).epsilon(1e-12));
  }
}

TEST_CASE("the present money gives at least the present NPV, and slices change nothing") {
  Budget whole, sliced;
  start_budget(whole, model::default_inputs(), 8.55e6);
  CHECK(whole.present_money == Approx(8.55e6));
  advance_budget(whole, 1 << 30);
  CHECK(whole.npv >= whole.present_npv);
  start_budget(sliced, model::default_inputs(), 8.55e6);
  while (!advance_budget(sliced, 3)) {
  }
  CHECK(sliced.best == whole.best);
  CHECK(sliced.npv == whole.npv);
}

TEST_CASE("keep or buy: the cost of a kept customer breaks even at the acquisition cost") {
  Inputs in = model::default_inputs();
  const model::Projection p = model::project(in);
  const KeepOrBuy k = keep_or_buy(in, p, model::summarise(in, p));
  CHECK(k.buying_cost == Approx(14791909.21).epsilon(1e-9));
  CHECK(k.to_buy_present * 250 == Approx(k.buying_cost).epsilon(1e-12));
  in.company.acquisition_cost = k.cost_per_kept.value();
  const model::Projection even = model::project(in);
  CHECK(keep_or_buy(in, even, model::summarise(in, even)).buying_to_keeping.value() == Approx(1).epsilon(1e-12));
  CHECK(k.break_even_ratio.value() == Approx(k.cost_per_kept.value() / 50));
}

TEST_CASE("the iceberg: 25 silent for each complaint, none known when nobody complains") {
  Inputs in = model::default_inputs();
  in.cx.score_inflation = 15;
  const Perception p = perceive(in);
  CHECK(p.silent_per_complaint.value() == Approx(25));
  CHECK(p.delivery_gap == Approx(0.72));
  CHECK(p.true_index == 45);
  CHECK(p.problems == Approx(p.complaints + p.silent));
  CHECK(p.silent_leavers == Approx(1e6 * 0.1 * (25.0 / 26) * 0.63));
  in.complaints.complain_share = 0;
  CHECK(!perceive(in).silent_per_complaint);
}

TEST_CASE("the scorecard warns when one lever takes the money and another tile stands still") {
  const Inputs in = model::default_inputs();
  model::Projection p = model::project(in);
  Scorecard card = read_scorecard(in, p, model::summarise(in, p));
  CHECK(card.tiles[0].direction == 1);
  CHECK(card.tiles[1].direction == 1);
  CHECK(card.tiles[2].direction == 1);
  CHECK(card.tiles[3].direction == 0);
  CHECK(!card.over_focus);  // no lever takes 70 %
  Inputs focused = in;
  focused.lever(Lever::retention_gain).monthly_cost = 1e6;
  p = model::project(focused);
  card = read_scorecard(focused, p, model::summarise(focused, p));
  REQUIRE(card.over_focus);
  CHECK(card.over_focus->position == 0);
  CHECK(card.over_focus->cost_share > 0.7);
  CHECK(card.over_focus->stands_still == Tile::finance);  // it loses money
}

TEST_CASE("the costs of the levers and the pool add up to the programme's") {
  Inputs in = model::default_inputs();
  for (auto& lever : in.levers) lever.value = 0;
  in.lever(Lever::engagement_gain).value = 10;
  const model::Projection p = model::project(in);
  const Scorecard card = read_scorecard(in, p, model::summarise(in, p));
  REQUIRE(card.over_focus);
  CHECK(card.over_focus->cost_share == Approx(1).epsilon(1e-12));
}

TEST_CASE("the queue curve falls with agents and holds both agent numbers of the adviser") {
  const auto q = queue_curve(model::default_inputs());
  REQUIRE(q);
  REQUIRE(q->advice);
  CHECK(q->curve[0].agents <= q->advice->agents_before);
  CHECK(q->curve[static_cast<std::size_t>(q->points - 1)].agents >= q->advice->agents_after);
  for (int i = 1; i < q->points; ++i) {
    const QueuePoint &a = q->curve[static_cast<std::size_t>(i - 1)], &b = q->curve[static_cast<std::size_t>(i)];
    CHECK(b.agents > a.agents);
    CHECK(b.erlang_a.mean_wait_minutes <= a.erlang_a.mean_wait_minutes);
    CHECK(b.erlang_c.has_value() == (b.agents > q->offered_load));
  }
  Inputs silent = model::default_inputs();
  silent.wait.contacts_per_customer_month = 0;
  CHECK(!queue_curve(silent));
  silent.company.customers = 1e9;
  silent.wait.contacts_per_customer_month = 5;
  silent.wait.busy_hour_share = 0.05;
  silent.wait.handle_time_minutes = 60;
  CHECK_NOTHROW(queue_curve(silent));
}

TEST_CASE("contrary evidence changes one parameter each, within its limits") {
  for (const Contrary& contrary : contrary_evidence()) {
    CAPTURE(std::string(contrary.id));
    Inputs in = model::default_inputs();
    CHECK(!is_applied(contrary, in));
    apply(contrary, in);
    CHECK(is_applied(contrary, in));
    CHECK(scenario::validate(in).empty());
    int changed = 0;
    for (const model::Parameter& one : model::parameters()) changed += one.field.get(in) != one.default_value;
    CHECK(changed == 1);
  }
}
