#include "analysis/goal_seek.hpp"

#include <limits>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"
#include "scenario/values.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp =
    R"(Usage: mihwar goal [FILE|-] --lever ID --result ID --target X [--set ID=VALUE]... [--pretty]

Finds the value of one lever or parameter that brings one result to a target, the others as they are, and prints it as
JSON with the curve of the result. A lever is also searched beyond its range, up to what the equations allow; then
"beyond_range" is true. Without an answer "value" is null, "reason" says why, and "reachable" says how far it goes.
Without FILE it is the default scenario; - reads standard input.

Options:
  --lever ID      needed; a lever's name (retention_gain) or a parameter's id (company.acquisition_cost)
  --result ID     needed; a result, as in the summary of 'mihwar eval'
  --target X      needed; a number in the result's unit
  --set ID=VALUE  replace one value of the file; may be given many times
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done (also without an answer), 1 invalid input (the problems as JSON on stdout, as sentences on stderr),
            2 wrong use.
Example:    mihwar goal --lever retention_gain --result npv --target 25e6 --pretty
)";

constexpr Option kOptions[] = {{"--lever", true},  {"--result", true}, {"--target", true}, {"--link", true},
                               {"--preset", true}, {"--set", true},    {"--pretty"}};

std::string reason(const analysis::GoalSeek& found, const model::ResultRow& result, double target) {
  const std::string id{result.id};
  switch (found.outcome) {
    case analysis::GoalOutcome::reached:
      return "";
    case analysis::GoalOutcome::out_of_reach:
      return "out_of_reach: " + id + " is " + scenario::number_as_json(*found.reachable_low) + " to " +
             scenario::number_as_json(*found.reachable_high) + ", not " + scenario::number_as_json(target);
    case analysis::GoalOutcome::jumped_over:
      return "jumped_over: " + id + " jumps over the target";
    case analysis::GoalOutcome::no_answer:
      return "no_answer: " + id + " has no answer at any value";
  }
  return "";
}

Json reachable_json(const analysis::GoalSeek& found) {
  if (!found.reachable_low) return nullptr;
  return {{"low", *found.reachable_low},
          {"high", *found.reachable_high},
          {"at_low", found.at_low},
          {"at_high", found.at_high}};
}

Json goal_json(const analysis::GoalSeek& found, const model::Parameter& row, const model::ResultRow& result,
               double target) {
  Json curve = Json::array();
  for (const analysis::GoalPoint& point : found.curve)
    curve.push_back({{"value", point.value}, {"result", number_or_null(point.result)}});
  const std::string why = reason(found, result, target);
  return {{"lever", row.id},
          {"result", result.id},
          {"target", target},
          {"value", number_or_null(found.value)},
          {"beyond_range", found.beyond_range},
          {"reason", why.empty() ? Json(nullptr) : Json(why)},
          {"searched", {{"low", found.low}, {"high", found.high}}},
          {"reachable", reachable_json(found)},
          {"curve", std::move(curve)}};
}

int run(const Arguments& arguments) {
  const NamedParameter lever = read_parameter("goal", arguments, "--lever");
  if (!lever.row) return lever.exit_code;
  const NamedResult result = read_result("goal", arguments, "--result");
  if (!result.row) return result.exit_code;
  constexpr double kLimit = std::numeric_limits<double>::max();
  const NamedNumber target = read_number("goal", arguments, "--target", -kLimit, kLimit);
  if (!target.value) return target.exit_code;
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("goal", arguments, input)) return *exit_code;
  const analysis::GoalSeek found =
      analysis::seek_goal(input.read.scenario.inputs, *lever.row, result.row->result, *target.value);
  return finish(dump(goal_json(found, *lever.row, *result.row, *target.value), has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command goal_command() {
  return {.name = "goal",
          .summary = "which value of one lever reaches a target of one result",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
