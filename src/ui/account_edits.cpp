// Edits of what views hold besides the scenario's inputs: numbers of the analysis desk, choices and switches.
#include <charconv>

#include "app/desk_fields.hpp"
#include "app/typing.hpp"
#include "text/format.hpp"
#include "ui/account.hpp"
#include "ui/account_choices.hpp"
#include "ui/told_claims.hpp"
#include "ui/told_company.hpp"
#include "ui/told_what_if.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

EditedField edit_number(app::AppState& state, app::Desk& desk, const model::Parameter& row, std::string_view id,
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

EditedField refuse_position(const app::AppState& state, std::size_t most) {
  const auto number = [&](std::size_t n) { return text::number(state.locale, static_cast<double>(n), 0); };
  return {false, text::fill(text::say(state.locale.language, Text::edit_out_of_range),
                            {{"low", number(0)}, {"high", number(most)}})};
}

EditedField edit_choice(app::AppState& state, app::Desk& desk, const ViewChoice& choice, std::string_view id,
                        std::string_view typed, bool commit) {
  const std::size_t last = choice.options.size() - 1;
  const std::optional<std::size_t> position = read_position(typed, last);
  if (!position) return refuse_position(state, last);
  const std::string_view option = choice.options[*position];
  if (commit && option != choice.chosen) choose(desk, state, id, option);
  return {.acceptable = true};
}

// What a button of a view does now; empty when there is nothing to do.
using Actions = std::vector<app::Action>;

Actions goal_actions(app::AppState& state, ViewState& view) {
  app::answer(view.desk, state, app::Ask::goal, false);
  const auto use = use_goal(state, view.desk);
  return use ? Actions{*use} : Actions{};
}

Actions budget_actions(app::AppState& state, ViewState& view) {
  while (app::answer(view.desk, state, app::Ask::budget, false))
    ;
  return budget_competes(view.desk.budget) ? use_budget(view.desk.budget) : Actions{};
}

Actions queue_actions(app::AppState& state, ViewState& view) {
  const auto use = use_queue_cost(state, view.staffing);
  return use ? Actions{*use} : Actions{};
}

Actions claim_actions(app::AppState& state, ViewState& view) {
  app::answer(view.desk, state, app::Ask::claims, false);
  const auto use = use_five_times(state, view.desk);
  return use ? Actions{*use} : Actions{};
}

struct Button {
  std::string_view id;
  Actions (*actions)(app::AppState&, ViewState&);
};
constexpr Button kButtons[] = {{"button.use_goal", goal_actions},
                               {"button.use_budget", budget_actions},
                               {"button.queue_cost", queue_actions},
                               {"button.five_times", claim_actions}};

EditedField apply_all(app::AppState& state, const Actions& actions, bool commit) {
  if (actions.empty()) return {false, std::string(text::say(state.locale.language, Text::told_nothing_to_do))};
  if (!commit) return {.acceptable = true};
  for (const app::Action& action : actions) app::apply(state, action);
  app::recompute(state);
  return {.acceptable = true};
}

constexpr std::string_view kContrary = "switch.contrary.", kResetRange = "reset.range.",
                           kBudgetAsNow = "button.budget_as_now";

void budget_as_now(app::AppState& state, ViewState& view) {
  app::answer(view.desk, state, app::Ask::budget, false);
  app::set_desk_value(view.desk, state, "desk.budget_money", view.desk.budget.present_money);
}

// A switch, or a button as a switch that goes on. Empty: none has this id.
std::optional<EditedField> edit_switch(app::AppState& state, ViewState& view, std::string_view id, bool on,
                                       bool commit) {
  if (id.starts_with(kContrary)) {
    const std::string_view name = id.substr(kContrary.size());
    for (const analysis::Contrary& contrary : analysis::contrary_evidence())
      if (contrary.id == name) return apply_all(state, {switch_contrary(state, contrary, on)}, commit);
    return std::nullopt;
  }
  if (id.starts_with(kResetRange)) {
    const model::Parameter* row = model::find_parameter(id.substr(kResetRange.size()));
    if (!row) return std::nullopt;
    if (on && commit) app::reset_range(view.desk, *row);
    return EditedField{.acceptable = true};
  }
  if (id == kBudgetAsNow) {
    if (on && commit) budget_as_now(state, view);
    return EditedField{.acceptable = true};
  }
  for (const Button& button : kButtons)
    if (button.id == id)
      return on ? apply_all(state, button.actions(state, view), commit) : EditedField{.acceptable = true};
  return std::nullopt;
}

}  // namespace

std::optional<EditedField> edit_view_field(app::AppState& state, ViewState& view, std::string_view id,
                                           std::string_view typed, bool commit) {
  if (const auto row = app::desk_field(view.desk, state, id))
    return edit_number(state, view.desk, *row, id, typed, commit);
  if (const auto choice = find_view_choice(view.desk.questions, id))
    return edit_choice(state, view.desk, *choice, id, typed, commit);
  const std::optional<std::size_t> position = read_position(typed, 1);
  const auto edited = edit_switch(state, view, id, position == 1u, commit && position);
  return edited && !position ? refuse_position(state, 1) : edited;
}

}  // namespace mihwar::ui
