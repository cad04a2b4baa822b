#pragma once
// What is wrong with a user's data, in a form that any language can tell.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mihwar::scenario {

enum class IssueSeverity { error, warning };

enum class IssueCode {
  syntax,     // not JSON; expected is "UTF-8" when the bytes are not even text
  too_large,  // file beyond kMaxFileBytes, or a text beyond its length; maximum in bytes
  too_deep,   // nesting beyond kMaxDepth
  duplicate_key,
  wrong_type,          // expected tells what belongs here
  control_character,   // in a text
  unsupported_format,  // "format" is not one that this version reads
  other_model,         // warning: made with another version of the model
  unknown_key,         // warning: kept
  unknown_parameter,   // warning in a file (kept), error on the command line
  not_finite,
  not_whole,
  unknown_choice,
  out_of_range,
  wait_above_patience,
  floor_not_below_target,
  months_to_10_above_90,
  too_many,  // kMaxIssues are listed, there are more
};

struct Issue {
  IssueSeverity severity = IssueSeverity::error;
  IssueCode code;
  std::string path{};               // "values.cx.index"; empty for the file as a whole
  std::string value{};              // as the user wrote it, shortened
  std::string expected{};           // type, choices, or the parameter that it must agree with
  std::optional<double> minimum{};  // of the allowed range
  std::optional<double> maximum{};
  int line = 0, column = 0;  // of the key in the file, in characters from 1; 0 = unknown
};

using Issues = std::vector<Issue>;

// A hostile file must not grow the list without end.
inline constexpr std::size_t kMaxIssues = 1000;

// Appends; beyond kMaxIssues only that there are more, as an error if one of them is.
void report(Issues& issues, Issue issue);

bool has_error(const Issues& issues);

// "out_of_range" and so on: the public name of a code.
std::string_view issue_code_name(IssueCode code);

// One English sentence: parameter, value and what is allowed.
std::string describe(const Issue& issue);

}  // namespace mihwar::scenario
