#include "analysis/tornado.hpp"

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp =
    R"(Usage: mihwar tornado [FILE|-] [--result ID] [--set ID=VALUE]... [--range ID=LOW,MODE,HIGH]...
                      [--only-ranges] [--pretty]

Puts every uncertain parameter alone at the low and the high end of its range and prints the result there as JSON,
widest span first. A range moves with its parameter's value; it is clipped to the hard limits and the combined rules.
Without FILE it is the default scenario; - reads standard input.

Options:
  --result ID               the result to watch (default: npv)
  --set ID=VALUE            replace one value of the file; may be given many times
  --range ID=LOW,MODE,HIGH  another range for one parameter; may be given many times
  --only-ranges             only the parameters given by --range
  --pretty                  indent the JSON (default: one line)
  -h, --help                this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar tornado --result npv --set company.annual_retention=0.85 --pretty
)";

constexpr Option kOptions[] = {{"--result", true}, {"--link", true},  {"--preset", true}, {"--set", true},
                               {"--range", true},  {"--only-ranges"}, {"--pretty"}};

Json tornado_json(const analysis::Tornado& tornado, std::string_view result) {
  Json bars = Json::array();
  for (const analysis::TornadoBar& bar : tornado.bars)
    bars.push_back({{"id", bar.parameter->id},
                    {"low", bar.low},
                    {"high", bar.high},
                    {"at_low", number_or_null(bar.at_low)},
                    {"at_high", number_or_null(bar.at_high)},
                    {"span", bar.span}});
  return {{"result", result}, {"base", number_or_null(tornado.base)}, {"parameters", std::move(bars)}};
}

int run(const Arguments& arguments) {
  const NamedResult result = read_result("tornado", arguments, "--result", "npv");
  if (!result.row) return result.exit_code;
  std::vector<analysis::Uncertain> ranges, uncertain;
  if (const auto exit_code = read_ranges("tornado", arguments, ranges)) return *exit_code;
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("tornado", arguments, input)) return *exit_code;
  const model::Inputs& inputs = input.read.scenario.inputs;
  analysis::find_uncertain(inputs, ranges, has(arguments, "--only-ranges"), uncertain);
  analysis::Tornado tornado;
  analysis::run_tornado(inputs, result.row->result, uncertain, tornado);
  return finish(dump(tornado_json(tornado, result.row->id), has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command tornado_command() {
  return {.name = "tornado",
          .summary = "a result at both ends of every uncertain parameter",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
