#include <cmath>
#include <cstdio>

#include "cli/command.hpp"
#include "cli/report.hpp"
#include "cli/streams.hpp"
#include "model/queue.hpp"
#include "scenario/utf8.hpp"
#include "scenario/values.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar erlang --model a|c --calls-per-hour X --handle-seconds X --agents N
                     [--patience-seconds X] [--target-seconds X] [--pretty]

Wait, abandonment, occupancy and service level of a queue as JSON. Model a is Erlang A (impatient callers), model c is
Erlang C (nobody gives up; needs more agents than calls in progress).

Options:
  --model a|c           needed
  --calls-per-hour X    needed; 1e-6 to 1e8
  --handle-seconds X    needed; mean handle time, 1e-6 to 86400
  --agents N            needed; whole number, 1 to 1000000
  --patience-seconds X  needed for model a: mean patience, 1e-6 to 1e9
  --target-seconds X    service-level target, 0 to 86400 (default: 20)
  --pretty              indent the JSON (default: one line)
  -h, --help            this help

Exit codes: 0 done, 1 a value out of range or (model c) a queue without end, 2 wrong use.
Example:    mihwar erlang --model a --calls-per-hour 200 --handle-seconds 180 --agents 11 --patience-seconds 300
)";

constexpr Option kOptions[] = {{"--model", true},  {"--calls-per-hour", true},   {"--handle-seconds", true},
                               {"--agents", true}, {"--patience-seconds", true}, {"--target-seconds", true},
                               {"--pretty"}};

constexpr std::string_view kDefinition =
    "share of all calls that are answered within target_seconds; a call that is given up counts as not answered";

struct Limit {
  std::string_view option;
  double minimum, maximum;
  bool whole = false;
};

constexpr double kLeast = 1e-6;  // far below any real queue, far enough above 0 that no rate overflows
constexpr Limit kLimits[] = {{"--calls-per-hour", kLeast, 1e8},
                             {"--handle-seconds", kLeast, 86400},
                             {"--agents", 1, 1e6, true},
                             {"--patience-seconds", kLeast, 1e9},
                             {"--target-seconds", 0, 86400}};

struct Queue {
  bool is_impatient = false;
  double calls_per_hour = 0, handle_seconds = 0, agents = 0, patience_seconds = 0, target_seconds = 20;
};

double& field(Queue& queue, std::string_view option) {
  if (option == "--calls-per-hour") return queue.calls_per_hour;
  if (option == "--handle-seconds") return queue.handle_seconds;
  if (option == "--agents") return queue.agents;
  if (option == "--patience-seconds") return queue.patience_seconds;
  return queue.target_seconds;
}

std::optional<scenario::Issue> check(const Limit& limit, double value, std::string_view written) {
  const bool in_range = value >= limit.minimum && value <= limit.maximum;
  const bool whole = !limit.whole || value == std::trunc(value);
  if (in_range && whole) return std::nullopt;
  scenario::Issue issue{.code = scenario::IssueCode::out_of_range,
                        .path = std::string{limit.option},
                        .value = scenario::shortened(written),
                        .minimum = limit.minimum,
                        .maximum = limit.maximum};
  if (!whole) issue.code = scenario::IssueCode::not_whole;
  if (!std::isfinite(value)) issue.code = scenario::IssueCode::not_finite;
  return issue;
}

// What is wrong with the command line itself, or nothing.
std::string read_queue(const Arguments& arguments, Queue& queue, scenario::Issues& issues) {
  const std::optional<std::string_view> model = last_value(arguments, "--model");
  if (!model) return "--model is missing";
  if (model != "a" && model != "c") return "--model is a or c, not '" + scenario::shortened(*model) + "'";
  queue.is_impatient = model == "a";
  for (const Limit& limit : kLimits) {
    const std::string name{limit.option};
    const std::optional<std::string_view> written = last_value(arguments, name);
    const bool optional = name == "--target-seconds" || (name == "--patience-seconds" && !queue.is_impatient);
    if (!written && optional) continue;
    if (!written) return name + " is missing";
    const std::optional<double> value = scenario::number_from_text(*written);
    if (!value) return name + " is not a number: '" + scenario::shortened(*written) + "'";
    if (const auto issue = check(limit, *value, *written)) issues.push_back(*issue);
    field(queue, limit.option) = *value;
  }
  return "";
}

Json queue_json(const Queue& queue, const std::optional<model::QueueFigures>& figures) {
  const auto figure = [&](double model::QueueFigures::*member, double factor) {
    return figures ? Json((*figures).*member * factor) : Json(nullptr);
  };
  return {{"model", queue.is_impatient ? "a" : "c"},
          {"load_erlangs", queue.calls_per_hour / 3600 * queue.handle_seconds},
          {"agents", static_cast<int>(queue.agents)},
          {"probability_wait", figure(&model::QueueFigures::wait_probability, 1)},
          {"probability_abandon", figure(&model::QueueFigures::abandonment, 1)},
          {"mean_wait_seconds", figure(&model::QueueFigures::mean_wait_minutes, 60)},
          {"mean_queue_length", figure(&model::QueueFigures::mean_queue_length, 1)},
          {"occupancy", figure(&model::QueueFigures::occupancy, 1)},
          {"service_level", figure(&model::QueueFigures::service_level, 1)},
          {"target_seconds", queue.target_seconds},
          {"service_level_definition", kDefinition}};
}

std::optional<model::QueueFigures> figures_of(const Queue& queue) {
  const model::QueueLoad load{.arrivals_per_minute = queue.calls_per_hour / 60,
                              .handle_minutes = queue.handle_seconds / 60};
  const int agents = static_cast<int>(queue.agents);
  const double target = queue.target_seconds / 60;
  if (queue.is_impatient) return model::erlang_a(load, agents, queue.patience_seconds / 60, target);
  return model::erlang_c(load, agents, target);
}

int run(const Arguments& arguments) {
  Queue queue;
  scenario::Issues issues;
  const bool pretty = has(arguments, "--pretty");
  if (const std::string error = read_queue(arguments, queue, issues); !error.empty())
    return usage_error("erlang", error);
  if (scenario::has_error(issues)) return report_invalid("mihwar", issues, pretty);
  const std::optional<model::QueueFigures> figures = figures_of(queue);
  Json json = queue_json(queue, figures);
  if (figures) return finish(dump(json, pretty), kExitOk);
  constexpr const char* kReason = "the load is not below the number of agents: the queue grows without end";
  json["reason"] = kReason;
  std::fprintf(stderr, "mihwar: error: %s\n", kReason);
  return finish(dump(json, pretty), kExitInvalid);
}

}  // namespace

Command erlang_command() {
  return {.name = "erlang",
          .summary = "wait and service level of a queue (Erlang A or C)",
          .help = kHelp,
          .options = kOptions,
          .max_files = 0,
          .run = run};
}

}  // namespace mihwar::cli
