#include <algorithm>

#include "scenario/link.hpp"
#include "scenario/presets.hpp"

namespace mihwar::scenario {
namespace {

bool is_unreserved(char c) {  // RFC 3986
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
         c == '_' || c == '~';
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_unreserved(c)) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte / 16];
    encoded += kHex[byte % 16];
  }
  return encoded;
}

void add(std::string& link, std::string_view key, std::string_view value) {
  ((link += '&') += key) += '=';
  link += percent_encoded(value);
}

// A JSON number, boolean or plain text without its quotes; empty for what a link does not hold.
std::string_view as_plain(std::string_view json) {
  if (json.find_first_of("{[\\") != std::string_view::npos) return {};
  return json.size() > 1 && json.front() == '"' ? json.substr(1, json.size() - 2) : json;
}

void add_values(std::string& link, const model::Inputs& inputs, const model::Inputs& start) {
  for (const model::Parameter& row : model::parameters()) {
    const double value = row.field.get(inputs);
    if (value != row.field.get(start)) add(link, row.id, as_plain(value_as_json(row, value)));
  }
}

void add_scenario(std::string& link, const Scenario& scenario, Notes notes) {
  const Preset* named = find_preset(scenario.preset);
  const Preset& preset = named ? *named : presets().front();
  add(link, "p", preset.id);
  if (!scenario.name.empty()) add(link, "n", scenario.name);
  if (scenario.currency != Scenario{}.currency) add(link, "c", scenario.currency);
  if (!scenario.notes.empty() && notes == Notes::with) add(link, "t", scenario.notes);
  add_values(link, scenario.inputs, inputs_of(preset));
  for (const auto& [key, json] : scenario.unknown_values)
    if (key.find('.') != std::string::npos && std::all_of(key.begin(), key.end(), is_unreserved))
      if (const std::string_view value = as_plain(json); !value.empty()) add(link, key, value);
}

}  // namespace

std::optional<std::string> write_link(const Link& link, Notes notes) {
  std::string text = "m" + std::to_string(kLinkVersion);
  for (const auto& [key, value] : link.extras) add(text, key, value);
  for (const Scenario& scenario : link.scenarios) add_scenario(text, scenario, notes);
  if (text.size() > kMaxLinkBytes) return std::nullopt;
  return text;
}

const std::string* find_extra(const Link& link, std::string_view key) {
  for (const auto& [name, value] : link.extras)
    if (name == key) return &value;
  return nullptr;
}

}  // namespace mihwar::scenario
