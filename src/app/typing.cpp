#include "app/typing.hpp"

#include <cmath>

#include "app/quantity.hpp"
#include "text/parse_number.hpp"

namespace mihwar::app {
namespace {

using text::Text;

std::string say(const AppState& state, Text t) { return std::string(text::say(state.locale.language, t)); }

Typed out_of_range(const AppState& state, const model::Parameter& parameter, const Range& range) {
  return {.value = std::nullopt,
          .message =
              text::fill(say(state, Text::edit_out_of_range), {{"low", quantity(state, parameter, range.minimum)},
                                                               {"high", quantity(state, parameter, range.maximum)}})};
}

void remove_all(std::string& text, std::string_view part) {
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at)) text.erase(at, part.size());
}

}  // namespace

Typed read_typed(const AppState& state, const model::Parameter& parameter, std::string_view text) {
  const std::optional<text::ParsedNumber> parsed = text::parse_number(text);
  if (!parsed) return {.value = std::nullopt, .message = say(state, Text::edit_not_a_number)};
  double value = parsed->value / display_scale(parameter.unit);
  if (parameter.kind == model::Kind::whole) value = std::round(value);
  const Range range = allowed_range(state.scenario().inputs, parameter);
  if (value < range.minimum || value > range.maximum) return out_of_range(state, parameter, range);
  return {.value = value,
          .message = text::fill(say(state, Text::edit_reads_as), {{"value", quantity(state, parameter, value)}})};
}

std::string text_to_edit(const AppState& state, const model::Parameter& parameter) {
  return text_to_edit(state, parameter.unit, parameter.field.get(state.scenario().inputs));
}

std::string text_to_edit(const AppState& state, model::Unit unit, double value) {
  const double shown = value * display_scale(unit);
  int decimals = 0;
  double power = 1;
  while (decimals < 4 && std::fabs(shown * power - std::round(shown * power)) > 1e-7 * power) {
    ++decimals;
    power *= 10;
  }
  std::string text = text::number(state.locale, shown, decimals);
  remove_all(text, "\u2066");
  remove_all(text, "\u2069");
  return text;
}

std::optional<std::string> read_written(std::string_view text, std::size_t most_bytes, Lines lines) {
  std::string kept;
  for (const char c : text) {
    if (c == '\r') continue;  // a line break on some systems is "\r\n"
    const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    kept += control && !(c == '\n' && lines == Lines::many) ? ' ' : c;
  }
  const std::size_t first = kept.find_first_not_of(" \n"), last = kept.find_last_not_of(" \n");
  kept = first == std::string::npos ? std::string() : kept.substr(first, last - first + 1);
  return kept.size() <= most_bytes ? std::optional(kept) : std::nullopt;
}

}  // namespace mihwar::app
