#include "ui/charts/bar_chart.hpp"

#include "ui/charts/rows.hpp"
#include "ui/charts/scale.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

TextStyle style(const ChartLook& look) { return {type::kBody, look.ink}; }

std::vector<RowTexts> row_texts(const BarChart& chart) {
  std::vector<RowTexts> rows;
  for (const Bar& bar : chart.bars) rows.push_back({bar.label, bar.value});
  return rows;
}

}  // namespace

float bar_chart_height(const Pen& pen, const ChartLook& look, const BarChart& chart, float width) {
  return rows_height(pen, style(look), width, row_texts(chart));
}

Pointed draw_bar_chart(Pen& pen, const Rect& rect, const BarChart& chart, const ChartLook& look,
                       const Pointer& pointer) {
  const std::vector<RowTexts> texts = row_texts(chart);
  const auto rows = row_spaces(pen, look, style(look), rect, texts);
  std::optional<AxisRange> range = AxisRange{0, 0};
  for (const Bar& bar : chart.bars) include(range, bar.amount);
  if (range->low == range->high) range->high = 1;
  const Pointed pointed = pointed_row(pen, look, rows, pointer);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Rect& track = rows[i].bar;
    const bool rightwards = look.direction == Direction::left_to_right;
    const Scale x{*range, rightwards ? track.x0 : track.x1, rightwards ? track.x1 : track.x0};
    const float zero = x(0), end = x(chart.bars[i].amount);
    pen.bar({std::min(zero, end), track.y0, std::max(zero, end), track.y1}, chart.bars[i].colour, 3);

    draw_row_texts(pen, style(look), rows[i], texts[i]);
    if (i == 0) draw_row_line(pen, rows, std::clamp(zero, track.x0 + 0.5f, track.x1 - 0.5f), look.muted, 1);
  }
  return pointed;
}

std::string as_table(const BarChart& chart) {
  Table table;
  table.text("").text(chart.unit).end_line();
  for (const Bar& bar : chart.bars) table.text(bar.label).number(bar.amount).end_line();
  return table.take();
}

}  // namespace mihwar::ui
