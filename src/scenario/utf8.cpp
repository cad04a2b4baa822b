#include "scenario/utf8.hpp"

namespace mihwar::scenario {
namespace {

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool is_letter(char32_t code) {
  if (code < 0x80) return (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
  const bool sign = code < 0xC0 || (code >= 0x2000 && code < 0x2C00) || (code >= 0x3000 && code < 0x3040) ||
                    (code >= 0xE000 && code < 0xF900) || (code >= 0xFE00 && code < 0xFE70) || code >= 0xFEFF;
  return !sign;
}

template <class Predicate>
bool any_character(std::string_view text, Predicate predicate) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (predicate(character.code)) return true;
    at += character.length == 0 ? 1 : character.length;
  }
  return false;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : static_cast<unsigned char>(0);
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return {.code = lead, .length = 1};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const unsigned lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;   // no overlong form
  const unsigned highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;  // no surrogate, nothing beyond U+10FFFF
  if (lead < 0xC2 || lead > 0xF4 || byte(1) < lowest || byte(1) > highest) return {};
  char32_t code = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    code = (code << 6) | (byte(i) & 0x3Fu);
  }
  return {.code = code, .length = length};
}

std::size_t ill_formed_at(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = decode(text, at).length;
    if (length == 0) return at;
    at += length;
  }
  return at;
}

bool has_control_character(std::string_view text) { return any_character(text, is_control); }

bool is_letters(std::string_view text) {
  return !any_character(text, [](char32_t code) { return !is_letter(code); });
}

std::string shortened(std::string_view text, std::size_t bytes) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    const std::size_t length = character.length == 0 ? 1 : character.length;
    if (at + length > bytes) return result + "...";
    if (is_control(character.code))
      result += '?';
    else
      result += text.substr(at, length);
    at += length;
  }
  return result;
}

}  // namespace mihwar::scenario
