#include "text/format.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

namespace mihwar::text {
namespace {

// Those of the Gulf and the Levant stand together, behind kWorldCurrencies others. Decimals are ISO 4217's.
constexpr std::ptrdiff_t kWorldCurrencies = 3;
constexpr Currency kCurrencies[] = {
    {"USD", "$", "دولار", 2}, {"EUR", "€", "يورو", 2},  {"GBP", "£", "ج.إ", 2},   {"SAR", "SAR", "ر.س", 2},
    {"AED", "AED", "د.إ", 2}, {"QAR", "QAR", "ر.ق", 2}, {"KWD", "KWD", "د.ك", 3}, {"BHD", "BHD", "د.ب", 3},
    {"OMR", "OMR", "ر.ع", 3}, {"JOD", "JOD", "د.أ", 3}, {"LBP", "LBP", "ل.ل", 2}, {"SYP", "SYP", "ل.س", 2},
    {"IQD", "IQD", "د.ع", 3}, {"EGP", "EGP", "ج.م", 2},
};

constexpr double kPowersOfTen[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
constexpr std::string_view kNoBreakSpace = "\u00a0";

std::string grouped(std::uint64_t whole) {
  std::string digits = std::to_string(whole);
  for (std::size_t from_end = 3; from_end < digits.size(); from_end += 4)
    digits.insert(digits.size() - from_end, 1, ',');
  return digits;
}

bool reads_as_zero(std::string_view digits) { return digits.find_first_of("123456789") == std::string_view::npos; }

// 1.23e45, for what no reader wants in full.
std::string scientific(double size) {
  int exponent = 0;
  while (size >= 9.995) {
    size /= 10;
    ++exponent;
  }
  const auto hundredths = static_cast<int>(std::round(size * 100));
  const std::string text = std::to_string(hundredths);
  return text.substr(0, 1) + '.' + text.substr(1) + 'e' + std::to_string(exponent);
}

// Digits and marks of a value without its sign, in ASCII.
std::string plain(double value, int decimals) {
  const double scaled = std::round(std::fabs(value) * kPowersOfTen[decimals]);
  if (scaled >= 1e18) return scientific(std::fabs(value));
  const auto units = static_cast<std::uint64_t>(scaled);
  const auto power = static_cast<std::uint64_t>(kPowersOfTen[decimals]);
  std::string digits = grouped(units / power);
  if (decimals > 0) {
    const std::string fraction = std::to_string(units % power);
    digits += '.' + std::string(static_cast<std::size_t>(decimals) - fraction.size(), '0') + fraction;
  }
  return digits;
}

std::string_view sign_of(double value, std::string_view digits, Sign sign) {
  if (reads_as_zero(digits)) return "";
  return value < 0 ? "-" : sign == Sign::always ? "+" : "";
}

std::string in_arabic_indic_digits(std::string_view ascii) {
  constexpr std::string_view kDigits[] = {"٠", "١", "٢", "٣", "٤", "٥", "٦", "٧", "٨", "٩"};
  std::string result;
  for (const char c : ascii) {
    if (c >= '0' && c <= '9')
      result += kDigits[c - '0'];
    else if (c == '.')
      result += "٫";
    else if (c == ',')
      result += "٬";
    else if (c == '%')
      result += "٪";
    else
      result += c;
  }
  return result;
}

// What every number goes through last.
std::string localised(const Locale& locale, std::string ascii) {
  if (locale.language == Language::english) return ascii;
  if (locale.digits == Digits::arabic_indic) ascii = in_arabic_indic_digits(ascii);
  return "\u2066" + ascii + "\u2069";
}

int decimals_for_three_digits(double size) { return size >= 99.95 ? 0 : size >= 9.995 ? 1 : 2; }

// A value as a small number and the sentence of its magnitude.
struct Scaled {
  double value;
  int decimals;
  Text sentence;  // of the unit; no_answer where there is none
};

Scaled scaled(double value) {
  struct Scale {
    double from, unit;
    Text sentence;
  };
  // From the value that would round up to the next unit.
  constexpr Scale kScales[] = {{999.5e9, 1e12, Text::compact_trillion},
                               {999.5e6, 1e9, Text::compact_billion},
                               {999.5e3, 1e6, Text::compact_million},
                               {9999.5, 1e3, Text::compact_thousand}};
  const double size = std::fabs(value);
  if (size < 999.5e15)
    for (const Scale& scale : kScales)
      if (size >= scale.from)
        return {value / scale.unit, size >= 999.5e12 ? 0 : decimals_for_three_digits(size / scale.unit),
                scale.sentence};
  const bool whole = size >= 999.5 || value == std::round(value);
  return {value, whole ? 0 : decimals_for_three_digits(size), Text::no_answer};
}

// The same with the decimals that `step` needs in that unit.
Scaled scaled_tick(double value, double step) {
  Scaled s = scaled(value);
  const double unit = value == 0 || s.value == 0 ? 1 : value / s.value;
  s.decimals = std::min(4, decimals_for_step(step / unit));
  return s;
}

// Amounts below a thousand are whole unless they hold small change.
Scaled scaled_money(double value) {
  Scaled s = scaled(value);
  const double size = std::fabs(value);
  if (size < 999.5 && (size >= 99.5 || value == std::round(value))) s.decimals = 0;
  return s;
}

std::string english_symbol(const Currency& currency) {
  const bool letters = !currency.symbol.empty() && currency.symbol.back() >= 'A' && currency.symbol.back() <= 'Z';
  return std::string(currency.symbol) + std::string(letters ? kNoBreakSpace : "");
}

std::string around(const Locale& locale, Text sentence, std::string_view value) {
  return sentence == Text::no_answer ? std::string(value) : fill(say(locale.language, sentence), {{"value", value}});
}

std::string money_from(const Locale& locale, const Scaled& s, const Currency& currency, Sign sign) {
  const std::string digits = plain(s.value, s.decimals);
  const std::string signed_prefix(sign_of(s.value, digits, sign));
  if (locale.language == Language::english)
    return signed_prefix + english_symbol(currency) + around(locale, s.sentence, digits);
  return around(locale, s.sentence, localised(locale, signed_prefix + digits)) + std::string(kNoBreakSpace) +
         std::string(currency.arabic);
}

}  // namespace

std::span<const Currency> currencies() { return kCurrencies; }

std::vector<Currency> currencies_in_order(Language language) {
  std::vector<Currency> ordered(std::begin(kCurrencies), std::end(kCurrencies));
  if (language == Language::arabic) std::rotate(ordered.begin(), ordered.begin() + kWorldCurrencies, ordered.end());
  return ordered;
}

Currency find_currency(std::string_view code) {
  for (const Currency& currency : kCurrencies)
    if (currency.code == code) return currency;
  return {code, code, code, 2};
}

std::string number(const Locale& locale, double value, int decimals, Sign sign) {
  if (!std::isfinite(value)) return std::string(say(locale.language, Text::no_answer));
  const std::string digits = plain(value, decimals);
  return localised(locale, std::string(sign_of(value, digits, sign)) + digits);
}

std::string percent(const Locale& locale, double share, int decimals, Sign sign) {
  if (!std::isfinite(share)) return std::string(say(locale.language, Text::no_answer));
  const std::string digits = plain(share * 100, decimals);
  return localised(locale, std::string(sign_of(share, digits, sign)) + digits + '%');
}

std::string compact(const Locale& locale, double value, Sign sign) {
  if (!std::isfinite(value)) return std::string(say(locale.language, Text::no_answer));
  const Scaled s = scaled(value);
  return around(locale, s.sentence, number(locale, s.value, s.decimals, sign));
}

std::string money(const Locale& locale, double value, const Currency& currency, Sign sign) {
  if (!std::isfinite(value)) return std::string(say(locale.language, Text::no_answer));
  return money_from(locale, scaled_money(value), currency, sign);
}

std::string compact_tick(const Locale& locale, double value, double step) {
  const Scaled s = scaled_tick(value, step);
  return around(locale, s.sentence, number(locale, s.value, s.decimals));
}

std::string money_tick(const Locale& locale, double value, double step, const Currency& currency) {
  return money_from(locale, scaled_tick(value, step), currency, Sign::negative);
}

std::string ratio(const Locale& locale, double value) {
  const double size = std::fabs(value);
  if (size >= 99.5) return number(locale, value, 0);
  if (size >= 0.95) return number(locale, value, 1);
  int decimals = 2;
  while (decimals < 6 && size * kPowersOfTen[decimals] < 9.5) ++decimals;
  return number(locale, value, decimals);
}

std::string money_in_full(const Locale& locale, double value, const Currency& currency) {
  if (!std::isfinite(value)) return std::string(say(locale.language, Text::no_answer));
  return money_from(locale, {value, currency.decimals, Text::no_answer}, currency, Sign::negative);
}

std::string counted(const Locale& locale, Plural plural, double value, int decimals, Sign sign) {
  // "One point" and "two points" in a word leave no room for a sign.
  const PluralCategory natural = plural_category(locale.language, value, decimals);
  const bool in_a_word = natural == PluralCategory::one || natural == PluralCategory::two;
  const PluralCategory category = in_a_word && (sign == Sign::always || value < 0) ? PluralCategory::other : natural;
  return fill(say(locale.language, plural, category), {{"value", number(locale, value, decimals, sign)}});
}

std::string counted_compact(const Locale& locale, Plural plural, double value) {
  const Scaled s = scaled(value);
  if (s.sentence == Text::no_answer && value == std::round(value)) return counted(locale, plural, value, 0);
  return fill(say(locale.language, plural, PluralCategory::other), {{"value", compact(locale, value)}});
}

std::string with_digits(const Locale& locale, std::string_view text) {
  if (locale.language == Language::english || locale.digits == Digits::western) return std::string(text);
  constexpr std::string_view kOpenNumber = "\u2066", kOpenName = "\u2068", kClose = "\u2069";
  const auto is_digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view here = text.substr(at, kClose.size());
    if (here == kOpenNumber || here == kOpenName) {
      const std::size_t close = std::min(text.find(kClose, at), text.size());
      const std::string_view part = text.substr(at, close - at);
      const bool number = here == kOpenNumber && std::none_of(part.begin(), part.end(), is_letter);
      result += number ? in_arabic_indic_digits(part) : std::string(part);
      at = close;
      continue;
    }
    const bool mark = text[at] == '.' && at > 0 && is_digit(at - 1) && is_digit(at + 1);
    result += is_digit(at) || mark ? in_arabic_indic_digits(text.substr(at, 1)) : std::string(text.substr(at, 1));
    ++at;
  }
  return result;
}

int decimals_for_step(double step) {
  int decimals = 0;
  while (decimals < 6 && std::fabs(step * kPowersOfTen[decimals] - std::round(step * kPowersOfTen[decimals])) > 1e-9)
    ++decimals;
  return decimals;
}

}  // namespace mihwar::text
