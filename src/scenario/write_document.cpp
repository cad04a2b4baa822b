#include "scenario/document_file.hpp"
#include "scenario/json_reader.hpp"

namespace mihwar::scenario {
namespace {

// Every line but the first moved to the right.
std::string indented(std::string_view text, int by) {
  std::string moved;
  for (const char c : text) {
    moved += c;
    if (c == '\n') moved.append(static_cast<std::size_t>(by), ' ');
  }
  return moved;
}

std::string one_scenario(const Scenario& scenario, int indent) {
  std::string text = write_scenario(scenario, Values::changed, indent);
  if (indent < 0) return text;
  text.pop_back();  // the end of the last line
  return indented(text, 2 * indent);
}

std::string list_of_colours(const std::vector<int>& colours) {
  std::string list;
  for (const int colour : colours) list += (list.empty() ? "" : ", ") + std::to_string(colour);
  return "[" + list + "]";
}

std::string written(const DocumentFile& file, int indent) {
  const std::string line = indent < 0 ? "" : "\n" + std::string(static_cast<std::size_t>(indent), ' ');
  const std::string end = indent < 0 ? "" : "\n";
  std::string text = "{" + line + "\"format\": " + std::to_string(kDocumentFormat);
  const auto member = [&](std::string_view key, const std::string& json) {
    text += "," + line + quoted_json(key) + ": " + json;
  };
  member("model", quoted_json(kModelVersion));
  member("current", std::to_string(file.current));
  if (file.reference) member("reference", std::to_string(*file.reference));
  if (!file.colours.empty()) member("colours", list_of_colours(file.colours));
  std::string scenarios;
  for (const Scenario& scenario : file.scenarios)
    scenarios += (scenarios.empty() ? "" : ",") + line +
                 (indent < 0 ? "" : std::string(static_cast<std::size_t>(indent), ' ')) +
                 one_scenario(scenario, indent);
  member("scenarios", "[" + scenarios + line + "]");
  for (const auto& [key, json] : file.unknown_members) member(key, json);
  return text + end + "}" + end;
}

}  // namespace

std::string write_document(const DocumentFile& file, int indent) {
  std::string text = written(file, indent);
  if (text.size() <= kMaxFileBytes) return text;
  DocumentFile known = file;
  known.unknown_members.clear();
  for (Scenario& scenario : known.scenarios) {
    scenario.unknown_members.clear();
    scenario.unknown_values.clear();
  }
  return written(known, indent);
}

}  // namespace mihwar::scenario
