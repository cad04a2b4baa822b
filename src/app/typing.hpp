#pragma once
// What a person types into a field, and what comes of it.

#include <optional>
#include <string>
#include <string_view>

#include "app/state.hpp"

namespace mihwar::app {

struct Typed {
  std::optional<double> value{};  // in the parameter's unit; absent where the text cannot be taken
  std::string message{};          // "Read as 75.5%", or what is wrong
};

// Shares are typed as percent, as they are shown. Nothing is applied.
Typed read_typed(const AppState& state, const model::Parameter& parameter, std::string_view text);

// The number as a field shows it first: no unit, the reader's digits.
std::string text_to_edit(const AppState& state, const model::Parameter& parameter);

// The same of any number.
std::string text_to_edit(const AppState& state, model::Unit unit, double value);

// The scenario's name or notes: trimmed, control characters become blanks; absent where it is too long.
enum class Lines { one, many };  // many keeps line breaks
std::optional<std::string> read_written(std::string_view text, std::size_t most_bytes, Lines lines);

}  // namespace mihwar::app
