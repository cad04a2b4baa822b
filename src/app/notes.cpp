#include "app/notes.hpp"

#include "text/format.hpp"

namespace mihwar::app {

std::vector<std::string> notes(const AppState& state) {
  using model::Lever;
  using text::Text;
  const model::LeverSet active = state.projection.active;
  const auto on = [&](Lever lever) { return active[static_cast<std::size_t>(lever)]; };
  const auto say = [&](Text t) { return std::string(text::say(state.language, t)); };
  const bool bonus = active[model::kBonusPool];
  const std::size_t causes = active.count() - on(Lever::retention_gain) - bonus;

  std::vector<std::string> notes;
  if (on(Lever::retention_gain) && causes > 0) notes.push_back(say(Text::note_outcome_and_causes));
  if (on(Lever::cx_gain) && (on(Lever::wait_reduction) || on(Lever::effort_reduction)))
    notes.push_back(say(Text::note_cx_overlap));
  if (on(Lever::complaint_capture) && !on(Lever::complaint_resolution)) notes.push_back(say(Text::note_capture_only));
  const double kappa = state.projection.effective_abandonment_churn;
  if (kappa < state.scenario.inputs.wait.churn_per_abandoned_contact)
    notes.push_back(text::fill(say(Text::note_kappa_bound), {{"share", text::percent(kappa, 2)}}));
  if (bonus) notes.push_back(say(Text::note_bonus));
  return notes;
}

}  // namespace mihwar::app
