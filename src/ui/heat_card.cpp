// One result over two inputs: where it breaks even, and where the scenario stands.
#include <algorithm>
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/charts/heat_map.hpp"
#include "ui/charts/table.hpp"
#include "ui/sharing.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::kHeatMapSide;
using model::Result;
using text::Text;

bool breaks_even(Result result) {
  return result == Result::npv || result == Result::roi || result == Result::revenue_gain;
}

void ask(Frame& f, Flow& flow) {
  app::Questions& q = f.view.desk.questions;
  ControlLines lines(f, flow);
  choose_parameter(f, lines, "pick.heat_x", Text::heat_across, q.heat_x, Logarithmic::yes, q.heat_y);
  choose_parameter(f, lines, "pick.heat_y", Text::heat_upwards, q.heat_y, Logarithmic::yes, q.heat_x);
  choose_result(f, lines, "pick.heat_result", q.heat_result);
}

Text finding(const analysis::HeatMap& map) {
  if (map.least > map.most) return Text::heat_no_answer;
  if (!map.present) return Text::heat_no_answer_now;
  if (!breaks_even(map.result)) return Text::heat_range;
  if (map.contour.empty()) return map.least < map.level ? Text::heat_all_below : Text::heat_all_above;
  return *map.present < map.level ? Text::heat_below : Text::heat_above;
}

std::string sentence(const Frame& f, const analysis::HeatMap& map) {
  const auto words = [&](double value) { return in_unit(f, map.result, std::isfinite(value) ? value : 0); };
  return text::fill(f.say(finding(map)), {{"result", name_of_id(f, result_id(map.result))},
                                          {"value", words(map.present.value_or(0))},
                                          {"low", words(map.least)},
                                          {"high", words(map.most)}});
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

void copy_map(Frame& f, const analysis::HeatMap& map, std::string_view value_name) {
  Table table;
  table.text(value_name);
  for (const double x : map.x.values) table.number(x);
  table.end_line();
  for (int row = 0; row < kHeatMapSide; ++row) {
    table.number(map.y.values[static_cast<std::size_t>(row)]);
    for (int column = 0; column < kHeatMapSide; ++column) table.number(map.at(column, row));
    table.end_line();
  }
  copy_text(f, table.take());
}

void draw_map(Frame& f, Flow& flow, const analysis::HeatMap& map, bool copies) {
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
  const Rect place = flow.take(std::clamp((flow.x1 - flow.x0) * 0.8f, 400.0f, 560.0f));
  const Press press = chart_area(f, "chart.heat", place, sentence(f, map));
  if (press.clicked) f.view.traced = id;
  ScreenPen pen(f);
  draw_heat_map(pen, place, chart, held_axis(f, "heat." + id, value_range(chart)), look(f), pointer_over(press));
  if (copies) copy_map(f, map, value_name);
}

}  // namespace

void heat_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  ImGui::PushID("heat");
  const bool copies = heading_with_copy(f, card.flow, f.say(Text::heat_heading), "button.copy_heat");
  ask(f, card.flow);
  const bool more = app::answer(f.view.desk, f.state, app::Ask::heat, f.view.dragging);
  f.view.moving = f.view.moving || more;
  const analysis::HeatMap& map = f.view.desk.heat;
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, title(f), sentence(f, map));
  card.flow.gap(space::kSmall);
  draw_map(f, card.flow, map, copies);
  card.flow.gap(space::kSmall);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::heat_note));
  const std::string id = result_id(map.result);
  traceable_row(f, card.flow, id, text::fill(f.say(Text::what_now_of), {{"name", name_of_id(f, id)}}),
                app::figure(f.state, map.result));
  ImGui::PopID();
  end_card(f, column, card);
}

}  // namespace mihwar::ui
