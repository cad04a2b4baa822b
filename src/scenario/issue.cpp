#include "scenario/issue.hpp"

#include <iterator>
#include <utility>

#include "model/parameters.hpp"
#include "scenario/scenario.hpp"
#include "scenario/values.hpp"

namespace mihwar::scenario {
namespace {

constexpr std::string_view kValues = "values.";

constexpr std::string_view kCodeNames[] = {"syntax",
                                           "too_large",
                                           "too_deep",
                                           "duplicate_key",
                                           "wrong_type",
                                           "control_character",
                                           "unsupported_format",
                                           "other_model",
                                           "unknown_key",
                                           "unknown_parameter",
                                           "not_finite",
                                           "not_whole",
                                           "unknown_choice",
                                           "out_of_range",
                                           "wait_above_patience",
                                           "floor_not_below_target",
                                           "months_to_10_above_90",
                                           "too_many"};
static_assert(std::size(kCodeNames) == static_cast<std::size_t>(IssueCode::too_many) + 1);

// Parameters go by their id, as in the table and on the command line.
std::string subject(const Issue& issue) {
  if (issue.path.empty()) return "A number";
  const bool in_values = issue.path.starts_with(kValues) && issue.path.size() > kValues.size();
  return in_values ? issue.path.substr(kValues.size()) : issue.path;
}

std::string place(const Issue& issue) {
  if (issue.line == 0) return "";
  return " at line " + std::to_string(issue.line) + ", column " + std::to_string(issue.column);
}

std::string is_value(const Issue& issue) { return subject(issue) + " is " + issue.value; }

std::string range(const Issue& issue) {
  const model::Parameter* row = model::find_parameter(subject(issue));
  const std::string_view unit = row ? model::unit_name(row->unit) : "";
  std::string text = "; allowed: ";
  if (!issue.expected.empty()) return text + issue.expected + ".";
  if (issue.minimum) text += number_as_json(*issue.minimum);
  text += " to ";
  if (issue.maximum) text += number_as_json(*issue.maximum);
  if (!unit.empty()) (text += " ") += unit;
  return text + ".";
}

std::string not_finite(const Issue& issue) {
  const bool has_range = issue.minimum || issue.maximum || !issue.expected.empty();
  return is_value(issue) + (has_range ? ", not a finite number" + range(issue) : "; expected: a finite number.");
}

std::string limit(const Issue& issue) {
  return issue.expected + (issue.maximum ? " (" + number_as_json(*issue.maximum) + ")." : ".");
}

std::string too_large(const Issue& issue) {
  const std::string what = issue.path.empty() ? "The file" : subject(issue);
  return what + " is longer than " + number_as_json(issue.maximum.value_or(0)) + " bytes.";
}

std::string wrong_type(const Issue& issue) {
  if (issue.path.empty()) return "The file holds " + issue.value + "; expected: " + issue.expected + ".";
  return is_value(issue) + "; expected: " + issue.expected + ".";
}

std::string unknown_parameter(const Issue& issue) {
  return subject(issue) + " is not a known parameter" + (issue.severity == IssueSeverity::warning ? "; kept." : ".");
}

std::string syntax(const Issue& issue) {
  if (!issue.expected.empty()) return "Not valid " + issue.expected + place(issue) + ".";
  return "Not valid JSON" + place(issue) + (issue.value.empty() ? ": it ends there." : ", near " + issue.value + ".");
}

}  // namespace

void report(Issues& issues, Issue issue) {
  if (issues.size() < kMaxIssues) {
    issues.push_back(std::move(issue));
    return;
  }
  if (issues.back().code != IssueCode::too_many)
    issues.push_back({.severity = IssueSeverity::warning, .code = IssueCode::too_many});
  if (issue.severity == IssueSeverity::error) issues.back().severity = IssueSeverity::error;
}

bool has_error(const Issues& issues) {
  for (const Issue& issue : issues)
    if (issue.severity == IssueSeverity::error) return true;
  return false;
}

std::string_view issue_code_name(IssueCode code) { return kCodeNames[static_cast<std::size_t>(code)]; }

std::string describe(const Issue& issue) {
  switch (issue.code) {
    case IssueCode::syntax:
      return syntax(issue);
    case IssueCode::too_large:
      return too_large(issue);
    case IssueCode::too_deep:
      return "Nested deeper than " + number_as_json(kMaxDepth) + " levels" + place(issue) + ".";
    case IssueCode::duplicate_key:
      return subject(issue) + " is given more than once.";
    case IssueCode::wrong_type:
      return wrong_type(issue);
    case IssueCode::control_character:
      return subject(issue) + " holds control characters: " + issue.value + ".";
    case IssueCode::unsupported_format:
      return is_value(issue) + "; this version reads " + issue.expected + ".";
    case IssueCode::other_model:
      return "Made with model " + issue.value + "; computed with model " + issue.expected + ", results may differ.";
    case IssueCode::unknown_key:
      return subject(issue) + " is not a known member; kept.";
    case IssueCode::unknown_parameter:
      return unknown_parameter(issue);
    case IssueCode::not_finite:
      return not_finite(issue);
    case IssueCode::not_whole:
      return is_value(issue) + ", not a whole number" + range(issue);
    case IssueCode::unknown_choice:
    case IssueCode::out_of_range:
      return is_value(issue) + range(issue);
    case IssueCode::wait_above_patience:
    case IssueCode::months_to_10_above_90:
      return is_value(issue) + "; must not exceed " + limit(issue);
    case IssueCode::floor_not_below_target:
      return is_value(issue) + "; must be below " + limit(issue);
    case IssueCode::too_many:
      return "There are more than " + number_as_json(kMaxIssues) + " problems.";
  }
  return "";
}

}  // namespace mihwar::scenario
