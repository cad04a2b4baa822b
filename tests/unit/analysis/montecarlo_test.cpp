#include "analysis/montecarlo.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <memory>

using namespace mihwar;
using namespace mihwar::analysis;
using doctest::Approx;
using model::Result;

namespace {

std::unique_ptr<MonteCarlo> finished(const model::Inputs& in, const MonteCarloOptions& options, std::uint32_t slice) {
  auto run = std::make_unique<MonteCarlo>();
  start_monte_carlo(*run, in, options);
  while (!advance_monte_carlo(*run, slice)) {
  }
  summarise_monte_carlo(*run);
  return run;
}

const Spread& figure(const MonteCarlo& run, Result result) { return run.figures[static_cast<std::size_t>(result)]; }

bool same_bits(const Spread& a, const Spread& b) { return std::memcmp(&a, &b, sizeof a) == 0; }

void check_same(const MonteCarlo& a, const MonteCarlo& b) {
  CHECK(a.trials == b.trials);
  CHECK(a.probability_npv_positive == b.probability_npv_positive);
  CHECK(a.npv_histogram.counts == b.npv_histogram.counts);
  for (std::size_t i = 0; i < model::kResultCount; ++i) CHECK(same_bits(a.figures[i], b.figures[i]));
  for (std::size_t t = 0; t <= static_cast<std::size_t>(a.inputs.run.horizon_months); ++t) {
    CHECK(same_bits(a.revenue_gain[t], b.revenue_gain[t]));
    CHECK(same_bits(a.cumulative_cash_flow[t], b.cumulative_cash_flow[t]));
  }
}

Uncertain range_of(const char* id, double low, double mode, double high, Distribution d = Distribution::pert) {
  return {model::parameter_index(*model::find_parameter(id)), {low, mode, high, d}};
}

}  // namespace

TEST_CASE("slices of any size give the same bits, kept or streamed") {
  const model::Inputs in = model::default_inputs();
  for (const std::uint32_t trials : {1u, 1003u, 20003u})
    for (const Sampler sampler : {Sampler::sobol, Sampler::random}) {
      CAPTURE(trials);
      const MonteCarloOptions options{.trials = trials, .seed = 5, .sampler = sampler};
      const auto whole = finished(in, options, kMaxTrials);
      CHECK(whole->trials == trials);
      for (const std::uint32_t slice : {8u, 100u, 5000u}) check_same(*whole, *finished(in, options, slice));
    }
}

TEST_CASE("a run that was used before gives what a new one gives") {
  model::Inputs in = model::default_inputs(), other = in;
  other.company.annual_retention = 0.9;
  other.lever(model::Lever::wait_reduction).value = 0;
  MonteCarlo run;
  for (const model::Inputs* inputs : {&in, &other, &in, &other})
    for (const std::uint64_t seed : {1u, 2u}) {
      run_monte_carlo(run, *inputs, {.trials = 500, .seed = seed});
      check_same(run, *finished(*inputs, {.trials = 500, .seed = seed}, 64));
    }
}

TEST_CASE("the draws are kept while a range only moves") {
  model::Inputs in = model::default_inputs();
  MonteCarlo run;
  run_monte_carlo(run, in, {.trials = 512});
  const double* const variates = run.variates.data();
  const double first = run.variates[0];
  in.lever(model::Lever::retention_gain).value = 0.03;
  in.wait.current_minutes = 3;
  start_monte_carlo(run, in, {.trials = 512});
  for (const Drawn& drawn : run.drawn) CHECK(drawn.filled == 512);
  CHECK(run.variates.data() == variates);
  CHECK(run.variates[0] == first);
}

TEST_CASE("scenarios share the draws of the parameters that they share") {
  model::Inputs in = model::default_inputs(), other = in;
  other.lever(model::Lever::wait_reduction).value = 0;  // fewer parameters are drawn
  const auto a = finished(in, {.trials = 64}, 64), b = finished(other, {.trials = 64}, 64);
  CHECK(b->drawn.size() < a->drawn.size());
  for (std::size_t j = 0; j < b->drawn.size(); ++j)
    for (std::size_t i = 0; i < a->drawn.size(); ++i)
      if (a->drawn[i].uncertain.parameter == b->drawn[j].uncertain.parameter)
        for (std::size_t k = 0; k < 64; ++k) CHECK(a->variates[i * a->stride + k] == b->variates[j * b->stride + k]);
}

TEST_CASE("without uncertainty every quantile is the projection") {
  const model::Inputs in = model::default_inputs();
  const auto run = finished(in, {.trials = 100, .only_ranges = true}, 100);
  const model::Summary s = model::summarise(in, model::project(in));
  CHECK(run->drawn.empty());
  for (std::size_t i = 0; i < model::kResultCount; ++i) {
    for (const double q : run->figures[i].quantiles) CHECK(q == Approx(*s.values[i]).epsilon(1e-12));
    CHECK(run->figures[i].mean == run->figures[i].quantiles[0]);
    CHECK(run->figures[i].standard_deviation == 0);
    CHECK(run->figures[i].present == 1);
  }
  CHECK(run->probability_npv_positive == 1);
}

TEST_CASE("all distributions together, with rules that bind: every trial keeps the rules") {
  model::Inputs in = model::default_inputs();
  in.bonus.annual_pool = 1e6;
  const Uncertain ranges[] = {range_of("wait.current_minutes", 1, 5, 40, Distribution::uniform),
                              range_of("wait.patience_minutes", 2, 5, 30, Distribution::lognormal),
                              range_of("bonus.floor_retention", 0, 0.8, 1, Distribution::beta),
                              range_of("bonus.target_retention", 0, 0.8, 1, Distribution::triangular),
                              range_of("lever.retention_gain.months_to_10", 0, 10, 30),
                              range_of("lever.retention_gain.months_to_90", 0, 10, 30)};
  const auto run = finished(in, {.trials = 2000, .ranges = ranges}, 512);
  for (const Spread& spread : run->figures) {
    CHECK(spread.present == 1);
    CHECK(std::isfinite(spread.mean));
    CHECK(spread.quantiles[0] <= spread.quantiles[4]);
  }
  CHECK(figure(*run, Result::abandonment_baseline).quantiles[4] == 1);  // the wait is clipped to the patience
}

TEST_CASE("figures without an answer are counted and left out") {
  model::Inputs in = model::default_inputs();
  for (auto& lever : in.levers) lever.monthly_cost *= 5;  // many trials never pay back
  const auto run = finished(in, {.trials = 4096}, 4096);
  const Spread& payback = figure(*run, Result::payback_month);
  CHECK(payback.present > 0.05);
  CHECK(payback.present < 0.95);
  CHECK(payback.quantiles[4] <= 36);
  in.company.retention_spend = 0;
  const Spread ratio = figure(*finished(in, {.trials = 100}, 100), Result::acquisition_cost_ratio);
  CHECK(ratio.present == 0);
  CHECK(std::isnan(ratio.mean));
  CHECK(std::isnan(ratio.quantiles[2]));
}

TEST_CASE("Sobol points and random trials agree within the random one's sampling error") {
  const model::Inputs in = model::default_inputs();
  const auto sobol = finished(in, {.trials = 8192}, 8192);
  const auto random = finished(in, {.trials = 50000, .sampler = Sampler::random}, 8192);
  for (const Result result : {Result::revenue_gain, Result::npv, Result::annual_retention_programme}) {
    const Spread &a = figure(*sobol, result), &b = figure(*random, result);
    const double error = b.standard_deviation / std::sqrt(50000.0);
    CHECK(std::fabs(a.mean - b.mean) < 5 * error);
    CHECK(std::fabs(a.quantiles[2] - b.quantiles[2]) < 10 * error);
    CHECK(a.standard_deviation == Approx(b.standard_deviation).epsilon(0.03));
  }
}

TEST_CASE("rank correlation is 1 for the only cause, and keeps its sign among others") {
  const model::Inputs in = model::default_inputs();
  const Uncertain only[] = {range_of("lever.retention_gain", 0.01, 0.02, 0.03)};
  auto run = finished(in, {.trials = 1000, .ranges = only, .only_ranges = true}, 1000);
  std::vector<double> correlations;
  rank_correlations(*run, Result::revenue_gain, correlations);
  REQUIRE(correlations.size() == 1);
  CHECK(correlations[0] == Approx(1).epsilon(1e-12));
  rank_correlations(*run, Result::cx_index_programme, correlations);
  CHECK(correlations[0] == 0);

  run = finished(in, {.trials = 4096}, 4096);
  rank_correlations(*run, Result::npv, correlations);
  for (std::size_t i = 0; i < correlations.size(); ++i) {
    const auto& id = model::parameters()[run->drawn[i].uncertain.parameter].id;
    if (id == "lever.retention_gain") CHECK(correlations[i] > 0.3);
    if (id == "lever.retention_gain.months_to_90") CHECK(correlations[i] < -0.1);
  }
}

TEST_CASE("the histogram holds every trial") {
  const auto run = finished(model::default_inputs(), {.trials = 3000}, 1000);
  std::uint64_t total = 0;
  for (const std::uint32_t count : run->npv_histogram.counts) total += count;
  CHECK(total == 3000);
  CHECK(run->npv_histogram.low < run->npv_histogram.high);
}
