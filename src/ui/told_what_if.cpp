#include "ui/told_what_if.hpp"

#include <algorithm>
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::GoalOutcome;
using analysis::GoalSeek;
using analysis::kHeatMapSide;
using model::Result;
using text::Text;

// The sentences of an answer, with all that they may name.
std::string goal_sentence(const Frame& f, Text words) {
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

Text goal_words(const GoalSeek& goal) {
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

std::vector<Spot> goal_spots(const Frame& f) {
  const app::Questions& q = f.view.desk.questions;
  const GoalSeek& goal = f.view.desk.goal;
  std::vector<Spot> marked;
  if (const auto& now = f.state.summary[q.goal_result])
    marked.push_back({std::string(f.say(Text::what_now)),
                      {q.goal_parameter->field.get(f.state.scenario().inputs), *now},
                      f.theme.ink,
                      f.theme.ink});
  if (goal.value)
    marked.push_back({goal_sentence(f, Text::goal_needed), {*goal.value, q.goal_target}, f.theme.good, f.theme.good});
  return marked;
}

bool breaks_even(Result result) {
  return result == Result::npv || result == Result::roi || result == Result::revenue_gain;
}

Text heat_words(const analysis::HeatMap& map) {
  if (map.least > map.most) return Text::heat_no_answer;
  if (!map.present) return Text::heat_no_answer_now;
  if (!breaks_even(map.result)) return Text::heat_range;
  if (map.contour.empty()) return map.least < map.level ? Text::heat_all_below : Text::heat_all_above;
  return *map.present < map.level ? Text::heat_below : Text::heat_above;
}

// From positions 0 .. kHeatMapSide - 1 to what the axis shows: the values where they are evenly spaced, else (by equal
// factors) the positions themselves, labelled with the values found there.
struct Ruler {
  const analysis::HeatMapAxis& axis;
  bool even() const { return !axis.parameter->logarithmic || axis.present <= 0; }
  double first() const { return axis.values.front(); }
  double step() const { return std::max((axis.values.back() - first()) / (kHeatMapSide - 1), 1e-12); }
  double shown(double position) const { return even() ? first() + position * step() : position; }
  double value(double shown_at) const {
    if (even()) return std::clamp(shown_at, first(), axis.values.back());
    const double position = std::clamp(shown_at, 0.0, kHeatMapSide - 1.0);
    const auto below = std::min(static_cast<std::size_t>(position), static_cast<std::size_t>(kHeatMapSide - 2));
    const double share = position - static_cast<double>(below);
    return axis.values[below] + share * (axis.values[below + 1] - axis.values[below]);
  }
};

std::string in_words(const Frame& f, const model::Parameter& row, double value) {
  return app::quantity(f.state, row, row.kind == model::Kind::whole ? std::round(value) : value);
}

MapAxis axis_of(const Frame& f, const Ruler& ruler, std::string_view name) {
  const model::Parameter* row = ruler.axis.parameter;
  MapAxis axis;
  axis.name = name;
  axis.range = {ruler.shown(-0.5), ruler.shown(kHeatMapSide - 0.5)};
  axis.format = [&f, ruler, row](double shown) { return in_words(f, *row, ruler.value(shown)); };
  if (ruler.even())
    axis.format_tick = unit_ticks(f, row->unit);
  else
    axis.format_tick = [&f, ruler](double shown, double) { return app::money(f.state, ruler.value(shown)); };
  return axis;
}

}  // namespace

std::string goal_finding(const Frame& f) { return goal_sentence(f, goal_words(f.view.desk.goal)); }

std::string goal_explanation(const Frame& f) {
  const GoalOutcome outcome = f.view.desk.goal.outcome;
  if (outcome == GoalOutcome::out_of_reach) return goal_sentence(f, Text::goal_where);
  return outcome == GoalOutcome::jumped_over ? std::string(f.say(Text::goal_jumps_where)) : "";
}

void with_goal_chart(Frame& f, FunctionRef<void(const IsoChart&, std::span<const DataPoint>)> use) {
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
                 {goal_sentence(f, Text::goal_target_line), curve.target, f.theme.warning, f.theme.warning, true}};
  chart.spots = goal_spots(f);
  use(chart, curve.answered);
}

std::optional<app::Action> use_goal(const app::AppState& state, const app::Desk& desk) {
  const model::Parameter& row = *desk.questions.goal_parameter;
  const std::optional<double>& value = desk.goal.value;
  const model::Inputs& inputs = state.scenario().inputs;
  const app::Range allowed = app::allowed_range(inputs, row);
  if (!value || *value < allowed.minimum || *value > allowed.maximum) return std::nullopt;
  if (*value == row.field.get(inputs)) return std::nullopt;
  return app::SetValue{&row, *value};
}

std::string heat_finding(const Frame& f) {
  const analysis::HeatMap& map = f.view.desk.heat;
  const auto words = [&](double value) { return in_unit(f, map.result, std::isfinite(value) ? value : 0); };
  return text::fill(f.say(heat_words(map)), {{"result", name_of_id(f, result_id(map.result))},
                                             {"value", words(map.present.value_or(0))},
                                             {"low", words(map.least)},
                                             {"high", words(map.most)}});
}

void with_heat_map(const Frame& f, FunctionRef<void(HeatMap&)> use) {
  const analysis::HeatMap& map = f.view.desk.heat;
  const Ruler x{map.x}, y{map.y};
  const std::string id = result_id(map.result);
  const auto name = [&](const model::Parameter& row) { return axis_name(f, name_of_id(f, row.id), row.unit); };
  const std::string x_name = name(*map.x.parameter), y_name = name(*map.y.parameter),
                    value_name = axis_name(f, name_of_id(f, id), unit_of(map.result));
  std::vector<Segment> contour;
  for (const analysis::ContourPiece& piece : map.contour)
    contour.push_back({{{x.shown(piece.x1), y.shown(piece.y1)}, {x.shown(piece.x2), y.shown(piece.y2)}}});
  if (!breaks_even(map.result)) contour.clear();
  HeatMap chart;
  chart.columns = chart.rows = kHeatMapSide;
  chart.values = map.values;
  chart.x = axis_of(f, x, x_name);
  chart.y = axis_of(f, y, y_name);
  chart.value_name = value_name;
  chart.format = [&f, result = map.result](double v) { return in_unit(f, result, v); };
  chart.format_tick = unit_ticks(f, unit_of(map.result));
  if (breaks_even(map.result)) chart.middle = map.level;
  chart.contour = contour;
  chart.contour_name = f.say(Text::heat_break_even);
  chart.here = DataPoint{x.shown(analysis::axis_position(map.x, map.x.present)),
                         y.shown(analysis::axis_position(map.y, map.y.present))};
  chart.here_name = f.say(Text::heat_here);
  use(chart);
}

std::string heat_axis_value(const Frame& f, const analysis::HeatMapAxis& axis, std::size_t position) {
  return in_words(f, *axis.parameter, axis.values[position]);
}

std::string heat_value(const Frame& f, std::size_t column, std::size_t row) {
  const analysis::HeatMap& map = f.view.desk.heat;
  const double value = map.at(static_cast<int>(column), static_cast<int>(row));
  return std::isfinite(value) ? in_unit(f, map.result, value) : std::string(f.say(Text::no_answer));
}

}  // namespace mihwar::ui
