#include <algorithm>
#include <cmath>
#include <limits>

#include "scenario/json_reader.hpp"
#include "scenario/presets.hpp"
#include "scenario/scenario.hpp"
#include "scenario/utf8.hpp"
#include "scenario/values.hpp"

namespace mihwar::scenario {
namespace {

// What one pass over the members fills.
struct Reading {
  Scenario scenario{};
  Issues issues{};
  std::vector<std::string> unread{};    // paths of values that could not be read: combined rules have no say about them
  std::vector<std::string> replaced{};  // paths of values that a setting gave: they have no place in the file
};

Issue at_member(const JsonMember& member, IssueCode code, std::string expected = {}) {
  return {.code = code,
          .path = member.path,
          .value = shortened(member.source),
          .expected = std::move(expected),
          .line = member.line,
          .column = member.column};
}

Issue warning(Issue issue) {
  issue.severity = IssueSeverity::warning;
  return issue;
}

void read_format(Reading& reading, const JsonMember& member) {
  if (member.kind == JsonKind::number && member.number == kFormat) return;
  report(reading.issues, at_member(member, IssueCode::unsupported_format, "format " + std::to_string(kFormat)));
}

// Line breaks may stand between lines that hold no control character.
bool holds_control_character(std::string_view text, bool lines) {
  if (!lines) return has_control_character(text);
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (has_control_character(text.substr(start, end - start))) return true;
    start = end + 1;
  }
  return false;
}

// A text without control characters, or nullptr and an issue.
const std::string* read_text(Reading& reading, const JsonMember& member, std::size_t max_bytes, bool lines = false) {
  if (member.kind != JsonKind::text) {
    report(reading.issues, at_member(member, IssueCode::wrong_type, "text"));
  } else if (member.text.size() > max_bytes) {
    Issue issue = at_member(member, IssueCode::too_large);
    issue.maximum = static_cast<double>(max_bytes);
    report(reading.issues, std::move(issue));
  } else if (holds_control_character(member.text, lines)) {
    report(reading.issues, at_member(member, IssueCode::control_character));
  } else {
    return &member.text;
  }
  return nullptr;
}

void read_model(Reading& reading, const JsonMember& member) {
  const std::string* version = read_text(reading, member, kMaxNameBytes);
  if (version && *version != kModelVersion)
    report(reading.issues, warning(at_member(member, IssueCode::other_model, std::string{kModelVersion})));
}

void read_name(Reading& reading, const JsonMember& member) {
  if (const std::string* name = read_text(reading, member, kMaxNameBytes)) reading.scenario.name = *name;
}

void read_notes(Reading& reading, const JsonMember& member) {
  if (const std::string* notes = read_text(reading, member, kMaxNotesBytes, true)) reading.scenario.notes = *notes;
}

void read_currency(Reading& reading, const JsonMember& member) {
  const std::string* currency = read_text(reading, member, kMaxCurrencyBytes);
  if (!currency) return;
  if (currency->empty() || !is_letters(*currency))
    report(reading.issues, at_member(member, IssueCode::wrong_type, "a currency in letters, such as \"USD\""));
  else
    reading.scenario.currency = *currency;
}

std::string preset_names() {
  std::string names;
  for (const Preset& preset : presets()) (names += names.empty() ? "" : ", ") += preset.id;
  return names;
}

// A name only: values that the file leaves out take the defaults whatever it says. Unknown names are kept.
void read_preset(Reading& reading, const JsonMember& member) {
  const std::string* preset = read_text(reading, member, kMaxNameBytes);
  if (!preset) return;
  reading.scenario.preset = *preset == "default" ? "" : *preset;
  if (!find_preset(*preset))
    report(reading.issues, warning(at_member(member, IssueCode::unknown_choice, preset_names())));
}

void read_read_only(Reading& reading, const JsonMember& member) {
  if (member.kind == JsonKind::boolean)
    reading.scenario.read_only = member.number != 0;
  else
    report(reading.issues, at_member(member, IssueCode::wrong_type, "true or false"));
}

bool is_right_kind(const model::Parameter& parameter, JsonKind kind) {
  switch (parameter.kind) {
    case model::Kind::choice:
      return kind == JsonKind::text;
    case model::Kind::boolean:
      return kind == JsonKind::boolean;
    case model::Kind::number:
    case model::Kind::whole:
      break;
  }
  return kind == JsonKind::number;
}

double value_of(const model::Parameter& parameter, const JsonMember& member) {
  if (parameter.kind != model::Kind::choice) return member.number + 0.0;  // -0 becomes 0
  return choice_from_text(parameter, member.text).value_or(-1);
}

// read_json has said that a number is not finite, but does not know the rows.
void add_allowed_to_non_finite(Issues& issues, const model::Parameter& parameter, std::string_view path) {
  for (Issue& issue : issues)
    if (issue.code == IssueCode::not_finite && issue.path == path) add_allowed(issue, parameter);
}

void read_value(Reading& reading, const model::Parameter& parameter, const JsonMember& member) {
  const bool right_kind = is_right_kind(parameter, member.kind);
  const double value = right_kind ? value_of(parameter, member) : std::numeric_limits<double>::infinity();
  const bool readable = std::isfinite(value);
  if (!right_kind) report(reading.issues, at_member(member, IssueCode::wrong_type, expected_type(parameter)));
  if (!readable) {
    reading.unread.push_back(member.path);
    add_allowed_to_non_finite(reading.issues, parameter, member.path);
    return;
  }
  std::optional<Issue> issue = own_issue(parameter, value, member.source);
  if (!issue || parameter.kind == model::Kind::number) parameter.field.set(reading.scenario.inputs, value);
  if (!issue) return;
  issue->line = member.line;
  issue->column = member.column;
  report(reading.issues, *std::move(issue));
}

void read_nested(Reading& reading, const JsonMember& member) {
  if (member.parent != "values") return;  // kept with its parent
  if (const model::Parameter* parameter = model::find_parameter(member.key))
    return read_value(reading, *parameter, member);
  report(reading.issues, warning(at_member(member, IssueCode::unknown_parameter)));
  reading.scenario.unknown_values.emplace_back(member.key, compact_json(member.source));
}

void read_member(Reading& reading, const JsonMember& member) {
  if (member.level == 2) return read_nested(reading, member);
  if (member.key == "format") return read_format(reading, member);
  if (member.key == "model") return read_model(reading, member);
  if (member.key == "name") return read_name(reading, member);
  if (member.key == "notes") return read_notes(reading, member);
  if (member.key == "currency") return read_currency(reading, member);
  if (member.key == "preset") return read_preset(reading, member);
  if (member.key == "read_only") return read_read_only(reading, member);
  if (member.key == "values") {
    if (member.kind != JsonKind::object) report(reading.issues, at_member(member, IssueCode::wrong_type, "object"));
    return;
  }
  report(reading.issues, warning(at_member(member, IssueCode::unknown_key)));
  reading.scenario.unknown_members.emplace_back(member.key, compact_json(member.source));
}

bool is_complete(const Issues& issues) {
  return std::none_of(issues.begin(), issues.end(), [](const Issue& issue) {
    return issue.code == IssueCode::syntax || issue.code == IssueCode::too_large || issue.code == IssueCode::too_deep;
  });
}

void sort_by_place(Issues& issues) {
  std::stable_sort(issues.begin(), issues.end(), [](const Issue& a, const Issue& b) {
    if ((a.line == 0) != (b.line == 0)) return b.line == 0;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
  });
}

void apply(Reading& reading, const Setting& setting) {
  Issues issues = set_from_text(reading.scenario.inputs, setting.id, setting.text);
  std::vector<std::string>& paths = issues.empty() ? reading.replaced : reading.unread;
  paths.push_back(value_path(setting.id));
  for (Issue& issue : issues) report(reading.issues, std::move(issue));
}

bool contains(const std::vector<std::string>& paths, std::string_view path) {
  return std::find(paths.begin(), paths.end(), path) != paths.end();
}

// Where the file gives this value, if it does.
const JsonMember* find_value(const Reading& reading, const std::vector<JsonMember>& members, std::string_view path) {
  if (contains(reading.replaced, path)) return nullptr;
  const auto is_here = [&](const JsonMember& member) { return member.level == 2 && member.path == path; };
  const auto found = std::find_if(members.begin(), members.end(), is_here);
  return found == members.end() ? nullptr : &*found;
}

void add_combined(Reading& reading, const std::vector<JsonMember>& members) {
  for (Issue& issue : validate_combined(reading.scenario.inputs)) {
    const std::string upper = value_path(issue.expected);
    if (contains(reading.unread, issue.path) || contains(reading.unread, upper)) continue;
    const JsonMember* place = find_value(reading, members, issue.path);
    if (!place) place = find_value(reading, members, upper);
    if (place) issue.line = place->line;
    if (place) issue.column = place->column;
    report(reading.issues, std::move(issue));
  }
}

}  // namespace

ReadScenario read_scenario(std::string_view json, std::span<const Setting> settings, const Scenario& start) {
  ReadJson file = read_json(json);
  Reading reading{.scenario = start, .issues = std::move(file.issues)};
  if (!is_complete(reading.issues)) return {.scenario = {}, .issues = std::move(reading.issues)};
  for (const JsonMember& member : file.members) read_member(reading, member);
  sort_by_place(reading.issues);
  for (const Setting& setting : settings) apply(reading, setting);
  add_combined(reading, file.members);
  return {.scenario = std::move(reading.scenario), .issues = std::move(reading.issues)};
}

}  // namespace mihwar::scenario
