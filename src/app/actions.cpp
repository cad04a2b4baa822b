#include "app/actions.hpp"

#include <algorithm>
#include <utility>

#include "app/state.hpp"
#include "app/typing.hpp"
#include "scenario/presets.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::app {
namespace {

using model::Lever;
using model::LeverField;
using model::Parameter;

std::size_t position_of(const Document& document, const Case& one) {
  return static_cast<std::size_t>(&one - document.cases.data());
}

model::Inputs home(const Case& one) {
  const scenario::Preset* preset = scenario::find_preset(one.scenario.preset);
  return preset ? scenario::inputs_of(*preset) : model::default_inputs();
}

void act(AppState& state, const NewCase& action) {
  const scenario::Preset* preset = scenario::find_preset(action.preset.empty() ? "default" : action.preset);
  if (!preset) return;
  const bool is_default = preset->id == "default";
  const text::Entry* texts = is_default ? nullptr : text::find_entry(text::preset_texts(), preset->id);
  const std::string_view name = texts ? text::say(state.locale.language, texts->first) : "";
  add_case(state.document,
           {.name = free_name(state.document, name),
            .currency = state.scenario().currency,
            .preset = is_default ? "" : std::string(preset->id),
            .inputs = scenario::inputs_of(*preset)},
           state.document.current);
}

void act(AppState& state, const DuplicateCase& action) {
  const Case* original = find_case(state.document, action.id);
  if (!original || state.document.cases.size() >= kMaxCases) return;
  const std::array<double, model::kLeverAndPoolCount> switched_off = original->switched_off;
  scenario::Scenario copy = original->scenario;
  copy.name = free_name(state.document, copy.name);
  copy.read_only = false;
  add_case(state.document, std::move(copy), position_of(state.document, *original));
  state.document.current_case().switched_off = switched_off;
}

void act(AppState& state, const DeleteCase& action) {
  Document& document = state.document;
  Case* deleted = find_case(document, action.id);
  if (!deleted) return;
  if (document.cases.size() == 1) {
    deleted->scenario = {.currency = deleted->scenario.currency};
    deleted->switched_off = {};
    return;
  }
  const std::size_t position = position_of(document, *deleted);
  document.cases.erase(document.cases.begin() + static_cast<std::ptrdiff_t>(position));
  if (position < document.current || document.current == document.cases.size()) --document.current;
  if (document.reference_id == action.id) document.reference_id.reset();
}

void act(AppState& state, const RenameCase& action) {
  Case* renamed = find_case(state.document, action.id);
  std::optional<std::string> name = read_written(action.name, scenario::kMaxNameBytes, Lines::one);
  if (renamed && name) renamed->scenario.name = *std::move(name);
}

void act(AppState& state, const SelectCase& action) {
  if (const Case* one = find_case(state.document, action.id))
    state.document.current = position_of(state.document, *one);
}

void act(AppState& state, const MoveCase& action) {
  std::vector<Case>& cases = state.document.cases;
  const Case* moved = find_case(state.document, action.id);
  if (!moved) return;
  const int current_id = state.document.current_case().id;
  const auto from = cases.begin() + static_cast<std::ptrdiff_t>(position_of(state.document, *moved));
  const auto to = cases.begin() + static_cast<std::ptrdiff_t>(std::min(action.position, cases.size() - 1));
  if (from < to)
    std::rotate(from, from + 1, to + 1);
  else
    std::rotate(to, from, from + 1);
  act(state, SelectCase{current_id});
}

void act(AppState& state, const SetReference& action) {
  if (!action.id || find_case(state.document, *action.id)) state.document.reference_id = action.id;
}

void act(AppState& state, const SetCurrency& action) {
  const std::string before = state.scenario().currency;
  if (action.code.empty() || action.code.size() > scenario::kMaxCurrencyBytes || !scenario::is_letters(action.code))
    return;
  for (Case& one : state.document.cases)
    if (one.scenario.currency == before) one.scenario.currency = action.code;
}

void act(AppState& state, const SetValue& action) {
  set_value(state.scenario().inputs, *action.parameter, action.value);
}

void act(AppState& state, const ResetValue& action) {
  set_value(state.scenario().inputs, *action.parameter, home_value(state.document.current_case(), *action.parameter));
}

bool is_lever_or_pool(int position) { return position >= 0 && position < model::kLeverAndPoolCount; }

void act(AppState& state, const ToggleLever& action) {
  if (!is_lever_or_pool(action.position)) return;
  Case& one = state.document.current_case();
  const Parameter& row = switch_parameter(action.position);
  const double value = row.field.get(one.scenario.inputs);
  const double next = value != 0 ? 0 : value_when_on(one, action.position);
  one.switched_off[static_cast<std::size_t>(action.position)] = value;
  set_value(one.scenario.inputs, row, next);
}

void act(AppState& state, const ResetLever& action) {
  if (!is_lever_or_pool(action.position)) return;
  Case& one = state.document.current_case();
  const auto position = static_cast<std::size_t>(action.position);
  const model::Inputs values = home(one);
  if (action.position == model::kBonusPool)
    one.scenario.inputs.bonus = values.bonus;
  else
    one.scenario.inputs.levers[position] = values.levers[position];
  one.switched_off[position] = 0;
}

void act(AppState& state, const ResetEverything&) {
  Case& one = state.document.current_case();
  one.scenario.inputs = home(one);
  one.switched_off = {};
}

void act(AppState& state, const Undo&) { undo(state.history, state.document); }
void act(AppState& state, const Redo&) { redo(state.history, state.document); }
void act(AppState& state, const SetLanguage& action) { state.locale.language = action.language; }
void act(AppState& state, const SetDigits& action) { state.locale.digits = action.digits; }

}  // namespace

void apply(AppState& state, const Action& action) {
  std::visit([&](const auto& one) { act(state, one); }, action);
}

double home_value(const Case& one, const Parameter& parameter) {
  const scenario::Preset* preset = scenario::find_preset(one.scenario.preset);
  const scenario::PresetValue* value = preset ? scenario::find_value(*preset, parameter.id) : nullptr;
  return value ? value->value : parameter.default_value;
}

const Parameter& switch_parameter(int position) {
  if (position == model::kBonusPool) return *model::find_parameter("bonus.annual_pool");
  return model::lever_parameter(static_cast<Lever>(position), LeverField::value);
}

double value_when_on(const Case& one, int position) {
  const Parameter& row = switch_parameter(position);
  if (const double remembered = one.switched_off[static_cast<std::size_t>(position)]; remembered != 0)
    return remembered;
  if (const double value = home_value(one, row); value != 0) return value;
  if (row.default_value != 0) return row.default_value;
  return position == model::kBonusPool ? one.scenario.inputs.company.annual_revenue / 1000 : row.maximum / 4;
}

}  // namespace mihwar::app
