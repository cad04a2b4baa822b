#include "model/elementary.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

#include "model/projection.hpp"

using namespace mihwar::model;

TEST_CASE("exp and log agree with the library to the last places") {
  for (double x = -40; x <= 40; x += 0.0137) CHECK(std::fabs(exponential(x) / std::exp(x) - 1) < 4e-16);
  for (double x = 1e-6; x < 1e6; x *= 1.0137)
    CHECK(std::fabs(logarithm(x) - std::log(x)) <= 4e-16 * std::fmax(1, std::fabs(std::log(x))));
  CHECK(exponential(0) == 1);
  CHECK(logarithm(1) == 0);
  CHECK(exponential(-800) == 0);
  CHECK(std::isinf(exponential(800)));
}

TEST_CASE("a yearly rate as a monthly one and back") {
  for (const double rate : {0.001, 0.3, 0.8, 0.99, 1.0, 1.4})
    CHECK(twelfth_power(twelfth_root(rate)) == doctest::Approx(rate).epsilon(1e-14));
  CHECK(twelfth_root(0) == 0);
}
