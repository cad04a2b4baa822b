#include "app/history.hpp"

#include <algorithm>

namespace mihwar::app {
namespace {

Selection selection_of(const Document& document) {
  return {.current_id = document.current_case().id, .reference_id = document.reference_id};
}

bool is_present(const Step& step, const Document& document) {
  if (step.cases.size() != document.cases.size()) return false;
  for (std::size_t i = 0; i < step.cases.size(); ++i)
    if (!same(*step.cases[i], document.cases[i])) return false;
  return true;
}

std::shared_ptr<const Case> shared_with(const Step& step, const Case& one) {
  for (const std::shared_ptr<const Case>& kept : step.cases)
    if (same(*kept, one)) return kept;
  return std::make_shared<const Case>(one);
}

// The only value that differs, and in which case; none when anything else differs too.
struct OneValue {
  const model::Parameter* parameter = nullptr;
  int case_id = 0;
};

OneValue only_change(const Case& before, const Case& after) {
  const model::Parameter* changed = nullptr;
  for (const model::Parameter& row : model::parameters()) {
    if (row.field.get(before.scenario.inputs) == row.field.get(after.scenario.inputs)) continue;
    if (changed) return {};
    changed = &row;
  }
  if (!changed) return {};
  Case restored = after;
  changed->field.set(restored.scenario.inputs, changed->field.get(before.scenario.inputs));
  return same(before, restored) ? OneValue{changed, after.id} : OneValue{};
}

OneValue only_change(const Step& before, const Document& after) {
  if (before.cases.size() != after.cases.size()) return {};
  OneValue found;
  for (std::size_t i = 0; i < after.cases.size(); ++i) {
    if (same(*before.cases[i], after.cases[i])) continue;
    if (found.parameter) return {};
    found = only_change(*before.cases[i], after.cases[i]);
    if (!found.parameter) return {};
  }
  return found;
}

Step next_step(const History& history, const Document& document) {
  Step step{.before = history.seen, .after = selection_of(document)};
  for (const Case& one : document.cases) step.cases.push_back(shared_with(history.steps[history.at], one));
  return step;
}

void forget_oldest(History& history) {
  if (history.steps.size() <= kMaxSteps) return;
  constexpr std::size_t kForgotten = kMaxSteps / 10;
  history.steps.erase(history.steps.begin(), history.steps.begin() + kForgotten);
  history.at -= kForgotten;
}

void append(History& history, Step step) {
  history.steps.resize(history.at + 1);
  history.steps.push_back(std::move(step));
  ++history.at;
  forget_oldest(history);
}

// A value that keys bring back to where it was leaves no step.
void merge(History& history, Step step, const Document& document) {
  step.before = history.steps[history.at].before;
  history.steps[history.at] = std::move(step);
  if (!is_present(history.steps[history.at - 1], document)) return;
  history.steps.pop_back();
  --history.at;
  history.keyed = nullptr;
}

bool continues(const History& history, const OneValue& change, double now_seconds) {
  return change.parameter && change.parameter == history.keyed && change.case_id == history.keyed_case &&
         now_seconds - history.keyed_seconds <= kMergeSeconds && history.at > 0 &&
         history.at + 1 == history.steps.size();
}

void record(History& history, const Document& document, double now_seconds) {
  const OneValue change = history.held ? OneValue{} : only_change(history.steps[history.at], document);
  const bool merges = continues(history, change, now_seconds);
  history.keyed = change.parameter;
  history.keyed_case = change.case_id;
  history.keyed_seconds = now_seconds;
  if (merges)
    merge(history, next_step(history, document), document);
  else
    append(history, next_step(history, document));
}

std::size_t position_of(const Document& document, int id) {
  for (std::size_t i = 0; i < document.cases.size(); ++i)
    if (document.cases[i].id == id) return i;
  return std::min(document.current, document.cases.size() - 1);
}

// The compared case stays as it is unless this very change was about it.
void restore(History& history, Document& document, const Selection& from, const Selection& to) {
  const Step& step = history.steps[history.at];
  document.cases.clear();
  for (const std::shared_ptr<const Case>& one : step.cases) document.cases.push_back(*one);
  document.current = position_of(document, to.current_id);
  if (from.reference_id != to.reference_id) document.reference_id = to.reference_id;
  if (document.reference_id && !find_case(document, *document.reference_id)) document.reference_id.reset();
  history.seen = selection_of(document);
  history.keyed = nullptr;
}

std::size_t bytes_of(const Case& one) {
  const scenario::Scenario& s = one.scenario;
  std::size_t bytes = sizeof one + s.name.capacity() + s.notes.capacity();
  for (const auto* members : {&s.unknown_members, &s.unknown_values})
    for (const auto& [key, text] : *members) bytes += sizeof(key) + sizeof(text) + key.capacity() + text.capacity();
  return bytes;
}

}  // namespace

bool note(History& history, const Document& document, bool busy, double now_seconds) {
  if (history.steps.empty()) {
    history.steps.emplace_back();
    history.steps[0] = next_step(history, document);
    history.seen = selection_of(document);
    return false;
  }
  if (busy) {
    history.held = true;
    return false;
  }
  const bool changed = !is_present(history.steps[history.at], document);
  if (changed) record(history, document, now_seconds);
  history.seen = selection_of(document);
  history.held = false;
  return changed;
}

bool protect(const History& history, Document& document) {
  bool changed = false;
  if (history.steps.empty()) return false;
  for (const std::shared_ptr<const Case>& kept : history.steps[history.at].cases) {
    Case* now = kept->scenario.read_only ? find_case(document, kept->id) : nullptr;
    if (!now || !now->scenario.read_only || same(*kept, *now)) continue;
    *now = *kept;
    changed = true;
  }
  return changed;
}

namespace {

// What has changed since the last note is a step of its own.
void note_pending(History& history, const Document& document) {
  history.keyed = nullptr;
  note(history, document, false, history.keyed_seconds);
}

}  // namespace

bool undo(History& history, Document& document) {
  note_pending(history, document);
  if (!can_undo(history)) return false;
  const Step& undone = history.steps[history.at];
  const Selection from = undone.after, to = undone.before;
  --history.at;
  restore(history, document, from, to);
  return true;
}

bool redo(History& history, Document& document) {
  note_pending(history, document);
  if (!can_redo(history)) return false;
  ++history.at;
  const Step& redone = history.steps[history.at];
  restore(history, document, redone.before, redone.after);
  return true;
}

std::size_t bytes_held(const History& history) {
  std::size_t bytes = history.steps.capacity() * sizeof(Step);
  const Step* previous = nullptr;
  for (const Step& step : history.steps) {
    bytes += step.cases.capacity() * sizeof(step.cases[0]);
    for (const std::shared_ptr<const Case>& one : step.cases) {
      const bool counted =
          previous && std::find(previous->cases.begin(), previous->cases.end(), one) != previous->cases.end();
      if (!counted) bytes += bytes_of(*one);
    }
    previous = &step;
  }
  return bytes;
}

}  // namespace mihwar::app
