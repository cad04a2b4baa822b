#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar eval [FILE|-] [--preset ID] [--set ID=VALUE]... [--pretty]

Evaluates one scenario and prints summary, monthly rows, attribution and warnings as JSON.
Without FILE it is the default scenario; - reads standard input. Values that a file leaves out take their defaults.

Options:
  --preset ID     start from a preset instead of the defaults ('mihwar presets' lists them)
  --set ID=VALUE  replace one value of the file; may be given many times ('mihwar params' lists the ids)
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar eval --set company.annual_retention=0.85 --set lever.wait_reduction=0 --pretty
)";

constexpr Option kOptions[] = {{"--preset", true}, {"--set", true}, {"--pretty"}};

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

Json evaluate(const scenario::ReadScenario& read) {
  const model::Inputs& inputs = read.scenario.inputs;
  const model::Projection projection = model::project(inputs);
  return {
      {"model", scenario::kModelVersion},    {"name", read.scenario.name},
      {"currency", read.scenario.currency},  {"summary", summary_json(model::summarise(inputs, projection))},
      {"monthly", monthly_json(projection)}, {"attribution", attribution_json(analysis::attribute(inputs, projection))},
      {"issues", issues_json(read.issues)}};
}

int run(const Arguments& arguments) {
  const bool pretty = has(arguments, "--pretty");
  std::vector<scenario::Setting> settings;
  if (!read_settings(arguments, settings)) return usage_error("eval", "--set needs ID=VALUE");
  const std::optional<scenario::Scenario> start = start_scenario(arguments);
  if (!start) return usage_error("eval", kNoSuchPreset);
  std::string text = "{}";
  std::string_view origin = "mihwar";
  if (!arguments.files.empty()) {
    origin = arguments.files[0];
    Input input = open_input(origin);
    if (input.error.empty()) text = read_all(input, scenario::kMaxFileBytes);
    close_input(input);
    if (!input.error.empty()) return report_unreadable(origin, input.error, pretty);
  }
  const scenario::ReadScenario read = scenario::read_scenario(text, settings, *start);
  if (scenario::has_error(read.issues)) return report_invalid(origin, read.issues, pretty);
  return finish(dump(evaluate(read), pretty), kExitOk);
}

}  // namespace

Command eval_command() {
  return {.name = "eval",
          .summary = "evaluate one scenario",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
