#include <cstdio>

#include "cli/command.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::cli {
namespace {

const Option* find_option(std::span<const Option> options, std::string_view name) {
  for (const Option& option : options)
    if (option.name == name) return &option;
  return nullptr;
}

std::string quoted(std::string_view word) { return "'" + scenario::shortened(word) + "'"; }

}  // namespace

bool has(const Arguments& arguments, std::string_view name) { return last_value(arguments, name).has_value(); }

std::optional<std::string_view> last_value(const Arguments& arguments, std::string_view name) {
  std::optional<std::string_view> last;
  for (const auto& [option, value] : arguments.options)
    if (option == name) last = value;
  return last;
}

bool parse_arguments(const Command& command, std::span<const char* const> words, Arguments& arguments,
                     std::string& error) {
  bool only_files = false;
  for (std::size_t i = 0; i < words.size() && error.empty(); ++i) {
    const std::string_view word = words[i];
    if (only_files || word == "-" || !word.starts_with('-')) {
      arguments.files.push_back(word);
    } else if (word == "--") {
      only_files = true;
    } else if (word == "--help" || word == "-h") {
      arguments.help = true;
      return true;
    } else {
      const std::size_t equals = word.find('=');
      const bool attached = equals != std::string_view::npos;
      const Option* option = find_option(command.options, word.substr(0, equals));
      if (!option)
        error = "unknown option " + quoted(word);
      else if (attached && !option->takes_value)
        error = std::string{option->name} + " takes no value";
      else if (attached || !option->takes_value)
        arguments.options.emplace_back(option->name, attached ? word.substr(equals + 1) : "");
      else if (i + 1 == words.size())
        error = std::string{option->name} + " needs a value";
      else
        arguments.options.emplace_back(option->name, words[++i]);
    }
  }
  if (error.empty() && arguments.files.size() > command.max_files)
    error = "unexpected argument " + quoted(arguments.files[command.max_files]);
  return error.empty();
}

int usage_error(std::string_view command, std::string_view message) {
  const std::string program = command.empty() ? "mihwar" : "mihwar " + std::string{command};
  std::fprintf(stderr, "%s: %.*s\nTry '%s --help'.\n", program.c_str(), static_cast<int>(message.size()),
               message.data(), program.c_str());
  return kExitUsage;
}

}  // namespace mihwar::cli
