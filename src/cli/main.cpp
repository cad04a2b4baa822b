#include <csignal>
#include <cstdio>

#include "cli/command.hpp"
#include "cli/streams.hpp"
#include "scenario/scenario.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::cli {
namespace {

std::vector<Command> commands() {
  return {params_command(),     eval_command(),    batch_command(),   erlang_command(), tornado_command(),
          montecarlo_command(), goal_command(),    heatmap_command(), budget_command(), claims_command(),
          evidence_command(),   presets_command(), link_command(),    bench_command()};
}

std::string program_help() {
  std::string text =
      "Usage: mihwar COMMAND [OPTIONS]\n\n"
      "What customer experience is worth: a deterministic monthly projection and what follows from it.\n\nCommands:\n";
  for (const Command& command : commands()) {
    const std::string gap(12 - command.name.size(), ' ');
    text.append("  ").append(command.name).append(gap).append(command.summary).append("\n");
  }
  return text +
         "\nOptions:\n"
         "  -h, --help  this help; 'mihwar COMMAND --help' for a command's options and defaults\n"
         "  --version   version of the program and of the model\n\n"
         "Exit codes: 0 done, 1 invalid input, 2 wrong use.\n"
         "Example:    mihwar eval --set company.annual_retention=0.85 --pretty\n";
}

int run_command(const Command& command, std::span<const char* const> words) {
  Arguments arguments;
  std::string error;
  if (!parse_arguments(command, words, arguments, error)) return usage_error(command.name, error);
  if (arguments.help) return finish(command.help, kExitOk);
  return command.run(arguments);
}

int run(std::span<const char* const> words) {
  if (words.empty()) {
    std::fputs(program_help().c_str(), stderr);
    return kExitUsage;
  }
  const std::string_view first = words[0];
  if (first == "--help" || first == "-h") return finish(program_help(), kExitOk);
  if (first == "--version")
    return finish("mihwar " MIHWAR_VERSION " (model " + std::string{scenario::kModelVersion} + ")\n", kExitOk);
  for (const Command& command : commands())
    if (command.name == first) return run_command(command, words.subspan(1));
  const std::string_view what = first.starts_with('-') ? "unknown option '" : "unknown command '";
  return usage_error("", std::string{what} + scenario::shortened(first) + "'");
}

}  // namespace
}  // namespace mihwar::cli

int main(int count, char** words) {
#ifdef SIGPIPE
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe shows as EPIPE and ends the command quietly
#endif
  return mihwar::cli::run(std::span<const char* const>{words + 1, static_cast<std::size_t>(count > 1 ? count - 1 : 0)});
}
