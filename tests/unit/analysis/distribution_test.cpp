#include "analysis/distribution.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <memory>

using namespace mihwar::analysis;
using doctest::Approx;

namespace {

// Mean and variance of a range by its inverse distribution function at the middles of many equal parts.
struct Moments {
  double mean, variance;
};
Moments moments_of(const Range& range) {
  const auto table = std::make_unique<PertTable>();
  const Shape shape = shape_of(range);
  if (shape.distribution == Distribution::pert) build(*table, shape.parameter);
  const Placement place = placement_of(range);
  constexpr int kParts = 200000;
  double sum = 0, squares = 0;
  for (int i = 0; i < kParts; ++i) {
    const double x = place.offset + place.factor * variate(shape, table.get(), (i + 0.5) / kParts);
    sum += x;
    squares += x * x;
  }
  const double mean = sum / kParts;
  return {mean, squares / kParts - mean * mean};
}

// The beta distribution function by its own series in steps of Simpson's rule on t^4 = x, with the library's functions.
double beta_integral(double a, double b, double x) {
  constexpr int kSteps = 20000;
  const double end = std::pow(x, 0.25), h = end / kSteps;
  const auto f = [&](double t) { return 4 * std::pow(t, 4 * a - 1) * std::pow(1 - t * t * t * t, b - 1); };
  double sum = f(0) + f(end);
  for (int i = 1; i < kSteps; ++i) sum += (i % 2 ? 4 : 2) * f(i * h);
  return sum * h / 3;
}

}  // namespace

TEST_CASE("the normal quantile has its published values") {
  CHECK(normal_quantile(0.5) == 0);
  CHECK(normal_quantile(0.975) == Approx(1.959963984540054).epsilon(1e-15));
  CHECK(normal_quantile(0.95) == Approx(1.6448536269514722).epsilon(1e-15));
  CHECK(normal_quantile(0.001) == Approx(-3.090232306167813).epsilon(1e-14));
  CHECK(normal_quantile(1e-12) == Approx(-7.034483825301132).epsilon(1e-12));
  for (const double p : {0.001, 0.02, 0.07, 0.3, 0.45})
    CHECK(0.5 * std::erfc(-normal_quantile(p) / std::sqrt(2.0)) == Approx(p).epsilon(1e-13));
}

TEST_CASE("golden case 14: moments of PERT, triangular and lognormal ranges") {
  CHECK(moments_of({.5, 1, 3, Distribution::pert}).mean == Approx(1.25).epsilon(1e-7));
  CHECK(moments_of({.5, 1, 3, Distribution::beta}).mean == Approx(1.25).epsilon(1e-7));
  const Moments triangular = moments_of({.5, 1, 3, Distribution::triangular});
  CHECK(triangular.mean == Approx(1.5).epsilon(1e-8));
  CHECK(triangular.variance == Approx(.291667).epsilon(1e-5));
  const Range lognormal{10, 20, 40, Distribution::lognormal};
  CHECK(moments_of(lognormal).mean == Approx(21.8570).epsilon(1e-4));
  const Placement place = placement_of(lognormal);
  CHECK(place.factor * variate(shape_of(lognormal), nullptr, 0.5) == Approx(20).epsilon(1e-14));
  CHECK(place.factor * variate(shape_of(lognormal), nullptr, 0.05) == Approx(10).epsilon(1e-8));
  CHECK(place.factor * variate(shape_of(lognormal), nullptr, 0.95) == Approx(40).epsilon(1e-8));
}

TEST_CASE("the PERT table is the inverse of the beta distribution function") {
  const auto table = std::make_unique<PertTable>();
  for (const double mode_share : {0.0, 0.1, 0.25, 0.5, 0.8, 1.0}) {
    CAPTURE(mode_share);
    build(*table, mode_share);
    const double a = 1 + 4 * mode_share, b = 6 - a, whole = beta_integral(a, b, 1);
    const auto error = [&](double alpha, double beta, double x, double u) {
      const double density =
          std::pow(x, alpha - 1) * std::pow(1 - x, beta - 1) / whole;  // an error of x shows in u by it
      return std::fabs(beta_integral(alpha, beta, x) / whole - u) / density;
    };
    for (const double u : {1e-6, 1e-4, 0.0031, 0.05, 0.21, 0.4999}) {
      CAPTURE(u);
      CHECK(error(a, b, pert_quantile(*table, u), u) < 1e-7);
      CHECK(error(b, a, 1 - pert_quantile(*table, 1 - u), u) < 1e-7);
    }
  }
}

TEST_CASE("the PERT table is monotone and stays inside its range") {
  const auto table = std::make_unique<PertTable>();
  for (const double mode_share : {0.0, 0.03, 0.5, 0.9, 1.0}) {
    build(*table, mode_share);
    double last = 0;
    for (int i = 0; i < 100000; ++i) {
      const double x = pert_quantile(*table, (i + 0.5) / 100000);
      REQUIRE(x >= last);
      REQUIRE(x <= 1);
      last = x;
    }
    CHECK(pert_quantile(*table, 1e-17) >= 0);
    CHECK(pert_quantile(*table, 1 - 1e-16) <= 1);
  }
}
