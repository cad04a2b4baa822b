#pragma once
// How sure is it? Trials of the whole model with every uncertain parameter drawn from its range.
//
//   MonteCarlo run;                                  // keep it: its buffers and draws are used again
//   start_monte_carlo(run, inputs, options);
//   while (!advance_monte_carlo(run, 2048)) ...      // a slice of about 2048 trials in each frame
//   summarise_monte_carlo(run);                      // figures and fans of the trials so far
//
// The same seed gives the same draws to the same parameters in every scenario, on every machine and in slices of any
// size. Up to kStoredTrials the trials are kept; beyond, they pass by twice (to count, then to refine), so that memory
// stays bounded and the quantiles exact: until the second pass ends the figures are those of the kept trials.

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/distribution.hpp"
#include "analysis/quantiles.hpp"
#include "analysis/sobol.hpp"
#include "analysis/trials.hpp"
#include "analysis/uncertainty.hpp"

namespace mihwar::analysis {

inline constexpr std::uint32_t kStoredTrials = 16384;
inline constexpr std::uint32_t kMaxTrials = 10'000'000;

enum class Sampler {
  random,  // SplitMix64 by counter
  sobol,   // scrambled Sobol points; parameters beyond kSobolDimensions draw at random
};
inline constexpr std::string_view kSamplerNames[] = {"random", "sobol"};

struct MonteCarloOptions {
  std::uint32_t trials = 4096;  // 1 .. kMaxTrials
  std::uint64_t seed = 1;
  Sampler sampler = Sampler::sobol;
  std::span<const Uncertain> ranges{};  // replace those of the table; checked by check_range
  bool only_ranges = false;             // only these vary
};

struct Spread {
  Quantiles quantiles{};                    // of the trials that have an answer; not numbers where none has
  double mean = 0, standard_deviation = 0;  // of the same; sample standard deviation (n - 1)
  double present = 0;                       // share of the trials that have an answer
};

// Counts of equal parts from low to high.
inline constexpr std::size_t kNpvBars = 64;
struct NpvHistogram {
  double low = 0, high = 0;
  std::array<std::uint32_t, kNpvBars> counts{};
};

// A parameter that is drawn.
struct Drawn {
  Uncertain uncertain{};
  Shape shape{};
  Placement placement{};
  std::size_t table = 0;  // of MonteCarlo::tables
  int dimension = -1;     // of the Sobol points; -1: random
  std::uint64_t key = 0;  // of the random stream, also the dimension's scramble
  SobolDimension sobol{};
  std::uint32_t filled = 0;  // variates that are there
  std::uint32_t ranked = 0;  // trials that their ranks stand for
};

enum class MonteCarloPhase { idle, storing, counting, refining, done };

struct MonteCarlo {
  // What was asked for.
  model::Inputs inputs{};
  MonteCarloOptions options{};
  // What has been done: of `trials` that are asked for, in the phase.
  MonteCarloPhase phase = MonteCarloPhase::idle;
  std::uint32_t trials_done = 0;

  // Results, filled by summarise_monte_carlo.
  std::uint32_t trials = 0;                           // that they stand for
  std::array<Spread, model::kResultCount> figures{};  // by model::Result
  model::Column<Spread> revenue_gain{};          // months 0 .. horizon; money in the month, programme less baseline
  model::Column<Spread> cumulative_cash_flow{};  // money, undiscounted
  double probability_npv_positive = 0;
  NpvHistogram npv_histogram{};

  // Working memory.
  struct Moments {
    model::Block count, sum, squares;  // by the trial's place in its block; of differences from the origin
    model::Block low, high;            // the ends
    double origin;                     // the column's first number
  };
  model::InputsOf<model::Block> block_inputs{};
  model::LeverSet active{};
  DrawnRules rules{};
  std::vector<Drawn> drawn{};
  std::vector<Uncertain> uncertain{};
  std::vector<PertTable> tables{};
  std::vector<double> variates{};  // by drawn parameter, then trial; kept while shape, seed and sampler are
  std::vector<double> ranks{};     // of the same
  std::vector<double> columns{};   // by figure, then month of either fan; then trial
  std::vector<Histogram> histograms{};
  std::vector<Refinement> refinements{};
  std::vector<Moments> moments{};  // by column
  std::uint64_t npv_positive = 0;
  QuantileScratch scratch{};
  std::vector<double> numbers{};
  std::vector<std::uint32_t> order{};
  std::vector<double> result_ranks{};
  std::uint32_t stored = 0;  // trials that are kept, a multiple of the block
  std::size_t stride = 0;    // from column to column; no power of 2, or all columns would share a few cache lines
  TrialsOf<model::Block> block{};
};

void start_monte_carlo(MonteCarlo& run, const model::Inputs& inputs, const MonteCarloOptions& options);

// Runs about this many trials more; true when all are done. Beyond kStoredTrials every trial takes two turns.
bool advance_monte_carlo(MonteCarlo& run, std::uint32_t trials);

// All of it, then the summary.
void run_monte_carlo(MonteCarlo& run, const model::Inputs& inputs, const MonteCarloOptions& options);
void summarise_monte_carlo(MonteCarlo& run);

// Spearman's rank correlation of every drawn parameter's draws with a result, over the stored trials that have an
// answer; 0 where the result does not move. In the order of run.drawn.
void rank_correlations(MonteCarlo& run, model::Result result, std::vector<double>& correlations);

}  // namespace mihwar::analysis
