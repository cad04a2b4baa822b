// One result over two inputs: where it breaks even, and where the scenario stands.
#include <algorithm>

#include "app/quantity.hpp"
#include "ui/charts/table.hpp"
#include "ui/sharing.hpp"
#include "ui/told_what_if.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using analysis::kHeatMapSide;
using text::Text;

void ask(Frame& f, Flow& flow) {
  app::Questions& q = f.view.desk.questions;
  ControlLines lines(f, flow);
  choose_parameter(f, lines, "pick.heat_x", Text::heat_across, q.heat_x, Logarithmic::yes, q.heat_y);
  choose_parameter(f, lines, "pick.heat_y", Text::heat_upwards, q.heat_y, Logarithmic::yes, q.heat_x);
  choose_result(f, lines, "pick.heat_result", q.heat_result);
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
  const std::string id = result_id(map.result);
  const Rect place = flow.take(std::clamp((flow.x1 - flow.x0) * 0.8f, 400.0f, 560.0f));
  const Press press = chart_area(f, "chart.heat", place, heat_finding(f));
  if (press.clicked) f.view.traced = id;
  with_heat_map(f, [&](HeatMap& chart) {
    ScreenPen pen(f);
    draw_heat_map(pen, place, chart, held_axis(f, "heat." + id, value_range(chart)), look(f), pointer_over(press));
    if (copies) copy_map(f, map, chart.value_name);
  });
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
  draw_paragraph(f, card.flow, title(f), heat_finding(f));
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
