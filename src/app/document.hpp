#pragma once
// The scenarios of a session, side by side, and which of them is being edited and compared.

#include <cstddef>
#include <optional>
#include <vector>

#include "scenario/scenario.hpp"

namespace mihwar::app {

inline constexpr int kCaseColours = 6;  // fixed colours of ui::Theme, given in turn

struct Case {
  int id = 1;      // unique in the session, never given again
  int colour = 0;  // 0..kCaseColours - 1
  scenario::Scenario scenario{};
};

struct Document {
  std::vector<Case> cases{Case{}};    // never empty; in the order shown
  std::size_t current = 0;            // position of the one that is edited
  std::optional<int> reference_id{};  // of the one that the current one is compared with
  int next_id = 2;

  Case& current_case() { return cases[current]; }
  const Case& current_case() const { return cases[current]; }
};

// The case with this id, or nullptr.
inline const Case* find_case(const Document& document, int id) {
  for (const Case& one : document.cases)
    if (one.id == id) return &one;
  return nullptr;
}

}  // namespace mihwar::app
