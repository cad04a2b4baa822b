#include "ui/case_names.hpp"

#include "text/format.hpp"
#include "ui/sharing.hpp"

namespace mihwar::ui {

std::string name_of(const Frame& f, const app::Case& one) {
  const std::string& name = one.scenario.name;
  if (!name.empty()) return "\u2068" + name + "\u2069";
  int unnamed = 1;
  for (const app::Case& other : f.state.document.cases)
    if (other.scenario.name.empty() && other.id < one.id) ++unnamed;
  std::string words(f.say(text::Text::scenario_unnamed));
  return unnamed == 1 ? words : words + ' ' + text::number(f.state.locale, unnamed, 0);
}

void delete_case(Frame& f, const app::Case& one) {
  show_toast(f, text::fill(f.say(text::Text::scenario_deleted), {{"name", name_of(f, one)}}), true);
  f.actions.push_back(app::DeleteCase{one.id});
}

}  // namespace mihwar::ui
