#pragma once
// Numbers of the analysis desk that can be typed: seed, target, money, ends of ranges. Ids: "desk.seed",
// "desk.goal_target", "desk.budget_money", "range.low.ID", "range.high.ID".

#include <optional>
#include <string_view>

#include "app/desk.hpp"

namespace mihwar::app {

// A row that tells unit and limits of the field, for reading and showing it; absent when the id is none of these.
std::optional<model::Parameter> desk_field(const Desk& desk, const AppState& state, std::string_view id);
double desk_value(const Desk& desk, const AppState& state, std::string_view id);
void set_desk_value(Desk& desk, const AppState& state, std::string_view id, double value);

}  // namespace mihwar::app
