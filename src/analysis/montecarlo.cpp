#include "analysis/montecarlo.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "analysis/draws.hpp"
#include "analysis/lanes.hpp"

namespace mihwar::analysis {
namespace {

using model::Block;
using model::kBlockTrials;
using model::kResultCount;
using model::Parameter;
using model::Result;

constexpr auto kTrialsPerBlock = static_cast<std::uint32_t>(kBlockTrials);
constexpr std::size_t kNpv = static_cast<std::size_t>(Result::npv);

std::uint32_t whole_blocks(std::uint32_t trials) {
  return (trials + kTrialsPerBlock - 1) / kTrialsPerBlock * kTrialsPerBlock;
}

bool has_no_effect(const Uncertain& one, const model::LeverSet& active) {
  const Parameter& row = model::parameters()[one.parameter];
  return row.lever && !active[static_cast<std::size_t>(*row.lever)];
}

// Levers that are on, or vary.
model::LeverSet levers_in_some_trial(const model::Inputs& inputs, std::span<const Uncertain> uncertain) {
  model::LeverSet active = model::active_levers(inputs);
  for (const Uncertain& one : uncertain) {
    const Parameter* row = &model::parameters()[one.parameter];
    if (row->lever && row == &model::lever_parameter(*row->lever, model::LeverField::value))
      active[static_cast<std::size_t>(*row->lever)] = true;
    if (row->id == "bonus.annual_pool") active[model::kBonusPool] = true;
  }
  return active;
}

// ---- trials

std::size_t months(const MonteCarlo& run) { return static_cast<std::size_t>(run.inputs.run.horizon_months) + 1; }
std::size_t column_count(const MonteCarlo& run) { return kResultCount + 2 * months(run); }

const Block& column_of(const MonteCarlo& run, std::size_t column) {
  if (column < kResultCount) return run.block.figures[column];
  const std::size_t month = column - kResultCount;
  return month < months(run) ? run.block.revenue_gain[month] : run.block.cumulative_cash_flow[month - months(run)];
}

void run_block(MonteCarlo& run, std::uint32_t trial) {
  for (std::size_t i = 0; i < run.drawn.size(); ++i) {
    const Drawn& drawn = run.drawn[i];
    const Parameter& row = model::parameters()[drawn.uncertain.parameter];
    const Block value = drawn.placement.offset + drawn.placement.factor * draw_block(run, i, trial);
    row.field.block(run.block_inputs) = clamp(value, Block(row.minimum), Block(row.maximum));
  }
  keep_rules(run.rules, run.block_inputs);
  run_trials(run.block_inputs, run.active, run.block);
}

std::uint32_t trials_in_block(const MonteCarlo& run, std::uint32_t trial) {
  return std::min(kTrialsPerBlock, run.options.trials - trial);
}

std::span<const double> stored_column(const MonteCarlo& run, std::size_t column) {
  return {&run.columns[column * run.stride], std::min({run.trials_done, run.stored, run.options.trials})};
}

void start_moments(MonteCarlo::Moments& moments, std::span<const double> values) {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  moments = {Block(0), Block(0), Block(0), Block(kInfinity), Block(-kInfinity), 0};
  for (const double value : values)
    if (value == value) {
      moments.origin = value;
      break;
    }
}

// The first `trials` of a block; the same sums whatever the slices.
void add_moments(MonteCarlo::Moments& moments, const Block& values, std::size_t trials) {
  model::Mask is_present = values == values;
  if (trials < kTrialsPerBlock) {
    Block weight(1);
    for (std::size_t k = trials; k < kTrialsPerBlock; ++k) weight.set(static_cast<int>(k), 0);
    is_present = is_present & (weight > 0);
  }
  const Block difference = select(is_present, values - moments.origin, Block(0));
  moments.count = moments.count + select(is_present, Block(1), Block(0));
  moments.sum = moments.sum + difference;
  moments.squares = moments.squares + difference * difference;
  moments.low = minimum(moments.low, select(is_present, values, moments.low));
  moments.high = maximum(moments.high, select(is_present, values, moments.high));
}

// Room for whole blocks lies behind every stored column.
void add_column(MonteCarlo::Moments& moments, std::span<const double> values) {
  for (std::size_t i = 0; i < values.size(); i += kTrialsPerBlock)
    add_moments(moments, model::load(&values[i]), std::min<std::size_t>(kTrialsPerBlock, values.size() - i));
}

void store_block(MonteCarlo& run, std::uint32_t trial) {
  for (std::size_t column = 0; column < column_count(run); ++column)
    model::store(column_of(run, column), &run.columns[column * run.stride + trial]);
}

// The numbers of a column in the block that has just been run.
template <class Use>
void for_numbers(const MonteCarlo& run, std::uint32_t trial, Use use) {
  for (std::size_t column = 0; column < column_count(run); ++column) {
    double values[kBlockTrials], numbers[kBlockTrials];
    model::store(column_of(run, column), values);
    std::size_t count = 0;
    for (std::uint32_t k = 0; k < trials_in_block(run, trial); ++k)
      if (values[k] == values[k]) numbers[count++] = values[k];
    use(column, std::span<const double>(numbers, count));
  }
}

std::span<const double> numbers_of(MonteCarlo& run, std::span<const double> values) {
  run.numbers.clear();
  for (const double value : values)
    if (value == value) run.numbers.push_back(value);
  return run.numbers;
}

template <class Use>
void for_stored_numbers(MonteCarlo& run, Use use) {
  for (std::size_t column = 0; column < column_count(run); ++column) {
    use(column, numbers_of(run, stored_column(run, column)));
  }
}

// The stored trials tell where the histograms stand.
void start_counting(MonteCarlo& run) {
  run.phase = MonteCarloPhase::counting;
  run.histograms.resize(column_count(run));
  for_stored_numbers(run, [&](std::size_t column, std::span<const double> numbers) {
    const auto ends = std::minmax_element(numbers.begin(), numbers.end());
    Histogram& histogram = run.histograms[column];
    start_histogram(histogram, numbers.empty() ? 0 : *ends.first, numbers.empty() ? 0 : *ends.second);
    count(histogram, numbers);
  });
  run.moments.resize(column_count(run));
  for (std::size_t column = 0; column < column_count(run); ++column) {
    start_moments(run.moments[column], stored_column(run, column));
    add_column(run.moments[column], stored_column(run, column));
  }
}

void start_refining(MonteCarlo& run) {
  run.phase = MonteCarloPhase::refining;
  run.refinements.resize(column_count(run));
  for (std::size_t column = 0; column < column_count(run); ++column)
    if (run.histograms[column].total > 0) start_refinement(run.refinements[column], run.histograms[column]);
  for_stored_numbers(run, [&](std::size_t column, std::span<const double> numbers) {
    refine(run.refinements[column], run.histograms[column], numbers);
  });
  run.trials_done = run.stored;
}

void count_block(MonteCarlo& run, std::uint32_t trial) {
  for_numbers(run, trial, [&](std::size_t column, std::span<const double> n) { count(run.histograms[column], n); });
  for (std::size_t column = 0; column < column_count(run); ++column)
    add_moments(run.moments[column], column_of(run, column), trials_in_block(run, trial));
}

void refine_block(MonteCarlo& run, std::uint32_t trial) {
  for_numbers(run, trial, [&](std::size_t column, std::span<const double> numbers) {
    refine(run.refinements[column], run.histograms[column], numbers);
  });
}

void step(MonteCarlo& run) {
  const std::uint32_t trial = run.trials_done, in_block = trials_in_block(run, trial);
  run_block(run, trial);
  if (run.phase == MonteCarloPhase::storing) store_block(run, trial);
  if (run.phase == MonteCarloPhase::counting) count_block(run, trial);
  if (run.phase == MonteCarloPhase::refining) refine_block(run, trial);
  if (run.phase != MonteCarloPhase::refining)
    for (std::uint32_t k = 0; k < in_block; ++k) run.npv_positive += run.block.figures[kNpv][static_cast<int>(k)] > 0;
  run.trials_done += in_block;
}

void next_phase(MonteCarlo& run) {
  if (run.phase == MonteCarloPhase::storing && run.trials_done < run.options.trials)
    start_counting(run);
  else if (run.phase == MonteCarloPhase::counting)
    start_refining(run);
  else
    run.phase = MonteCarloPhase::done;
}

// ---- results

double total(const Block& block) {
  double sum = 0;
  for (int k = 0; k < kBlockTrials; ++k) sum += block[k];
  return sum;
}

bool is_streamed(const MonteCarlo& run) {
  return run.phase == MonteCarloPhase::done && run.options.trials > run.stored;
}

void fill_moments(Spread& spread, const MonteCarlo::Moments& moments, double trials) {
  const double n = total(moments.count), sum = total(moments.sum);
  spread.present = n / trials;
  spread.mean = moments.origin + sum / n;  // not a number without an answer
  const double variance = (total(moments.squares) - sum * sum / n) / (n - 1);
  spread.standard_deviation = n > 1 ? std::sqrt(std::max(variance, 0.0)) : n > 0 ? 0 : spread.mean;
}

double least(const Block& block) {
  double end = block[0];
  for (int k = 1; k < kBlockTrials; ++k) end = std::min(end, block[k]);
  return end;
}

void fill_stored(MonteCarlo& run, std::span<const double> values, Spread& spread) {
  MonteCarlo::Moments moments;
  start_moments(moments, values);
  add_column(moments, values);
  fill_moments(spread, moments, run.trials);
  if (!(spread.present > 0)) return spread.quantiles.fill(spread.mean);  // not a number
  const std::span<const double> numbers = spread.present < 1 ? numbers_of(run, values) : values;
  spread.quantiles = exact_quantiles(numbers, least(moments.low), -least(-moments.high), run.scratch);
}

void fill_spread(MonteCarlo& run, std::size_t column, Spread& spread) {
  if (!is_streamed(run)) return fill_stored(run, stored_column(run, column), spread);
  fill_moments(spread, run.moments[column], run.trials);
  if (run.histograms[column].total == 0) return spread.quantiles.fill(spread.mean);
  spread.quantiles = quantiles_of(run.refinements[column], run.histograms[column]);
}

void fill_npv_histogram(MonteCarlo& run) {
  const Histogram& fine = is_streamed(run) ? run.histograms[kNpv] : run.scratch.histogram;
  NpvHistogram& coarse = run.npv_histogram;
  coarse.low = coarse.high = run.figures[kNpv].quantiles[0];
  coarse.counts.fill(0);
  if (!(run.figures[kNpv].quantiles[0] < run.figures[kNpv].quantiles[kQuantileCount - 1])) return;
  coarse.low = fine.low;
  coarse.high = fine.low + kHistogramParts / fine.parts_per_unit;
  for (std::size_t i = 0; i < kHistogramParts; ++i) coarse.counts[i * kNpvBars / kHistogramParts] += fine.counts[i];
}

// Ranks from 0, ties share their mean.
void rank(std::span<const double> values, std::vector<std::uint32_t>& order, double* ranks) {
  order.resize(values.size());
  std::iota(order.begin(), order.end(), 0u);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return values[a] < values[b]; });
  for (std::size_t i = 0; i < order.size();) {
    std::size_t end = i + 1;
    while (end < order.size() && values[order[end]] == values[order[i]]) ++end;
    const double mean = static_cast<double>(i + end - 1) / 2;
    for (; i < end; ++i) ranks[order[i]] = mean;
  }
}

double correlation(std::span<const double> a, std::span<const double> b) {
  const double middle = static_cast<double>(a.size() - 1) / 2;  // the mean of both
  double products = 0, squares_a = 0, squares_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const double x = a[i] - middle, y = b[i] - middle;
    products += x * y;
    squares_a += x * x;
    squares_b += y * y;
  }
  const double scale = std::sqrt(squares_a * squares_b);
  return scale > 0 ? products / scale : 0;
}

// Where some trials have no answer: ranks among those that do.
void rank_correlations_of_present(MonteCarlo& run, std::span<const double> values, std::vector<double>& correlations) {
  std::vector<double> present, draws, ranks;
  for (const double value : values)
    if (value == value) present.push_back(value);
  if (present.size() < 2) return;
  run.result_ranks.resize(present.size());
  ranks.resize(present.size());
  rank(present, run.order, run.result_ranks.data());
  for (std::size_t i = 0; i < run.drawn.size(); ++i) {
    draws.clear();
    for (std::size_t k = 0; k < values.size(); ++k)
      if (values[k] == values[k]) draws.push_back(run.variates[i * run.stride + k]);
    rank(draws, run.order, ranks.data());
    correlations[i] = correlation(ranks, run.result_ranks);
  }
}

}  // namespace

void start_monte_carlo(MonteCarlo& run, const model::Inputs& inputs, const MonteCarloOptions& options) {
  run.inputs = inputs;
  run.options = options;
  run.options.trials = std::clamp<std::uint32_t>(options.trials, 1, kMaxTrials);
  find_uncertain(inputs, options.ranges, options.only_ranges, run.uncertain);
  run.active = levers_in_some_trial(inputs, run.uncertain);
  std::erase_if(run.uncertain, [&](const Uncertain& one) { return has_no_effect(one, run.active); });
  run.options.ranges = {};  // they belong to the caller
  run.rules = drawn_rules(run.uncertain);

  const std::uint32_t stored = whole_blocks(std::min(run.options.trials, kStoredTrials));
  const bool same_room = stored == run.stored && run.drawn.size() == run.uncertain.size();
  run.stored = stored;
  run.stride = stored + 3 * kTrialsPerBlock;
  run.drawn.resize(run.uncertain.size());
  for (std::size_t i = 0; i < run.drawn.size(); ++i) {
    Drawn next = drawn_of(run.uncertain[i], run.options);
    if (same_room && same_variates(next, run.drawn[i])) {
      next.filled = run.drawn[i].filled;
      next.ranked = run.drawn[i].ranked;
    }
    run.drawn[i] = next;
  }
  share_tables(run);
  run.variates.resize(run.drawn.size() * run.stride);
  run.columns.resize(column_count(run) * run.stride);

  broadcast(inputs, run.block_inputs);
  run.npv_positive = 0;
  run.trials_done = 0;
  run.trials = 0;
  run.phase = MonteCarloPhase::storing;
}

bool advance_monte_carlo(MonteCarlo& run, std::uint32_t trials) {
  std::uint32_t left = trials;
  while (run.phase != MonteCarloPhase::done && left > 0) {
    const bool storing = run.phase == MonteCarloPhase::storing;
    const std::uint32_t end = storing ? std::min(run.stored, run.options.trials) : run.options.trials;
    const std::uint32_t slice = std::min(end, whole_blocks(run.trials_done + std::min(left, end - run.trials_done)));
    if (storing) fill_variates(run, whole_blocks(slice));
    left -= std::min(left, slice - run.trials_done);
    while (run.trials_done < slice) step(run);
    if (run.trials_done >= end) next_phase(run);
  }
  return run.phase == MonteCarloPhase::done;
}

void run_monte_carlo(MonteCarlo& run, const model::Inputs& inputs, const MonteCarloOptions& options) {
  start_monte_carlo(run, inputs, options);
  while (!advance_monte_carlo(run, kMaxTrials)) {
  }
  summarise_monte_carlo(run);
}

void summarise_monte_carlo(MonteCarlo& run) {
  const std::uint32_t seen = run.phase == MonteCarloPhase::refining ? run.options.trials : run.trials_done;
  if (seen == 0) return;
  run.trials = is_streamed(run) ? seen : std::min(seen, run.stored);
  for (std::size_t figure = 0; figure < kResultCount; ++figure) {
    fill_spread(run, figure, run.figures[figure]);
    if (figure == kNpv) fill_npv_histogram(run);
  }
  for (std::size_t t = 0; t < months(run); ++t) {
    fill_spread(run, kResultCount + t, run.revenue_gain[t]);
    fill_spread(run, kResultCount + months(run) + t, run.cumulative_cash_flow[t]);
  }
  run.probability_npv_positive = static_cast<double>(run.npv_positive) / seen;
}

void rank_correlations(MonteCarlo& run, Result result, std::vector<double>& correlations) {
  const std::span<const double> values = stored_column(run, static_cast<std::size_t>(result));
  correlations.assign(run.drawn.size(), 0);
  if (values.size() < 2) return;
  for (const double value : values)
    if (!(value == value)) return rank_correlations_of_present(run, values, correlations);
  run.ranks.resize(run.variates.size());
  run.result_ranks.resize(values.size());
  rank(values, run.order, run.result_ranks.data());
  for (std::size_t i = 0; i < run.drawn.size(); ++i) {
    double* ranks = &run.ranks[i * run.stride];
    if (run.drawn[i].ranked != values.size()) {
      rank({&run.variates[i * run.stride], values.size()}, run.order, ranks);
      run.drawn[i].ranked = static_cast<std::uint32_t>(values.size());
    }
    correlations[i] = correlation({ranks, values.size()}, run.result_ranks);
  }
}

}  // namespace mihwar::analysis
