// Edits of what views hold besides the scenario's inputs: numbers of the analysis desk, choices and switches.
#include <charconv>

#include "app/desk_fields.hpp"
#include "app/typing.hpp"
#include "text/format.hpp"
#include "ui/account.hpp"
#include "ui/account_choices.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

FieldEdit edit_number(app::AppState& state, app::Desk& desk, const model::Parameter& row, std::string_view id,
                      std::string_view typed, bool commit) {
  const app::Typed read = app::read_typed(state, row, typed);
  if (commit && read.value) app::set_desk_value(desk, state, id, *read.value);
  return {read.value.has_value(), read.message};
}

// A choice or a switch comes as a plain number, 0 to `most`.
std::optional<std::size_t> read_position(std::string_view typed, std::size_t most) {
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(typed.data(), typed.data() + typed.size(), position);
  const bool is_read = error == std::errc{} && end == typed.data() + typed.size() && position <= most;
  return is_read ? std::optional(position) : std::nullopt;
}

FieldEdit refuse_position(const app::AppState& state, std::size_t most) {
  const auto number = [&](std::size_t n) { return text::number(state.locale, static_cast<double>(n), 0); };
  return {false, text::fill(text::say(state.locale.language, Text::edit_out_of_range),
                            {{"low", number(0)}, {"high", number(most)}})};
}

FieldEdit edit_choice(app::AppState& state, app::Desk& desk, const ViewChoice& choice, std::string_view id,
                      std::string_view typed, bool commit) {
  const std::size_t last = choice.options.size() - 1;
  const std::optional<std::size_t> position = read_position(typed, last);
  if (!position) return refuse_position(state, last);
  const std::string_view option = choice.options[*position];
  if (commit && option != choice.chosen) choose(desk, state, id, option);
  return {.acceptable = true};
}

}  // namespace

std::optional<FieldEdit> edit_view_field(app::AppState& state, ViewState& view, std::string_view id,
                                         std::string_view typed, bool commit) {
  if (const auto row = app::desk_field(view.desk, state, id))
    return edit_number(state, view.desk, *row, id, typed, commit);
  if (const auto choice = find_view_choice(view.desk.questions, id))
    return edit_choice(state, view.desk, *choice, id, typed, commit);
  return std::nullopt;
}

}  // namespace mihwar::ui
