#include "model/equations.hpp"

namespace mihwar::model {
namespace {

constexpr double kSteepest = 300;  // k mid beyond which e^(k mid) is kept away from

}  // namespace

Block ramp_anew(const LeverInputs<Block>& lever, int tau) { return ramp(lever, tau); }

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

}  // namespace mihwar::model
