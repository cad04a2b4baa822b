#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"

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
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("eval", arguments, input)) return *exit_code;
  return finish(dump(evaluate(input.read), has(arguments, "--pretty")), kExitOk);
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
