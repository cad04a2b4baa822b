#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/link.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp =
    R"(Usage: mihwar eval [FILE|-] [--link TEXT] [--preset ID] [--set ID=VALUE]... [--pretty]

Evaluates one scenario and prints summary, monthly rows, attribution and warnings as JSON.
Without FILE it is the default scenario; - reads standard input. Values that a file leaves out take their defaults.

Options:
  --link TEXT     evaluate the first scenario of a link instead of a file ('mihwar link' writes links)
  --preset ID     start from a preset instead of the defaults ('mihwar presets' lists them)
  --set ID=VALUE  replace one value of the file; may be given many times ('mihwar params' lists the ids)
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar eval --set company.annual_retention=0.85 --set lever.wait_reduction=0 --pretty
)";

constexpr Option kOptions[] = {{"--link", true}, {"--preset", true}, {"--set", true}, {"--pretty"}};

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
  std::optional<scenario::Scenario> start = start_scenario(arguments);
  if (!start) return usage_error("eval", kNoSuchPreset);
  std::string text = "{}";
  std::string_view origin = "mihwar";
  scenario::Issues issues;
  if (const std::optional<std::string_view> link = last_value(arguments, "--link")) {
    if (!arguments.files.empty() || has(arguments, "--preset"))
      return usage_error("eval", "--link stands in place of a file or a preset");
    origin = "link";
    scenario::ReadLink read = scenario::read_link(*link);
    issues = std::move(read.issues);
    if (scenario::has_error(issues)) return report_invalid(origin, issues, pretty);
    start = std::move(read.link.scenarios.front());
  }
  if (!arguments.files.empty()) {
    origin = arguments.files[0];
    Input input = open_input(origin);
    if (input.error.empty()) text = read_all(input, scenario::kMaxFileBytes);
    close_input(input);
    if (!input.error.empty()) return report_unreadable(origin, input.error, pretty);
  }
  scenario::ReadScenario read = scenario::read_scenario(text, settings, *start);
  read.issues.insert(read.issues.begin(), issues.begin(), issues.end());
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
