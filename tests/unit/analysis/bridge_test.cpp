#include <doctest/doctest.h>

#include "analysis/bridge.hpp"

using namespace mihwar::analysis;
using doctest::Approx;

TEST_CASE("golden 10: the bridge from evidence to Temkin's headline, step by step") {
  const auto gains = temkin_bridge();
  CHECK(gains[0] == Approx(46.618e6).epsilon(2e-5));
  CHECK(gains[1] == Approx(50877431.99).epsilon(1e-9));
  CHECK(gains[2] == Approx(92077055.52).epsilon(1e-9));
  CHECK(gains[3] == Approx(284.8e6).epsilon(2e-4));
  CHECK(gains[4] == Approx(775.0e6).epsilon(1e-6));
}
