#pragma once
// The scenarios of a session, side by side, and which of them is being edited and compared.

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/projection.hpp"
#include "scenario/scenario.hpp"

namespace mihwar::app {

inline constexpr int kCaseColours = 6;        // fixed colours of ui::Theme, given in turn
inline constexpr std::size_t kMaxCases = 24;  // more are neither made nor opened

struct Case {
  int id = 1;      // unique in the session, never given again
  int colour = 0;  // 0..kCaseColours - 1
  scenario::Scenario scenario{};
  std::array<double, model::kLeverAndPoolCount> switched_off{};  // value that a lever had when it was; 0 = none
};

struct Document {
  std::vector<Case> cases{Case{}};    // never empty; in the order shown
  std::size_t current = 0;            // position of the one that is edited
  std::optional<int> reference_id{};  // of the one that the current one is compared with
  int next_id = 2;
  std::vector<std::pair<std::string, std::string>> unknown_members{};  // of the file it came from

  Case& current_case() { return cases[current]; }
  const Case& current_case() const { return cases[current]; }
};

// The case with this id, or nullptr.
const Case* find_case(const Document& document, int id);
Case* find_case(Document& document, int id);

bool same(const model::Inputs& a, const model::Inputs& b);
bool same(const scenario::Scenario& a, const scenario::Scenario& b);
bool same(const Case& a, const Case& b);

// Puts the scenario behind the case at `position` and makes it current: new id, first free colour. Nothing happens
// beyond kMaxCases.
void add_case(Document& document, scenario::Scenario scenario, std::size_t position);

// The name, or with " 2", " 3" and so on where other cases have it; unnamed cases stay so.
std::string free_name(const Document& document, std::string_view name);

}  // namespace mihwar::app
