#pragma once
// Numbers as people read them. Digits are Western; a minus is '-'; thousands ',', decimals '.'.

#include <string>
#include <string_view>

namespace mihwar::text {

// A currency is a label and a number of decimals, never converted.
struct Currency {
  std::string_view code;    // ISO 4217
  std::string_view symbol;  // before the amount
  int decimals;
};

// The currency with this code; an unknown code is its own symbol with two decimals.
Currency find_currency(std::string_view code);

std::string number(double value, int decimals);                     // -1,234.5
std::string compact(double value);                                  // 69.2M, 775M, 14.8K, 950: three significant digits
std::string percent(double share, int decimals);                    // 0.925 -> 92.5%
std::string money(double value, const Currency& currency);          // $69.2M, compact
std::string money_in_full(double value, const Currency& currency);  // $69,242,089.44
std::string with_sign(std::string formatted, double value);         // a '+' before positive values

// As many decimals as the step of a slider needs, at most six: 0.005 -> 3.
int decimals_for_step(double step);

}  // namespace mihwar::text
