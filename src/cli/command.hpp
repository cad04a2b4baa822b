#pragma once
// What a subcommand of `mihwar` is: its words, its options and what it does.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/scenario.hpp"

namespace mihwar::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitInvalid = 1;  // the input is not valid, or could not be read or written
inline constexpr int kExitUsage = 2;    // the command line itself makes no sense

struct Option {
  std::string_view name;  // "--set"
  bool takes_value = false;
};

struct Arguments {
  std::vector<std::string_view> files{};                                 // everything that is no option
  std::vector<std::pair<std::string_view, std::string_view>> options{};  // in the order given; value empty for a flag
  bool help = false;
};

bool has(const Arguments& arguments, std::string_view name);
std::optional<std::string_view> last_value(const Arguments& arguments, std::string_view name);

struct Command {
  std::string_view name;
  std::string_view summary;  // one line of `mihwar --help`
  std::string_view help;     // `mihwar NAME --help`
  std::span<const Option> options;
  std::size_t max_files;
  int (*run)(const Arguments&);  // returns the exit code
};

Command params_command();
Command eval_command();
Command batch_command();
Command erlang_command();
Command evidence_command();
Command presets_command();
Command link_command();

// What values that are not given come from: the preset that --preset names, or the defaults. Empty: no such preset.
std::optional<scenario::Scenario> start_scenario(const Arguments& arguments);
inline constexpr std::string_view kNoSuchPreset = "--preset needs one that 'mihwar presets' lists";
Command tornado_command();
Command montecarlo_command();
Command goal_command();
Command heatmap_command();
Command budget_command();
Command claims_command();
Command bench_command();

// Takes --name value, --name=value, flags, "-" and, after "--", anything; stops at --help. False: `error` tells why.
bool parse_arguments(const Command& command, std::span<const char* const> words, Arguments& arguments,
                     std::string& error);

// Says on stderr what is wrong with the command line and where help is; returns kExitUsage.
int usage_error(std::string_view command, std::string_view message);

}  // namespace mihwar::cli
