#include "cli/command.hpp"
#include "cli/measure.hpp"
#include "cli/streams.hpp"

namespace mihwar::cli {
namespace {

constexpr std::string_view kHelp = R"(Usage: mihwar bench [--million]

Measures how fast the model and its analyses are on this machine, in processor time on the default scenario, and prints
the figures as JSON. scripts/bench compares them with the browser's program and with other ways to compute the same.

Options:
  --million   also a million trials with exact quantiles (takes seconds)
  -h, --help  this help

Exit codes: 0 done, 2 wrong use.
Example:    mihwar bench
)";

constexpr Option kOptions[] = {{"--million"}};

int run(const Arguments& arguments) { return finish(measurements_json(measure(has(arguments, "--million"))), kExitOk); }

}  // namespace

Command bench_command() {
  return {.name = "bench",
          .summary = "measure the speed on this machine",
          .help = kHelp,
          .options = kOptions,
          .max_files = 0,
          .run = run};
}

}  // namespace mihwar::cli
