#include "analysis/sobol.hpp"

namespace mihwar::analysis {
namespace {

// Degree and inner coefficients of a primitive polynomial, and the first direction numbers.
struct Row {
  int degree;
  unsigned coefficients;
  unsigned char first[8];
};
// clang-format off
constexpr Row kJoeKuo[kSobolDimensions - 1] = {
    {1, 0, {1}}, {2, 1, {1, 3}}, {3, 1, {1, 3, 1}}, {3, 2, {1, 1, 1}},
    {4, 1, {1, 1, 3, 3}}, {4, 4, {1, 3, 5, 13}}, {5, 2, {1, 1, 5, 5, 17}}, {5, 4, {1, 1, 5, 5, 5}},
    {5, 7, {1, 1, 7, 11, 19}}, {5, 11, {1, 1, 5, 1, 1}}, {5, 13, {1, 1, 1, 3, 11}}, {5, 14, {1, 3, 5, 5, 31}},
    {6, 1, {1, 3, 3, 9, 7, 49}}, {6, 13, {1, 1, 1, 15, 21, 21}}, {6, 16, {1, 3, 1, 13, 27, 49}}, {6, 19, {1, 1, 1, 15, 7, 5}},
    {6, 22, {1, 3, 1, 15, 13, 25}}, {6, 25, {1, 1, 5, 5, 19, 61}}, {7, 1, {1, 3, 7, 11, 23, 15, 103}}, {7, 4, {1, 3, 7, 13, 13, 15, 69}},
    {7, 7, {1, 1, 3, 13, 7, 35, 63}}, {7, 8, {1, 3, 5, 9, 1, 25, 53}}, {7, 14, {1, 3, 1, 13, 9, 35, 107}}, {7, 19, {1, 3, 1, 5, 27, 61, 31}},
    {7, 21, {1, 1, 5, 11, 19, 41, 61}}, {7, 28, {1, 3, 5, 3, 3, 13, 69}}, {7, 31, {1, 1, 7, 13, 1, 19, 1}}, {7, 32, {1, 3, 7, 5, 13, 19, 59}},
    {7, 37, {1, 1, 3, 9, 25, 29, 41}}, {7, 41, {1, 3, 5, 13, 23, 1, 55}}, {7, 42, {1, 3, 7, 3, 13, 59, 17}}, {7, 50, {1, 3, 1, 3, 5, 53, 69}},
    {7, 55, {1, 1, 5, 5, 23, 33, 13}}, {7, 56, {1, 1, 7, 7, 1, 61, 123}}, {7, 59, {1, 1, 7, 9, 13, 61, 49}}, {7, 62, {1, 3, 3, 5, 3, 55, 33}},
    {8, 14, {1, 3, 1, 15, 31, 13, 49, 245}}, {8, 21, {1, 3, 5, 15, 31, 59, 63, 97}}, {8, 22, {1, 3, 1, 11, 11, 11, 77, 249}},
};
// clang-format on

std::uint32_t reversed(std::uint32_t x) {
  x = ((x & 0x55555555) << 1) | ((x >> 1) & 0x55555555);
  x = ((x & 0x33333333) << 2) | ((x >> 2) & 0x33333333);
  x = ((x & 0x0f0f0f0f) << 4) | ((x >> 4) & 0x0f0f0f0f);
  x = ((x & 0x00ff00ff) << 8) | ((x >> 8) & 0x00ff00ff);
  return (x << 16) | (x >> 16);
}

// Flips each bit by a hash of the bits above it (below it here: the caller reverses).
std::uint32_t permuted(std::uint32_t x, std::uint32_t seed) {
  x ^= x * 0x3d20adea;
  x += seed;
  x *= (seed >> 16) | 1;
  x ^= x * 0x05526c56;
  x ^= x * 0x53a22864;
  return x;
}

}  // namespace

SobolDimension sobol_dimension(int dimension, std::uint32_t scramble) {
  SobolDimension d{.directions = {}, .scramble = scramble};
  const std::size_t bits = d.directions.size();
  if (dimension == 0) {
    for (std::size_t i = 0; i < bits; ++i) d.directions[i] = std::uint32_t{1} << (31 - i);
    return d;
  }
  const Row& row = kJoeKuo[dimension - 1];
  const auto degree = static_cast<std::size_t>(row.degree);
  for (std::size_t i = 0; i < degree; ++i) d.directions[i] = std::uint32_t{row.first[i]} << (31 - i);
  for (std::size_t i = degree; i < bits; ++i) {
    d.directions[i] = d.directions[i - degree] ^ (d.directions[i - degree] >> degree);
    for (std::size_t k = 1; k < degree; ++k)
      if ((row.coefficients >> (degree - 1 - k)) & 1) d.directions[i] ^= d.directions[i - k];
  }
  return d;
}

void sobol_coordinates(const SobolDimension& dimension, std::uint32_t first,
                       std::array<double, kSobolRun>& coordinates) {
  const auto& directions = dimension.directions;
  std::uint32_t shared = 0;
  for (std::size_t i = 3; first >> i != 0; ++i) shared ^= directions[i] & (0 - ((first >> i) & 1));
  for (std::uint32_t k = 0; k < kSobolRun; ++k) {
    const std::uint32_t own =
        (directions[0] & (0 - (k & 1))) ^ (directions[1] & (0 - ((k >> 1) & 1))) ^ (directions[2] & (0 - (k >> 2)));
    const std::uint32_t scrambled = reversed(permuted(reversed(shared ^ own), dimension.scramble));
    coordinates[k] = (static_cast<double>(scrambled) + 0.5) * 0x1p-32;
  }
}

}  // namespace mihwar::analysis
