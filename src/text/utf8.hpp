#pragma once
// UTF-8 to code points and back.

#include <string>
#include <string_view>

namespace mihwar::text {

inline constexpr char32_t kReplacement = 0xFFFD;  // stands for what no code point can be read from

// Takes the first character off `rest`, which may not be empty. Ill-formed bytes give U+FFFD, one for each maximal part
// that could have begun a character (Unicode 15, 3.9).
char32_t take_character(std::string_view& rest);

std::u32string decode_utf8(std::string_view text);

// Surrogates and numbers beyond U+10FFFF become U+FFFD.
std::string encode_utf8(std::u32string_view codes);
void append_utf8(std::string& text, char32_t code);

}  // namespace mihwar::text
