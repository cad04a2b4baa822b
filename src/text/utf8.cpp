#include "text/utf8.hpp"

namespace mihwar::text {
namespace {

char32_t byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// What the second byte may be (Unicode 15, table 3-7): no overlong form, no surrogate, nothing beyond U+10FFFF.
bool may_follow(char32_t lead, char32_t second) {
  const char32_t lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const char32_t highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  return second >= lowest && second <= highest;
}

}  // namespace

char32_t take_character(std::string_view& rest) {
  const char32_t lead = byte_at(rest, 0);
  const std::size_t length = lead < 0xC2 || lead > 0xF4 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  char32_t code = length == 1 ? lead : lead & (0x7Fu >> length);
  std::size_t at = 1;
  for (; at < length; ++at) {
    const char32_t next = byte_at(rest, at);
    if (at == 1 ? !may_follow(lead, next) : (next & 0xC0) != 0x80) break;
    code = code << 6 | (next & 0x3F);
  }
  rest.remove_prefix(at);
  return at < length || (length == 1 && lead >= 0x80) ? kReplacement : code;
}

std::u32string decode_utf8(std::string_view text) {
  std::u32string codes;
  codes.reserve(text.size());
  while (!text.empty()) codes += take_character(text);
  return codes;
}

void append_utf8(std::string& text, char32_t code) {
  if (code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) code = kReplacement;
  const auto append = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (code < 0x80) return append(code);
  if (code < 0x800) {
    append(0xC0 | code >> 6);
  } else {
    if (code < 0x10000) {
      append(0xE0 | code >> 12);
    } else {
      append(0xF0 | code >> 18);
      append(0x80 | (code >> 12 & 0x3F));
    }
    append(0x80 | (code >> 6 & 0x3F));
  }
  append(0x80 | (code & 0x3F));
}

std::string encode_utf8(std::u32string_view codes) {
  std::string text;
  text.reserve(codes.size() * 2);
  for (const char32_t code : codes) append_utf8(text, code);
  return text;
}

}  // namespace mihwar::text
