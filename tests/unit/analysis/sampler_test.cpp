#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "analysis/random.hpp"
#include "analysis/sobol.hpp"

using namespace mihwar::analysis;

namespace {

double sobol_coordinate(const SobolDimension& dimension, std::uint32_t point) {
  std::array<double, kSobolRun> run;
  sobol_coordinates(dimension, point / kSobolRun * kSobolRun, run);
  return run[point % kSobolRun];
}

}  // namespace

TEST_CASE("the stream is SplitMix64: its published numbers from seed 1234567") {
  // The first three outputs of the reference code for this state.
  CHECK(random_bits(1234567, 0) == 6457827717110365317u);
  CHECK(random_bits(1234567, 1) == 3203168211198807973u);
  CHECK(random_bits(1234567, 2) == 9817491932198370423u);
}

TEST_CASE("random numbers are uniform, never an end, and differ by seed, dimension and trial") {
  double sum = 0, squares = 0;
  const std::uint64_t key = stream_key(1, 0);
  for (std::uint64_t i = 0; i < 100000; ++i) {
    const double u = uniform_of(random_bits(key, i));
    REQUIRE(u > 0);
    REQUIRE(u < 1);
    sum += u;
    squares += u * u;
  }
  CHECK(std::fabs(sum / 1e5 - 0.5) < 5 * std::sqrt(1.0 / 12 / 1e5));
  CHECK(std::fabs(squares / 1e5 - 1.0 / 3) < 5 * std::sqrt(4.0 / 45 / 1e5));
  CHECK(uniform_of(0) > 0);
  CHECK(uniform_of(~std::uint64_t{0}) < 1);
  CHECK(stream_key(1, 0) != stream_key(2, 0));
  CHECK(stream_key(1, 0) != stream_key(1, 1));
}

TEST_CASE("unscrambled directions give the first Sobol points of dimensions 1 to 3") {
  constexpr std::uint32_t kHalf = 0x80000000, kQuarter = 0x40000000;
  for (int dimension = 0; dimension < 3; ++dimension) CHECK(sobol_dimension(dimension, 0).directions[0] == kHalf);
  CHECK(sobol_dimension(0, 0).directions[1] == kQuarter);
  CHECK(sobol_dimension(1, 0).directions[1] == 3 * kQuarter);
  CHECK(sobol_dimension(2, 0).directions[1] == 3 * kQuarter);
  CHECK(sobol_dimension(2, 0).directions[2] == 0x60000000);  // m = 1, 3, and by the recurrence 3
}

TEST_CASE("scrambled points fill every part once, in one dimension and, for the first pairs, in two") {
  constexpr std::uint32_t kPoints = 1024, kSide = 32;
  std::vector<SobolDimension> dimensions;
  for (int d = 0; d < kSobolDimensions; ++d)
    dimensions.push_back(sobol_dimension(d, 0x9e3779b9u * static_cast<std::uint32_t>(d + 1)));
  for (const SobolDimension& dimension : dimensions) {
    std::vector<int> hits(kPoints);
    for (std::uint32_t i = 0; i < kPoints; ++i) {
      const double x = sobol_coordinate(dimension, i);
      REQUIRE(x > 0);
      REQUIRE(x < 1);
      ++hits[static_cast<std::size_t>(x * kPoints)];
    }
    for (const int count : hits) REQUIRE(count == 1);
  }
  std::vector<int> cells(kSide * kSide);
  for (std::uint32_t i = 0; i < kPoints; ++i)
    ++cells[static_cast<std::size_t>(sobol_coordinate(dimensions[0], i) * kSide) * kSide +
            static_cast<std::size_t>(sobol_coordinate(dimensions[1], i) * kSide)];
  for (const int count : cells) REQUIRE(count == 1);
}
