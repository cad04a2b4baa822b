#include "analysis/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace mihwar::analysis {
namespace {

struct Ends {
  double low, high;
};

// Four at a time, so that no comparison waits for the last one.
Ends ends_of(std::span<const double> values) {
  double low[4], high[4];
  for (std::size_t i = 0; i < 4; ++i) low[i] = high[i] = values[0];
  std::size_t i = 0;
  for (; i + 4 <= values.size(); i += 4)
    for (std::size_t k = 0; k < 4; ++k) {
      low[k] = values[i + k] < low[k] ? values[i + k] : low[k];
      high[k] = values[i + k] > high[k] ? values[i + k] : high[k];
    }
  for (; i < values.size(); ++i) {
    low[0] = std::min(low[0], values[i]);
    high[0] = std::max(high[0], values[i]);
  }
  return {*std::min_element(low, low + 4), *std::max_element(high, high + 4)};
}

bool all_numbers(std::span<const double> values) {
  double sum = 0;  // x - x is 0, or not a number
  for (const double value : values) sum += value - value;
  return sum == 0;
}

// The order statistics of rising ranks, from sorted runs.
Quantiles statistics(const Refinement& refinement, const Refinement::Neighbours& neighbours) {
  Quantiles values;
  std::size_t run = 0;
  std::uint64_t before = 0;  // values of earlier runs
  for (std::size_t i = 0; i < kQuantileCount; ++i) {
    const std::uint64_t rank = neighbours.ranks[i] - neighbours.left_out[i];
    while (rank >= before + refinement.runs[run].count) before += refinement.runs[run++].count;
    values[i] = refinement.runs[run].value;
  }
  return values;
}

}  // namespace

void start_histogram(Histogram& histogram, double low, double high) {
  histogram.low = low;
  histogram.parts_per_unit = high > low ? kHistogramParts / (high - low) : 0;
  histogram.total = 0;
  histogram.counts.fill(0);
}

void count(Histogram& histogram, std::span<const double> values) {
  for (const double value : values) ++histogram.counts[histogram.part_of(value)];
  histogram.total += values.size();
}

void start_refinement(Refinement& refinement, const Histogram& histogram) {
  for (std::size_t i = 0; i < kQuantileCount; ++i) {
    const double position = static_cast<double>(histogram.total - 1) * kQuantileLevels[i];
    refinement.below.ranks[i] = static_cast<std::uint64_t>(position);
    refinement.above.ranks[i] = std::min(refinement.below.ranks[i] + 1, histogram.total - 1);
  }
  refinement.is_wanted.fill(false);
  refinement.runs.clear();
  std::uint64_t up_to_here = 0, left_out = 0;
  std::size_t next_below = 0, next_above = 0;
  const auto is_found = [&](Refinement::Neighbours& neighbours, std::size_t& next) {
    const std::size_t first = next;
    for (; next < kQuantileCount && neighbours.ranks[next] < up_to_here; ++next) neighbours.left_out[next] = left_out;
    return next > first;
  };
  for (std::size_t part = 0; part < kHistogramParts && next_above < kQuantileCount; ++part) {
    up_to_here += histogram.counts[part];
    const bool has_below = is_found(refinement.below, next_below), has_above = is_found(refinement.above, next_above);
    refinement.is_wanted[part] = has_below || has_above;
    if (!refinement.is_wanted[part]) left_out += histogram.counts[part];
  }
}

void refine(Refinement& refinement, const Histogram& histogram, std::span<const double> values) {
  for (const double value : values) {
    if (!refinement.is_wanted[histogram.part_of(value)]) continue;
    if (!refinement.runs.empty() && refinement.runs.back().value == value)
      ++refinement.runs.back().count;
    else
      refinement.runs.push_back({value, 1});
  }
}

Quantiles quantiles_of(Refinement& refinement, const Histogram& histogram) {
  using Run = Refinement::Run;
  std::sort(refinement.runs.begin(), refinement.runs.end(),
            [](const Run& a, const Run& b) { return a.value < b.value; });
  const Quantiles below = statistics(refinement, refinement.below), above = statistics(refinement, refinement.above);
  Quantiles quantiles;
  for (std::size_t i = 0; i < kQuantileCount; ++i) {
    const double position = static_cast<double>(histogram.total - 1) * kQuantileLevels[i];
    quantiles[i] = below[i] + (position - std::floor(position)) * (above[i] - below[i]);
  }
  return quantiles;
}

Quantiles exact_quantiles(std::span<const double> values, QuantileScratch& scratch) {
  Quantiles quantiles;
  quantiles.fill(std::numeric_limits<double>::quiet_NaN());
  if (!all_numbers(values)) {
    scratch.numbers.clear();
    for (const double value : values)
      if (value == value) scratch.numbers.push_back(value);
    values = scratch.numbers;
  }
  if (values.empty()) return quantiles;
  const Ends ends = ends_of(values);
  if (!(ends.low < ends.high)) {
    quantiles.fill(ends.low);
    return quantiles;
  }
  start_histogram(scratch.histogram, ends.low, ends.high);
  count(scratch.histogram, values);
  start_refinement(scratch.refinement, scratch.histogram);
  refine(scratch.refinement, scratch.histogram, values);
  return quantiles_of(scratch.refinement, scratch.histogram);
}

}  // namespace mihwar::analysis
