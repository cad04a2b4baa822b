#pragma once
// What the commands over one scenario share: FILE or -, --link, --preset, --set, --range, and names of parameters and
// results.

#include <optional>
#include <string>
#include <vector>

#include "analysis/uncertainty.hpp"
#include "cli/command.hpp"
#include "model/valuation.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::cli {

struct ScenarioInput {
  scenario::ReadScenario read{};
  std::string_view origin = "mihwar";  // of messages
};

// Reads the file (without one: the default scenario) and the settings. An exit code when that cannot be done.
std::optional<int> read_scenario_input(std::string_view command, const Arguments& arguments, ScenarioInput& input);

// The --range options. An exit code when one makes no sense.
std::optional<int> read_ranges(std::string_view command, const Arguments& arguments,
                               std::vector<analysis::Uncertain>& ranges);

// The row that an option names; else an exit code. Results may have a default.
struct NamedResult {
  const model::ResultRow* row = nullptr;
  int exit_code = kExitOk;
};
NamedResult read_result(std::string_view command, const Arguments& arguments, std::string_view option,
                        std::string_view otherwise = {});
struct NamedParameter {
  const model::Parameter* row = nullptr;
  int exit_code = kExitOk;
};
NamedParameter read_parameter(std::string_view command, const Arguments& arguments, std::string_view option);

// The number that an option gives, within limits; else an exit code.
struct NamedNumber {
  std::optional<double> value{};
  int exit_code = kExitOk;
};
NamedNumber read_number(std::string_view command, const Arguments& arguments, std::string_view option, double minimum,
                        double maximum, bool whole = false);

}  // namespace mihwar::cli
