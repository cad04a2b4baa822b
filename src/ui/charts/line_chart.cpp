#include "ui/charts/line_chart.hpp"

#include <array>
#include <cmath>

#include "text/language.hpp"
#include "ui/charts/line_names.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kNamesShare = 0.24f;  // of the width; longer names wrap

std::size_t months(const LineChart& chart) {
  std::size_t most = 0;
  for (const Series& series : chart.series) most = std::max(most, series.values.size());
  for (const Band& band : chart.bands) most = std::max({most, band.low.size(), band.high.size()});
  return most;
}

// Where months and values lie.
struct Plot {
  Rect area;
  Scale x, y;
  Point at(std::size_t month, double value) const { return {x(static_cast<double>(month)), y(value)}; }
};

std::string month_heading(const LineChart& chart, std::size_t month) {
  return text::fill(chart.month_sentence, {{"month", chart.format_month(static_cast<int>(month))}});
}

// Calls piece(points) for every run of finite values.
template <class Piece>
void each_piece(const Plot& plot, std::span<const double> values, Piece piece) {
  std::vector<Point> points;
  for (std::size_t t = 0; t <= values.size(); ++t) {
    if (t < values.size() && std::isfinite(values[t])) {
      points.push_back(plot.at(t, values[t]));
      continue;
    }
    if (!points.empty()) piece(points);
    points.clear();
  }
}

void draw_series(Pen& pen, const Plot& plot, const Series& series) {
  each_piece(plot, series.values, [&](std::span<const Point> points) {
    if (points.size() == 1)
      pen.dot(points[0], series.width + 1, series.colour);
    else if (series.dashed)
      dashed_path(pen, points, series.colour, series.width);
    else
      pen.path(points, series.colour, series.width);
  });
}

void draw_area(Pen& pen, const Plot& plot, std::span<const double> high, std::span<const double> low, Colour colour,
               float alpha) {
  std::vector<Point> upper, lower;
  for (std::size_t t = 0; t < std::min(high.size(), low.size()); ++t) {
    if (!std::isfinite(high[t]) || !std::isfinite(low[t])) continue;
    upper.push_back(plot.at(t, high[t]));
    lower.push_back(plot.at(t, low[t]));
  }
  if (upper.size() > 1) pen.area_between(upper, lower, colour, alpha);
}

void draw_marks(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look) {
  for (const Band& band : chart.bands) draw_area(pen, plot, band.high, band.low, band.colour, band.alpha);
  const auto& series = chart.series;
  if (series.size() >= 2 && chart.bands.empty() && chart.tinted)
    draw_area(pen, plot, series[1].values, series[0].values, series[1].colour, 0.13f);
  if (plot.y.range.low < 0 && plot.y.range.high > 0)
    pen.line({plot.area.x0, std::round(plot.y(0))}, {plot.area.x1, std::round(plot.y(0))}, look.muted, 1.5f);
  for (std::size_t i = 2; i < series.size(); ++i) draw_series(pen, plot, series[i]);
  for (std::size_t i = 0; i < std::min<std::size_t>(2, series.size()); ++i) draw_series(pen, plot, series[i]);
}

void draw_month_axis(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look, const Rect& bounds) {
  const int horizon = static_cast<int>(plot.x.range.high);
  const int step = horizon <= 6 ? 1 : horizon <= 24 ? 6 : horizon <= 60 ? 12 : 24;
  const TickFormat format = [&](double month, double) { return chart.format_month(static_cast<int>(month)); };
  const BottomAxis axis{
      .ticks = {0, static_cast<double>(step), horizon / step + 1}, .format = format, .name = chart.months_label};
  draw_bottom_axis(pen, look, plot.area, plot.x, axis, bounds);
}

// Highest first, as the lines stand.
void draw_crosshair(Pen& pen, const Plot& plot, const LineChart& chart, const ChartLook& look, const Rect& bounds,
                    std::size_t month) {
  const float x = plot.x(static_cast<double>(month));
  pen.line({x, plot.area.y0}, {x, plot.area.y1}, look.muted, 1);
  std::vector<KeyLine> lines;
  std::vector<double> depths;
  const auto add = [&](std::string_view name, std::span<const double> values, Colour mark, Colour text, bool dashed) {
    if (month >= values.size() || !std::isfinite(values[month])) return;
    lines.push_back({std::string(name), chart.format(values[month]), mark, text, dashed});
    depths.push_back(-values[month]);
  };
  for (const Series& series : chart.series) {
    add(series.name, series.values, series.colour, series.label, series.dashed);
    if (month >= series.values.size() || !std::isfinite(series.values[month])) continue;
    pen.dot({x, plot.y(series.values[month])}, 5, look.card);
    pen.dot({x, plot.y(series.values[month])}, 4, series.colour);
  }
  for (const Band& band : chart.bands) {
    add(band.high_name, band.high, band.colour, look.muted, false);
    add(band.low_name, band.low, band.colour, look.muted, false);
  }
  std::vector<KeyLine> sorted;
  for (const std::size_t i : ascending(depths)) sorted.push_back(std::move(lines[i]));
  draw_tip(pen, look, bounds, plot.area, {x, plot.area.y0}, month_heading(chart, month), sorted);
}

// Above the plot, so that no line runs through the text.
float marker_height(const Pen& pen, const LineChart& chart, float width) {
  if (!chart.marker) return 0;
  return wrapped_height(pen, {type::kSmall, {}, true}, width, chart.marker->label) + space::kTight;
}

void draw_marker(Pen& pen, const Plot& plot, const Marker& marker, const Rect& bounds, float top) {
  const TextStyle style{type::kSmall, marker.label_colour, true};
  const float x = std::round(plot.x(marker.month)), width = bounds.width();
  dashed_path(pen, std::array{Point{x, plot.area.y0 - 2}, Point{x, plot.area.y1}}, marker.label_colour, 1.5f);
  float widest = 0;
  for (const std::string_view line : wrapped(pen, style, width, marker.label))
    widest = std::max(widest, std::ceil(pen.text_width(style, line)));
  widest = std::min(widest + 1, width);
  const float left = std::clamp(x - widest / 2, bounds.x0, bounds.x1 - widest);
  Flow flow{left, left + widest, top};
  draw_wrapped(pen, flow, style, Align::centre, marker.label);
}

// The unit, and in front of a key the month that its values are of.
void draw_unit(Pen& pen, Flow& flow, const LineChart& chart, const ChartLook& look, bool with_month) {
  Row row({flow.x0, flow.y, flow.x1, flow.y + small_line()}, look.direction);
  if (with_month) {
    const std::string heading = month_heading(chart, months(chart) - 1);
    pen.text(row.end(std::ceil(pen.text_width(quiet(look), heading)) + 1), quiet(look), Align::end, heading);
    row.end(space::kMedium);
  }
  Flow unit{row.rest().x0, row.rest().x1, flow.y};
  draw_wrapped(pen, unit, quiet(look), Align::start, chart.unit);
  flow.y = std::max(unit.y, flow.y + small_line());
}

}  // namespace

AxisRange natural_range(const LineChart& chart) {
  std::optional<AxisRange> range;
  for (const Series& series : chart.series) include(range, series.values);
  for (const Band& band : chart.bands) include(range, band.low), include(range, band.high);
  return rounded(range);
}

Pointed draw_line_chart(Pen& pen, const Rect& rect, const LineChart& chart, const AxisRange& range,
                        const ChartLook& look, std::optional<float> pointed_at) {
  const std::size_t count = months(chart);
  if (count == 0) return std::nullopt;
  const std::vector<EndName> names = end_names(chart, look);
  const std::vector<KeyLine> key = key_lines(chart, look);
  const float names_width = end_names_width(pen, names, kNamesShare * rect.width());
  const float below = 2.5f * small_line() + 1, marked = marker_height(pen, chart, rect.width());
  const float beside = rect.height() - 1.5f * small_line() - marked - below;  // the plot's height without a key
  const bool keyed = names_width > 0.3f * rect.width() || end_names_height(pen, names, names_width) > beside;

  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_unit(pen, flow, chart, look, keyed);
  if (keyed) draw_key(pen, look, flow, key);
  flow.gap(space::kTight);
  const float marker_top = flow.y;
  flow.gap(marked + small_line() / 2);
  const Ticks ticks = ticks_up(range, rect.y1 - below - flow.y);
  const float labels = left_axis_width(pen, look, ticks, chart.format_tick);
  const float margin = keyed ? space::kSmall : names_width + space::kMedium;
  const Rect area{rect.x0 + labels, flow.y, rect.x1 - margin, std::max(flow.y + 1, rect.y1 - below)};
  const double horizon = std::max(1.0, static_cast<double>(count) - 1);
  const Plot plot{area, {{0, horizon}, area.x0, area.x1}, {{ticks.first, ticks.last()}, area.y1, area.y0}};

  draw_left_axis(pen, look, area, plot.y, ticks, chart.format_tick);
  draw_month_axis(pen, plot, chart, look, {area.x0 - labels, area.y0, rect.x1, area.y1});
  draw_marks(pen, plot, chart, look);
  if (chart.marker && plot.x.holds(chart.marker->month)) draw_marker(pen, plot, *chart.marker, rect, marker_top);
  if (!keyed) draw_end_names(pen, look, plot.y, {area.x1 + space::kMedium, area.y0, rect.x1, area.y1}, names);
  if (!pointed_at || *pointed_at < area.x0 - 8 || *pointed_at > area.x1 + 8) return std::nullopt;
  const auto month = static_cast<std::size_t>(std::lround(std::clamp(plot.x.value(*pointed_at), 0.0, horizon)));
  if (month >= count) return std::nullopt;
  draw_crosshair(pen, plot, chart, look, rect, month);
  return month;
}

std::string as_table(const LineChart& chart) {
  Table table;
  table.text(chart.months_label);
  for (const Series& series : chart.series) table.text(series.name);
  for (const Band& band : chart.bands) table.text(band.low_name).text(band.high_name);
  table.end_line();
  const auto cell = [&](std::span<const double> values, std::size_t t) {
    table.number(t < values.size() ? values[t] : std::nan(""));
  };
  for (std::size_t t = 0; t < months(chart); ++t) {
    table.number(static_cast<double>(t));
    for (const Series& series : chart.series) cell(series.values, t);
    for (const Band& band : chart.bands) cell(band.low, t), cell(band.high, t);
    table.end_line();
  }
  return table.take();
}

}  // namespace mihwar::ui
