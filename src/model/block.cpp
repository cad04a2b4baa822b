#include "model/block.hpp"

namespace mihwar::model {
namespace {

constexpr double kRound = 0x1.8p52;  // adding and taking it away again rounds to a whole number
constexpr std::uint64_t kRoundBits = 0x4338000000000000;

Part floor_of(Part x) {
  const Part nearest = (x + kRound) - kRound;
  return nearest - chosen(nearest > x, Part{} + 1.0, Part{});
}

Part exponential_part(Part x) {
  const Part n = floor_of(x * 0x1.71547652b82fep0 + 0.5);
  const Part r = (x - n * kLn2High) - n * kLn2Low;
  Part series = Part{} + 1.0 / 6227020800;
  for (const double term : kInverseFactorials) series = series * r + term;
  const Part power = 1 + (r + r * r * series);
  const PartBits exponent = (PartBits)(n + (kRound + 1023)) << 52;
  const Part value = power * (Part)exponent;
  const Part bounded = chosen(x > 709, Part{} + std::numeric_limits<double>::infinity(), value);
  return chosen(x < -708, Part{}, bounded);
}

Part logarithm_part(Part x) {
  const PartBits bits = (PartBits)x;
  const PartBits shifted = bits - 0x3fe6a09e667f3bcdull;
  const PartBits above_least = (shifted + 0x4000000000000000ull) >> 52;  // exponent + 1024
  const Part exponent = (Part)(above_least + kRoundBits) - (kRound + 1024);
  const Part m = (Part)(bits - (shifted & 0xfff0000000000000ull));
  const Part f = m - 1;
  const Part s = f / (2 + f);
  const Part z = s * s;
  Part series = Part{} + 2.0 / 23;
  for (const double term : kArtanhTerms) series = series * z + term;
  return exponent * kLn2High + (f - (s * f - (s * z * series + exponent * kLn2Low)));
}

}  // namespace

Block exponential(const Block& x) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = exponential_part(x.part[i]);
  return result;
}

Block logarithm(const Block& x) {
  Block result;
  for (int i = 0; i < kParts; ++i) result.part[i] = logarithm_part(x.part[i]);
  return result;
}

}  // namespace mihwar::model
