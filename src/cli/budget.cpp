#include "analysis/budget.hpp"

#include <limits>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/scenario_input.hpp"
#include "cli/streams.hpp"
#include "model/parameters.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar budget [FILE|-] --money X [--set ID=VALUE]... [--pretty]

Splits a sum of money over the levers so that NPV is highest, and prints the split as JSON. The stated costs of a lever
are the price of its present value and scale with it. Money is what is spent within the horizon: one-off cost + monthly
cost x months. Levers that are off or cost nothing do not compete and stay as they are; money that would lower NPV is
not spent. "marginal_npv" is the NPV of one more unit of money in that lever, null at the lever's maximum.
Without FILE it is the default scenario; - reads standard input.

Options:
  --money X       needed; 0 to 1e15
  --set ID=VALUE  replace one value of the file; may be given many times
  --pretty        indent the JSON (default: one line)
  -h, --help      this help

Exit codes: 0 done, 1 invalid input (the problems as JSON on stdout, as sentences on stderr), 2 wrong use.
Example:    mihwar budget --money 5e6 --pretty
)";

constexpr Option kOptions[] = {{"--money", true}, {"--link", true}, {"--preset", true}, {"--set", true}, {"--pretty"}};

Json lever_json(const analysis::BudgetLever& lever) {
  return {{"value", lever.value},
          {"money", lever.money},
          {"present_value", lever.present_value},
          {"present_money", lever.present_money},
          {"price", lever.price},
          {"most", lever.most},
          {"marginal_npv", number_or_null(lever.marginal_npv)}};
}

Json budget_json(const analysis::Budget& budget) {
  Json levers = Json::object();
  for (std::size_t j = 0; j < budget.levers.size(); ++j)
    if (budget.levers[j].competes)
      levers[std::string{model::lever_name(static_cast<model::Lever>(j))}] = lever_json(budget.levers[j]);
  return {{"money", budget.money},
          {"spent", budget.spent},
          {"npv", budget.npv},
          {"present_money", budget.present_money},
          {"present_npv", budget.present_npv},
          {"levers", std::move(levers)}};
}

int run(const Arguments& arguments) {
  const NamedNumber money = read_number("budget", arguments, "--money", 0, 1e15);
  if (!money.value) return money.exit_code;
  ScenarioInput input;
  if (const auto exit_code = read_scenario_input("budget", arguments, input)) return *exit_code;
  analysis::Budget budget;
  analysis::start_budget(budget, input.read.scenario.inputs, *money.value);
  analysis::advance_budget(budget, std::numeric_limits<int>::max());
  return finish(dump(budget_json(budget), has(arguments, "--pretty")), kExitOk);
}

}  // namespace

Command budget_command() {
  return {.name = "budget",
          .summary = "the split of a sum of money over the levers with the highest NPV",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
