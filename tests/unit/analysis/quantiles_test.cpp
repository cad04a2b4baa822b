#include "analysis/quantiles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <random>

using namespace mihwar::analysis;

namespace {

// By sorting: h = (n - 1) p, linear between neighbours.
Quantiles sorted_quantiles(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  Quantiles q;
  for (std::size_t i = 0; i < kQuantileCount; ++i) {
    const double h = static_cast<double>(values.size() - 1) * kQuantileLevels[i];
    const auto below = static_cast<std::size_t>(h);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    q[i] = values[below] + (h - std::floor(h)) * (values[above] - values[below]);
  }
  return q;
}

std::vector<double> some_values(std::size_t count, int kind) {
  std::mt19937_64 random(count * 10 + static_cast<unsigned>(kind));
  std::vector<double> values(count);
  for (double& value : values) {
    const double u = static_cast<double>(random() >> 11) * 0x1p-53;
    value = kind == 0 ? u : kind == 1 ? std::floor(u * 5) : kind == 2 ? 1 / (u + 1e-9) : -1e9 + u * 1e-3;
  }
  return values;
}

}  // namespace

TEST_CASE("quantiles are exactly those of sorting, whatever the shape") {
  const auto scratch = std::make_unique<QuantileScratch>();
  for (const std::size_t count : {1u, 2u, 3u, 20u, 21u, 1000u, 4096u, 20001u})
    for (int kind = 0; kind < 4; ++kind) {
      CAPTURE(count);
      CAPTURE(kind);
      const std::vector<double> values = some_values(count, kind);
      const auto ends = std::minmax_element(values.begin(), values.end());
      CHECK(exact_quantiles(values, *ends.first, *ends.second, *scratch) == sorted_quantiles(values));
    }
}

TEST_CASE("two passes over a stream are exact too, with histogram ends from its first part only") {
  const auto histogram = std::make_unique<Histogram>();
  Refinement refinement;
  for (int kind = 0; kind < 4; ++kind) {
    CAPTURE(kind);
    const std::vector<double> values = some_values(30000, kind);
    const auto ends = std::minmax_element(values.begin(), values.begin() + 100);
    start_histogram(*histogram, *ends.first, *ends.second);
    count(*histogram, values);
    start_refinement(refinement, *histogram);
    refine(refinement, *histogram, values);
    CHECK(quantiles_of(refinement, *histogram) == sorted_quantiles(values));
  }
}
