#include "app/notes.hpp"

#include "text/format.hpp"

namespace mihwar::app {
namespace {

// The active levers without any cost, by name.
std::string free_levers(const AppState& state) {
  std::string names;
  for (std::size_t j = 0; j < model::kLeverCount; ++j) {
    const auto& lever = state.scenario().inputs.levers[j];
    if (!state.projection.active[j] || lever.one_off_cost > 0 || lever.monthly_cost > 0) continue;
    const auto& row = model::lever_parameter(static_cast<model::Lever>(j), model::LeverField::value);
    if (!names.empty()) names += text::say(state.locale.language, text::Text::list_separator);
    names += text::say(state.locale.language, text::find_entry(text::parameter_texts(), row.text)->first);
  }
  return names;
}

}  // namespace

std::vector<std::string> notes(const AppState& state) {
  using model::Lever;
  using text::Text;
  const model::LeverSet active = state.projection.active;
  const auto on = [&](Lever lever) { return active[static_cast<std::size_t>(lever)]; };
  const auto say = [&](Text t) { return std::string(text::say(state.locale.language, t)); };
  const bool bonus = active[model::kBonusPool];
  const std::size_t causes = active.count() - on(Lever::retention_gain) - bonus;

  std::vector<std::string> notes;
  if (state.scenario().read_only) notes.push_back(say(Text::note_read_only));
  if (on(Lever::retention_gain) && causes > 0) notes.push_back(say(Text::note_outcome_and_causes));
  if (on(Lever::cx_gain) && (on(Lever::wait_reduction) || on(Lever::effort_reduction)))
    notes.push_back(say(Text::note_cx_overlap));
  if (on(Lever::complaint_capture) && !on(Lever::complaint_resolution)) notes.push_back(say(Text::note_capture_only));
  const double kappa = state.projection.effective_abandonment_churn;
  if (kappa < state.scenario().inputs.wait.churn_per_abandoned_contact)
    notes.push_back(text::fill(say(Text::note_kappa_bound), {{"share", text::percent(state.locale, kappa, 2)}}));
  if (const std::string levers = free_levers(state); !levers.empty())
    notes.push_back(text::fill(say(Text::note_free_levers), {{"levers", levers}}));
  if (bonus) notes.push_back(say(Text::note_bonus));
  return notes;
}

}  // namespace mihwar::app
