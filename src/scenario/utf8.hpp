#pragma once
// UTF-8 as it comes from outside.

#include <cstddef>
#include <string>
#include <string_view>

namespace mihwar::scenario {

struct Decoded {
  char32_t code = 0;
  std::size_t length = 0;  // bytes; 0 = ill-formed here (Unicode 15, table 3-7)
};
Decoded decode(std::string_view text, std::size_t at);

// Offset of the first ill-formed byte, or text.size().
std::size_t ill_formed_at(std::string_view text);

// C0, DEL and C1, which no name needs and a terminal may obey. In this and the next two
// an ill-formed byte counts as U+0000.
bool has_control_character(std::string_view text);

// Only ASCII letters and characters beyond Latin-1's signs, no punctuation and no symbols: "USD", "ريال".
bool is_letters(std::string_view text);

// At most so many bytes for a message, cut between characters with "..." at the end; control characters become "?".
std::string shortened(std::string_view text, std::size_t bytes = 60);

}  // namespace mihwar::scenario
