#include "text/language.hpp"

#include <cmath>

namespace mihwar::text {
namespace {

constexpr Phrase kTexts[] = {
#define TEXT(id, english, arabic) Phrase{english, arabic},
#include "text/texts.inc"
#include "text/presenting_texts.inc"
#undef TEXT
};

// English has one and other only.
constexpr std::array<Phrase, kPluralCategories> kPlurals[] = {
#define PLURAL(id, en_one, en_other, ar_zero, ar_one, ar_two, ar_few, ar_many, ar_other) \
  {Phrase{en_other, ar_zero}, Phrase{en_one, ar_one},    Phrase{en_other, ar_two},       \
   Phrase{en_other, ar_few},  Phrase{en_other, ar_many}, Phrase{en_other, ar_other}},
#include "text/plurals.inc"
#undef PLURAL
};

constexpr Entry kParameterTexts[] = {
#define PARAMETER_TEXT(key, label, label_ar, help, help_ar) Entry{key, Phrase{label, label_ar}, Phrase{help, help_ar}},
#include "text/parameter_texts.inc"
#undef PARAMETER_TEXT
};

constexpr Entry kResultTexts[] = {
#define RESULT_TEXT(key, label, label_ar, help, help_ar) Entry{key, Phrase{label, label_ar}, Phrase{help, help_ar}},
#include "text/result_texts.inc"
#undef RESULT_TEXT
};

constexpr Entry kEvidenceTexts[] = {
#define EVIDENCE_TEXT(key, claim, claim_ar, caveat, caveat_ar) \
  Entry{key, Phrase{claim, claim_ar}, Phrase{caveat, caveat_ar}},
#include "text/evidence_texts.inc"
#undef EVIDENCE_TEXT
};

constexpr Entry kPresetTexts[] = {
#define PRESET_TEXT(key, name, name_ar, description, description_ar) \
  Entry{key, Phrase{name, name_ar}, Phrase{description, description_ar}},
#include "text/preset_texts.inc"
#undef PRESET_TEXT
};

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

std::string_view say(Language language, Text text) { return say(language, kTexts[static_cast<std::size_t>(text)]); }

std::span<const Phrase> all_phrases() { return kTexts; }

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
  return say(language, kPlurals[static_cast<std::size_t>(plural)][static_cast<std::size_t>(category)]);
}

std::span<const std::array<Phrase, kPluralCategories>> all_plurals() { return kPlurals; }

std::span<const Entry> parameter_texts() { return kParameterTexts; }
std::span<const Entry> result_texts() { return kResultTexts; }
std::span<const Entry> evidence_texts() { return kEvidenceTexts; }
std::span<const Entry> preset_texts() { return kPresetTexts; }

const Entry* find_entry(std::span<const Entry> entries, std::string_view key) {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

}  // namespace mihwar::text
