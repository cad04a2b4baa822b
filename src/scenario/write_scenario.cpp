#include "scenario/json_reader.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::scenario {
namespace {

using Members = std::vector<std::pair<std::string, std::string>>;  // key, JSON text

std::string object(const Members& members, int indent, int level) {
  if (members.empty()) return "{}";
  const auto line = [indent](int at) {
    return indent < 0 ? std::string{} : "\n" + std::string(static_cast<std::size_t>(indent * at), ' ');
  };
  std::string text = "{";
  for (const auto& [key, value] : members) {
    if (text.size() > 1) text += ',';
    text += line(level + 1) + quoted_json(key) + (indent < 0 ? ":" : ": ") + value;
  }
  return text + line(level) + "}";
}

Members values(const Scenario& scenario, Values which) {
  Members members;
  for (const model::Parameter& parameter : model::parameters()) {
    const double value = parameter.field.get(scenario.inputs);
    if (which == Values::all || value != parameter.default_value)
      members.emplace_back(parameter.id, value_as_json(parameter, value));
  }
  members.insert(members.end(), scenario.unknown_values.begin(), scenario.unknown_values.end());
  return members;
}

}  // namespace

std::string write_scenario(const Scenario& scenario, Values which, int indent) {
  Members members = {
      {"format", std::to_string(kFormat)}, {"model", quoted_json(kModelVersion)}, {"name", quoted_json(scenario.name)}};
  if (!scenario.notes.empty()) members.emplace_back("notes", quoted_json(scenario.notes));
  members.emplace_back("currency", quoted_json(scenario.currency));
  if (!scenario.preset.empty()) members.emplace_back("preset", quoted_json(scenario.preset));
  if (scenario.read_only) members.emplace_back("read_only", "true");
  members.emplace_back("values", object(values(scenario, which), indent, 1));
  members.insert(members.end(), scenario.unknown_members.begin(), scenario.unknown_members.end());
  return object(members, indent, 0) + (indent < 0 ? "" : "\n");
}

}  // namespace mihwar::scenario
