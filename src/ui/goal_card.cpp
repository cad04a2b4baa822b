// Goal seek: which value of one input brings a result to a target.
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/sharing.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::GoalOutcome;
using analysis::GoalSeek;
using text::Text;

void ask(Frame& f, Flow& flow) {
  app::Questions& q = f.view.desk.questions;
  ControlLines lines(f, flow);
  choose_parameter(f, lines, "pick.goal_parameter", Text::what_input, q.goal_parameter, Logarithmic::no);
  if (choose_result(f, lines, "pick.goal_result", q.goal_result)) q.goal_target = first_target(f.state, q.goal_result);
  const std::string target = in_unit(f, q.goal_result, q.goal_target);
  const float width = text_width(f, {type::kBody, {}, true}, target) + 2 * space::kMedium;
  desk_number(f, lines.next(f.say(Text::goal_target), std::max(width, 64.0f)), "desk.goal_target", target);
}

// The sentences of an answer, with all that they may name.
std::string sentence(const Frame& f, Text words) {
  const app::Questions& q = f.view.desk.questions;
  const GoalSeek& goal = f.view.desk.goal;
  const auto of_parameter = [&](double value) { return app::quantity(f.state, *q.goal_parameter, value); };
  const auto of_result = [&](const std::optional<double>& value) {
    return in_unit(f, q.goal_result, value.value_or(0));
  };
  return text::fill(f.say(words), {{"parameter", name_of_id(f, q.goal_parameter->id)},
                                   {"result", name_of_id(f, result_id(q.goal_result))},
                                   {"value", of_parameter(goal.value.value_or(0))},
                                   {"limit", of_parameter(q.goal_parameter->maximum)},
                                   {"target", of_result(q.goal_target)},
                                   {"low", of_result(goal.reachable_low)},
                                   {"high", of_result(goal.reachable_high)},
                                   {"at_low", of_parameter(goal.at_low)},
                                   {"at_high", of_parameter(goal.at_high)}});
}

Text finding(const GoalSeek& goal) {
  switch (goal.outcome) {
    case GoalOutcome::reached:
      return goal.beyond_range ? Text::goal_beyond : Text::goal_reached;
    case GoalOutcome::out_of_reach:
      return Text::goal_out_of_reach;
    case GoalOutcome::jumped_over:
      return Text::goal_jumped;
    case GoalOutcome::no_answer:
      break;
  }
  return Text::goal_no_answer;
}

// The target, too, unless it lies so far off that the curve would be flat.
AxisRange results_range(const GoalSeek& goal, double target) {
  std::optional<AxisRange> range;
  for (const analysis::GoalPoint& point : goal.curve)
    if (point.result) include(range, *point.result);
  if (!range) return {};
  const double reach = 2 * std::max(range->high - range->low, std::fabs(range->high) * 0.1);
  if (target <= range->high + reach && target >= range->low - reach) include(range, target);
  return rounded(range);
}

struct Curve {
  std::vector<DataPoint> points{}, answered{}, target{};
};

Curve curve_of(const GoalSeek& goal, double target) {
  Curve curve;
  for (const analysis::GoalPoint& point : goal.curve) {
    curve.points.push_back({point.value, point.result.value_or(std::nan(""))});
    if (point.result) curve.answered.push_back(curve.points.back());
    curve.target.push_back({point.value, target});
  }
  return curve;
}

std::vector<Spot> spots(const Frame& f) {
  const app::Questions& q = f.view.desk.questions;
  const GoalSeek& goal = f.view.desk.goal;
  std::vector<Spot> marked;
  if (const auto& now = f.state.summary[q.goal_result])
    marked.push_back({std::string(f.say(Text::what_now)),
                      {q.goal_parameter->field.get(f.state.scenario().inputs), *now},
                      f.theme.ink,
                      f.theme.ink});
  if (goal.value)
    marked.push_back({sentence(f, Text::goal_needed), {*goal.value, q.goal_target}, f.theme.good, f.theme.good});
  return marked;
}

void draw_chart(Frame& f, Flow& flow, bool copies) {
  const app::Questions& q = f.view.desk.questions;
  const GoalSeek& goal = f.view.desk.goal;
  const Curve curve = curve_of(goal, q.goal_target);
  const std::string id = result_id(q.goal_result);
  const std::string x_name = axis_name(f, name_of_id(f, q.goal_parameter->id), q.goal_parameter->unit);
  const std::string y_name = axis_name(f, name_of_id(f, id), unit_of(q.goal_result));
  const double last = goal.curve.back().value;
  IsoChart chart;
  chart.x = {x_name,
             {goal.low, last > goal.low ? last : goal.low + 1},
             [&f, row = q.goal_parameter](double v) { return app::quantity(f.state, *row, v); },
             unit_ticks(f, q.goal_parameter->unit)};
  chart.y = {y_name, held_axis(f, "goal." + id, results_range(goal, q.goal_target)),
             [&f, result = q.goal_result](double v) { return in_unit(f, result, v); },
             unit_ticks(f, unit_of(q.goal_result))};
  chart.lines = {{std::string(name_of_id(f, id)), curve.points, f.theme.accent, f.theme.accent, false},
                 {sentence(f, Text::goal_target_line), curve.target, f.theme.warning, f.theme.warning, true}};
  chart.spots = spots(f);
  if (copies) copy_text(f, as_table(chart));
  draw_curves(f, "chart.goal", flow.take(320), chart, curve.answered, id);
}

void use_value(Frame& f, Flow& flow) {
  const app::Questions& q = f.view.desk.questions;
  const GoalSeek& goal = f.view.desk.goal;
  const model::Inputs& inputs = f.state.scenario().inputs;
  const app::Range allowed = app::allowed_range(inputs, *q.goal_parameter);
  if (!goal.value || *goal.value < allowed.minimum || *goal.value > allowed.maximum) return;
  if (*goal.value == q.goal_parameter->field.get(inputs)) return;
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::goal_use);
  Row row(flow.take(f.control_height()), f.direction);
  if (button(f, "button.use_goal", row.start(button_width(f, label)), label))
    f.actions.push_back(app::SetValue{q.goal_parameter, *goal.value});
}

// What can be traced: the input and the result as they are now.
void present_values(Frame& f, Flow& flow) {
  const app::Questions& q = f.view.desk.questions;
  const std::string id = result_id(q.goal_result);
  const auto now = [&](std::string_view name) { return text::fill(f.say(Text::what_now_of), {{"name", name}}); };
  traceable_row(f, flow, "trace." + std::string(q.goal_parameter->id), now(name_of_id(f, q.goal_parameter->id)),
                app::value_of(f.state, *q.goal_parameter));
  traceable_row(f, flow, id, now(name_of_id(f, id)), app::figure(f.state, q.goal_result));
}

}  // namespace

double first_target(const app::AppState& state, model::Result result) {
  const double now = state.summary[result].value_or(0);
  if (now == 0) return 0;
  const double unit = std::pow(10.0, std::floor(std::log10(std::fabs(now))) - 1);
  return std::round(now / unit) * unit;
}

void goal_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  ImGui::PushID("goal");
  const bool copies = heading_with_copy(f, card.flow, f.say(Text::goal_heading), "button.copy_goal");
  ask(f, card.flow);
  app::answer(f.view.desk, f.state, app::Ask::goal, false);
  const GoalSeek& goal = f.view.desk.goal;
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, title(f), sentence(f, finding(goal)));
  if (goal.outcome == GoalOutcome::out_of_reach) draw_paragraph(f, card.flow, body(f), sentence(f, Text::goal_where));
  if (goal.outcome == GoalOutcome::jumped_over) draw_paragraph(f, card.flow, body(f), f.say(Text::goal_jumps_where));
  card.flow.gap(space::kSmall);
  if (goal.outcome != GoalOutcome::no_answer) draw_chart(f, card.flow, copies);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::lever_costs_note));
  present_values(f, card.flow);
  use_value(f, card.flow);
  ImGui::PopID();
  end_card(f, column, card);
}

}  // namespace mihwar::ui
