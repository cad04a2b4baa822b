#pragma once
// Random numbers by counting: a number depends on (seed, dimension, trial) alone, so that any trial can be drawn at any
// time, two scenarios share their draws, and one seed gives the same bits everywhere.

#include <cstdint>

namespace mihwar::analysis {

// The finaliser of SplitMix64 (Steele, Lea & Flood 2014).
inline std::uint64_t mixed(std::uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
  x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
  return x ^ (x >> 31);
}

inline constexpr std::uint64_t kGoldenGamma = 0x9e3779b97f4a7c15;

// Where the stream of a dimension starts.
inline std::uint64_t stream_key(std::uint64_t seed, std::uint64_t dimension) {
  return mixed(mixed(seed + kGoldenGamma) + (dimension + 1) * 0xd1342543de82ef95);
}

// SplitMix64 of that stream, at its trial-th step.
inline std::uint64_t random_bits(std::uint64_t key, std::uint64_t trial) {
  return mixed(key + (trial + 1) * kGoldenGamma);
}

// Uniform in (0, 1), never an end: the middles of 2^53 equal parts.
inline double uniform_of(std::uint64_t bits) { return (static_cast<double>(bits >> 12) + 0.5) * 0x1p-52; }

}  // namespace mihwar::analysis
