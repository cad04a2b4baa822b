#pragma once
// Where things stand in a JSON text, without parsing it.

#include <cstddef>
#include <string_view>
#include <vector>

namespace mihwar::scenario {

// Counts lines and characters up to an offset; offsets may only grow, so that a whole file costs one pass.
struct PlaceCounter {
  std::string_view text;
  std::size_t at = 0;
  int line = 1, column = 1;
};
void advance_to(PlaceCounter& place, std::size_t offset);

// First offset from `at` that is not a blank or a colon: where a member's value starts, seen from the end of its key.
std::size_t skip_to_value(std::string_view text, std::size_t at);

// Start of the number or word that `at` stands in, or `at` itself.
std::size_t start_of_word(std::string_view text, std::size_t at);

// End of the number or word (true, NaN) that starts at `at`.
std::size_t end_of_word(std::string_view text, std::size_t at);

// One past the closing quote of the string whose opening quote is at `at`, or text.size().
std::size_t end_of_string(std::string_view text, std::size_t at);

// The opening quote of the string whose closing quote is at `at`.
std::size_t start_of_string(std::string_view text, std::size_t at);

// Offsets of NaN, Infinity, -Infinity and of numbers that a double cannot hold, outside strings, in order.
std::vector<std::size_t> non_finite_numbers(std::string_view text);

}  // namespace mihwar::scenario
