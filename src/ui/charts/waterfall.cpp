#include "ui/charts/waterfall.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/rows.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kWide = 520, kColumnsHeight = 340, kWidestBar = 96;

// Where a bar starts and ends.
struct Leap {
  double from, to;
};

std::vector<Leap> leaps(const Waterfall& chart) {
  std::vector<Leap> result;
  double level = 0;
  for (const WaterfallStep& step : chart.steps) {
    const double amount = std::isfinite(step.amount) ? step.amount : 0;
    const double from = step.total ? 0 : level;
    level = from + amount;
    result.push_back({from, level});
  }
  return result;
}

std::string value_text(const Waterfall& chart, const WaterfallStep& step) {
  if (!std::isfinite(step.amount)) return "–";
  return step.total ? chart.format_total(step.amount) : chart.format_change(step.amount);
}

TextStyle label_style(const ChartLook& look, const WaterfallStep& step) {
  return step.total ? loud(look) : plain(look);
}

// The room of a column, if every word and value fits into its share of the width.
std::optional<float> column_pitch(const Pen& pen, const ChartLook& look, const Waterfall& chart, float width) {
  if (width < kWide) return std::nullopt;
  const Ticks ticks = ticks_up(natural_range(chart), kColumnsHeight);
  const float pitch = (width - left_axis_width(pen, look, ticks, chart.format_tick)) /
                      static_cast<float>(std::max<std::size_t>(1, chart.steps.size()));
  for (const WaterfallStep& step : chart.steps) {
    const float needed = std::max(widest_word(pen, label_style(look, step), step.label),
                                  pen.text_width(loud(look), value_text(chart, step)));
    if (needed + space::kSmall > pitch) return std::nullopt;
  }
  return pitch;
}

std::vector<RowTexts> row_texts(const Waterfall& chart) {
  std::vector<RowTexts> rows;
  for (const WaterfallStep& step : chart.steps) rows.push_back({step.label, value_text(chart, step)});
  return rows;
}

float labels_height(const Pen& pen, const ChartLook& look, const Waterfall& chart, float pitch) {
  float highest = small_line();
  for (const WaterfallStep& step : chart.steps)
    highest = std::max(highest, wrapped_height(pen, label_style(look, step), pitch - space::kSmall, step.label));
  return highest;
}

// A bar is at least a hair wide, so that a step without effect shows.
void draw_leap(Pen& pen, Rect bar, Colour colour, bool lying) {
  if (lying && bar.width() < 2) bar = {bar.x0 - 1, bar.y0, bar.x0 + 1, bar.y1};
  if (!lying && bar.height() < 2) bar = {bar.x0, bar.y0 - 1, bar.x1, bar.y0 + 1};
  pen.bar(bar, colour, 2);
}

Pointed draw_columns(Pen& pen, const Rect& rect, const Waterfall& chart, const AxisRange& range, const ChartLook& look,
                     const Pointer& pointer, float pitch) {
  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_wrapped(pen, flow, quiet(look), Align::start, chart.unit);
  const float top = flow.y + 1.5f * small_line();
  const float bottom = rect.y1 - labels_height(pen, look, chart, pitch) - space::kSmall;
  const Ticks ticks = ticks_up(range, bottom - top);
  const float axis = left_axis_width(pen, look, ticks, chart.format_tick);
  const Rect plot{rect.x0 + axis, top, rect.x1, std::max(top + 1, bottom)};
  const Scale y{{ticks.first, ticks.last()}, plot.y1, plot.y0};
  pitch = plot.width() / static_cast<float>(std::max<std::size_t>(1, chart.steps.size()));
  const float gap = std::max(pitch * 0.3f, pitch - kWidestBar);
  const std::vector<Leap> steps = leaps(chart);
  Pointed pointed;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float x = plot.x0 + pitch * static_cast<float>(i);
    if (!over(pointer, {x, rect.y0, x + pitch, rect.y1})) continue;
    pen.bar({x, plot.y0 - small_line(), x + pitch, rect.y1}, look.line, 4, 0.45f);
    pointed = i;
  }
  draw_left_axis(pen, look, plot, y, ticks, chart.format_tick);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float x = plot.x0 + pitch * static_cast<float>(i), from = y(steps[i].from), to = y(steps[i].to);
    const Rect bar{x + gap / 2, std::min(from, to), x + pitch - gap / 2, std::max(from, to)};
    if (i + 1 < steps.size()) pen.line({bar.x1, to}, {bar.x1 + gap, to}, look.muted, 1);
    draw_leap(pen, bar, chart.steps[i].colour, false);
    pen.text({x, bar.y0 - small_line() - 2, x + pitch, bar.y0 - 2}, loud(look), Align::centre,
             value_text(chart, chart.steps[i]));
    Flow label{x + space::kTight, x + pitch - space::kTight, plot.y1 + space::kSmall};
    draw_wrapped(pen, label, label_style(look, chart.steps[i]), Align::centre, chart.steps[i].label);
  }
  if (y.holds(0)) pen.line({plot.x0, std::round(y(0))}, {plot.x1, std::round(y(0))}, look.muted, 1.5f);
  return pointed;
}

Pointed draw_rows(Pen& pen, const Rect& rect, const Waterfall& chart, const AxisRange& range, const ChartLook& look,
                  const Pointer& pointer) {
  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_wrapped(pen, flow, quiet(look), Align::start, chart.unit);
  flow.gap(space::kTight);
  const std::vector<RowTexts> texts = row_texts(chart);
  const auto rows = row_spaces(pen, look, plain(look), {rect.x0, flow.y, rect.x1, rect.y1}, texts);
  if (rows.empty()) return std::nullopt;
  const Pointed pointed = pointed_row(pen, look, rows, pointer);
  const Scale x{range, rows[0].bar.x0 + 2, rows[0].bar.x1 - 2};
  const std::vector<Leap> steps = leaps(chart);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const float from = x(steps[i].from), to = x(steps[i].to);
    const Rect& space = rows[i].bar;

    if (i + 1 < steps.size() && beside(rows[i])) pen.line({to, space.y1}, {to, rows[i + 1].bar.y0}, look.muted, 1);
    draw_leap(pen, {std::min(from, to), space.y0, std::max(from, to), space.y1}, chart.steps[i].colour, true);
    draw_row_texts(pen, label_style(look, chart.steps[i]), rows[i], texts[i]);
  }
  if (x.holds(0)) draw_row_line(pen, rows, x(0), look.muted, 1);
  return pointed;
}

}  // namespace

AxisRange natural_range(const Waterfall& chart) {
  std::optional<AxisRange> range = AxisRange{0, 0};
  for (const Leap& leap : leaps(chart)) include(range, leap.from), include(range, leap.to);
  return rounded(range);
}

float waterfall_height(const Pen& pen, const ChartLook& look, const Waterfall& chart, float width) {
  if (column_pitch(pen, look, chart, width)) return kColumnsHeight;
  return wrapped_height(pen, quiet(look), width, chart.unit) + space::kTight +
         rows_height(pen, plain(look), width, row_texts(chart));
}

Pointed draw_waterfall(Pen& pen, const Rect& rect, const Waterfall& chart, const AxisRange& range,
                       const ChartLook& look, const Pointer& pointer) {
  if (const auto pitch = column_pitch(pen, look, chart, rect.width()))
    return draw_columns(pen, rect, chart, range, look, pointer, *pitch);
  return draw_rows(pen, rect, chart, range, look, pointer);
}

std::string as_table(const Waterfall& chart) {
  Table table;
  table.text("").text(chart.unit).end_line();
  for (const WaterfallStep& step : chart.steps) table.text(step.label).number(step.amount).end_line();
  return table.take();
}

}  // namespace mihwar::ui
