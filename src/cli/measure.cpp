#include "cli/measure.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

#include "analysis/attribution.hpp"
#include "analysis/budget.hpp"
#include "analysis/goal_seek.hpp"
#include "analysis/heat_map.hpp"
#include "analysis/montecarlo.hpp"
#include "analysis/tornado.hpp"

namespace mihwar::cli {
namespace {

using analysis::MonteCarlo;
using model::Inputs;

#ifdef __EMSCRIPTEN__
double now_ms() {  // its processor clock is a wall clock of whole milliseconds
  const auto now = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double, std::milli>(now).count();
}
#else
double now_ms() { return static_cast<double>(std::clock()) * 1000 / CLOCKS_PER_SEC; }
#endif

template <class Work>
double best_ms(int runs, Work work) {
  double best = 1e300;
  for (int i = 0; i < runs; ++i) {
    const double start = now_ms();
    work();
    best = std::min(best, now_ms() - start);
  }
  return best;
}

template <class Work>
double best_ms_of_each(int runs, int repeats, Work work) {
  return best_ms(runs,
                 [&] {
                   for (int i = 0; i < repeats; ++i) work();
                 }) /
         repeats;
}

double frame_ms(MonteCarlo& run, const Inputs& inputs, std::uint32_t trials) {
  run_monte_carlo(run, inputs, {.trials = trials});
  return best_ms(15, [&] { run_monte_carlo(run, inputs, {.trials = trials}); });
}

// Slope of log time over log size, by least squares.
double exponent(const std::vector<double>& sizes, const std::vector<double>& times) {
  double x = 0, y = 0, xx = 0, xy = 0;
  const auto n = static_cast<double>(sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const double a = std::log(sizes[i]), b = std::log(times[i]);
    x += a;
    y += b;
    xx += a * a;
    xy += a * b;
  }
  return (n * xy - x * y) / (n * xx - x * x);
}

void measure_growth(Measurements& m, MonteCarlo& run) {
  Inputs inputs = model::default_inputs();
  std::vector<double> sizes, times;
  for (const std::uint32_t trials : {2048u, 4096u, 8192u, 16384u}) {
    sizes.push_back(trials);
    times.push_back(frame_ms(run, inputs, trials));
  }
  m.exponent_trials = exponent(sizes, times);
  sizes.clear();
  times.clear();
  for (const int months : {15, 30, 60, 120}) {
    inputs.run.horizon_months = months;
    sizes.push_back(months);
    times.push_back(frame_ms(run, inputs, 4096));
  }
  m.exponent_months = exponent(sizes, times);
}

void measure_trials(Measurements& m, MonteCarlo& run) {
  const Inputs inputs = model::default_inputs();
  const analysis::MonteCarloOptions options{.trials = 4096};
  std::uint64_t seed = 1;
  const double cold = best_ms(5, [&] { run_monte_carlo(run, inputs, {.trials = 4096, .seed = ++seed}); });
  m.trials_ms = best_ms(40, [&] {
    start_monte_carlo(run, inputs, options);
    advance_monte_carlo(run, options.trials);
  });
  m.quantiles_ms = best_ms(40, [&] { summarise_monte_carlo(run); });
  m.draw_ms = cold - m.trials_ms - m.quantiles_ms;
  std::vector<double> correlations;
  m.correlations_ms = best_ms(10, [&] { rank_correlations(run, model::Result::npv, correlations); });
}

std::size_t bytes_of(const MonteCarlo& run) {
  const std::size_t numbers = run.variates.capacity() + run.ranks.capacity() + run.columns.capacity() +
                              run.result_ranks.capacity() + run.numbers.capacity();
  return sizeof run + numbers * sizeof(double) + run.tables.capacity() * sizeof(analysis::PertTable) +
         run.drawn.capacity() * sizeof(analysis::Drawn) + run.order.capacity() * sizeof(std::uint32_t) +
         run.scratch.parts.capacity() * sizeof(std::uint16_t);
}

std::size_t bytes_of_10k() {
  const auto run = std::make_unique<MonteCarlo>();
  run_monte_carlo(*run, model::default_inputs(), {.trials = 10000});
  std::vector<double> correlations;
  rank_correlations(*run, model::Result::npv, correlations);
  return bytes_of(*run);
}

void measure_desk(Measurements& m) {
  Inputs inputs = model::default_inputs();
  const model::Parameter& lever = *model::find_parameter("lever.retention_gain");
  double sink = 0;
  const double projection_ms = best_ms_of_each(40, 100, [&] {
    inputs.levers[0].value += 1e-9;
    sink += *model::summarise(inputs, model::project(inputs))[model::Result::npv];
  });
  m.projections_per_second = sink > 0 ? 1000 / projection_ms : 0;
  m.attribution_ms = best_ms_of_each(20, 10, [&] { analysis::attribute(inputs, model::project(inputs)); });
  std::vector<analysis::Uncertain> uncertain;
  analysis::Tornado tornado;
  m.tornado_ms = best_ms_of_each(20, 5, [&] {
    find_uncertain(inputs, {}, false, uncertain);
    run_tornado(inputs, model::Result::npv, uncertain, tornado);
  });
  m.goal_ms = best_ms(10, [&] { analysis::seek_goal(inputs, lever, model::Result::npv, 25e6); });
  const auto map = std::make_unique<analysis::HeatMap>();
  m.heat_map_ms = best_ms(10, [&] {
    start_heat_map(*map, inputs, lever, *model::find_parameter("company.contribution_margin"), model::Result::npv);
    advance_heat_map(*map, analysis::kHeatMapSide);
  });
  analysis::Budget budget;
  m.budget_ms = best_ms(3, [&] {
    start_budget(budget, inputs, 5e6);
    advance_budget(budget, 1 << 30);
  });
}

}  // namespace

Measurements measure(bool with_million) {
  Measurements m;
  measure_desk(m);
  const auto run = std::make_unique<MonteCarlo>();
  measure_trials(m, *run);
  measure_growth(m, *run);
  m.bytes_10k = bytes_of_10k();
  if (with_million)
    m.million_ms = best_ms(1, [&] { run_monte_carlo(*run, model::default_inputs(), {.trials = 1'000'000}); });
  return m;
}

std::string measurements_json(const Measurements& m) {
  char text[1024];
  std::snprintf(text, sizeof text,
                "{\"projections_per_second\": %.0f, \"attribution_ms\": %.4g, \"tornado_ms\": %.4g, \"goal_ms\": %.4g, "
                "\"heat_map_ms\": %.4g, \"budget_ms\": %.4g, \"draw_ms\": %.4g, \"trials_ms\": %.4g, "
                "\"trials_per_second\": %.0f, \"quantiles_ms\": %.4g, \"correlations_ms\": %.4g, \"million_ms\": %.4g, "
                "\"exponent_trials\": %.3f, \"exponent_months\": %.3f, \"bytes_10k\": %zu}\n",
                m.projections_per_second, m.attribution_ms, m.tornado_ms, m.goal_ms, m.heat_map_ms, m.budget_ms,
                m.draw_ms, m.trials_ms, 4096 / m.trials_ms * 1000, m.quantiles_ms, m.correlations_ms, m.million_ms,
                m.exponent_trials, m.exponent_months, m.bytes_10k);
  return text;
}

}  // namespace mihwar::cli
