#pragma once
// What goal seek, heat map and budget say, in words, tables and charts, and what their buttons do, whatever they are
// shown on. Charts look into texts that live only during the call.

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/desk.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/heat_map.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

// Goal seek. The finding, and where it needs one an explanation, else empty.
std::string goal_finding(const Frame& f);
std::string goal_explanation(const Frame& f);
// With the points that have an answer. Precondition: the goal has an answer.
void with_goal_chart(Frame& f, FunctionRef<void(const IsoChart&, std::span<const DataPoint> answered)> use);
// Sets the input to what is needed; absent where it cannot be or is already.
std::optional<app::Action> use_goal(const app::AppState& state, const app::Desk& desk);

// Heat map.
std::string heat_finding(const Frame& f);
void with_heat_map(const Frame& f, FunctionRef<void(HeatMap&)> use);
// Values on an axis in words, and of the cell where they meet.
std::string heat_axis_value(const Frame& f, const analysis::HeatMapAxis& axis, std::size_t position);
std::string heat_value(const Frame& f, std::size_t column, std::size_t row);

// Budget.
bool budget_competes(const analysis::Budget& budget);
std::string budget_finding(const Frame& f);
std::string budget_left(const Frame& f);  // what stays unspent; empty when nothing does
struct BudgetLine {
  std::string_view id, name;           // of the lever
  std::array<std::string, 3> cells{};  // now, best, the next unit of money
};
std::array<std::string_view, 3> budget_heads(const Frame& f);
std::vector<BudgetLine> budget_lines(const Frame& f);
// With the lever of each bar.
void with_budget_bars(const Frame& f, FunctionRef<void(const BarChart&, std::span<const std::string_view> levers)> use);
// Levers that get nothing are switched off and keep their costs, so that they can be switched on again as they were.
std::vector<app::Action> use_budget(const analysis::Budget& budget);

}  // namespace mihwar::ui
