#include "scenario/decimal.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <random>

namespace mihwar::scenario {
namespace {

template <class To, class From>
To same_bits(const From& from) {  // std::bit_cast, which Emscripten 3.1's library lacks
  static_assert(sizeof(To) == sizeof(From));
  To to;
  std::memcpy(&to, &from, sizeof to);
  return to;
}

std::string printed(double value, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*g", digits, value);
  return text;
}

// libc is right about both directions; compared by bits, for the sign of zero.
void check_reading(const std::string& text) {
  CAPTURE(text);
  char* end = nullptr;
  const double expected = std::strtod(text.c_str(), &end);
  std::size_t used = 0;
  CHECK(same_bits<std::uint64_t>(read_decimal(text, used)) == same_bits<std::uint64_t>(expected));
  CHECK(used == static_cast<std::size_t>(end - text.c_str()));
}

void check_both(double value, int digits) {
  const std::string text = general_format(value, digits);
  CHECK(text == printed(value, digits));
  check_reading(text);
}

TEST_CASE("decimal text of doubles is libc's") {
  using Limits = std::numeric_limits<double>;
  for (const double value : {0.0, -0.0, Limits::denorm_min(), 1e-310, Limits::min(), Limits::max(), 0.5, 1.5, 2.5, 99.5,
                             0.001, 1e-4, 1e-5, 9.9999e-5, 1e15, 1e16, 1e17, -1.0 / 3})
    for (int digits = 1; digits <= 20; ++digits) check_both(value, digits);
  std::mt19937_64 random(1);
  for (int i = 0; i < 300; ++i) {
    const auto any = same_bits<double>(random());
    const double usual = static_cast<double>(random() % 100'000'000) / std::pow(10, i % 9);
    for (const int digits : {1, 6, 15, 16, 17}) {
      if (std::isfinite(any)) check_both(any, digits);
      check_both(usual, digits);
    }
  }
}

TEST_CASE("decimal text is read as libc reads it") {
  for (const char* text : {"",
                           "-",
                           ".",
                           "e5",
                           "x",
                           "1.",
                           "1.e5",
                           ".5",
                           "-.5e1",
                           "+7",
                           "1e",
                           "1e+",
                           "1e5x",
                           "12.3.4",
                           "-0",
                           "1e309",
                           "0e999999999999",
                           "1e99999999999",
                           "-1e99999999999",
                           "1e-400",
                           "00000000000000000000001e5",
                           "1.7976931348623157e308",
                           "1.797693134862315807e308",
                           "1.7976931348623159e308",
                           "2.4703282292062327e-324",
                           "2.4703282292062328e-324",
                           "9007199254740993",
                           "9007199254740992.99",
                           "9007199254740993.0000000000000000000000000000000000000000000001"})
    check_reading(text);
  check_reading("0." + std::string(400, '0') + "1e400");
  check_reading("9007199254740993." + std::string(900, '0') + "1");
  check_reading(std::string(900, '1') + "e-900");
}

}  // namespace
}  // namespace mihwar::scenario
