#pragma once
// From a uniform number to a draw of a range, by the inverse of its distribution function: monotone in the number, so
// that common random numbers stay comparable, and the same bits everywhere.

#include <array>

#include "analysis/uncertainty.hpp"

namespace mihwar::analysis {

// Phi^-1(p) for 0 < p < 1: Wichura's AS 241 (1988), relative error about 1e-16.
double normal_quantile(double p);

// A draw is offset + factor x variate; the variate depends on the shape alone, so that it is kept while a range only
// moves. The parameter is rounded to a multiple of 2^-30.
struct Shape {
  Distribution distribution = Distribution::uniform;
  double parameter = 0;  // (mode - low) / (high - low); lognormal: sigma of the logarithm
  bool operator==(const Shape&) const = default;
};
Shape shape_of(const Range& range);

struct Placement {
  double offset = 0, factor = 1;
};
Placement placement_of(const Range& range);

// The inverse distribution function of pert: beta with alpha = 1 + 4 p, beta = 5 - 4 p, where p = (mode - low) / (high
// - low). Nodes at 16 steps per power of two from both ends, cubic in between; off by less than 1e-7 of the range.
inline constexpr int kPertOctaves = 32, kPertSteps = 16;
inline constexpr int kPertNodes = kPertOctaves * kPertSteps + 1;
struct PertHalf {
  std::array<double, kPertNodes> value, slope;  // x and dx/du at u = 2^-33 .. 1/2
};
struct PertTable {
  double mode_share = -1;  // p; -1: not built
  PertHalf low, high;      // of u up to 1/2, and of 1 - u mirrored
};
void build(PertTable& table, double mode_share);
double pert_quantile(const PertTable& table, double u);

// The variate of a shape at 0 < u < 1; the table is needed for pert and beta and must be of this shape.
double variate(const Shape& shape, const PertTable* table, double u);

}  // namespace mihwar::analysis
