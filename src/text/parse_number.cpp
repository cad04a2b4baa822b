#include "text/parse_number.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "text/format.hpp"
#include "text/utf8.hpp"

namespace mihwar::text {
namespace {

// What is left of a typed text when every digit and mark is brought to one form: 0-9 . , - % and letters.
std::u32string folded(std::string_view text) {
  std::u32string result;
  for (char32_t c : decode_utf8(text)) {
    if (c >= U'٠' && c <= U'٩')
      c = U'0' + (c - U'٠');
    else if (c >= U'۰' && c <= U'۹')
      c = U'0' + (c - U'۰');
    else if (c == U'٫')
      c = U'.';
    else if (c == U'٬' || c == U'،' || c == U'’')
      c = U',';
    else if (c == U'٪')
      c = U'%';
    else if (c == U'−' || c == U'–')
      c = U'-';
    else if (c >= U'A' && c <= U'Z')
      c = c - U'A' + U'a';
    const bool control =
        (c >= 0x200e && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x061c;
    const bool blank = c == U' ' || c == 0xa0 || c == 0x202f || c == 0x2009 || c == U'\t';
    if (!control && !blank) result += c;
  }
  return result;
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_mark(char32_t c) { return c == U'.' || c == U','; }

bool take_suffix(std::u32string& text, std::u32string_view suffix) {
  if (text.size() < suffix.size() || text.compare(text.size() - suffix.size(), suffix.size(), suffix) != 0)
    return false;
  text.resize(text.size() - suffix.size());
  return true;
}

double take_magnitude(std::u32string& text) {
  struct Magnitude {
    std::u32string_view word;
    double factor;
  };
  constexpr Magnitude kMagnitudes[] = {{U"تريليون", 1e12}, {U"مليار", 1e9}, {U"بليون", 1e9}, {U"مليون", 1e6},
                                       {U"ألف", 1e3},      {U"الف", 1e3},   {U"آلاف", 1e3},  {U"k", 1e3},
                                       {U"m", 1e6},        {U"bn", 1e9},    {U"b", 1e9},     {U"t", 1e12}};
  for (const Magnitude& magnitude : kMagnitudes)
    if (take_suffix(text, magnitude.word)) return magnitude.factor;
  return 1;
}

bool take_prefix(std::u32string& text, std::u32string_view prefix) {
  if (prefix.empty() || text.compare(0, prefix.size(), prefix) != 0) return false;
  text.erase(0, prefix.size());
  return true;
}

// A currency's code, symbol or label before or behind the number.
void drop_currency(std::u32string& text) {
  for (const Currency& currency : currencies())
    for (const std::string_view name : {currency.code, currency.symbol, currency.arabic}) {
      const std::u32string label = folded(name);
      const bool negative = text.size() > label.size() && text[0] == U'-' && text.compare(1, label.size(), label) == 0;
      if (negative) text.erase(1, label.size());
      if (take_prefix(text, label) || take_suffix(text, label)) return;
    }
}

struct Marks {
  char32_t decimal = 0;  // 0: none
  bool ambiguous = false;
  bool valid = true;
};

// Every group after a thousands mark has three digits.
bool groups_of_three(const std::u32string& text, char32_t mark, std::size_t end) {
  std::size_t at = text.find(mark);
  while (at < end) {
    const std::size_t next = std::min(text.find(mark, at + 1), end);
    if (next - at != 4) return false;
    at = next;
  }
  return true;
}

Marks read_marks(const std::u32string& text) {
  const std::size_t dots = static_cast<std::size_t>(std::count(text.begin(), text.end(), U'.'));
  const std::size_t commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), U','));
  Marks marks;
  if (dots > 0 && commas > 0) {
    marks.decimal = text.rfind(U'.') > text.rfind(U',') ? U'.' : U',';
    const char32_t thousands = marks.decimal == U'.' ? U',' : U'.';
    const bool once = (marks.decimal == U'.' ? dots : commas) == 1;
    marks.valid = once && groups_of_three(text, thousands, text.find(marks.decimal));
  } else if (dots + commas > 1) {
    marks.valid = groups_of_three(text, dots > 0 ? U'.' : U',', text.size());
  } else if (commas == 1) {
    // 1,234 reads as thousands and says so; 1,5 and 0,250 can only be decimals.
    const std::size_t at = text.find(U',');
    const bool thousands = text.size() - at == 4 && at >= 1 && at <= 3 && text[0] != U'0';
    marks.decimal = thousands ? U'\0' : U',';
    marks.ambiguous = thousands;
  } else if (dots == 1) {
    marks.decimal = U'.';
  }
  return marks;
}

}  // namespace

std::optional<ParsedNumber> parse_number(std::string_view typed) {
  constexpr std::size_t kLongest = 64;
  std::u32string text = folded(typed);
  if (text.size() > kLongest) return std::nullopt;
  ParsedNumber parsed{};
  drop_currency(text);
  parsed.percent = take_suffix(text, U"%");
  const double factor = take_magnitude(text);
  double sign = 1;
  if (!text.empty() && (text[0] == U'-' || text[0] == U'+')) {
    sign = text[0] == U'-' ? -1 : 1;
    text.erase(0, 1);
  }
  const Marks marks = read_marks(text);
  if (!marks.valid) return std::nullopt;
  parsed.ambiguous = marks.ambiguous;
  double value = 0, place = 1;
  bool after_decimal = false;
  std::size_t digits = 0;
  for (const char32_t c : text) {
    if (is_digit(c)) {
      ++digits;
      value = value * 10 + static_cast<double>(c - U'0');
      if (after_decimal) place *= 10;
    } else if (marks.decimal != 0 && c == marks.decimal) {
      after_decimal = true;
    } else if (!is_mark(c)) {
      return std::nullopt;
    }
  }
  if (digits == 0) return std::nullopt;
  parsed.value = sign * value / place * factor;
  return std::isfinite(parsed.value) ? std::optional(parsed) : std::nullopt;
}

}  // namespace mihwar::text
