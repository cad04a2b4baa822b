#pragma once
// Every sentence that the product says, in every language it speaks. Text is logical; only the draw call sees visual
// order.

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace mihwar::text {

enum class Language { english };

// One column per language: a row without one does not compile.
struct Phrase {
  std::string_view english;
};

enum class Text {
#define TEXT(id, english) id,
#include "text/texts.inc"
#undef TEXT
};

std::string_view say(Language language, Text text);
std::span<const Phrase> all_phrases();

// A named placeholder's value: fill("{n} months", {{"n", "36"}}) is "36 months". An unknown placeholder stays as it is.
struct Argument {
  std::string_view name;
  std::string_view value;
};
std::string fill(std::string_view sentence, std::initializer_list<Argument> arguments);

// Label and help of an input or a summary figure, by its text key; claim and caveat of an evidence record, by its id.
struct Entry {
  std::string_view key;
  Phrase first;   // label, or claim
  Phrase second;  // help, or caveat
};
std::span<const Entry> parameter_texts();
std::span<const Entry> result_texts();
std::span<const Entry> evidence_texts();

// The entry with this key, or nullptr.
const Entry* find_entry(std::span<const Entry> entries, std::string_view key);

std::string_view say(Language language, const Phrase& phrase);

}  // namespace mihwar::text
