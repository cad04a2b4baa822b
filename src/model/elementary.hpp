#pragma once
// exp, log and what the equations need of them, with the same bits on every machine: only + - x / and exact operations,
// no libm. Errors are below 1 unit in the last place of the results that the model uses.

#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

namespace mihwar::model {

// std::bit_cast, which Emscripten 3.1's library lacks.
template <class To, class From>
To bits_as(From from) {
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

// One value per lane: a double here; model/block.hpp adds blocks of trials with the same operations.
inline double select(bool condition, double yes, double no) { return condition ? yes : no; }
inline bool any(bool condition) { return condition; }
inline double minimum(double a, double b) { return b < a ? b : a; }
inline double maximum(double a, double b) { return a < b ? b : a; }

template <class Lane>
Lane clamp(Lane value, Lane low, Lane high) {
  return minimum(maximum(value, low), high);
}

inline constexpr double kLn2High = 0x1.62e42fee00000p-1;  // ln 2 in two parts (Cody & Waite 1980)
inline constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
inline constexpr double kInverseFactorials[] = {1.0 / 479001600, 1.0 / 39916800, 1.0 / 3628800, 1.0 / 362880,
                                                1.0 / 40320,     1.0 / 5040,     1.0 / 720,     1.0 / 120,
                                                1.0 / 24,        1.0 / 6,        1.0 / 2};  // 12! down to 2!
inline constexpr double kArtanhTerms[] = {2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13,
                                          2.0 / 11, 2.0 / 9,  2.0 / 7,  2.0 / 5,  2.0 / 3};

// e^x by x = n ln 2 + r, |r| <= ln 2 / 2, and the Taylor series of e^r. 0 below -708, infinite above 709.
inline double exponential(double x) {
  if (x < -708) return 0;
  if (x > 709) return std::numeric_limits<double>::infinity();
  const double n = std::floor(x * 0x1.71547652b82fep0 + 0.5);
  const double r = (x - n * kLn2High) - n * kLn2Low;
  double series = 1.0 / 6227020800;  // 1 / 13!
  for (const double term : kInverseFactorials) series = series * r + term;
  const double power = 1 + (r + r * r * series);
  return power * bits_as<double>(static_cast<std::uint64_t>(1023 + static_cast<std::int64_t>(n)) << 52);
}

// ln x by x = m 2^e, sqrt(1/2) <= m < sqrt(2), and ln m = 2 artanh((m - 1) / (m + 1)). x is a positive normal number.
inline double logarithm(double x) {
  const std::uint64_t bits = bits_as<std::uint64_t>(x);
  // Subtracting the bits of sqrt(1/2) first makes the mantissa fall into the interval wanted.
  const std::uint64_t shifted = bits - 0x3fe6a09e667f3bcdull;
  const double exponent = static_cast<double>(static_cast<std::int64_t>(shifted) >> 52);
  const double m = bits_as<double>(bits - (shifted & 0xfff0000000000000ull));
  const double f = m - 1;
  const double s = f / (2 + f);
  const double z = s * s;
  double series = 2.0 / 23;
  for (const double term : kArtanhTerms) series = series * z + term;
  // 2 s = f - s f keeps the leading term exact (as in fdlibm's log).
  return exponent * kLn2High + (f - (s * f - (s * z * series + exponent * kLn2Low)));
}

// x^(1/12) for 0 <= x: a yearly rate as a monthly one.
inline double twelfth_root(double x) { return x > 0 ? exponential(logarithm(x) / 12) : 0; }

template <class Lane>
Lane twelfth_power(Lane x) {
  const Lane cube = x * x * x;
  const Lane sixth = cube * cube;
  return sixth * sixth;
}

}  // namespace mihwar::model
