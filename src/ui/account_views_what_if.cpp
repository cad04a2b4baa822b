// What if: goal seek, two inputs at once, the budget.
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/account_views.hpp"
#include "ui/told_what_if.hpp"
#include "ui/what_if_cards.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

std::string now_of(const Frame& f, std::string_view name, std::string_view value) {
  return text::fill(f.say(Text::what_now_of), {{"name", name}}) + ": " + std::string(value);
}

void tell_goal(Frame& f, ViewWriter& w) {
  app::answer(f.view.desk, f.state, app::Ask::goal, false);
  const app::Questions& q = f.view.desk.questions;
  const std::string result = result_id(q.goal_result);
  w.heading(f.say(Text::goal_heading));
  w.choice("pick.goal_parameter");
  w.choice("pick.goal_result");
  w.field("desk.goal_target", f.say(Text::goal_target), in_unit(f, q.goal_result, q.goal_target));
  w.text(goal_finding(f));
  if (const std::string why = goal_explanation(f); !why.empty()) w.text(why);
  if (use_goal(f.state, f.view.desk)) w.toggle("button.use_goal", f.say(Text::goal_use), false);
  if (f.view.desk.goal.outcome != analysis::GoalOutcome::no_answer)
    with_goal_chart(
        f, [&](const IsoChart& chart, std::span<const DataPoint>) { w.chart("goal", name_of_id(f, result), chart); });
  w.text(f.say(Text::lever_costs_note));
  const std::string now[] = {now_of(f, name_of_id(f, q.goal_parameter->id), app::value_of(f.state, *q.goal_parameter)),
                             now_of(f, name_of_id(f, result), app::figure(f.state, q.goal_result))};
  w.list(now);
}

// Both axes at their ends and evenly between them; what stands in the picture as 64 x 64 cells.
constexpr std::size_t kPlaces[] = {0, 16, 32, 47, analysis::kHeatMapSide - 1};

void tell_heat(Frame& f, ViewWriter& w) {
  app::answer(f.view.desk, f.state, app::Ask::heat, false);
  const analysis::HeatMap& map = f.view.desk.heat;
  const std::string id = result_id(map.result);
  w.heading(f.say(Text::heat_heading));
  w.choice("pick.heat_x");
  w.choice("pick.heat_y");
  w.choice("pick.heat_result");
  w.text(heat_finding(f));
  const std::string_view x_name = name_of_id(f, map.x.parameter->id), y_name = name_of_id(f, map.y.parameter->id);
  std::vector<std::string> across;
  for (const std::size_t column : kPlaces) across.push_back(heat_axis_value(f, map.x, column));
  std::vector<std::string_view> heads = {y_name};
  heads.insert(heads.end(), across.begin(), across.end());
  ViewWriter::Rows rows;
  for (const std::size_t row : kPlaces) {
    rows.push_back({heat_axis_value(f, map.y, row)});
    for (const std::size_t column : kPlaces) rows.back().push_back(heat_value(f, column, row));
  }
  w.table(text::fill(f.say(Text::told_heat_table), {{"result", name_of_id(f, id)}, {"x", x_name}, {"y", y_name}}),
          heads, rows);
  w.text(now_of(f, name_of_id(f, id), app::figure(f.state, map.result)));
}

void tell_mix(Frame& f, ViewWriter& w) {
  if (const std::string left = budget_left(f); !left.empty()) w.text(left);
  std::vector<std::string_view> heads = {f.say(Text::account_label)};
  for (const std::string_view head : budget_heads(f)) heads.push_back(head);
  ViewWriter::Rows rows;
  for (const BudgetLine& line : budget_lines(f))
    rows.push_back({std::string(line.name), line.cells[0], line.cells[1], line.cells[2]});
  w.table(f.say(Text::account_levers), heads, rows);
  with_budget_bars(
      f, [&](const BarChart& chart, std::span<const std::string_view>) { w.chart("budget", chart.unit, chart); });
  w.toggle("button.use_budget", f.say(Text::budget_use), false);
}

void tell_budget(Frame& f, ViewWriter& w) {
  app::Desk& desk = f.view.desk;
  while (app::answer(desk, f.state, app::Ask::budget, false))
    ;
  const double money = desk.questions.budget_money, present = desk.budget.present_money;
  w.heading(f.say(Text::budget_heading));
  w.desk_number("desk.budget_money", f.say(Text::budget_money), app::money(f.state, money));
  if (present > 0 && present != money) w.toggle("button.budget_as_now", f.say(Text::budget_as_now), false);
  w.text(budget_finding(f));
  if (budget_competes(desk.budget)) tell_mix(f, w);
  w.text(f.say(Text::budget_note));
}

}  // namespace

void tell_what_if(Frame& f, ViewWriter& w) {
  tell_goal(f, w);
  tell_heat(f, w);
  tell_budget(f, w);
}

}  // namespace mihwar::ui
