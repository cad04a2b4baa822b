#include "analysis/distribution.hpp"

#include <cmath>

#include "model/elementary.hpp"

namespace mihwar::analysis {
namespace {

using model::bits_as;
using model::exponential;
using model::logarithm;

constexpr double kPoint95 = 1.6448536269514722;  // Phi^-1(0.95)

template <std::size_t n>
double polynomial(const double (&coefficients)[n], double x) {
  double sum = coefficients[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) sum = sum * x + coefficients[i];
  return sum;
}

// Near the middle, in the tails, and far out: numerators and denominators of AS 241.
constexpr double kA[] = {3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3,
                         1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                         3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr double kB[] = {1,
                         4.2313330701600911252e+1,
                         6.8718700749205790830e+2,
                         5.3941960214247511077e+3,
                         2.1213794301586595867e+4,
                         3.9307895800092710610e+4,
                         2.8729085735721942674e+4,
                         5.2264952788528545610e+3};
constexpr double kC[] = {1.42343711074968357734e0,  4.63033784615654529590e0, 5.76949722146069140550e0,
                         3.64784832476320460504e0,  1.27045825245236838258e0, 2.41780725177450611770e-1,
                         2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr double kD[] = {1,
                         2.05319162663775882187e0,
                         1.67638483018380384940e0,
                         6.89767334985100004550e-1,
                         1.48103976427480074590e-1,
                         1.51986665636164571966e-2,
                         5.47593808499534494600e-4,
                         1.05075007164441684324e-9};
constexpr double kE[] = {6.65790464350110377720e0,  5.46378491116411436990e0,  1.78482653991729133580e0,
                         2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                         2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr double kF[] = {1,
                         5.99832206555887937690e-1,
                         1.36929880922735805310e-1,
                         1.48753612908506148525e-2,
                         7.86869131145613259100e-4,
                         1.84631831751005468180e-5,
                         1.42151175831644588870e-7,
                         2.04426310338993978564e-15};

// Beta(a, b) up to its constant: density at x is x^(a-1) (1-x)^(b-1).
struct Beta {
  double a, b;
};

double not_zero(double x) { return std::fabs(x) < 1e-30 ? 1e-30 : x; }

// Its integral from 0 to x over x^a (1-x)^b, by Lentz's continued fraction (Press et al. 2007, 6.4).
double relative_integral(const Beta& beta, double x) {
  const auto [a, b] = beta;
  double c = 1, d = 1 / not_zero(1 - (a + b) * x / (a + 1)), fraction = d;
  const auto multiply = [&](double term) {
    d = 1 / not_zero(1 + term * d);
    c = not_zero(1 + term / c);
    fraction *= d * c;
    return d * c;
  };
  for (int m = 1; m < 300; ++m) {
    multiply(m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)));
    const double last = multiply(-(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)));
    if (std::fabs(last - 1) < 1e-15) break;
  }
  return fraction / a;
}

double log_power(const Beta& beta, double log_x, double x) { return beta.a * log_x + beta.b * logarithm(1 - x); }

double integral(const Beta& beta, double x) {
  return exponential(log_power(beta, logarithm(x), x)) * relative_integral(beta, x);
}

constexpr std::uint64_t kFirstNode = (std::uint64_t{1023 - kPertOctaves - 1} << 52) >> 48;
double node(std::size_t i) { return bits_as<double>((kFirstNode + i) << 48); }

// From node to node: the last slope foretells the next value, Newton's method on logarithms makes it exact.
void build_half(PertHalf& half, const Beta& beta) {
  const double log_whole = logarithm(integral(beta, 0.5) + integral({beta.b, beta.a}, 0.5));
  double log_x = (logarithm(node(0)) + log_whole + logarithm(beta.a)) / beta.a, elasticity = 0;
  for (std::size_t i = 0; i < kPertNodes; ++i) {
    const double log_u = logarithm(node(i));
    if (i > 0) log_x += elasticity * (log_u - logarithm(node(i - 1)));
    for (int step = 0; step < 8; ++step) {
      const double x = exponential(log_x), ratio = relative_integral(beta, x);
      const double error = log_power(beta, log_x, x) + logarithm(ratio) - log_whole - log_u;
      elasticity = ratio * (1 - x);  // d log x / d log u
      log_x -= error * elasticity;
      if (std::fabs(error) < 1e-13) break;
    }
    half.value[i] = exponential(log_x);
    half.slope[i] = half.value[i] * elasticity / node(i);
  }
}

// u from the first node to 1/2; cubic through both nodes with their slopes.
double interpolated(const PertHalf& half, double u) {
  const std::uint64_t bits = bits_as<std::uint64_t>(u);
  const std::size_t last = kPertNodes - 2;
  std::size_t i = static_cast<std::size_t>((bits >> 48) - kFirstNode);
  if (i > last) i = last;
  const double start = node(i), width = node(i + 1) - start, t = (u - start) / width;
  const double rise = half.value[i + 1] - half.value[i];
  const double first = half.slope[i] * width - rise, second = rise - half.slope[i + 1] * width;
  return half.value[i] + t * (rise + (1 - t) * ((1 - t) * first + t * second));
}

// To a part in 2^30: ranges that only move keep their shape in spite of rounding.
double steady(double x) { return std::floor(x * 0x1p30 + 0.5) * 0x1p-30; }

double triangular(double mode_share, double u) {
  if (u < mode_share) return std::sqrt(u * mode_share);
  return 1 - std::sqrt((1 - u) * (1 - mode_share));
}

}  // namespace

double normal_quantile(double p) {
  const double q = p - 0.5;
  if (std::fabs(q) <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * polynomial(kA, r) / polynomial(kB, r);
  }
  const double r = std::sqrt(-logarithm(q < 0 ? p : 1 - p));
  const double z =
      r <= 5 ? polynomial(kC, r - 1.6) / polynomial(kD, r - 1.6) : polynomial(kE, r - 5) / polynomial(kF, r - 5);
  return q < 0 ? -z : z;
}

Shape shape_of(const Range& range) {
  if (range.distribution == Distribution::uniform) return {};
  if (range.distribution == Distribution::lognormal)
    return {range.distribution, steady(logarithm(range.high / range.low) / (2 * kPoint95))};
  const Distribution same = range.distribution == Distribution::beta ? Distribution::pert : range.distribution;
  return {same, steady((range.mode - range.low) / (range.high - range.low))};
}

Placement placement_of(const Range& range) {
  if (range.distribution == Distribution::lognormal) return {.offset = 0, .factor = std::sqrt(range.low * range.high)};
  return {.offset = range.low, .factor = range.high - range.low};
}

void build(PertTable& table, double mode_share) {
  table.mode_share = mode_share;
  const double a = 1 + 4 * mode_share, b = 6 - a;
  build_half(table.low, {a, b});
  build_half(table.high, {b, a});
}

double pert_quantile(const PertTable& table, double u) {
  constexpr double kLeast = 0x1p-33;
  if (u <= 0.5) return interpolated(table.low, u < kLeast ? kLeast : u);
  return 1 - interpolated(table.high, 1 - u < kLeast ? kLeast : 1 - u);
}

double variate(const Shape& shape, const PertTable* table, double u) {
  switch (shape.distribution) {
    case Distribution::pert:
    case Distribution::beta:
      return pert_quantile(*table, u);
    case Distribution::triangular:
      return triangular(shape.parameter, u);
    case Distribution::lognormal:
      return exponential(shape.parameter * normal_quantile(u));
    case Distribution::uniform:
      break;
  }
  return u;
}

}  // namespace mihwar::analysis
