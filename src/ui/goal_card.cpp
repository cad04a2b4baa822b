// Goal seek: which value of one input brings a result to a target.
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/sharing.hpp"
#include "ui/told_what_if.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

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

void draw_chart(Frame& f, Flow& flow, bool copies) {
  with_goal_chart(f, [&](const IsoChart& chart, std::span<const DataPoint> answered) {
    if (copies) copy_text(f, as_table(chart));
    draw_curves(f, "chart.goal", flow.take(320), chart, answered, result_id(f.view.desk.questions.goal_result));
  });
}

void use_value(Frame& f, Flow& flow) {
  const std::optional<app::Action> use = use_goal(f.state, f.view.desk);
  if (!use) return;
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::goal_use);
  Row row(flow.take(f.control_height()), f.direction);
  if (button(f, "button.use_goal", row.start(button_width(f, label)), label)) f.actions.push_back(*use);
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
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, title(f), goal_finding(f));
  if (const std::string why = goal_explanation(f); !why.empty()) draw_paragraph(f, card.flow, body(f), why);
  card.flow.gap(space::kSmall);
  if (f.view.desk.goal.outcome != analysis::GoalOutcome::no_answer) draw_chart(f, card.flow, copies);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::lever_costs_note));
  present_values(f, card.flow);
  use_value(f, card.flow);
  ImGui::PopID();
  end_card(f, column, card);
}

}  // namespace mihwar::ui
