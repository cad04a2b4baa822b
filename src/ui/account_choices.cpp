#include <algorithm>
#include <array>

#include "ui/account_choices.hpp"
#include "ui/told_sure.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using app::Questions;
using text::Text;

// A picker is of a parameter or of a result.
struct Picker {
  std::string_view id;
  Text label;
  const model::Parameter* Questions::*parameter;
  model::Result Questions::*result;
};
constexpr std::array<Picker, 6> kPickers = {
    {{"pick.tornado", Text::what_result, nullptr, &Questions::result},
     {"pick.goal_parameter", Text::what_input, &Questions::goal_parameter, nullptr},
     {"pick.goal_result", Text::what_result, nullptr, &Questions::goal_result},
     {"pick.heat_x", Text::heat_across, &Questions::heat_x, nullptr},
     {"pick.heat_y", Text::heat_upwards, &Questions::heat_y, nullptr},
     {"pick.heat_result", Text::what_result, nullptr, &Questions::heat_result}}};

const Picker* find_picker(std::string_view id) {
  const auto* found = std::find_if(kPickers.begin(), kPickers.end(), [&](const Picker& p) { return p.id == id; });
  return found == kPickers.end() ? nullptr : found;
}

std::vector<std::string_view> options_of(const Questions& q, std::string_view id) {
  if (id == "pick.goal_parameter") return parameter_options(Logarithmic::no);
  if (id == "pick.heat_x") return parameter_options(Logarithmic::yes, q.heat_y);
  if (id == "pick.heat_y") return parameter_options(Logarithmic::yes, q.heat_x);
  const auto results = id == "pick.tornado" ? uncertain_results() : result_options();
  return {results.begin(), results.end()};
}

}  // namespace

std::optional<ViewChoice> find_view_choice(const Questions& q, std::string_view id) {
  const Picker* picker = find_picker(id);
  if (!picker) return std::nullopt;
  return ViewChoice{
      .label = picker->label,
      .options = options_of(q, id),
      .chosen = picker->parameter ? std::string((q.*picker->parameter)->id) : result_id(q.*picker->result)};
}

void choose(app::Desk& desk, const app::AppState& state, std::string_view id, std::string_view option) {
  Questions& q = desk.questions;
  const Picker& picker = *find_picker(id);
  if (picker.parameter)
    q.*picker.parameter = model::find_parameter(option);
  else
    q.*picker.result = result_of_id(option);
  if (id == "pick.goal_result") q.goal_target = first_target(state, q.goal_result);
  ++desk.asked;
}

}  // namespace mihwar::ui
