#include "analysis/quantiles.hpp"

#include <algorithm>
#include <cmath>

namespace mihwar::analysis {
namespace {

constexpr int kLastPart = static_cast<int>(kHistogramParts) - 1;

void add(Refinement& refinement, double value) {
  if (!refinement.runs.empty() && refinement.runs.back().value == value)
    ++refinement.runs.back().count;
  else
    refinement.runs.push_back({value, 1});
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
  for (const double value : values)
    if (refinement.is_wanted[histogram.part_of(value)]) add(refinement, value);
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

Quantiles exact_quantiles(std::span<const double> numbers, double low, double high, QuantileScratch& scratch) {
  Quantiles quantiles;
  quantiles.fill(low);
  if (!(low < high)) return quantiles;
  Histogram& histogram = scratch.histogram;
  start_histogram(histogram, low, high);
  scratch.parts.resize(numbers.size());
  // No number lies beyond the ends, so that the parts need no test but for the highest.
  const double first = histogram.low, scale = histogram.parts_per_unit;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const int part = static_cast<int>((numbers[i] - first) * scale);
    scratch.parts[i] = static_cast<std::uint16_t>(part < kLastPart ? part : kLastPart);
  }
  for (const std::uint16_t part : scratch.parts) ++histogram.counts[part];
  histogram.total = numbers.size();
  start_refinement(scratch.refinement, histogram);
  for (std::size_t i = 0; i < numbers.size(); ++i)
    if (scratch.refinement.is_wanted[scratch.parts[i]]) add(scratch.refinement, numbers[i]);
  return quantiles_of(scratch.refinement, histogram);
}

}  // namespace mihwar::analysis
