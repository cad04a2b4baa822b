#include "scenario/decimal.hpp"

#include <algorithm>
#include <cmath>
#include <compare>
#include <cstdint>
#include <limits>
#include <vector>

namespace mihwar::scenario {
namespace {

// A natural number of any size.
class Natural {
 public:
  explicit Natural(std::uint64_t value) {
    for (; value > 0; value /= kBase) limbs_.push_back(static_cast<std::uint32_t>(value % kBase));
  }

  void multiply(std::uint32_t factor, std::uint32_t summand = 0) {
    std::uint64_t carry = summand;
    for (std::uint32_t& limb : limbs_) {
      carry += std::uint64_t{limb} * factor;
      limb = static_cast<std::uint32_t>(carry % kBase);
      carry /= kBase;
    }
    for (; carry > 0; carry /= kBase) limbs_.push_back(static_cast<std::uint32_t>(carry % kBase));
  }

  void multiply_by_power(std::uint32_t base, int exponent) {
    while (exponent > 0) {
      std::uint32_t factor = base;
      for (--exponent; exponent > 0 && factor < kBase / base; --exponent) factor *= base;
      multiply(factor);
    }
  }

  std::strong_ordering operator<=>(const Natural& other) const {
    if (limbs_.size() != other.limbs_.size()) return limbs_.size() <=> other.limbs_.size();
    for (std::size_t i = limbs_.size(); i-- > 0;)
      if (limbs_[i] != other.limbs_[i]) return limbs_[i] <=> other.limbs_[i];
    return std::strong_ordering::equal;
  }

  std::string digits() const {
    std::string text;
    for (const std::uint32_t limb : limbs_)
      for (std::uint32_t rest = limb, i = 0; i < 9; ++i, rest /= 10) text += static_cast<char>('0' + rest % 10);
    text.erase(text.find_last_not_of('0') + 1);
    std::reverse(text.begin(), text.end());
    return text;
  }

 private:
  static constexpr std::uint32_t kBase = 1'000'000'000;
  std::vector<std::uint32_t> limbs_{};  // the least first
};

constexpr int kMantissaBits = std::numeric_limits<double>::digits;
constexpr int kLeastExponent = std::numeric_limits<double>::min_exponent - kMantissaBits;  // of the last bit

// mantissa * 2^exponent, the mantissa a whole number.
struct Binary {
  std::uint64_t mantissa;
  int exponent;
};

Binary binary(double value) {
  int exponent = 0;
  const double fraction = std::frexp(value, &exponent);
  return {static_cast<std::uint64_t>(std::ldexp(fraction, kMantissaBits)), exponent - kMantissaBits};
}

// Shortens digits to `count` of them, to the nearest and half to even; true if that made it 10, 100, ...: one digit
// more.
bool round_digits(std::string& digits, std::size_t count) {
  if (digits.size() <= count) return false;
  const std::string tail = digits.substr(count);
  digits.resize(count);
  const bool half = tail[0] == '5' && tail.find_first_not_of('0', 1) == std::string::npos;
  if (tail[0] < '5' || (half && (digits.back() - '0') % 2 == 0)) return false;
  for (std::size_t i = count; i-- > 0;) {
    if (digits[i] != '9') {
      ++digits[i];
      return false;
    }
    digits[i] = '0';
  }
  digits.insert(digits.begin(), '1');
  digits.pop_back();
  return true;
}

// How mantissa * 10^power compares with a double and half of what its last bit is worth.
std::strong_ordering compare_with_half_above(const Natural& mantissa, int power, const Binary& low) {
  Natural decimal = mantissa, half_above(2 * low.mantissa + 1);
  const int exponent = low.exponent - 1;
  decimal.multiply_by_power(10, power);
  half_above.multiply_by_power(10, -power);
  decimal.multiply_by_power(2, -exponent);
  half_above.multiply_by_power(2, exponent);
  return decimal <=> half_above;
}

}  // namespace

std::string general_format(double value, int digits) {
  std::string sign = std::signbit(value) ? "-" : "";
  if (value == 0) return sign + "0";
  const Binary parts = binary(std::fabs(value));
  Natural whole(parts.mantissa);  // times 10^exponent, where it is negative
  whole.multiply_by_power(parts.exponent < 0 ? 5 : 2, std::abs(parts.exponent));
  std::string all = whole.digits();
  int exponent = static_cast<int>(all.size()) - 1 + std::min(parts.exponent, 0);
  if (round_digits(all, static_cast<std::size_t>(digits))) ++exponent;
  all.erase(all.find_last_not_of('0') + 1);

  if (exponent >= -4 && exponent < digits) {
    if (exponent < 0) return sign + "0." + std::string(static_cast<std::size_t>(-exponent - 1), '0') + all;
    const auto before = static_cast<std::size_t>(exponent + 1);
    if (all.size() <= before) return sign + all + std::string(before - all.size(), '0');
    return sign + all.insert(before, ".");
  }
  if (all.size() > 1) all.insert(1, ".");
  const std::string power = std::to_string(std::abs(exponent));
  return sign + all + (exponent < 0 ? "e-" : "e+") + (power.size() < 2 ? "0" : "") + power;
}

double read_decimal(std::string_view text, std::size_t& used) {
  const auto at = [&](std::size_t i) { return i < text.size() ? text[i] : '\0'; };
  const auto is_digit = [&](std::size_t i) { return at(i) >= '0' && at(i) <= '9'; };
  used = 0;
  std::size_t i = at(0) == '-' || at(0) == '+';
  const double sign = at(0) == '-' ? -1 : 1;

  // More digits than these cannot matter, except that they are there.
  constexpr int kMostDigits = 800;
  Natural mantissa(0);
  int count = 0, power = 0;
  bool any = false, fraction = false;
  for (; is_digit(i) || (at(i) == '.' && !fraction); ++i) {
    if (at(i) == '.') {
      fraction = true;
      continue;
    }
    any = true;
    const auto digit = static_cast<std::uint32_t>(at(i) - '0');
    if (count < kMostDigits) {
      mantissa.multiply(10, digit);
      if (count > 0 || digit > 0) ++count;
      if (fraction) --power;
    } else {
      if (digit > 0 && count == kMostDigits) {
        mantissa.multiply(10, 1);
        ++count;
        if (fraction) --power;
      } else if (!fraction) {
        ++power;
      }
    }
  }
  if (!any) return 0;
  used = i;
  if (at(i) == 'e' || at(i) == 'E') {
    const bool negative = at(i + 1) == '-';
    i += at(i + 1) == '-' || at(i + 1) == '+' ? 2 : 1;
    int exponent = 0;
    for (; is_digit(i); used = ++i) exponent = std::min(10 * exponent + (at(i) - '0'), 100'000);
    power += negative ? -exponent : exponent;
  }

  // Far from the range of a double: no need to count.
  if (count == 0 || count + power < -400) return sign * 0;
  if (count + power > 400) return sign * std::numeric_limits<double>::infinity();
  // The greatest double of which half a bit more is still below the number, found bit by bit of its representation.
  const auto as_binary = [](std::uint64_t bits) {
    const auto biased = static_cast<int>(bits >> (kMantissaBits - 1));
    const std::uint64_t rest = bits & ((std::uint64_t{1} << (kMantissaBits - 1)) - 1);
    if (biased == 0) return Binary{rest, kLeastExponent};
    return Binary{rest | std::uint64_t{1} << (kMantissaBits - 1), kLeastExponent + biased - 1};
  };
  const auto is_above = [&](std::uint64_t bits) {
    const std::strong_ordering order = compare_with_half_above(mantissa, power, as_binary(bits));
    return order > 0 || (order == 0 && bits % 2 == 1);
  };
  std::uint64_t below = 0;  // how many doubles from 0 on lie too low
  for (std::uint64_t bit = std::uint64_t{1} << 62; bit > 0; bit /= 2)
    if (below + bit <= std::uint64_t{0x7FF} << (kMantissaBits - 1) && is_above(below + bit - 1)) below += bit;
  const Binary found = as_binary(below);
  if (found.exponent + kMantissaBits > std::numeric_limits<double>::max_exponent)
    return sign * std::numeric_limits<double>::infinity();
  return sign * std::ldexp(static_cast<double>(found.mantissa), found.exponent);
}

std::string number_as_json(double value) {
  if (value == 0) return "0";  // no -0
  if (std::fabs(value) < 1e15 && value == std::trunc(value)) return std::to_string(static_cast<long long>(value));
  std::string text;
  for (int digits = 15; digits <= 17; ++digits) {
    text = general_format(value, digits);
    std::size_t used = 0;
    if (read_decimal(text, used) == value) break;
  }
  return text;
}

}  // namespace mihwar::scenario
