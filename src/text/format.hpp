#pragma once
// Numbers as people read them, in logical order. In Arabic every number is isolated (U+2066 ... U+2069), so that its
// sign, marks and percent keep their places inside a sentence; with Arabic-Indic digits the marks follow the digits.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/language.hpp"

namespace mihwar::text {

// A currency is a label and a number of decimals, never converted.
struct Currency {
  std::string_view code;    // ISO 4217
  std::string_view symbol;  // before the amount in English
  std::string_view arabic;  // after the amount in Arabic
  int decimals;
};
std::span<const Currency> currencies();

// To choose from: in Arabic the riyal and the others of the Gulf and the Levant come first.
std::vector<Currency> currencies_in_order(Language language);

// The currency with this code; an unknown code is its own label, with two decimals.
Currency find_currency(std::string_view code);

enum class Sign { negative, always };  // always: a '+' before positive values too

std::string number(const Locale& locale, double value, int decimals, Sign sign = Sign::negative);   // -1,234.5
std::string percent(const Locale& locale, double share, int decimals, Sign sign = Sign::negative);  // 0.925 -> 92.5%

// Three significant digits: 69.2M, 775M, 14.8K, 950; 69.2 مليون.
std::string compact(const Locale& locale, double value, Sign sign = Sign::negative);

// As many digits as tell apart the ticks of an axis that are `step` apart.
std::string compact_tick(const Locale& locale, double value, double step);

// "1.9", "20,000", "0.04": two significant digits below 1, one decimal below 100.
std::string ratio(const Locale& locale, double value);

std::string money(const Locale& locale, double value, const Currency& currency, Sign sign = Sign::negative);  // $69.2M
std::string money_tick(const Locale& locale, double value, double step, const Currency& currency);
std::string money_in_full(const Locale& locale, double value, const Currency& currency);  // $69,242,089.44

// "36 months", "١٨٫٩ شهر": the number in the sentence of its plural category.
std::string counted(const Locale& locale, Plural plural, double value, int decimals, Sign sign = Sign::negative);
// The same around a compact number.
std::string counted_compact(const Locale& locale, Plural plural, double value);

// A text with the reader's digits. Names, citations and formulas, which stand in isolates and hold letters, stay as
// they are.
std::string with_digits(const Locale& locale, std::string_view text);

// As many decimals as the step of a slider needs, at most six: 0.005 -> 3.
int decimals_for_step(double step);

}  // namespace mihwar::text
