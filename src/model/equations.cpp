#include "model/equations.hpp"

namespace mihwar::model {
namespace {

constexpr double kSteepest = 300;  // k mid beyond which e^(k mid) is kept away from

Mask is_small(const Block& x, double limit) { return (x <= Block(limit)) & (x >= Block(-limit)); }

}  // namespace

Block RunningExponential<Block>::next(const Block& x) {
  const Block delta = x - at;
  const Mask small = is_small(delta, 1.0 / 16);
  Block series(1.0 / 40320);
  for (const double term : {1.0 / 5040, 1.0 / 720, 1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1.0, 1.0})
    series = series * delta + term;
  value = value * series;
  at = x;
  if (any(!small)) value = select(small, value, exponential(x));
  return value;
}

// x = y^12 (1 + r) for the last root y: the root is y (1 + r)^(1/12), by the binomial series.
Block RunningTwelfthRoot<Block>::next(const Block& x) {
  const Block power = twelfth_power(value);
  const Block r = (x - power) / power;
  const Mask small = is_small(r, 1.0 / 64);
  constexpr double kBinomial[] = {0.009653782836064414,  -0.011421376876470574, 0.013937951442472564,
                                  -0.017793129501028807, 0.024402006172839507,  -0.03819444444444445,
                                  0.08333333333333333};  // (1/12 over n), n = 7 .. 1
  Block series(kBinomial[0]);
  for (int n = 1; n < 7; ++n) series = series * r + kBinomial[n];
  value = value + value * (series * r);
  if (any(!small)) value = select(small, value, twelfth_root(x));
  return value;
}

void RunningRamp<Block>::start(const LeverInputs<Block>& lever) {
  const Block width = lever.months_to_90 - lever.months_to_10;
  const Mask wide = width > 0;
  const Block k = 2 * 2.19722457733621938 / select(wide, width, Block(1));
  const Block exponent = k * ((lever.months_to_10 + lever.months_to_90) / 2);
  const Mask smooth = wide & (exponent <= Block(kSteepest));
  is_step = !smooth;
  has_steps = any(is_step);
  all_steps = !any(smooth);
  remaining = Block(1);
  decay = exponential(-k);
  steepness = exponential(minimum(exponent, Block(kSteepest)));
}

Block RunningRamp<Block>::next(const LeverInputs<Block>& lever, int tau) {
  if (all_steps) return ramp(lever, tau);
  remaining = remaining * decay;
  const Block smooth = (1 - remaining) / (1 + steepness * remaining);
  return has_steps ? select(is_step, ramp(lever, tau), smooth) : smooth;
}

}  // namespace mihwar::model
