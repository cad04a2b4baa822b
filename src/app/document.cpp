#include "app/document.hpp"

#include <algorithm>
#include <utility>

#include "scenario/utf8.hpp"

namespace mihwar::app {
namespace {

// The first that no case has; when all are taken, the first of the rarest.
int free_colour(const Document& document) {
  std::array<int, kCaseColours> used{};
  for (const Case& one : document.cases) ++used[static_cast<std::size_t>(one.colour)];
  return static_cast<int>(std::min_element(used.begin(), used.end()) - used.begin());
}

bool is_taken(const Document& document, std::string_view name) {
  return std::any_of(document.cases.begin(), document.cases.end(),
                     [&](const Case& one) { return one.scenario.name == name; });
}

// "Plan 2" -> "Plan"
std::string_view without_number(std::string_view name) {
  const std::size_t last = name.find_last_not_of("0123456789");
  const bool numbered = last != std::string_view::npos && last > 0 && last + 1 < name.size() && name[last] == ' ';
  return numbered ? name.substr(0, last) : name;
}

// At most so many bytes, whole characters.
std::string_view cut(std::string_view text, std::size_t most_bytes) {
  std::size_t end = 0;
  while (end < text.size()) {
    const std::size_t length = std::max<std::size_t>(1, scenario::decode(text, end).length);
    if (end + length > most_bytes) break;
    end += length;
  }
  return text.substr(0, end);
}

}  // namespace

const Case* find_case(const Document& document, int id) {
  for (const Case& one : document.cases)
    if (one.id == id) return &one;
  return nullptr;
}

Case* find_case(Document& document, int id) {
  return const_cast<Case*>(find_case(static_cast<const Document&>(document), id));
}

bool same(const model::Inputs& a, const model::Inputs& b) {
  for (const model::Parameter& row : model::parameters())
    if (row.field.get(a) != row.field.get(b)) return false;
  return true;
}

bool same(const scenario::Scenario& a, const scenario::Scenario& b) {
  return a.name == b.name && a.notes == b.notes && a.currency == b.currency && a.preset == b.preset &&
         a.read_only == b.read_only && a.unknown_members == b.unknown_members && a.unknown_values == b.unknown_values &&
         same(a.inputs, b.inputs);
}

bool same(const Case& a, const Case& b) {
  return a.id == b.id && a.colour == b.colour && a.switched_off == b.switched_off && same(a.scenario, b.scenario);
}

void add_case(Document& document, scenario::Scenario scenario, std::size_t position) {
  if (document.cases.size() >= kMaxCases) return;
  const std::size_t at = std::min(position + 1, document.cases.size());
  Case added{.id = document.next_id++, .colour = free_colour(document), .scenario = std::move(scenario)};
  document.cases.insert(document.cases.begin() + static_cast<std::ptrdiff_t>(at), std::move(added));
  document.current = at;
}

std::string free_name(const Document& document, std::string_view name) {
  if (name.empty() || !is_taken(document, name)) return std::string(name);
  constexpr std::size_t kRoomForNumber = 4;
  const std::string stem(cut(without_number(name), scenario::kMaxNameBytes - kRoomForNumber));
  for (int number = 2;; ++number) {
    std::string candidate = stem + " " + std::to_string(number);
    if (!is_taken(document, candidate)) return candidate;
  }
}

}  // namespace mihwar::app
