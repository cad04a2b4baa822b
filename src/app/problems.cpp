#include "app/problems.hpp"

#include <iterator>

#include "model/parameters.hpp"
#include "scenario/json_reader.hpp"
#include "scenario/scenario.hpp"
#include "text/format.hpp"

namespace mihwar::app {
namespace {

using scenario::Issue;
using scenario::IssueCode;
using text::Locale;
using text::Text;

constexpr Text kSentences[] = {
    Text::issue_syntax,
    Text::issue_too_large,
    Text::issue_too_deep,
    Text::issue_duplicate_key,
    Text::issue_wrong_type,
    Text::issue_control_character,
    Text::issue_unsupported_format,
    Text::issue_other_model,
    Text::issue_unknown_key,
    Text::issue_unknown_parameter,
    Text::issue_not_finite,
    Text::issue_not_whole,
    Text::issue_unknown_choice,
    Text::issue_out_of_range,
    Text::issue_wait_above_patience,
    Text::issue_floor_not_below_target,
    Text::issue_months_to_10_above_90,
    Text::issue_too_many,
};
static_assert(std::size(kSentences) == static_cast<std::size_t>(IssueCode::too_many) + 1);

struct Name {
  std::string_view written;
  Text text;
};
constexpr Name kSubjects[] = {
    {"", Text::issue_the_file},         {"link", Text::issue_the_link},           {"name", Text::scenario_name},
    {"notes", Text::notes_title},       {"currency", Text::issue_the_currency},   {"preset", Text::issue_the_preset},
    {"format", Text::issue_the_format}, {"scenarios", Text::issue_the_scenarios}, {"values", Text::issue_the_values}};
constexpr Name kExpected[] = {{"number", Text::word_number},
                              {"whole number", Text::expected_whole},
                              {"true or false", Text::expected_boolean},
                              {"text", Text::expected_text},
                              {"object", Text::expected_object},
                              {"list", Text::expected_list},
                              {"a currency in letters, such as \"USD\"", Text::expected_currency}};

// What is not the product's own words keeps its direction and its digits.
std::string as_written(const Locale& locale, std::string_view text) {
  if (locale.language == text::Language::english) return std::string(text);
  return "\u2068" + std::string(text) + "\u2069";
}

std::string label(const Locale& locale, const model::Parameter& row) {
  const auto say = [&](std::string_view key) {
    return text::with_digits(locale, text::say(locale.language, text::find_entry(text::parameter_texts(), key)->first));
  };
  if (!row.lever || row.text == row.id) return say(row.text);
  const model::Parameter& lever = model::lever_parameter(*row.lever, model::LeverField::value);
  return text::fill(text::say(locale.language, Text::issue_of_lever),
                    {{"label", say(row.text)}, {"lever", say(lever.text)}});
}

template <std::size_t kCount>
std::string named(const Locale& locale, const Name (&names)[kCount], std::string_view written) {
  for (const Name& name : names)
    if (name.written == written) return std::string(text::say(locale.language, name.text));
  const model::Parameter* row = model::find_parameter(written);
  return row ? label(locale, *row) : as_written(locale, written);
}

std::string subject(const Locale& locale, std::string_view path) {
  constexpr std::string_view kValues = "values.";
  return named(locale, kSubjects, path.starts_with(kValues) ? path.substr(kValues.size()) : path);
}

std::string limit(const Locale& locale, const std::optional<double>& value) {
  return value ? text::number(locale, *value, text::decimals_for_step(*value)) : "";
}

// A bound that the reader's own limits set.
std::optional<double> upper(const Issue& issue) {
  if (issue.code == IssueCode::too_deep) return scenario::kMaxDepth;
  if (issue.code == IssueCode::too_many) return static_cast<double>(scenario::kMaxIssues);
  return issue.maximum;
}

bool has_place(IssueCode code) { return code == IssueCode::syntax || code == IssueCode::too_deep; }

Text sentence_of(const Issue& issue) {
  if (issue.code == IssueCode::syntax && issue.line == 0) return Text::issue_syntax_no_place;
  const bool choices = issue.code == IssueCode::out_of_range && !issue.expected.empty();
  return choices ? Text::issue_unknown_choice : kSentences[static_cast<std::size_t>(issue.code)];
}

}  // namespace

std::string describe(const Issue& issue, const Locale& locale) {
  const auto say = [&](Text text) { return text::say(locale.language, text); };
  std::string_view expected = issue.expected;
  if (issue.code == IssueCode::syntax && expected.empty()) expected = "JSON";
  const std::string line = text::number(locale, issue.line, 0);
  std::string sentence = text::fill(say(sentence_of(issue)), {{"path", subject(locale, issue.path)},
                                                              {"value", as_written(locale, issue.value)},
                                                              {"expected", named(locale, kExpected, expected)},
                                                              {"low", limit(locale, issue.minimum)},
                                                              {"high", limit(locale, upper(issue))},
                                                              {"line", line},
                                                              {"column", text::number(locale, issue.column, 0)}});
  if (has_place(issue.code) || issue.line <= 1) return sentence;  // a link and a file on one line have but one
  return text::fill(say(Text::issue_in_line), {{"line", line}, {"sentence", sentence}});
}

}  // namespace mihwar::app
