#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar batch [--full] [--strict] [--preset ID] [FILE|-]

Evaluates one scenario per input line and prints one line of JSON for each: {"line", "name", "summary", "issues"}, or
{"line", "error", "issues"} for a line that is not valid; the rest goes on. Reads standard input without FILE.
Memory does not grow with the number of lines; results are written before it waits for more input.

Options:
  --full      add monthly rows and attribution (default: summary only)
  --strict    exit 1 at the end if a line was not valid (default: exit 0)
  --preset ID start from a preset instead of the defaults
  -h, --help  this help

Exit codes: 0 done, 1 a line was not valid (--strict) or the file cannot be read, 2 wrong use.
Example:    mihwar batch --full scenarios.jsonl > results.jsonl
)";

constexpr Option kOptions[] = {{"--full"}, {"--strict"}, {"--preset", true}};

// Places count within the whole input, not within the line's own JSON.
void place_in_file(scenario::Issues& issues, long long number) {
  for (scenario::Issue& issue : issues)
    if (issue.line > 0) issue.line = static_cast<int>(number);
}

Json invalid_line(long long number, const scenario::Issues& issues) {
  Json json = {{"line", number}};
  json.update(invalid_json(error_sentence(issues), issues));
  return json;
}

Json valid_line(long long number, const scenario::ReadScenario& read, bool full) {
  const model::Inputs& inputs = read.scenario.inputs;
  const model::Projection projection = model::project(inputs);
  Json json = {
      {"line", number}, {"name", read.scenario.name}, {"summary", summary_json(model::summarise(inputs, projection))}};
  if (full) json["monthly"] = monthly_json(projection);
  if (full) json["attribution"] = attribution_json(analysis::attribute(inputs, projection));
  json["issues"] = issues_json(read.issues);
  return json;
}

struct Outcome {
  bool any_invalid = false;
  Written written = Written::yes;
};

Outcome process(Input& input, const scenario::Scenario& start, bool full) {
  Outcome outcome;
  std::string line;
  for (long long number = 1; outcome.written == Written::yes; ++number) {
    if (!has_line(input)) outcome.written = flush_out();
    if (outcome.written != Written::yes) break;
    const LineKind kind = next_line(input, scenario::kMaxFileBytes, line);
    if (kind == LineKind::end) break;
    scenario::ReadScenario read;
    if (kind == LineKind::line)
      read = scenario::read_scenario(line, {}, start);
    else
      read.issues.push_back({.code = scenario::IssueCode::too_large, .maximum = scenario::kMaxFileBytes});
    place_in_file(read.issues, number);
    const bool invalid = scenario::has_error(read.issues);
    outcome.any_invalid = outcome.any_invalid || invalid;
    outcome.written =
        write_out(dump(invalid ? invalid_line(number, read.issues) : valid_line(number, read, full), false));
  }
  if (outcome.written == Written::yes) outcome.written = flush_out();
  return outcome;
}

int run(const Arguments& arguments) {
  const std::optional<scenario::Scenario> start = start_scenario(arguments);
  if (!start) return usage_error("batch", kNoSuchPreset);
  const std::string_view file = arguments.files.empty() ? "-" : arguments.files[0];
  Input input = open_input(file);
  Outcome outcome;
  if (input.error.empty()) outcome = process(input, *start, has(arguments, "--full"));
  close_input(input);
  if (!input.error.empty()) return report_unreadable(file, input.error, false);
  if (outcome.written == Written::failed) return kExitInvalid;
  return outcome.any_invalid && has(arguments, "--strict") ? kExitInvalid : kExitOk;
}

}  // namespace

Command batch_command() {
  return {.name = "batch",
          .summary = "evaluate one scenario per line, streaming",
          .help = kHelp,
          .options = kOptions,
          .max_files = 1,
          .run = run};
}

}  // namespace mihwar::cli
