#include <algorithm>

#include "scenario/document_file.hpp"
#include "scenario/json_reader.hpp"
#include "scenario/json_text.hpp"
#include "scenario/utf8.hpp"
#include "scenario/values.hpp"

namespace mihwar::scenario {
namespace {

constexpr std::string_view kScenarios = "scenarios";
constexpr const char* kFormats = "1, 2";
constexpr int kMostColours = 64;

struct Reading {
  std::string_view text;  // from after the byte-order mark
  ReadDocument result{};
};

Issue at_member(const JsonMember& member, IssueCode code, std::string expected = {}) {
  return {.code = code,
          .path = member.path,
          .value = shortened(member.source),
          .expected = std::move(expected),
          .line = member.line,
          .column = member.column};
}

const JsonMember* find(const std::vector<JsonMember>& members, std::string_view key) {
  for (const JsonMember& member : members)
    if (member.level == 1 && member.key == key) return &member;
  return nullptr;
}

// The elements of a well-formed array, as written.
std::vector<std::string_view> elements_of(std::string_view array) {
  std::vector<std::string_view> elements;
  const auto add = [&](std::size_t start, std::size_t end) {
    start = skip_to_value(array, start);
    while (end > start && std::string_view(" \t\n\r").find(array[end - 1]) != std::string_view::npos) --end;
    if (end > start) elements.push_back(array.substr(start, end - start));
  };
  int depth = 0;
  std::size_t start = 1;
  for (std::size_t at = 0; at < array.size();) {
    const char c = array[at];
    if (c == '"') {
      at = end_of_string(array, at);
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if (c == ']' || c == '}') --depth;
    if ((c == ',' && depth == 1) || (c == ']' && depth == 0)) {
      add(start, at);
      start = at + 1;
    }
    ++at;
  }
  return elements;
}

// From places in an element to places in the file.
void move_issue(Issue& issue, const PlaceCounter& start) {
  if (issue.line == 1) issue.column += start.column - 1;
  if (issue.line > 0) issue.line += start.line - 1;
  if (issue.path.empty() && issue.code == IssueCode::wrong_type) issue.path = kScenarios;
}

void read_scenarios(Reading& reading, const JsonMember& member) {
  if (member.kind != JsonKind::array)
    return report(reading.result.issues, at_member(member, IssueCode::wrong_type, "list"));
  const std::vector<std::string_view> elements = elements_of(member.source);
  if (elements.empty() || elements.size() > kMaxDocumentScenarios) {
    Issue issue = at_member(member, IssueCode::out_of_range);
    issue.value = std::to_string(elements.size());
    issue.minimum = 1;
    issue.maximum = static_cast<double>(kMaxDocumentScenarios);
    return report(reading.result.issues, std::move(issue));
  }
  PlaceCounter place{reading.text};
  for (const std::string_view element : elements) {
    advance_to(place, static_cast<std::size_t>(element.data() - reading.text.data()));
    ReadScenario read = read_scenario(element);
    for (Issue& issue : read.issues) {
      move_issue(issue, place);
      report(reading.result.issues, std::move(issue));
    }
    reading.result.file.scenarios.push_back(std::move(read.scenario));
  }
}

std::optional<std::size_t> read_position(Reading& reading, const JsonMember& member) {
  const double last = static_cast<double>(reading.result.file.scenarios.size()) - 1;
  const bool whole = member.kind == JsonKind::number &&
                     member.number == static_cast<double>(static_cast<int>(std::clamp(member.number, -1.0, 1000.0)));
  if (whole && member.number >= 0 && member.number <= last) return static_cast<std::size_t>(member.number);
  Issue issue = at_member(member, member.kind == JsonKind::number ? IssueCode::out_of_range : IssueCode::wrong_type,
                          member.kind == JsonKind::number ? "" : "whole number");
  issue.minimum = 0;
  issue.maximum = std::max(last, 0.0);
  report(reading.result.issues, std::move(issue));
  return std::nullopt;
}

// What is wrong with colours spoils no figure: others are given.
void read_colours(Reading& reading, const JsonMember& member) {
  std::vector<int> colours;
  if (member.kind == JsonKind::array)
    for (const std::string_view element : elements_of(member.source)) {
      const std::optional<double> number = number_from_text(element);
      if (number && *number >= 0 && *number < kMostColours) colours.push_back(static_cast<int>(*number));
    }
  if (colours.size() == reading.result.file.scenarios.size()) {
    reading.result.file.colours = std::move(colours);
    return;
  }
  Issue issue = at_member(member, IssueCode::wrong_type, "list");
  issue.severity = IssueSeverity::warning;
  report(reading.result.issues, std::move(issue));
}

void read_other(Reading& reading, const JsonMember& member) {
  DocumentFile& file = reading.result.file;
  if (member.level != 1 || member.key == "format" || member.key == kScenarios || member.key == "model") return;
  if (member.key == "current") {
    file.current = read_position(reading, member).value_or(0);
  } else if (member.key == "reference") {
    if (member.kind != JsonKind::null) file.reference = read_position(reading, member);
  } else if (member.key == "colours") {
    read_colours(reading, member);
  } else {
    Issue issue = at_member(member, IssueCode::unknown_key);
    issue.severity = IssueSeverity::warning;
    report(reading.result.issues, std::move(issue));
    file.unknown_members.emplace_back(member.key, compact_json(member.source));
  }
}

// What the scenarios' own reading tells better.
bool is_told_again(const Issue& issue) {
  if (issue.code == IssueCode::duplicate_key) return issue.path.starts_with(std::string(kScenarios) + ".");
  return issue.code == IssueCode::not_finite && issue.path == kScenarios;
}

ReadDocument document_of_one(std::string_view json) {
  ReadScenario read = read_scenario(json);
  ReadDocument result{.file = {}, .issues = std::move(read.issues)};
  result.file.scenarios.push_back(std::move(read.scenario));
  return result;
}

}  // namespace

bool is_document(std::string_view json) { return find(read_json(json).members, kScenarios) != nullptr; }

ReadDocument read_document(std::string_view json) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  ReadJson root = read_json(json);
  const JsonMember* format = find(root.members, "format");
  const JsonMember* scenarios = find(root.members, kScenarios);
  const bool is_newer = format && format->kind == JsonKind::number && format->number > kDocumentFormat;
  const bool is_document = scenarios || (format && format->number == kDocumentFormat);
  if (is_newer) return {.file = {}, .issues = {at_member(*format, IssueCode::unsupported_format, kFormats)}};
  const bool is_any = is_document || format || find(root.members, "values") || has_error(root.issues);
  if (!is_any)
    return {.file = {},
            .issues = {{.code = IssueCode::unsupported_format, .path = "format", .value = "–", .expected = kFormats}}};
  if (!is_document) return document_of_one(json);

  if (json.starts_with(kByteOrderMark)) json.remove_prefix(kByteOrderMark.size());
  Reading reading{.text = json};
  const auto told_here = std::remove_if(root.issues.begin(), root.issues.end(), is_told_again);
  reading.result.issues.assign(root.issues.begin(), told_here);
  const bool broken = std::any_of(root.issues.begin(), told_here, [](const Issue& issue) {
    return issue.code == IssueCode::syntax || issue.code == IssueCode::too_large || issue.code == IssueCode::too_deep;
  });
  if (broken) return std::move(reading.result);
  if (scenarios)
    read_scenarios(reading, *scenarios);
  else
    report(reading.result.issues, {.code = IssueCode::out_of_range,
                                   .path = std::string(kScenarios),
                                   .value = "0",
                                   .minimum = 1,
                                   .maximum = static_cast<double>(kMaxDocumentScenarios)});
  for (const JsonMember& member : root.members) read_other(reading, member);
  return std::move(reading.result);
}

}  // namespace mihwar::scenario
