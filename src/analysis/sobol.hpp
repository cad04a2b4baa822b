#pragma once
// Scrambled Sobol points: uniform like random ones, but spread evenly, so that 4,096 of them are worth several times as
// many. Direction numbers of Joe & Kuo 2008 ("new-joe-kuo-6"), Owen's scrambling by hashing (Laine & Karras 2011,
// Burley 2020): each dimension is scrambled by its own seed.

#include <array>
#include <cstdint>

namespace mihwar::analysis {

inline constexpr int kSobolDimensions = 40;

struct SobolDimension {
  std::array<std::uint32_t, 32> directions;
  std::uint32_t scramble;
};

// dimension 0 .. kSobolDimensions - 1.
SobolDimension sobol_dimension(int dimension, std::uint32_t scramble);

// The coordinates in (0, 1) of kSobolRun points, `first` being a multiple of kSobolRun; 2^k points from a multiple of
// 2^k hold exactly one in each of 2^k equal parts.
inline constexpr std::uint32_t kSobolRun = 8;
void sobol_coordinates(const SobolDimension& dimension, std::uint32_t first,
                       std::array<double, kSobolRun>& coordinates);

}  // namespace mihwar::analysis
