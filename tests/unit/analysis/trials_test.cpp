#include "analysis/trials.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

#include "analysis/lanes.hpp"

using namespace mihwar;
using namespace mihwar::analysis;
using model::Block;
using model::Inputs;
using model::kBlockTrials;

namespace {

double uniform(std::mt19937_64& random) { return static_cast<double>(random() >> 11) * 0x1p-53; }

// Anywhere within the limits, now and then at an end.
double value_of(const model::Parameter& row, std::mt19937_64& random) {
  const double u = uniform(random) * 1.2 - 0.1;
  return row.minimum + std::clamp(u, 0.0, 1.0) * (row.maximum - row.minimum);
}

void keep_rules(Inputs& in) {
  for (auto& lever : in.levers)
    if (lever.months_to_10 > lever.months_to_90) std::swap(lever.months_to_10, lever.months_to_90);
  in.wait.current_minutes = std::min(in.wait.current_minutes, in.wait.patience_minutes);
  if (in.bonus.floor_retention >= in.bonus.target_retention) in.bonus.floor_retention = in.bonus.target_retention / 2;
  if (in.bonus.target_retention == 0)
    in.bonus = {.annual_pool = in.bonus.annual_pool, .floor_retention = 0, .target_retention = 1};
}

Inputs random_inputs(std::mt19937_64& random) {
  Inputs in = model::default_inputs();
  for (const model::Parameter& row : model::parameters()) {
    const double value = value_of(row, random);
    row.field.set(in, row.kind == model::Kind::number ? value : std::floor(value));
  }
  keep_rules(in);
  return in;
}

// Eight scenarios that share whole numbers and choices, as a block.
struct Eight {
  Inputs each[kBlockTrials];
  model::InputsOf<Block> block;
};
void draw(Eight& eight, std::mt19937_64& random) {
  eight.each[0] = random_inputs(random);
  broadcast(eight.each[0], eight.block);
  for (int k = 1; k < kBlockTrials; ++k) {
    eight.each[k] = eight.each[0];
    for (const model::Parameter& row : model::parameters())
      if (row.kind == model::Kind::number) row.field.set(eight.each[k], value_of(row, random));
    keep_rules(eight.each[k]);
  }
  for (const model::Parameter& row : model::parameters())
    for (int k = 0; k < kBlockTrials && row.field.block; ++k)
      row.field.block(eight.block).set(k, row.field.get(eight.each[k]));
}

// The amounts a year that come in and go out.
double money_of(const Inputs& in) {
  return in.company.annual_revenue + in.company.customers * (in.company.acquisition_cost + in.company.retention_spend) +
         in.employees.headcount * in.employees.cost_per_leaver;
}

model::LeverSet all_levers() { return model::LeverSet{}.set(); }

}  // namespace

TEST_CASE("a trial in one double has the bits of the summary") {
  std::mt19937_64 random(7);
  const auto trial = std::make_unique<TrialsOf<double>>();
  for (int i = 0; i < 200; ++i) {
    const Inputs in = i == 0 ? model::default_inputs() : random_inputs(random);
    const model::Projection p = model::project(in);
    const model::Summary s = model::summarise(in, p);
    run_trials(in, p.active, *trial);
    for (std::size_t figure = 0; figure < model::kResultCount; ++figure) {
      CAPTURE(std::string(model::results()[figure].id));
      if (s.values[figure])
        REQUIRE(trial->figures[figure] == *s.values[figure]);
      else
        REQUIRE(std::isnan(trial->figures[figure]));
    }
    for (std::size_t t = 1; t <= static_cast<std::size_t>(p.horizon_months); ++t) {
      REQUIRE(trial->revenue_gain[t] == p.programme.revenue[t] - p.baseline.revenue[t]);
      REQUIRE(trial->cumulative_cash_flow[t] == p.cumulative_cash_flow[t]);
    }
  }
}

TEST_CASE("a block of trials agrees with its trials one by one, all over the ranges") {
  std::mt19937_64 random(11);
  const auto one = std::make_unique<TrialsOf<double>>();
  const auto block = std::make_unique<TrialsOf<Block>>();
  const auto eight = std::make_unique<Eight>();
  for (int i = 0; i < 100; ++i) {
    draw(*eight, random);
    run_trials(eight->block, all_levers(), *block);
    for (int k = 0; k < kBlockTrials; ++k) {
      run_trials(eight->each[k], all_levers(), *one);
      const double size = money_of(eight->each[k]);
      for (std::size_t figure = 0; figure < model::kResultCount; ++figure) {
        CAPTURE(std::string(model::results()[figure].id));
        const double exact = one->figures[figure], value = block->figures[figure][k];
        if (std::isnan(exact)) {
          REQUIRE(std::isnan(value));
          continue;
        }
        // Differences of large amounts: as good as the amounts over ten years.
        const bool is_money = model::results()[figure].unit == model::Unit::money;
        REQUIRE(std::fabs(value - exact) <= 1e-11 * std::max(std::fabs(exact), is_money ? 10 * size : 1e-3));
      }
    }
  }
}

TEST_CASE("which trials share a block changes no bit") {
  std::mt19937_64 random(13);
  const auto eight = std::make_unique<Eight>();
  const auto together = std::make_unique<TrialsOf<Block>>(), alone = std::make_unique<TrialsOf<Block>>();
  for (int i = 0; i < 50; ++i) {
    draw(*eight, random);
    run_trials(eight->block, all_levers(), *together);
    for (int k = 0; k < kBlockTrials; ++k) {
      broadcast(eight->each[k], eight->block);
      run_trials(eight->block, all_levers(), *alone);
      for (std::size_t figure = 0; figure < model::kResultCount; ++figure) {
        const double a = together->figures[figure][k], b = alone->figures[figure][0];
        REQUIRE((a == b || (std::isnan(a) && std::isnan(b))));
      }
    }
  }
}
