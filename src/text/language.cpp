#include "text/language.hpp"

#include <cmath>
#include <vector>

namespace mihwar::text {
namespace {

// Every text ends with a zero; the tables are cut up when they are first needed. The places and sizes of the texts, if
// they were part of the program, would add a tenth to its texts' size even in the compressed program.

#define TEXT(id, english, arabic) english "\0" arabic "\0"
constexpr char kTexts[] =
#include "text/texts.inc"
    ;

constexpr char kPlurals[] =
#define PLURAL(id, en_one, en_other, ar_zero, ar_one, ar_two, ar_few, ar_many, ar_other) \
  en_one "\0" en_other "\0" ar_zero "\0" ar_one "\0" ar_two "\0" ar_few "\0" ar_many "\0" ar_other "\0"
#include "text/plurals.inc"
#undef PLURAL
    ;

#define PARAMETER_TEXT(key, label, label_ar, help, help_ar) key "\0" label "\0" label_ar "\0"
#define RESULT_TEXT PARAMETER_TEXT
constexpr char kParameterLabels[] =
#include "text/parameter_texts.inc"
    ;
constexpr char kResultLabels[] =
#include "text/result_texts.inc"
    ;
#undef PARAMETER_TEXT

// One literal between two marks: scripts/cmake/split_program.py takes it out of the browser's program, and the page
// puts it back. A table ends with a line feed.
#define END_OF_TABLE "\n"
#define PARAMETER_TEXT(key, label, label_ar, help, help_ar) help "\0" help_ar "\0"
#define EVIDENCE_TEXT(key, claim, claim_ar, caveat, caveat_ar) \
  key "\0" claim "\0" claim_ar "\0" caveat "\0" caveat_ar "\0"
#define PRESET_TEXT EVIDENCE_TEXT
constexpr std::string_view kMark = "[texts of the second part]";
constexpr char kSecondTexts[] = "[texts of the second part]"
#include "text/claims_texts.inc"
#include "text/presenting_texts.inc"
#include "text/sharing_texts.inc"
#include "text/twin_texts.inc"
#include "text/view_texts.inc"
#include "text/what_if_texts.inc"
    END_OF_TABLE
#include "text/parameter_texts.inc"
        END_OF_TABLE
#include "text/result_texts.inc"
            END_OF_TABLE
#include "text/evidence_texts.inc"
                END_OF_TABLE
#include "text/preset_texts.inc"
                    END_OF_TABLE "[end of the second part]";
#undef TEXT
#undef PARAMETER_TEXT
#undef RESULT_TEXT
#undef EVIDENCE_TEXT
#undef PRESET_TEXT
#undef END_OF_TABLE

std::string_view cut_text(std::string_view& rest) {
  const std::string_view text = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(text.size() + 1);
  return text;
}

Phrase cut_phrase(std::string_view& rest) {
  const std::string_view english = cut_text(rest);
  return {english, cut_text(rest)};
}

Entry cut_label(std::string_view& rest) {
  const std::string_view key = cut_text(rest);
  return {key, cut_phrase(rest), {}};
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

// Without the literal's own zero.
template <std::size_t size>
constexpr std::string_view whole(const char (&literal)[size]) {
  return {literal, size - 1};
}

template <class Row>
void cut_table(std::string_view rest, Row (*cut_row)(std::string_view&), std::vector<Row>& rows) {
  while (!rest.empty()) rows.push_back(cut_row(rest));
}

std::string_view take_table(std::string_view& rest) {
  const std::string_view table = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(table.size() + 1);
  return table;
}

void cut_helps(std::string_view rest, std::vector<Entry>& entries) {
  for (Entry& entry : entries) entry.second = cut_phrase(rest);
}

struct Tables {
  std::vector<Phrase> phrases{};
  std::vector<PluralPhrases> plurals{};
  std::vector<Entry> parameters{}, results{}, evidence{}, presets{};

  Tables() {
    cut_table(whole(kTexts), cut_phrase, phrases);
    cut_table(whole(kPlurals), cut_plural, plurals);
    cut_table(whole(kParameterLabels), cut_label, parameters);
    cut_table(whole(kResultLabels), cut_label, results);
    cut_second_part();
  }

  // Once the texts are where they belong.
  void cut_second_part() {
    // Read anew: the compiler knows the literal, but not that it may be elsewhere still.
    const char* volatile place = kSecondTexts;
    std::string_view rest{place, sizeof kSecondTexts - 1};
    if (!rest.starts_with(kMark) || !evidence.empty()) return;
    rest.remove_prefix(kMark.size());
    cut_table(take_table(rest), cut_phrase, phrases);
    cut_helps(take_table(rest), parameters);
    cut_helps(take_table(rest), results);
    cut_table(take_table(rest), cut_entry, evidence);
    cut_table(take_table(rest), cut_entry, presets);
  }
};

Tables& tables() {
  static Tables all;
  return all;
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
  const std::vector<Phrase>& phrases = tables().phrases;
  const auto i = static_cast<std::size_t>(text);
  return i < phrases.size() ? say(language, phrases[i]) : std::string_view();
}

std::span<const Phrase> all_phrases() { return tables().phrases; }

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

void second_part_is_here() { tables().cut_second_part(); }

std::span<const PluralPhrases> all_plurals() { return tables().plurals; }
std::span<const Entry> parameter_texts() { return tables().parameters; }
std::span<const Entry> result_texts() { return tables().results; }
std::span<const Entry> evidence_texts() { return tables().evidence; }
std::span<const Entry> preset_texts() { return tables().presets; }

const Entry* find_entry(std::span<const Entry> entries, std::string_view key) {
  for (const Entry& entry : entries)
    if (entry.key == key) return &entry;
  return nullptr;
}

}  // namespace mihwar::text
