#include "ui/charts/line_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace mihwar::ui {
namespace {

constexpr float kUnitHeight = 20, kMonthsHeight = 40, kTickHeight = 18;

// Where months and values lie.
struct Plot {
  Rect area;
  AxisRange range;
  int horizon;

  float x(double month) const { return area.x0 + static_cast<float>(month / horizon) * area.width(); }
  float y(double value) const {
    return area.y1 - static_cast<float>((value - range.low) / (range.high - range.low)) * area.height();
  }
  std::size_t month_at(float at) const {
    const float share = std::clamp((at - area.x0) / area.width(), 0.0f, 1.0f);
    return static_cast<std::size_t>(std::lround(share * static_cast<float>(horizon)));
  }
};

TextStyle small(const ChartLook& look) { return {type::kSmall, look.muted}; }

std::vector<Point> points(const Plot& plot, std::span<const double> values) {
  std::vector<Point> result;
  result.reserve(values.size());
  for (std::size_t t = 0; t < values.size(); ++t) result.push_back({plot.x(static_cast<double>(t)), plot.y(values[t])});
  return result;
}

float widest_label(const Pen& pen, const LineChart& chart, const Ticks& ticks, const ChartLook& look) {
  float widest = 0;
  for (int i = 0; i < ticks.count; ++i)
    widest = std::max(widest, pen.text_width(small(look), chart.format_tick(ticks.first + i * ticks.step, ticks.step)));
  return std::ceil(widest);
}

float widest_name(const Pen& pen, const LineChart& chart, const ChartLook& look) {
  float widest = 0;
  for (const Series& series : chart.series) {
    widest = std::max(widest, pen.text_width({type::kSmall, look.ink, true}, series.name));
    widest = std::max(widest, pen.text_width(small(look), chart.format(series.values.back())));
  }
  return std::ceil(widest);
}

void draw_value_axis(Pen& pen, const Plot& plot, const Ticks& ticks, const LineChart& chart, const ChartLook& look,
                     float label_width) {
  for (int i = 0; i < ticks.count; ++i) {
    const double value = ticks.first + i * ticks.step;
    const float y = std::round(plot.y(value));
    pen.line({plot.area.x0, y}, {plot.area.x1, y}, look.line, 1);
    pen.text({plot.area.x0 - label_width - space::kSmall, y - 9, plot.area.x0 - space::kSmall, y + 9}, small(look),
             look.at_right(), chart.format_tick(value, ticks.step));
  }
}

void draw_month_axis(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look) {
  const int step = plot.horizon <= 24 ? 6 : plot.horizon <= 60 ? 12 : 24;
  for (int month = 0; month <= plot.horizon; month += step) {
    const float x = plot.x(month);
    pen.line({x, plot.area.y1}, {x, plot.area.y1 + 4}, look.muted, 1);
    const std::string label = chart.format_month(month);
    pen.text({x - 20, plot.area.y1 + 4, x + 20, plot.area.y1 + 4 + kTickHeight}, small(look), Align::centre, label);
  }
  pen.text({plot.area.x0, plot.area.y1 + 20, plot.area.x1, plot.area.y1 + kMonthsHeight}, small(look), Align::centre,
           chart.months_label);
}

constexpr float kNameHeight = 17;

// Two names with their values must not overlap, nor leave the plot.
void push_apart(std::vector<float>& heights, float least, float most) {
  constexpr float kApart = 2 * kNameHeight + 2;
  if (heights.size() == 2 && std::fabs(heights[0] - heights[1]) < kApart) {
    const float half = heights[0] < heights[1] ? kApart / 2 : -kApart / 2;
    const float middle = std::clamp((heights[0] + heights[1]) / 2, least + kApart / 2, most - kApart / 2);
    heights = {middle - half, middle + half};
  }
  for (float& height : heights) height = std::clamp(height, least, most);
}

// A name at the end of each line, pushed apart where lines meet.
void draw_names(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look, Rect margin) {
  std::vector<float> heights;
  for (const Series& series : chart.series) heights.push_back(plot.y(series.values.back()));
  push_apart(heights, plot.area.y0 + kNameHeight, plot.area.y1 - kNameHeight);
  for (std::size_t i = 0; i < heights.size(); ++i) {
    const float y = heights[i];
    const Series& series = chart.series[i];
    pen.text({margin.x0, y - kNameHeight, margin.x1, y}, {type::kSmall, series.label, true}, look.at_left(),
             series.name);
    pen.text({margin.x0, y, margin.x1, y + kNameHeight}, small(look), look.at_left(),
             chart.format(series.values.back()));
  }
}

void draw_crosshair(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look, float at) {
  const std::size_t month = plot.month_at(at);
  const float x = plot.x(static_cast<double>(month));
  pen.line({x, plot.area.y0}, {x, plot.area.y1}, look.muted, 1);
  const std::string number = chart.format_month(static_cast<int>(month));
  const std::string heading = text::fill(chart.month_sentence, {{"month", number}});
  float width = pen.text_width({type::kSmall, look.ink, true}, heading);
  std::vector<std::string> values;
  for (const Series& series : chart.series) {
    pen.dot({x, plot.y(series.values[month])}, 4, series.colour);
    values.push_back(chart.format(series.values[month]));
    width = std::max(width, pen.text_width(small(look), series.name) +
                                pen.text_width({type::kSmall, look.ink, true}, values.back()) + 18);
  }
  width += 2 * space::kSmall;
  const float height = 18 * static_cast<float>(values.size() + 1) + space::kSmall;
  const bool room_right = x + space::kMedium + width < plot.area.x1;
  const float left = room_right ? x + space::kMedium : std::max(plot.area.x0, x - space::kMedium - width);
  const Rect box{left, plot.area.y0, left + width, plot.area.y0 + height};
  pen.bar(box, look.ink, 6, 0.12f);
  pen.bar(inset(box, 1, 1), look.card, 5);
  Flow flow{box.x0 + space::kSmall, box.x1 - space::kSmall, box.y0 + space::kTight};
  pen.text(flow.take(18), {type::kSmall, look.ink, true}, Align::start, heading);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Rect line = flow.take(18);
    const float value_width = pen.text_width({type::kSmall, look.ink, true}, values[i]) + 1;
    Row row(line, look.direction);
    pen.text(row.end(value_width), {type::kSmall, look.ink, true}, Align::end, values[i]);
    pen.text(row.rest(), {type::kSmall, chart.series[i].label}, Align::start, chart.series[i].name);
  }
}

}  // namespace

Ticks round_ticks(double low, double high, int wanted) {
  if (!(high > low)) {
    const double spread = std::max(std::fabs(low) * 0.05, 1e-9);
    low -= spread;
    high += spread;
  }
  const double rough = (high - low) / wanted;
  const double power = std::pow(10.0, std::floor(std::log10(rough)));
  double step = 10 * power;
  for (const double factor : {1.0, 2.0, 2.5, 5.0})
    if (rough <= factor * power * (1 + 1e-9)) {
      step = factor * power;
      break;
    }
  const double first = std::floor(low / step + 1e-9), last = std::ceil(high / step - 1e-9);
  return {first * step, step, static_cast<int>(last - first) + 1};
}

AxisRange natural_range(const LineChart& chart) {
  double low = chart.series.front().values.front(), high = low;
  for (const Series& series : chart.series) {
    const auto [least, most] = std::minmax_element(series.values.begin(), series.values.end());
    low = std::min(low, *least);
    high = std::max(high, *most);
  }
  // Never magnify rounding: show at least 2 % of the level.
  const double least_span = 0.02 * std::max(std::fabs(low), std::fabs(high));
  if (high - low < least_span) high = low + least_span;
  const Ticks ticks = round_ticks(low, high, 4);
  return {ticks.first, ticks.last()};
}

void draw_line_chart(Pen& pen, const Rect& rect, const LineChart& chart, const AxisRange& range, const ChartLook& look,
                     std::optional<float> pointed_at) {
  const int horizon = static_cast<int>(chart.series.front().values.size()) - 1;
  const Ticks ticks = round_ticks(range.low, range.high, 4);
  const float labels = widest_label(pen, chart, ticks, look);
  const float names = widest_name(pen, chart, look);
  Flow flow{rect.x0, rect.x1, rect.y0};
  pen.text(flow.take(kUnitHeight), small(look), Align::start, chart.unit);
  flow.gap(space::kSmall);
  const float axis_margin = labels + space::kSmall, name_margin = names + space::kMedium;
  const Plot plot{.area = {rect.x0 + axis_margin, flow.y, rect.x1 - name_margin, rect.y1 - kMonthsHeight},
                  .range = {ticks.first, ticks.last()},
                  .horizon = horizon};
  draw_value_axis(pen, plot, ticks, chart, look, labels);
  draw_month_axis(pen, plot, chart, look);
  if (chart.series.size() >= 2)
    pen.area_between(points(plot, chart.series[1].values), points(plot, chart.series[0].values), chart.series[1].colour,
                     0.13f);
  for (const Series& series : chart.series) pen.path(points(plot, series.values), series.colour, series.width);
  const Rect margin{plot.area.x1 + space::kMedium, plot.area.y0, rect.x1, plot.area.y1};
  draw_names(pen, plot, chart, look, margin);
  if (pointed_at && *pointed_at >= plot.area.x0 - 8 && *pointed_at <= plot.area.x1 + 8)
    draw_crosshair(pen, plot, chart, look, *pointed_at);
}

}  // namespace mihwar::ui
