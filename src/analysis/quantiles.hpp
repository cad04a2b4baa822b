#pragma once
// Exact quantiles of many numbers without sorting them: a histogram finds the few parts that hold the order statistics
// wanted, and only those are sorted.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace mihwar::analysis {

inline constexpr int kQuantileCount = 5;
inline constexpr double kQuantileLevels[kQuantileCount] = {0.05, 0.25, 0.50, 0.75, 0.95};
using Quantiles = std::array<double, kQuantileCount>;  // p5, p25, p50, p75, p95

// Counts of numbers in equal parts from low to high; what lies beyond counts in the first or last part. Numbers in a
// lower part are never greater than those in a higher one.
inline constexpr std::size_t kHistogramParts = 2048;
struct Histogram {
  double low = 0, parts_per_unit = 0;
  std::uint64_t total = 0;
  std::array<std::uint32_t, kHistogramParts> counts;

  std::size_t part_of(double value) const {
    const double part = (value - low) * parts_per_unit;
    if (!(part > 0)) return 0;
    return part < kHistogramParts - 1 ? static_cast<std::size_t>(part) : kHistogramParts - 1;
  }
};
void start_histogram(Histogram& histogram, double low, double high);
void count(Histogram& histogram, std::span<const double> values);  // numbers only

// The order statistics that quantiles stand between (percentile h = (n - 1) p, linear between neighbours), the parts
// that hold them, and the values of those parts.
struct Refinement {
  std::array<bool, kHistogramParts> is_wanted;
  struct Neighbours {
    std::array<std::uint64_t, kQuantileCount> ranks;     // from 0, rising
    std::array<std::uint64_t, kQuantileCount> left_out;  // values below that are in parts that are not wanted
  };
  Neighbours below, above;
  struct Run {
    double value;
    std::uint64_t count;
  };
  std::vector<Run> runs{};  // equal neighbours are one, so that a constant takes no room
};
void start_refinement(Refinement& refinement, const Histogram& histogram);
void refine(Refinement& refinement, const Histogram& histogram, std::span<const double> values);
Quantiles quantiles_of(Refinement& refinement, const Histogram& histogram);

// All at once, of at least one number between low and high, both of which occur.
struct QuantileScratch {
  Histogram histogram;
  Refinement refinement;
  std::vector<std::uint16_t> parts{};
};
Quantiles exact_quantiles(std::span<const double> numbers, double low, double high, QuantileScratch& scratch);

}  // namespace mihwar::analysis
