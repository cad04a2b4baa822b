#pragma once
// The choices of views among parameters or results, by the ids of their pickers, for whoever shows them.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "text/language.hpp"

namespace mihwar::ui {

struct ViewChoice {
  text::Text label;
  std::vector<std::string_view> options{};  // ids of parameters, or of results with "result."
  std::string chosen{};
};

// "pick.tornado", "pick.goal_parameter", "pick.goal_result", "pick.heat_x", "pick.heat_y", "pick.heat_result".
std::optional<ViewChoice> find_view_choice(const app::Questions& questions, std::string_view id);
void choose(app::Desk& desk, const app::AppState& state, std::string_view id, std::string_view option);

}  // namespace mihwar::ui
