#include "scenario/link.hpp"

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar link FILE|-... [--preset ID]
       mihwar link --read TEXT [--pretty]

Prints scenarios as a link: the part of the page's address after #. It holds what differs from the preset that a file
names, with name, currency and notes.

Options:
  --preset ID  start from a preset instead of the defaults
  --read TEXT  print the scenarios of a link or an address as JSON, with every value
  --pretty     indent the JSON (default: one line)
  -h, --help   this help

Exit codes: 0 done, 1 invalid input, or too long for a link (8192 bytes), 2 wrong use.
Example:    mihwar link a.mihwar.json b.mihwar.json
)";

constexpr Option kOptions[] = {{"--preset", true}, {"--read", true}, {"--pretty"}};

int print_scenarios(std::string_view text, bool pretty) {
  const scenario::ReadLink read = scenario::read_link(text);
  if (scenario::has_error(read.issues)) return report_invalid("link", read.issues, pretty);
  Json extras = Json::object(), scenarios = Json::array();
  for (const auto& [key, value] : read.link.extras) extras[key] = value;
  for (const scenario::Scenario& one : read.link.scenarios)
    scenarios.push_back(Json::parse(scenario::write_scenario(one, scenario::Values::all)));
  const Json json = {{"newer", read.newer},
                     {"extras", std::move(extras)},
                     {"scenarios", std::move(scenarios)},
                     {"issues", issues_json(read.issues)}};
  return finish(dump(json, pretty), kExitOk);
}

int print_link(const Arguments& arguments, const scenario::Scenario& start, bool pretty) {
  scenario::Link link;
  for (const std::string_view file : arguments.files) {
    Input input = open_input(file);
    const std::string text = input.error.empty() ? read_all(input, scenario::kMaxFileBytes) : "";
    close_input(input);
    if (!input.error.empty()) return report_unreadable(file, input.error, pretty);
    scenario::ReadScenario read = scenario::read_scenario(text, {}, start);
    if (scenario::has_error(read.issues)) return report_invalid(file, read.issues, pretty);
    link.scenarios.push_back(std::move(read.scenario));
  }
  const std::optional<std::string> text = scenario::write_link(link);
  if (text) return finish(*text + "\n", kExitOk);
  const double most = static_cast<double>(scenario::kMaxLinkBytes);
  return report_invalid("mihwar", {{.code = scenario::IssueCode::too_large, .path = "link", .maximum = most}}, pretty);
}

int run(const Arguments& arguments) {
  const bool pretty = has(arguments, "--pretty");
  const std::optional<std::string_view> read = last_value(arguments, "--read");
  if (read.has_value() != arguments.files.empty()) return usage_error("link", "needs a file, or --read and a link");
  if (read) return print_scenarios(*read, pretty);
  const std::optional<scenario::Scenario> start = start_scenario(arguments);
  if (!start) return usage_error("link", kNoSuchPreset);
  return print_link(arguments, *start, pretty);
}

}  // namespace

Command link_command() {
  return {.name = "link",
          .summary = "write scenarios as a link, or read one",
          .help = kHelp,
          .options = kOptions,
          .max_files = scenario::kMaxLinkScenarios,
          .run = run};
}

}  // namespace mihwar::cli
