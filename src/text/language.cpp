#include "text/language.hpp"

#include <cmath>
#include <vector>

namespace mihwar::text {
namespace {

// Each table is one literal, every text ended by a zero, and is cut up when it is first needed: the places and sizes of
// the texts, if they were part of the program, would add a tenth to its texts' size even in the compressed program.

constexpr char kTexts[] =
#define TEXT(id, english, arabic) english "\0" arabic "\0"
#include "text/claims_texts.inc"
#include "text/presenting_texts.inc"
#include "text/texts.inc"
#include "text/what_if_texts.inc"
#undef TEXT
    ;

constexpr char kPlurals[] =
#define PLURAL(id, en_one, en_other, ar_zero, ar_one, ar_two, ar_few, ar_many, ar_other) \
  en_one "\0" en_other "\0" ar_zero "\0" ar_one "\0" ar_two "\0" ar_few "\0" ar_many "\0" ar_other "\0"
#include "text/plurals.inc"
#undef PLURAL
    ;

constexpr char kParameterTexts[] =
#define PARAMETER_TEXT(key, label, label_ar, help, help_ar) key "\0" label "\0" label_ar "\0" help "\0" help_ar "\0"
#include "text/parameter_texts.inc"
#undef PARAMETER_TEXT
    ;

constexpr char kResultTexts[] =
#define RESULT_TEXT(key, label, label_ar, help, help_ar) key "\0" label "\0" label_ar "\0" help "\0" help_ar "\0"
#include "text/result_texts.inc"
#undef RESULT_TEXT
    ;

constexpr char kEvidenceTexts[] =
#define EVIDENCE_TEXT(key, claim, claim_ar, caveat, caveat_ar) \
  key "\0" claim "\0" claim_ar "\0" caveat "\0" caveat_ar "\0"
#include "text/evidence_texts.inc"
#undef EVIDENCE_TEXT
    ;

constexpr char kPresetTexts[] =
#define PRESET_TEXT(key, name, name_ar, description, description_ar) \
  key "\0" name "\0" name_ar "\0" description "\0" description_ar "\0"
#include "text/preset_texts.inc"
#undef PRESET_TEXT
    ;

std::string_view cut_text(std::string_view& rest) {
  const std::string_view text = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(text.size() + 1);
  return text;
}

Phrase cut_phrase(std::string_view& rest) {
  const std::string_view english = cut_text(rest);
  return {english, cut_text(rest)};
}

Entry cut_entry(std::string_view& rest) {
  const std::string_view key = cut_text(rest);
  const Phrase first = cut_phrase(rest);
  return {key, first, cut_phrase(rest)};
}

using PluralPhrases = std::array<Phrase, kPluralCategories>;

// English has one and other only.
PluralPhrases cut_plural(std::string_view& rest) {
  const std::string_view one = cut_text(rest), other = cut_text(rest);
  PluralPhrases phrases;
  for (Phrase& phrase : phrases) phrase = {other, cut_text(rest)};
  phrases[static_cast<std::size_t>(PluralCategory::one)].english = one;
  return phrases;
}

template <class Row>
std::vector<Row> cut_table(std::string_view rest, Row (*cut_row)(std::string_view&)) {
  std::vector<Row> rows;
  while (!rest.empty()) rows.push_back(cut_row(rest));
  return rows;
}

// Without the literal's own zero.
template <std::size_t size>
constexpr std::string_view whole(const char (&literal)[size]) {
  return {literal, size - 1};
}

PluralCategory english_category(double n, int decimals) {
  return n == 1 && decimals == 0 ? PluralCategory::one : PluralCategory::other;
}

PluralCategory arabic_category(double n) {
  if (n != std::floor(n)) return PluralCategory::other;
  const double last_two = std::fmod(n, 100);
  if (n == 0) return PluralCategory::zero;
  if (n == 1) return PluralCategory::one;
  if (n == 2) return PluralCategory::two;
  if (last_two >= 3 && last_two <= 10) return PluralCategory::few;
  return last_two >= 11 ? PluralCategory::many : PluralCategory::other;
}

}  // namespace

std::string_view say(Language language, const Phrase& phrase) {
  return language == Language::arabic ? phrase.arabic : phrase.english;
}

std::string_view say(Language language, Text text) {
  return say(language, all_phrases()[static_cast<std::size_t>(text)]);
}

std::span<const Phrase> all_phrases() {
  static const std::vector table = cut_table(whole(kTexts), cut_phrase);
  return table;
}

std::string fill(std::string_view sentence, std::initializer_list<Argument> arguments) {
  std::string filled;
  while (!sentence.empty()) {
    const std::size_t open = sentence.find('{');
    filled += sentence.substr(0, open);
    if (open == std::string_view::npos) break;
    sentence.remove_prefix(open);
    const std::size_t close = sentence.find('}');
    const std::string_view name = sentence.substr(1, close == std::string_view::npos ? close : close - 1);
    std::string_view replacement = sentence.substr(0, 1);
    std::size_t used = 1;
    for (const Argument& argument : arguments)
      if (close != std::string_view::npos && argument.name == name) {
        replacement = argument.value;
        used = close + 1;
      }
    filled += replacement;
    sentence.remove_prefix(used);
  }
  return filled;
}

PluralCategory plural_category(Language language, double value, int decimals) {
  const double power = std::pow(10.0, decimals);
  const double shown = std::round(std::fabs(value) * power) / power;
  return language == Language::arabic ? arabic_category(shown) : english_category(shown, decimals);
}

std::string_view say(Language language, Plural plural, PluralCategory category) {
  return say(language, all_plurals()[static_cast<std::size_t>(plural)][static_cast<std::size_t>(category)]);
}

std::span<const PluralPhrases> all_plurals() {
  static const std::vector table = cut_table(whole(kPlurals), cut_plural);
  return table;
}

std::span<const Entry> parameter_texts() {
  static const std::vector table = cut_table(whole(kParameterTexts), cut_entry);
  return table;
}

std::span<const Entry> result_texts() {
  static const std::vector table = cut_table(whole(kResultTexts), cut_entry);
  return table;
}

std::span<const Entry> evidence_texts() {
  static const std::vector table = cut_table(whole(kEvidenceTexts), cut_entry);
  return table;
}

std::span<const Entry> preset_texts() {
  static const std::vector table = cut_table(whole(kPresetTexts), cut_entry);
  return table;
}

const Entry* find_entry(std::span<const Entry> entries, std::string_view key) {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

}  // namespace mihwar::text
