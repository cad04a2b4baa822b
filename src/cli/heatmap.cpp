#include "analysis/heat_map.hpp"

#include <memory>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp =
    R"(Usage: mihwar heatmap [FILE|-] --x ID --y ID --result ID [--set ID=VALUE]... [--pretty]

One result on a grid of 64 x 64 values of two parameters, the others as they are, as JSON: the values of both axes, a
row of results for every y (null where there is no answer), and the contour where the result is 0 as pieces
[x1, y1, x2, y2] in positions on the axes (0 = the first value, 63 = the last).
Without FILE it is the default scenario; - reads standard input.

Options:
  --x ID, --y ID  needed; two different parameters that are numbers, by id or a lever's name. An axis spans the
                  parameter's range; where that is wide, a factor of 4 to either side of the present value
  --result ID     needed; a result, as in the summary of 'mihwar eval'
  --set ID=VALUE  replace one value of the file; may be given many times
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar heatmap --x retention_gain --y company.contribution_margin --result npv
)";

constexpr Option kOptions[] = {{"--x", true},      {"--y", true},   {"--result", true}, {"--link", true},
                               {"--preset", true}, {"--set", true}, {"--pretty"}};

Json axis_json(const analysis::HeatMapAxis& axis) {
  return {{"id", axis.parameter->id},
          {"values", axis.values},
          {"present", axis.present},
          {"present_position", analysis::axis_position(axis, axis.present)}};
}

Json rows_json(const analysis::HeatMap& map) {
  Json rows = Json::array();
  for (int row = 0; row < analysis::kHeatMapSide; ++row) {
    Json values = Json::array();
    for (int column = 0; column < analysis::kHeatMapSide; ++column) {
      const double value = map.at(column, row);
      values.push_back(value == value ? Json(value) : Json(nullptr));
    }
    rows.push_back(std::move(values));
  }
  return rows;
}

Json map_json(const analysis::HeatMap& map, std::string_view result) {
  Json contour = Json::array();
  for (const analysis::ContourPiece& piece : map.contour) contour.push_back({piece.x1, piece.y1, piece.x2, piece.y2});
  return {{"result", result},
          {"x", axis_json(map.x)},
          {"y", axis_json(map.y)},
          {"values", rows_json(map)},
          {"present", number_or_null(map.present)},
          {"level", map.level},
          {"contour", std::move(contour)}};
}

int run(const Arguments& arguments) {
  const NamedParameter x = read_parameter("heatmap", arguments, "--x");
  if (!x.row) return x.exit_code;
  const NamedParameter y = read_parameter("heatmap", arguments, "--y");
  if (!y.row) return y.exit_code;
  if (x.row == y.row) return usage_error("heatmap", "--x and --y need two different parameters");
  const NamedResult result = read_result("heatmap", arguments, "--result");
  if (!result.row) return result.exit_code;
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("heatmap", arguments, input)) return *exit_code;
  const auto map = std::make_unique<analysis::HeatMap>();
  analysis::start_heat_map(*map, input.read.scenario.inputs, *x.row, *y.row, result.row->result);
  analysis::advance_heat_map(*map, analysis::kHeatMapSide);
  return finish(dump(map_json(*map, result.row->id), has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command heatmap_command() {
  return {.name = "heatmap",
          .summary = "one result over two parameters, with the line of break-even",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
