#pragma once
// Numbers as people type them: Western, Arabic-Indic and Persian digits, either decimal and thousands mark, a percent
// sign, a currency in front or behind, and K, M, B or their Arabic words.

#include <optional>
#include <string_view>

namespace mihwar::text {

struct ParsedNumber {
  double value;            // with its magnitude word, without percent
  bool percent = false;    // a percent sign was typed
  bool ambiguous = false;  // one mark followed by three digits: read as thousands
};

// Absent when this is no number.
std::optional<ParsedNumber> parse_number(std::string_view text);

}  // namespace mihwar::text
