#include "scenario/presets.hpp"

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"
#include "text/language.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar presets [--pretty]

Prints the presets as JSON: id, name, description and the values that differ from the defaults. Each of these has a
source or is illustrative: plausible, measured nowhere.

Options:
  --pretty    indent the JSON (default: one line)
  -h, --help  this help

Exit codes: 0 done, 2 wrong use.
Example:    mihwar presets --pretty
)";

constexpr Option kOptions[] = {{"--pretty"}};

Json value_json(const scenario::PresetValue& value) {
  const model::Parameter& row = *model::find_parameter(value.id);
  return {{"id", value.id},
          {"value", Json::parse(scenario::value_as_json(row, value.value))},
          {"source", value.source.empty() ? Json(nullptr) : Json(value.source)},
          {"illustrative", value.source.empty()}};
}

Json preset_json(const scenario::Preset& preset) {
  const text::Entry& texts = *text::find_entry(text::preset_texts(), preset.id);
  Json values = Json::array();
  for (const scenario::PresetValue& value : preset.values) values.push_back(value_json(value));
  return {{"id", preset.id},
          {"name", text::say(text::Language::english, texts.first)},
          {"description", text::say(text::Language::english, texts.second)},
          {"values", std::move(values)}};
}

int run(const Arguments& arguments) {
  Json presets = Json::array();
  for (const scenario::Preset& preset : scenario::presets()) presets.push_back(preset_json(preset));
  const Json json = {{"model", scenario::kModelVersion}, {"presets", std::move(presets)}};
  return finish(dump(json, has(arguments, "--pretty")), kExitOk);
}

}  // namespace

std::optional<scenario::Scenario> start_scenario(const Arguments& arguments) {
  const std::string_view id = last_value(arguments, "--preset").value_or("default");
  const scenario::Preset* preset = scenario::find_preset(id);
  if (!preset) return std::nullopt;
  return scenario::Scenario{.preset = id == "default" ? "" : std::string{id}, .inputs = scenario::inputs_of(*preset)};
}

Command presets_command() {
  return {.name = "presets",
          .summary = "list the presets and where their values come from",
          .help = kHelp,
          .options = kOptions,
          .max_files = 0,
          .run = run};
}

}  // namespace mihwar::cli
