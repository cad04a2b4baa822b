// What the wait lever takes in people, by Erlang A, with Erlang C beside it.
#include <string>

#include "ui/pages.hpp"
#include "ui/sharing.hpp"
#include "ui/told_company.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

void table_line(Frame& f, Flow& flow, const TextStyle& style, std::string_view label, std::string_view before,
                std::string_view after) {
  const float value_width = std::min(150.0f, (flow.x1 - flow.x0) * 0.28f);
  Row row({flow.x0, flow.y, flow.x1, flow.y + 30}, f.direction);
  draw_text(f, row.end(value_width), {style.size, f.theme.ink, true}, Align::end, after);
  draw_text(f, row.end(value_width), {style.size, f.theme.ink}, Align::end, before);
  row.end(space::kSmall);
  Flow words{row.rest().x0, row.rest().x1, flow.y + 3};
  draw_paragraph(f, words, style, label);
  flow.y = std::max(flow.y + 30, words.y + 3);
  fill({flow.x0, flow.y, flow.x1, flow.y + 1}, f.theme.line);
  flow.gap(1);
}

void figures_table(Frame& f, Flow& flow, const std::vector<QueueRow>& rows) {
  for (std::size_t i = 0; i < rows.size(); ++i)
    table_line(f, flow, i == 0 ? muted(f) : body(f), rows[i][0], rows[i][1], rows[i][2]);
}

void use_cost(Frame& f, Flow& flow, const std::string& cost) {
  draw_paragraph(f, flow, body(f), cost);
  draw_paragraph(f, flow, muted(f), f.say(Text::trace_staffing_basis));
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::trace_staffing_use);
  Row row(flow.take(f.control_height()), f.direction);
  ImGui::PushID("queue");
  if (button(f, "button.queue_cost", row.start(button_width(f, label)), label))
    if (const auto use = use_queue_cost(f.state, f.view.staffing)) f.actions.push_back(*use);
  ImGui::PopID();
}

void curve_card(Frame& f, Flow& column) {
  app::answer(f.view.desk, f.state, app::Ask::queue, f.view.dragging);
  if (!f.view.desk.queue) return;
  column.gap(space::kMedium);
  Card card = begin_card(f, column);
  const bool copies = heading_with_copy(f, card.flow, f.say(Text::queue_curve_heading), "button.copy_queue");
  with_queue_chart(f, [&](const std::string& finding, const IsoChart& chart, std::span<const DataPoint> read) {
    draw_paragraph(f, card.flow, title(f), finding);
    card.flow.gap(space::kSmall);
    if (copies) copy_text(f, as_table(chart));
    draw_curves(f, "chart.queue", card.flow.take(340), chart, read, "trace.lever.wait_reduction");
  });
  end_card(f, column, card);
}

void table_card(Frame& f, Flow& column) {
  const QueueWords words = queue_words(f);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), words.finding);
  if (!words.has_advice) {
    draw_paragraph(f, card.flow, body(f), f.say(Text::trace_staffing_none));
    return end_card(f, column, card);
  }
  draw_paragraph(f, card.flow, muted(f), words.load);
  card.flow.gap(space::kSmall);
  figures_table(f, card.flow, words.rows);
  card.flow.gap(space::kSmall);
  if (!words.cost.empty()) use_cost(f, card.flow, words.cost);
  end_card(f, column, card);
}

}  // namespace

void queue_page(Frame& f, Flow& column) {
  table_card(f, column);
  curve_card(f, column);
}

}  // namespace mihwar::ui
