#pragma once
// Exact conversion between doubles and decimal text, a few hundred bytes where libc's take 20 KB in the browser: libc's
// know more formats and count in 128-bit floating point, which WebAssembly has not.

#include <string>
#include <string_view>

namespace mihwar::scenario {

// What printf's "%.*g" prints, for a finite value and at least one digit.
std::string general_format(double value, int digits);

// What strtod reads from [+-]digits[.digits][e[+-]digits], the nearest double; `used` tells how much of the text that
// is, 0 without a number.
double read_decimal(std::string_view text, std::size_t& used);

// The shortest text that reads back as the same double: "0.1", "1000000000", "1e-07". Precondition: finite.
std::string number_as_json(double value);

}  // namespace mihwar::scenario
