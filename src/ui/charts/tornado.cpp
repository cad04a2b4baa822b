#include "ui/charts/tornado.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/rows.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kTextGap = 5;

std::vector<RowTexts> row_texts(const Tornado& chart) {
  std::vector<RowTexts> rows;
  for (const TornadoRow& row : chart.rows) rows.push_back({row.label, ""});
  return rows;
}

// A bar, and the text at its end.
struct Side {
  double value;
  std::string_view text;
  Colour colour;
};

// The side that reaches further left comes first; sides of one length keep low before high.
std::pair<Side, Side> sides(const Tornado& chart, const TornadoRow& row) {
  const Side low{std::isfinite(row.low) ? row.low : chart.base, row.low_text, chart.low_colour};
  const Side high{std::isfinite(row.high) ? row.high : chart.base, row.high_text, chart.high_colour};
  return low.value <= high.value ? std::pair(low, high) : std::pair(high, low);
}

float widest_end(const Pen& pen, const ChartLook& look, const Tornado& chart, bool left) {
  float widest = 0;
  for (const TornadoRow& row : chart.rows) {
    const auto [first, second] = sides(chart, row);
    widest = std::max(widest, pen.text_width(plain(look), left ? first.text : second.text));
  }
  return std::ceil(widest) + 1 + kTextGap;
}

void draw_row(Pen& pen, const Tornado& chart, const ChartLook& look, const Scale& x, const Rect& bar,
              const TornadoRow& row) {
  const auto [first, second] = sides(chart, row);
  const float base = x(chart.base), left = x(first.value), right = x(second.value);
  const auto draw = [&](float end, Colour colour) {
    const Rect reach{std::min(base, end), bar.y0, std::max(base, end), bar.y1};
    if (reach.width() > 0.5f) pen.bar(reach, colour, 2);
  };
  // Where both ends lie on one side of the base, the shorter bar stands in front.
  const bool left_is_longer = base - left >= right - base;
  draw(left_is_longer ? left : right, left_is_longer ? first.colour : second.colour);
  draw(left_is_longer ? right : left, left_is_longer ? second.colour : first.colour);
  const float middle = (bar.y0 + bar.y1) / 2, half = small_line() / 2;
  const float from = std::min(base, left) - kTextGap, to = std::max(base, right) + kTextGap;
  const auto width = [&](const Side& side) { return std::ceil(pen.text_width(plain(look), side.text)) + 1; };
  pen.text({from - width(first), middle - half, from, middle + half}, plain(look), look.at_right(), first.text);
  pen.text({to, middle - half, to + width(second), middle + half}, plain(look), look.at_left(), second.text);
}

void draw_base_label(Pen& pen, const Tornado& chart, const ChartLook& look, float x, const Rect& rect) {
  const float width = std::min(rect.width(), std::ceil(pen.text_width(loud(look), chart.base_label)) + 1);
  const float left = std::clamp(x - width / 2, rect.x0, rect.x1 - width);
  pen.text({left, rect.y0, left + width, rect.y0 + small_line()}, loud(look), Align::centre, chart.base_label);
}

}  // namespace

AxisRange natural_range(const Tornado& chart) {
  std::optional<AxisRange> range;
  include(range, chart.base);
  for (const TornadoRow& row : chart.rows) include(range, row.low), include(range, row.high);
  return rounded(range);
}

float tornado_height(const Pen& pen, const ChartLook& look, const Tornado& chart, float width) {
  return small_line() + space::kTight + rows_height(pen, plain(look), width, row_texts(chart)) +
         bottom_axis_height(pen, look, chart.result_name, width);
}

Pointed draw_tornado(Pen& pen, const Rect& rect, const Tornado& chart, const AxisRange& range, const ChartLook& look,
                     const Pointer& pointer) {
  const std::vector<RowTexts> texts = row_texts(chart);
  const float top = rect.y0 + small_line() + space::kTight;
  const float bottom = rect.y1 - bottom_axis_height(pen, look, chart.result_name, rect.width());
  const auto rows = row_spaces(pen, look, plain(look), {rect.x0, top, rect.x1, bottom}, texts);
  if (rows.empty()) return std::nullopt;
  const Pointed pointed = pointed_row(pen, look, rows, pointer);
  const Rect plot{rows[0].bar.x0 + widest_end(pen, look, chart, true), top,
                  rows[0].bar.x1 - widest_end(pen, look, chart, false), rows.back().all.y1};
  const Scale x{range, plot.x0, std::max(plot.x0 + 1, plot.x1)};
  const Rect& under = beside(rows[0]) ? rows[0].bar : rect;
  const Rect bounds{under.x0, rect.y0, under.x1, rect.y1};
  draw_bottom_axis(pen, look, plot, x,
                   {.ticks = ticks_across(pen, look, range, chart.format_tick, plot.width()),
                    .format = chart.format_tick,
                    .name = chart.result_name,
                    .grid = beside(rows[0])},
                   bounds);
  draw_base_label(pen, chart, look, x(chart.base), rect);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    draw_row(pen, chart, look, x, rows[i].bar, chart.rows[i]);

    draw_row_texts(pen, plain(look), rows[i], texts[i]);
  }
  draw_row_line(pen, rows, x(chart.base), look.ink, 1.5f);
  return pointed;
}

std::string as_table(const Tornado& chart) {
  Table table;
  table.text("").text("").text(chart.result_name).text("").text(chart.result_name).end_line();
  table.text(chart.base_label).text("").number(chart.base).end_line();
  for (const TornadoRow& row : chart.rows)
    table.text(row.label).text(row.low_text).number(row.low).text(row.high_text).number(row.high).end_line();
  return table.take();
}

}  // namespace mihwar::ui
