#pragma once
// Every sentence that the product says, in every language it speaks. Text is logical; only the draw call sees visual
// order.

#include <array>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace mihwar::text {

// In the browser the texts that the first screen does not need come with the program's second part: texts.inc, labels
// and plurals are there at once, all else is empty until then. Elsewhere everything is there.
void second_part_is_here();

enum class Language { english, arabic };
enum class Digits { western, arabic_indic };

// How a person reads: the digits are a choice of their own, and only Arabic knows the Arabic-Indic ones.
struct Locale {
  Language language = Language::english;
  Digits digits = Digits::western;
};

// One column per language: a row without one does not compile.
struct Phrase {
  std::string_view english;
  std::string_view arabic;
};

enum class Text {
#define TEXT(id, english, arabic) id,
#include "text/texts.inc"
// Of the second part.
#include "text/claims_texts.inc"
#include "text/presenting_texts.inc"
#include "text/sharing_texts.inc"
#include "text/twin_texts.inc"
#include "text/view_texts.inc"
#include "text/what_if_texts.inc"
#undef TEXT
};

std::string_view say(Language language, Text text);
std::string_view say(Language language, const Phrase& phrase);
std::span<const Phrase> all_phrases();

// A named placeholder's value: fill("{n} months", {{"n", "36"}}) is "36 months". An unknown placeholder stays as it is.
struct Argument {
  std::string_view name;
  std::string_view value;
};
std::string fill(std::string_view sentence, std::initializer_list<Argument> arguments);

// Sentences around a {value}, one for each plural category of the language (Unicode CLDR).
enum class Plural {
#define PLURAL(id, en_one, en_other, ar_zero, ar_one, ar_two, ar_few, ar_many, ar_other) id,
#include "text/plurals.inc"
#undef PLURAL
};
enum class PluralCategory { zero, one, two, few, many, other };
inline constexpr int kPluralCategories = 6;

// The category of a number that is shown with so many decimals.
PluralCategory plural_category(Language language, double value, int decimals);
std::string_view say(Language language, Plural plural, PluralCategory category);
std::span<const std::array<Phrase, kPluralCategories>> all_plurals();

// Label and help of an input or a summary figure, by its text key; claim and caveat of an evidence record, name and
// description of a preset, by its id.
struct Entry {
  std::string_view key;
  Phrase first;   // label, claim or name
  Phrase second;  // help, caveat or description
};
std::span<const Entry> parameter_texts();
std::span<const Entry> result_texts();
std::span<const Entry> evidence_texts();
std::span<const Entry> preset_texts();

// The entry with this key, or nullptr.
const Entry* find_entry(std::span<const Entry> entries, std::string_view key);

}  // namespace mihwar::text
