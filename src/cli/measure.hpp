#pragma once
// How fast the core is on this machine: for `mihwar bench` and, built by Emscripten, for scripts/bench.

#include <cstddef>
#include <string>

namespace mihwar::cli {

// Times are those of the processor (WebAssembly: of the clock on the wall), each the best of several runs, on the
// default scenario.
struct Measurements {
  double projections_per_second = 0;  // with the summary
  double attribution_ms = 0, tornado_ms = 0, goal_ms = 0, heat_map_ms = 0, budget_ms = 0;
  double draw_ms = 0;          // 4,096 Sobol points: tables and draws, once
  double trials_ms = 0;        // 4,096 trials, draws at hand
  double quantiles_ms = 0;     // all figures and both fans of them
  double correlations_ms = 0;  // with the ranks of the draws at hand
  double million_ms = 0;       // a million trials with exact quantiles: each is drawn and run twice
  double exponent_trials = 0;  // of the time over 2,048 .. 16,384 trials, quantiles included
  double exponent_months = 0;  // over 15 .. 120 months
  std::size_t bytes_10k = 0;   // buffers of a run of 10,000 trials
};
Measurements measure(bool with_million);

// {"projections_per_second": ..., ...} on one line.
std::string measurements_json(const Measurements& measurements);

}  // namespace mihwar::cli
