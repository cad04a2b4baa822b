#pragma once
// Undo and redo: the document after each change, oldest first. Steps share the cases that are equal, so one costs about
// a kilobyte. Which case is selected or compared is no change of its own; but undo and redo show the case where
// something happens.

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "app/document.hpp"

namespace mihwar::app {

inline constexpr double kMergeSeconds = 0.8;      // key repeats within it on one value are one step
inline constexpr std::size_t kMaxSteps = 20'000;  // then the oldest go, a tenth at a time; about 25 MB

struct Selection {
  int current_id = 0;
  std::optional<int> reference_id{};
};

struct Step {
  std::vector<std::shared_ptr<const Case>> cases{};
  Selection before{}, after{};  // around the change that made it
};

struct History {
  std::vector<Step> steps{};  // [at] is the present document
  std::size_t at = 0;
  Selection seen{};                         // at the last note
  bool held = false;                        // a drag is under way
  const model::Parameter* keyed = nullptr;  // the one value that the last step changed, unless by a drag
  int keyed_case = 0;                       // in this case
  double keyed_seconds = 0;                 // when
};

// To be called once after each frame, and once at the start. Records a step when the document has changed and nothing
// is held (busy: a slider is being dragged). Returns true when it did.
bool note(History& history, const Document& document, bool busy, double now_seconds);

// Takes back what was changed in read-only cases since the last note; true when something was.
bool protect(const History& history, Document& document);

// One step back or forward; changes nothing and returns false at either end.
bool undo(History& history, Document& document);
bool redo(History& history, Document& document);
inline bool can_undo(const History& history) { return history.at > 0; }
inline bool can_redo(const History& history) { return history.at + 1 < history.steps.size(); }

// What it holds, in bytes, without the allocator's own.
std::size_t bytes_held(const History& history);

}  // namespace mihwar::app
