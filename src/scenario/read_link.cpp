#include <algorithm>
#include <cmath>

#include "scenario/json_reader.hpp"
#include "scenario/link.hpp"
#include "scenario/presets.hpp"
#include "scenario/utf8.hpp"
#include "scenario/values.hpp"

namespace mihwar::scenario {
namespace {

struct Member {
  std::string key{}, value{};  // decoded
  int column = 0;
};
using Members = std::vector<Member>;

// What one pass over the link fills.
struct Reading {
  ReadLink result{};
  std::vector<Members> sections{};  // one per scenario
};

Issue at(const Member& member, IssueCode code, std::string path, IssueSeverity severity = IssueSeverity::error) {
  return {.severity = severity,
          .code = code,
          .path = std::move(path),
          .value = shortened(member.value),
          .line = 1,
          .column = member.column};
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

// Empty when a percent sign is not followed by two hexadecimal digits.
std::optional<std::string> percent_decoded(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const int high = i + 2 < text.size() ? hex_digit(text[i + 1]) : -1;
    const int low = i + 2 < text.size() ? hex_digit(text[i + 2]) : -1;
    if (high < 0 || low < 0) return std::nullopt;
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

int column_of(std::string_view text, std::size_t offset) {
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
  const auto end = text.begin() + static_cast<std::ptrdiff_t>(offset);
  return 1 + static_cast<int>(offset) - static_cast<int>(std::count_if(text.begin(), end, continues));
}

std::string path_of(std::string_view key) {
  if (key == "p") return "preset";
  if (key == "n") return "name";
  if (key == "c") return "currency";
  if (key == "t") return "notes";
  return key.find('.') != std::string_view::npos ? value_path(shortened(key)) : shortened(key);
}

bool belongs_to_scenario(std::string_view key) {
  return key.find('.') != std::string_view::npos || key == "p" || key == "n" || key == "c" || key == "t";
}

const Member* find_member(const Members& members, std::string_view key) {
  for (const Member& member : members)
    if (member.key == key) return &member;
  return nullptr;
}

bool is_extra_key(std::string_view key) {
  constexpr std::size_t kMaxKeyBytes = 20;
  const auto is_fit = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return !key.empty() && key.size() <= kMaxKeyBytes && std::all_of(key.begin(), key.end(), is_fit);
}

// What is wrong with an extra spoils no scenario.
void read_extra(Reading& reading, const Member& member) {
  const auto warn = [&](IssueCode code) {
    report(reading.result.issues, at(member, code, shortened(member.key), IssueSeverity::warning));
  };
  if (!is_extra_key(member.key)) {
    Issue issue = at(member, IssueCode::syntax, "", IssueSeverity::warning);
    issue.expected = "link";
    return report(reading.result.issues, std::move(issue));
  }
  if (has_control_character(member.value)) return warn(IssueCode::control_character);
  if (find_extra(reading.result.link, member.key)) return warn(IssueCode::duplicate_key);
  if (member.value.size() > kMaxExtraBytes) {
    Issue issue = at(member, IssueCode::too_large, member.key, IssueSeverity::warning);
    issue.maximum = static_cast<double>(kMaxExtraBytes);
    return report(reading.result.issues, std::move(issue));
  }
  reading.result.link.extras.emplace_back(member.key, member.value);
  const bool known = std::find(std::begin(kLinkExtras), std::end(kLinkExtras), member.key) != std::end(kLinkExtras);
  if (!known) warn(IssueCode::unknown_key);
}

void add_to_section(Reading& reading, Member member) {
  std::vector<Members>& sections = reading.sections;
  if (sections.empty() || (member.key == "p" && find_member(sections.back(), "p"))) sections.emplace_back();
  if (find_member(sections.back(), member.key))
    report(reading.result.issues, at(member, IssueCode::duplicate_key, path_of(member.key)));
  else
    sections.back().push_back(std::move(member));
}

void read_piece(Reading& reading, std::string_view piece, int column) {
  if (piece.starts_with("amp;")) piece.remove_prefix(4);  // copied from a page's source
  if (piece.empty()) return;
  const std::size_t equals = std::min(piece.find('='), piece.size());
  std::optional<std::string> key = percent_decoded(piece.substr(0, equals));
  std::optional<std::string> value = percent_decoded(piece.substr(std::min(equals + 1, piece.size())));
  const bool encoded_well = key && value;
  if (!encoded_well || ill_formed_at(*key) < key->size() || ill_formed_at(*value) < value->size()) {
    Issue issue = at({.value = std::string(piece), .column = column}, IssueCode::syntax, "");
    issue.expected = encoded_well ? "UTF-8" : "link";
    return report(reading.result.issues, std::move(issue));
  }
  Member member{.key = *std::move(key), .value = *std::move(value), .column = column};
  if (belongs_to_scenario(member.key))
    add_to_section(reading, std::move(member));
  else
    read_extra(reading, member);
}

const Preset& read_preset(Issues& issues, const Members& members) {
  const Member* member = find_member(members, "p");
  const Preset* preset = member ? find_preset(member->value) : &presets().front();
  if (preset) return *preset;
  Issue issue = at(*member, IssueCode::unknown_choice, "preset");
  for (const Preset& known : presets()) (issue.expected += issue.expected.empty() ? "" : ", ") += known.id;
  report(issues, std::move(issue));
  return presets().front();
}

std::string texts_as_json(const Members& members) {
  std::string json = "{";
  for (const Member& member : members)
    if (member.key == "n" || member.key == "c" || member.key == "t")
      json += (json.size() > 1 ? "," : "") + quoted_json(path_of(member.key)) + ":" + quoted_json(member.value);
  return json + "}";
}

std::string as_json(const std::string& value) {
  const std::optional<double> number = number_from_text(value);
  if (number && std::isfinite(*number)) return number_as_json(*number);
  return value == "true" || value == "false" ? value : quoted_json(value);
}

std::vector<Setting> settings_of(const Members& members) {
  std::vector<Setting> settings;
  for (const Member& member : members)
    if (model::find_parameter(member.key)) settings.push_back({member.key, member.value});
  return settings;
}

void keep_unknown_values(Issues& issues, Scenario& scenario, const Members& members) {
  for (const Member& member : members) {
    if (member.key.find('.') == std::string::npos || model::find_parameter(member.key)) continue;
    report(issues, at(member, IssueCode::unknown_parameter, path_of(member.key), IssueSeverity::warning));
    if (!has_control_character(member.key)) scenario.unknown_values.emplace_back(member.key, as_json(member.value));
  }
}

// Values that do not go together go back to those of the preset.
void keep_valid(model::Inputs& inputs, const model::Inputs& start) {
  for (const Issue& issue : validate_combined(inputs))
    for (const model::Parameter& row : model::parameters())
      if (issue.expected == row.id || issue.path == value_path(row.id)) row.field.set(inputs, row.field.get(start));
}

void read_section(Reading& reading, const Members& members) {
  Issues& issues = reading.result.issues;
  const Preset& preset = read_preset(issues, members);
  const Scenario start{.preset = preset.id == "default" ? "" : std::string(preset.id), .inputs = inputs_of(preset)};
  ReadScenario read = read_scenario(texts_as_json(members), settings_of(members), start);
  for (Issue& issue : read.issues) {
    issue.line = issue.column = 1;
    for (const Member& member : members)
      if (path_of(member.key) == issue.path) issue.column = member.column;
    report(issues, std::move(issue));
  }
  keep_valid(read.scenario.inputs, start.inputs);
  keep_unknown_values(issues, read.scenario, members);
  read.scenario.read_only = reading.result.newer;
  reading.result.link.scenarios.push_back(std::move(read.scenario));
}

void read_sections(Reading& reading) {
  if (reading.sections.empty()) reading.sections.emplace_back();
  if (reading.sections.size() > kMaxLinkScenarios) {
    report(reading.result.issues, {.code = IssueCode::out_of_range,
                                   .path = "scenarios",
                                   .value = std::to_string(reading.sections.size()),
                                   .minimum = 1,
                                   .maximum = static_cast<double>(kMaxLinkScenarios)});
    reading.sections.resize(kMaxLinkScenarios);
  }
  for (const Members& members : reading.sections) read_section(reading, members);
}

// The number after the m, or 0; `end` is one past it.
int version_of(std::string_view text, std::size_t& end) {
  constexpr std::size_t kMaxDigits = 6;
  int version = 0;
  end = 1;
  if (text.empty() || text[0] != 'm') return 0;
  for (; end < text.size() && end <= kMaxDigits && text[end] >= '0' && text[end] <= '9'; ++end)
    version = version * 10 + (text[end] - '0');
  const bool ends = end == text.size() || text[end] == '&';
  return ends && text.substr(0, 2) != "m0" ? version : 0;
}

ReadLink refused(Issue issue) { return {.link = {}, .issues = {std::move(issue)}}; }

}  // namespace

ReadLink read_link(std::string_view text) {
  if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) text.remove_prefix(hash + 1);
  if (text.size() > kMaxLinkBytes)
    return refused({.code = IssueCode::too_large, .path = "link", .maximum = static_cast<double>(kMaxLinkBytes)});
  std::string decoded;  // of a link that was encoded as a whole on its way
  if (text.find('&') == std::string_view::npos && text.find('%') != std::string_view::npos) {
    decoded = percent_decoded(text).value_or("");
    text = decoded;
  }
  std::size_t at_end = 0;
  const int version = version_of(text, at_end);
  if (version == 0)
    return refused({.code = IssueCode::unsupported_format,
                    .path = "link",
                    .value = text.empty() ? "\"\"" : shortened(text),
                    .expected = "m" + std::to_string(kLinkVersion)});
  Reading reading;
  reading.result.newer = version > kLinkVersion;
  for (std::size_t start = at_end + 1; start < text.size();) {
    const std::size_t end = std::min(text.find('&', start), text.size());
    read_piece(reading, text.substr(start, end - start), column_of(text, start));
    start = end + 1;
  }
  read_sections(reading);
  return std::move(reading.result);
}

}  // namespace mihwar::scenario
