#include <doctest/doctest.h>

#include <span>
#include <string>
#include <string_view>

#include "text/language.hpp"
#include "text/shape.hpp"
#include "text/utf8.hpp"
#include "unit/text/arabic_forms.hpp"

using namespace mihwar::text;
using namespace mihwar::tests;

namespace {

std::u32string without_vowel_signs(std::u32string text) {
  std::erase_if(text, [](char32_t code) { return (code >= 0x064B && code <= 0x0655) || code == 0x0670; });
  return text;
}

bool is_joined_part(char32_t code) { return find_arabic(code) || code == kTatweel; }

// Each word of the text stands in the visual string as the charts join it.
void check_words(std::string_view logical, std::string_view visual) {
  const std::u32string text = without_vowel_signs(decode_utf8(logical));
  const std::u32string drawn = without_vowel_signs(decode_utf8(visual));
  for (std::size_t from = 0; from < text.size(); ++from) {
    std::size_t to = from;
    while (to < text.size() && is_joined_part(text[to])) ++to;
    if (to > from) {
      const std::string word = encode_utf8(joined(text.substr(from, to - from)));
      CHECK_MESSAGE(encode_utf8(drawn).find(word) != std::string::npos, std::string(logical));
    }
    from = to;
  }
}

void check_shaping(const Phrase& phrase) {
  const std::string visual = to_visual(phrase.arabic, BaseDirection::right_to_left);
  const std::string where(phrase.arabic);
  CHECK_MESSAGE(visual.find(encode_utf8(U"\uFFFD")) == std::string::npos, where);
  for (const char32_t code : decode_utf8(visual)) {
    const bool base_letter = find_arabic(code) && code != 0x0621;
    CHECK_MESSAGE(!base_letter, where);
  }
  check_words(phrase.arabic, visual);
}

void check_shaping(std::span<const Entry> entries) {
  for (const Entry& entry : entries) {
    check_shaping(entry.first);
    check_shaping(entry.second);
  }
}

}  // namespace

TEST_CASE("every Arabic text of the table is joined wherever joining is due") {
  for (const Phrase& phrase : all_phrases()) check_shaping(phrase);
  for (const auto& forms : all_plurals())
    for (const Phrase& phrase : forms) check_shaping(phrase);
  check_shaping(parameter_texts());
  check_shaping(result_texts());
  check_shaping(evidence_texts());
}
