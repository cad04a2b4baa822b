#include "scenario/json_text.hpp"

#include <cmath>

#include "scenario/decimal.hpp"

namespace mihwar::scenario {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '-' || c == '.';
}

bool is_non_finite(std::string_view word) {
  const std::string_view unsigned_word = word.starts_with('-') || word.starts_with('+') ? word.substr(1) : word;
  for (const std::string_view name : {"NaN", "nan", "Infinity", "inf", "Inf"})
    if (unsigned_word == name) return true;
  if (unsigned_word.empty() || unsigned_word[0] < '0' || unsigned_word[0] > '9') return false;
  if (unsigned_word.size() < 5) return false;  // "1e309" is the shortest
  std::size_t used = 0;
  const double value = read_decimal(word, used);
  return used == word.size() && std::isinf(value);
}

}  // namespace

void advance_to(PlaceCounter& place, std::size_t offset) {
  for (; place.at < offset && place.at < place.text.size(); ++place.at) {
    const char c = place.text[place.at];
    if (c == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((static_cast<unsigned char>(c) & 0xC0) != 0x80) {
      ++place.column;
    }
  }
}

std::size_t skip_to_value(std::string_view text, std::size_t at) {
  while (at < text.size() && (is_blank(text[at]) || text[at] == ':')) ++at;
  return at;
}

std::size_t start_of_word(std::string_view text, std::size_t at) {
  if (!is_word(text[at])) return at;
  while (at > 0 && is_word(text[at - 1])) --at;
  return at;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size() && is_word(text[at])) ++at;
  return at;
}

std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '"') return at + 1;
    if (text[at] == '\\') ++at;
  }
  return text.size();
}

std::size_t start_of_string(std::string_view text, std::size_t at) {
  while (at > 0) {
    if (text[--at] != '"') continue;
    std::size_t backslashes = 0;
    while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
    if (backslashes % 2 == 0) return at;
  }
  return 0;
}

std::vector<std::size_t> non_finite_numbers(std::string_view text) {
  std::vector<std::size_t> found;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      at = end_of_string(text, at);
    } else if (is_word(text[at])) {
      const std::size_t end = end_of_word(text, at);
      if (is_non_finite(text.substr(at, end - at))) found.push_back(at);
      at = end;
    } else {
      ++at;
    }
  }
  return found;
}

}  // namespace mihwar::scenario
