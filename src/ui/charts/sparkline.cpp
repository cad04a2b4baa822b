#include "ui/charts/sparkline.hpp"

#include <cmath>

#include "ui/charts/table.hpp"

namespace mihwar::ui {

AxisRange natural_range(const Sparkline& chart) {
  std::optional<AxisRange> range = AxisRange{0, 0};
  include(range, chart.values);
  if (range->low == range->high) range->high = 1;
  return *range;
}

void draw_sparkline(Pen& pen, const Rect& rect, const Sparkline& chart, const AxisRange& range, const ChartLook& look) {
  constexpr float kDot = 3;
  const Rect area = inset(rect, kDot, kDot);
  const Scale x{{0, std::max(1.0, static_cast<double>(chart.values.size()) - 1)}, area.x0, area.x1};
  const Scale y{range, area.y1, area.y0};
  std::vector<Point> line, zero;
  for (std::size_t t = 0; t < chart.values.size(); ++t) {
    if (!std::isfinite(chart.values[t])) continue;
    line.push_back({x(static_cast<double>(t)), y(chart.values[t])});
    zero.push_back({line.back().x, y(0)});
  }
  pen.line({area.x0, y(0)}, {area.x1, y(0)}, look.line, 1);
  if (line.empty()) return;
  if (line.size() > 1) {
    pen.area_between(line, zero, chart.colour, 0.16f);
    pen.path(line, chart.colour, 2);
  }
  pen.dot(line.back(), kDot, chart.colour);
}

std::string as_table(const Sparkline& chart) {
  Table table;
  table.text("").text(chart.name).end_line();
  for (std::size_t t = 0; t < chart.values.size(); ++t)
    table.number(static_cast<double>(t)).number(chart.values[t]).end_line();
  return table.take();
}

}  // namespace mihwar::ui
