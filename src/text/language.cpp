#include "text/language.hpp"

#include <array>

namespace mihwar::text {
namespace {

constexpr Phrase kTexts[] = {
#define TEXT(id, english) Phrase{english},
#include "text/texts.inc"
#undef TEXT
};

constexpr Entry kParameterTexts[] = {
#define PARAMETER_TEXT(key, label, help) Entry{key, Phrase{label}, Phrase{help}},
#include "text/parameter_texts.inc"
#undef PARAMETER_TEXT
};

constexpr Entry kResultTexts[] = {
#define RESULT_TEXT(key, label, help) Entry{key, Phrase{label}, Phrase{help}},
#include "text/result_texts.inc"
#undef RESULT_TEXT
};

constexpr Entry kEvidenceTexts[] = {
#define EVIDENCE_TEXT(key, claim, caveat) Entry{key, Phrase{claim}, Phrase{caveat}},
#include "text/evidence_texts.inc"
#undef EVIDENCE_TEXT
};

}  // namespace

std::string_view say(Language language, const Phrase& phrase) {
  switch (language) {
    case Language::english:
      return phrase.english;
  }
  return phrase.english;
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

std::span<const Entry> parameter_texts() { return kParameterTexts; }
std::span<const Entry> result_texts() { return kResultTexts; }
std::span<const Entry> evidence_texts() { return kEvidenceTexts; }

const Entry* find_entry(std::span<const Entry> entries, std::string_view key) {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

}  // namespace mihwar::text
