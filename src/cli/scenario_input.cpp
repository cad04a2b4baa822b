#include "cli/scenario_input.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/document_file.hpp"
#include "scenario/link.hpp"
#include "scenario/utf8.hpp"
#include "scenario/values.hpp"

namespace mihwar::cli {
namespace {

using analysis::Range;
using analysis::RangeProblem;
using scenario::Issue;
using scenario::IssueCode;

// False when one has no '='.
bool read_settings(const Arguments& arguments, std::vector<scenario::Setting>& settings) {
  for (const auto& [option, value] : arguments.options) {
    if (option != "--set") continue;
    const std::size_t equals = value.find('=');
    if (equals == std::string_view::npos) return false;
    settings.push_back({value.substr(0, equals), value.substr(equals + 1)});
  }
  return true;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text = text.substr(at + 1);
  }
}

std::string distribution_names() {
  std::string names;
  for (const std::string_view name : analysis::kDistributionNames) (names += names.empty() ? "" : ", ") += name;
  return names;
}

// "low,mode,high[,distribution]"; an issue without code problems means that the text is none.
bool range_from_text(std::string_view text, Range& range, std::string_view& distribution) {
  const std::vector<std::string_view> parts = split(text, ',');
  if (parts.size() != 3 && parts.size() != 4) return false;
  double* const ends[] = {&range.low, &range.mode, &range.high};
  for (std::size_t i = 0; i < 3; ++i) {
    const std::optional<double> value = scenario::number_from_text(parts[i]);
    if (!value) return false;
    *ends[i] = *value;
  }
  distribution = parts.size() == 4 ? parts[3] : analysis::kDistributionNames[0];
  return true;
}

std::optional<Issue> range_issue(const model::Parameter& row, const Range& range, std::string_view written) {
  Issue issue{
      .code = IssueCode::out_of_range, .path = "ranges." + std::string{row.id}, .value = scenario::shortened(written)};
  switch (analysis::check_range(row, range)) {
    case RangeProblem::none:
      return std::nullopt;
    case RangeProblem::no_number:
      issue.code = IssueCode::wrong_type;
      issue.expected = "no range: this parameter is the same in every trial";
      break;
    case RangeProblem::order:
      issue.expected = "low <= mode <= high";
      break;
    case RangeProblem::limits:
      issue.minimum = row.minimum;
      issue.maximum = row.maximum;
      break;
    case RangeProblem::not_positive:
      issue.expected = "lognormal with low above 0";
      break;
    case RangeProblem::no_share:
      issue.expected = "beta from 0 to 1";
      break;
  }
  return issue;
}

std::optional<Issue> add_range(std::string_view id, std::string_view text, const Range& read,
                               std::string_view distribution, std::vector<analysis::Uncertain>& ranges) {
  const std::string path = "ranges." + scenario::shortened(id);
  const model::Parameter* row = model::find_parameter(id);
  if (!row) return Issue{.code = IssueCode::unknown_parameter, .path = path, .value = scenario::shortened(text)};
  Range range = read;
  const auto* const name =
      std::find(std::begin(analysis::kDistributionNames), std::end(analysis::kDistributionNames), distribution);
  if (name == std::end(analysis::kDistributionNames))
    return Issue{.code = IssueCode::unknown_choice,
                 .path = path,
                 .value = scenario::shortened(distribution),
                 .expected = distribution_names()};
  range.distribution = static_cast<analysis::Distribution>(name - std::begin(analysis::kDistributionNames));
  if (auto issue = range_issue(*row, range, text)) return issue;
  ranges.push_back({.parameter = model::parameter_index(*row), .range = range});
  return std::nullopt;
}

int refuse(std::string_view option, std::string_view value, std::string_view expected) {
  const Issue issue{.code = IssueCode::unknown_choice,
                    .path = std::string{option},
                    .value = scenario::shortened(value),
                    .expected = std::string{expected}};
  return report_invalid("mihwar", {issue}, false);
}

}  // namespace

namespace {

// What --link or --preset start from; an exit code when there is no such thing.
std::optional<int> read_start(std::string_view command, const Arguments& arguments, ScenarioInput& input,
                              scenario::Scenario& start, scenario::Issues& issues) {
  const std::optional<std::string_view> link = last_value(arguments, "--link");
  if (!link) {
    std::optional<scenario::Scenario> preset = start_scenario(arguments);
    if (!preset) return usage_error(command, kNoSuchPreset);
    start = std::move(*preset);
    return std::nullopt;
  }
  if (!arguments.files.empty() || has(arguments, "--preset"))
    return usage_error(command, "--link stands in place of a file or a preset");
  input.origin = "link";
  scenario::ReadLink read = scenario::read_link(*link);
  issues = std::move(read.issues);
  if (scenario::has_error(issues)) return report_invalid(input.origin, issues, has(arguments, "--pretty"));
  start = std::move(read.link.scenarios.front());
  return std::nullopt;
}

}  // namespace

std::optional<int> read_scenario_input(std::string_view command, const Arguments& arguments, ScenarioInput& input) {
  const bool pretty = has(arguments, "--pretty");
  std::vector<scenario::Setting> settings;
  if (!read_settings(arguments, settings)) return usage_error(command, "--set needs ID=VALUE");
  scenario::Scenario start;
  scenario::Issues issues;
  if (const auto exit_code = read_start(command, arguments, input, start, issues)) return exit_code;
  std::string text = "{}";
  if (!arguments.files.empty()) {
    input.origin = arguments.files[0];
    Input file = open_input(input.origin);
    if (file.error.empty()) text = read_all(file, scenario::kMaxFileBytes);
    close_input(file);
    if (!file.error.empty()) return report_unreadable(input.origin, file.error, pretty);
  }
  if (scenario::is_document(text)) {
    scenario::ReadDocument document = scenario::read_document(text);
    if (scenario::has_error(document.issues)) return report_invalid(input.origin, document.issues, pretty);
    text = scenario::write_scenario(document.file.scenarios[document.file.current]);
  }
  input.read = scenario::read_scenario(text, settings, start);
  input.read.issues.insert(input.read.issues.begin(), issues.begin(), issues.end());
  if (scenario::has_error(input.read.issues)) return report_invalid(input.origin, input.read.issues, pretty);
  return std::nullopt;
}

std::optional<int> read_ranges(std::string_view command, const Arguments& arguments,
                               std::vector<analysis::Uncertain>& ranges) {
  scenario::Issues issues;
  for (const auto& [option, value] : arguments.options) {
    if (option != "--range") continue;
    const std::size_t equals = value.find('=');
    Range range;
    std::string_view distribution;
    if (equals == std::string_view::npos || !range_from_text(value.substr(equals + 1), range, distribution))
      return usage_error(command, "--range needs ID=LOW,MODE,HIGH[,DISTRIBUTION]");
    if (auto issue = add_range(value.substr(0, equals), value.substr(equals + 1), range, distribution, ranges))
      issues.push_back(std::move(*issue));
  }
  if (!issues.empty()) return report_invalid("mihwar", issues, has(arguments, "--pretty"));
  return std::nullopt;
}

NamedResult read_result(std::string_view command, const Arguments& arguments, std::string_view option,
                        std::string_view otherwise) {
  const std::optional<std::string_view> id = last_value(arguments, option);
  if (!id && otherwise.empty()) return {.exit_code = usage_error(command, std::string{option} + " is missing")};
  const model::ResultRow* row = model::find_result(id.value_or(otherwise));
  if (!row) return {.exit_code = refuse(option, *id, "the id of a result, as in the summary of 'mihwar eval'")};
  return {.row = row};
}

NamedParameter read_parameter(std::string_view command, const Arguments& arguments, std::string_view option) {
  const std::optional<std::string_view> id = last_value(arguments, option);
  if (!id) return {.exit_code = usage_error(command, std::string{option} + " is missing")};
  const model::Parameter* row = model::find_parameter(*id);
  if (!row) row = model::find_parameter("lever." + std::string{*id});
  if (!row || row->kind == model::Kind::choice || row->kind == model::Kind::boolean)
    return {.exit_code = refuse(option, *id, "the id of a parameter that is a number, as in 'mihwar params'")};
  return {.row = row};
}

NamedNumber read_number(std::string_view command, const Arguments& arguments, std::string_view option, double minimum,
                        double maximum, bool whole) {
  const std::optional<std::string_view> written = last_value(arguments, option);
  if (!written) return {.exit_code = usage_error(command, std::string{option} + " is missing")};
  const std::optional<double> value = scenario::number_from_text(*written);
  if (!value)
    return {.exit_code = usage_error(
                command, std::string{option} + " is not a number: '" + scenario::shortened(*written) + "'")};
  Issue issue{.code = IssueCode::out_of_range,
              .path = std::string{option},
              .value = scenario::shortened(*written),
              .minimum = minimum,
              .maximum = maximum};
  const bool in_range = *value >= minimum && *value <= maximum;
  if (in_range && (!whole || *value == std::trunc(*value))) return {.value = value};
  if (in_range) issue.code = IssueCode::not_whole;
  if (!std::isfinite(*value)) issue.code = IssueCode::not_finite;
  return {.exit_code = report_invalid("mihwar", {issue}, has(arguments, "--pretty"))};
}

}  // namespace mihwar::cli
