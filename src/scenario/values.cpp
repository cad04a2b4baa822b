#include "scenario/values.hpp"

#include <cmath>
#include <limits>

#include "scenario/decimal.hpp"
#include "scenario/json_reader.hpp"
#include "scenario/scenario.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::scenario {
namespace {

using model::Kind;

std::string written_value(const model::Parameter& parameter, double value) {
  if (std::isfinite(value)) return value_as_json(parameter, value);
  return std::isnan(value) ? "NaN" : value < 0 ? "-Infinity" : "Infinity";
}

std::optional<double> boolean_from_text(std::string_view text) {
  if (text == "true") return 1;
  if (text == "false") return 0;
  return std::nullopt;
}

std::optional<double> value_from_text(const model::Parameter& parameter, std::string_view text) {
  switch (parameter.kind) {
    case Kind::choice:
      return choice_from_text(parameter, text);
    case Kind::boolean:
      return boolean_from_text(text);
    case Kind::number:
    case Kind::whole:
      return number_from_text(text);
  }
  return std::nullopt;
}

}  // namespace

std::optional<double> number_from_text(std::string_view text) {
  if (text == "nan" || text == "NaN") return std::numeric_limits<double>::quiet_NaN();
  const std::string_view unsigned_text = text.starts_with('-') || text.starts_with('+') ? text.substr(1) : text;
  if (unsigned_text == "inf" || unsigned_text == "Infinity")
    return text[0] == '-' ? -std::numeric_limits<double>::infinity() : std::numeric_limits<double>::infinity();
  std::size_t used = 0;
  const double value = read_decimal(text, used);
  if (used == 0 || used != text.size()) return std::nullopt;
  return value;
}

std::optional<double> choice_from_text(const model::Parameter& parameter, std::string_view name) {
  for (std::size_t i = 0; i < parameter.choices.size(); ++i)
    if (parameter.choices[i] == name) return static_cast<double>(i);
  return std::nullopt;
}

std::string choices_as_text(const model::Parameter& parameter) {
  std::string text;
  for (const std::string_view choice : parameter.choices) (text += text.empty() ? "" : ", ") += choice;
  return text;
}

std::string expected_type(const model::Parameter& parameter) {
  switch (parameter.kind) {
    case Kind::choice:
      return choices_as_text(parameter);
    case Kind::boolean:
      return "true or false";
    case Kind::whole:
      return "whole number";
    case Kind::number:
      break;
  }
  return "number";
}

void add_allowed(Issue& issue, const model::Parameter& parameter) {
  if (parameter.kind == Kind::choice || parameter.kind == Kind::boolean) {
    issue.expected = expected_type(parameter);
    return;
  }
  issue.minimum = parameter.minimum;
  issue.maximum = parameter.maximum;
}

std::optional<Issue> own_issue(const model::Parameter& parameter, double value, std::string_view written) {
  Issue issue{.code = IssueCode::out_of_range, .path = value_path(parameter.id)};
  const bool in_range = value >= parameter.minimum && value <= parameter.maximum;
  const bool whole = value == std::trunc(value);
  if (std::isfinite(value) && in_range && (whole || parameter.kind == Kind::number)) return std::nullopt;
  issue.value = written.empty() ? written_value(parameter, value) : shortened(written);
  add_allowed(issue, parameter);
  if (parameter.kind == Kind::choice || parameter.kind == Kind::boolean)
    issue.code = IssueCode::unknown_choice;
  else if (!std::isfinite(value))
    issue.code = IssueCode::not_finite;
  else if (parameter.kind == Kind::whole && !whole)
    issue.code = IssueCode::not_whole;
  return issue;
}

std::string value_path(std::string_view id) { return "values." + std::string{id}; }

std::string value_as_json(const model::Parameter& parameter, double value) {
  if (parameter.kind == Kind::boolean) return value != 0 ? "true" : "false";
  const bool is_choice = value >= 0 && value < static_cast<double>(parameter.choices.size());
  if (is_choice) return quoted_json(parameter.choices[static_cast<std::size_t>(value)]);
  return number_as_json(value);
}

Issues set_from_text(model::Inputs& inputs, std::string_view id, std::string_view text) {
  const model::Parameter* parameter = model::find_parameter(id);
  const std::string written = text.empty() ? "\"\"" : shortened(text);
  if (!parameter)
    return {{.code = IssueCode::unknown_parameter,
             .path = value_path(id.empty() ? "\"\"" : shortened(id)),
             .value = written}};
  const std::optional<double> value = value_from_text(*parameter, text);
  if (!value) {
    const bool is_choice = parameter->kind == Kind::choice;
    return {{.code = is_choice ? IssueCode::unknown_choice : IssueCode::wrong_type,
             .path = value_path(id),
             .value = written,
             .expected = expected_type(*parameter)}};
  }
  if (const std::optional<Issue> issue = own_issue(*parameter, *value, text)) return {*issue};
  parameter->field.set(inputs, *value + 0.0);  // -0 becomes 0
  return {};
}

}  // namespace mihwar::scenario
