#include "ui/case_names.hpp"

#include "ui/sharing.hpp"

namespace mihwar::ui {

std::string name_of(const Frame& f, const app::Case& one) {
  const std::string& name = one.scenario.name;
  return name.empty() ? std::string(f.say(text::Text::scenario_unnamed)) : "\u2068" + name + "\u2069";
}

void delete_case(Frame& f, const app::Case& one) {
  show_toast(f, text::fill(f.say(text::Text::scenario_deleted), {{"name", name_of(f, one)}}), true);
  f.actions.push_back(app::DeleteCase{one.id});
}

}  // namespace mihwar::ui
