#include "text/format.hpp"

#include <array>
#include <cmath>
#include <cstdint>

namespace mihwar::text {
namespace {

constexpr std::array<Currency, 4> kCurrencies = {{
    {"USD", "$", 2},
    {"EUR", "€", 2},
    {"GBP", "£", 2},
    {"SAR", "SAR", 2},
}};

constexpr double kPowersOfTen[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};

std::string grouped(std::uint64_t whole) {
  std::string digits = std::to_string(whole);
  for (std::size_t from_end = 3; from_end < digits.size(); from_end += 4) digits.insert(digits.size() - from_end, ",");
  return digits;
}

bool reads_as_zero(std::string_view digits) { return digits.find_first_of("123456789") == std::string_view::npos; }

// Three significant digits of a value below 1000.
std::string three_digits(double value) {
  const double size = std::fabs(value);
  return number(value, size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2);
}

// 1.23e45, for what no reader wants in full.
std::string scientific(double value) {
  int exponent = 0;
  while (std::fabs(value) >= 10) {
    value /= 10;
    ++exponent;
  }
  return three_digits(value) + 'e' + std::to_string(exponent);
}

std::string signed_prefix(double value, std::string_view formatted, std::string_view prefix) {
  const bool negative = value < 0 && !reads_as_zero(formatted);
  std::string result(negative ? "-" : "");
  result += prefix;
  if (!prefix.empty() && prefix.back() >= 'A' && prefix.back() <= 'Z') result += "\u00a0";
  result += negative ? formatted.substr(1) : formatted;
  return result;
}

}  // namespace

Currency find_currency(std::string_view code) {
  for (const Currency& currency : kCurrencies)
    if (currency.code == code) return currency;
  return {code, code, 2};
}

std::string number(double value, int decimals) {
  if (!std::isfinite(value)) return "–";
  const double scaled = std::round(std::fabs(value) * kPowersOfTen[decimals]);
  if (scaled >= 1e18) return scientific(value);
  const auto units = static_cast<std::uint64_t>(scaled);
  const auto power = static_cast<std::uint64_t>(kPowersOfTen[decimals]);
  std::string digits = grouped(units / power);
  if (decimals > 0) {
    const std::string fraction = std::to_string(units % power);
    digits += '.' + std::string(static_cast<std::size_t>(decimals) - fraction.size(), '0') + fraction;
  }
  return value < 0 && units > 0 ? '-' + digits : digits;
}

std::string compact(double value) {
  struct Scale {
    double from, unit;
    const char* suffix;
  };
  // From the value that would round up to the next unit.
  constexpr Scale kScales[] = {{999.5e9, 1e12, "T"}, {999.5e6, 1e9, "B"}, {999.5e3, 1e6, "M"}, {9999.5, 1e3, "K"}};
  const double size = std::fabs(value);
  if (!(size < 999.5e15)) return number(value, 0);
  if (size >= 999.5e12) return number(value / 1e12, 0) + "T";
  for (const Scale& scale : kScales)
    if (size >= scale.from) return three_digits(value / scale.unit) + scale.suffix;
  return size >= 999.5 ? number(value, 0) : three_digits(value);
}

std::string percent(double share, int decimals) { return number(share * 100, decimals) + "%"; }

std::string money(double value, const Currency& currency) {
  const bool cents = std::fabs(value) < 99.5 && value != std::round(value);
  const std::string amount = std::fabs(value) < 999.5 && !cents ? number(value, 0) : compact(value);
  return signed_prefix(value, amount, currency.symbol);
}

std::string money_in_full(double value, const Currency& currency) {
  return signed_prefix(value, number(value, currency.decimals), currency.symbol);
}

std::string with_sign(std::string formatted, double value) {
  return value > 0 && !reads_as_zero(formatted) ? '+' + formatted : formatted;
}

int decimals_for_step(double step) {
  int decimals = 0;
  while (decimals < 6 && std::fabs(step * kPowersOfTen[decimals] - std::round(step * kPowersOfTen[decimals])) > 1e-9)
    ++decimals;
  return decimals;
}

}  // namespace mihwar::text
