#include "ui/charts/heat_map.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/ramp.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kStripHeight = 10, kStripWidth = 360;

struct Plot {
  Rect area;
  Scale x, y;
  Point at(const DataPoint& p) const { return {x(p.x), y(p.y)}; }
};

double share(const AxisRange& range, double value) { return (value - range.low) / (range.high - range.low); }

double cell_middle(const AxisRange& range, int cell, int cells) {
  return range.low + (range.high - range.low) * (cell + 0.5) / cells;
}

void draw_cells(Pen& pen, const Rect& area, const HeatMap& map, const AxisRange& values, const Ramp& ramp,
                Colour missing) {
  std::vector<Colour> colours;
  colours.reserve(map.values.size());
  for (int row = map.rows - 1; row >= 0; --row)
    for (int column = 0; column < map.columns; ++column) {
      const double value = map.values[static_cast<std::size_t>(row * map.columns + column)];
      colours.push_back(std::isfinite(value) ? at(ramp, share(values, value)) : missing);
    }
  pen.mesh(area, map.columns, map.rows, colours);
}

// A line that can be seen on every colour.
void draw_contour(Pen& pen, const Plot& plot, const HeatMap& map, const ChartLook& look) {
  for (const auto& [colour, width] : {std::pair(look.card, 5.0f), {look.ink, 2.0f}})
    for (const Segment& segment : map.contour)
      pen.path(std::array{plot.at(segment[0]), plot.at(segment[1])}, colour, width);
}

void draw_placed(Pen& pen, const ChartLook& look, const Rect& box, std::string_view text) {
  pen.bar(box, look.card, 4, 0.92f);
  pen.text(box, loud(look), Align::centre, text);
}

void draw_names(Pen& pen, const Plot& plot, const HeatMap& map, const ChartLook& look) {
  Places places(plot.area);
  for (const Segment& segment : map.contour) places.avoid(std::array{plot.at(segment[0]), plot.at(segment[1])});
  const auto width = [&](std::string_view text) {
    return std::ceil(pen.text_width(loud(look), text)) + 2 * space::kTight + 1;
  };
  const float height = small_line() + 2;
  if (map.here) {
    const Point here = plot.at(*map.here);
    places.take({here.x - 9, here.y - 9, here.x + 9, here.y + 9});
    if (const auto box = places.around({&here, 1}, width(map.here_name), height))
      draw_placed(pen, look, *box, map.here_name);
    for (const auto& [radius, colour] : {std::pair(9.0f, look.card), {7.0f, look.ink}, {3.5f, look.card}})
      pen.dot(here, radius, colour);
  }
  std::vector<Point> starts;  // from the middle on
  for (std::size_t i = 0, count = map.contour.size(); i < count; ++i)
    starts.push_back(plot.at(map.contour[(i + count / 2) % count][0]));
  if (const auto box = places.around(starts, width(map.contour_name), height))
    draw_placed(pen, look, *box, map.contour_name);
}

float legend_height(const Pen& pen, const HeatMap& map, const ChartLook& look, float width) {
  return wrapped_height(pen, quiet(look), width, map.value_name) + kStripHeight + 1.5f * small_line() + space::kTight;
}

void draw_legend(Pen& pen, Flow& flow, const HeatMap& map, const AxisRange& values, const Ramp& ramp,
                 const ChartLook& look) {
  draw_wrapped(pen, flow, quiet(look), Align::centre, map.value_name);
  flow.gap(space::kTight);
  const float middle = (flow.x0 + flow.x1) / 2, half = std::min(kStripWidth, flow.x1 - flow.x0 - 60) / 2;
  const Rect strip{middle - half, flow.y, middle + half, flow.y + kStripHeight};
  std::vector<Colour> colours;
  for (int i = 0; i < kRampSteps; ++i) colours.push_back(at(ramp, (i + 0.5) / kRampSteps));
  pen.mesh(strip, kRampSteps, 1, colours);
  const BottomAxis axis{
      .ticks = {values.low, (values.high - values.low) / 2, 3}, .format = map.format_tick, .name = ""};
  draw_bottom_axis(pen, look, strip, {values, strip.x0, strip.x1}, axis, {flow.x0, flow.y, flow.x1, flow.y});
}

Pointed draw_pointed(Pen& pen, const Plot& plot, const HeatMap& map, const ChartLook& look, const Rect& bounds,
                     const Pointer& pointer) {
  if (!over(pointer, plot.area)) return std::nullopt;
  const auto cell = [](float at, float from, float size, int count) {
    return std::clamp(static_cast<int>((at - from) / size * static_cast<float>(count)), 0, count - 1);
  };
  const int column = cell(pointer->x, plot.area.x0, plot.area.width(), map.columns);
  const int row = map.rows - 1 - cell(pointer->y, plot.area.y0, plot.area.height(), map.rows);
  const auto index = static_cast<std::size_t>(row * map.columns + column);
  const DataPoint middle{cell_middle(map.x.range, column, map.columns), cell_middle(map.y.range, row, map.rows)};
  const Point place = plot.at(middle);
  pen.dot(place, 6, look.card);
  pen.dot(place, 4, look.ink);
  const double value = map.values[index];
  const KeyLine lines[] = {{std::string(map.x.name), map.x.format(middle.x), std::nullopt, look.ink},
                           {std::string(map.y.name), map.y.format(middle.y), std::nullopt, look.ink}};
  draw_tip(pen, look, bounds, plot.area, place, std::isfinite(value) ? map.format(value) : std::string("–"), lines);
  return index;
}

}  // namespace

AxisRange value_range(const HeatMap& map) {
  std::optional<AxisRange> range;
  include(range, map.values);
  if (!map.middle) return rounded(range);
  include(range, *map.middle);
  const double reach = std::max(range->high - *map.middle, *map.middle - range->low);
  const AxisRange ends = rounded(AxisRange{0, reach});
  return {*map.middle - ends.high, *map.middle + ends.high};
}

Pointed draw_heat_map(Pen& pen, const Rect& rect, const HeatMap& map, const AxisRange& values, const ChartLook& look,
                      const Pointer& pointer) {
  if (map.columns < 1 || map.rows < 1 || map.values.size() < static_cast<std::size_t>(map.columns * map.rows))
    return std::nullopt;
  const Ramp ramp = map.middle ? diverging_ramp(look) : sequential_ramp(look);
  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_wrapped(pen, flow, quiet(look), Align::start, map.y.name);
  flow.gap(small_line() / 2 + 2);

  const float legend = legend_height(pen, map, look, rect.width()) + space::kMedium;
  const float below = bottom_axis_height(pen, look, map.x.name, rect.width()) + legend;
  const Ticks up = ticks_up(map.y.range, rect.y1 - below - flow.y);
  const float left = left_axis_width(pen, look, up, map.y.format_tick);
  const Rect area{rect.x0 + left, flow.y, rect.x1 - space::kSmall, std::max(flow.y + 1, rect.y1 - below)};
  const BottomAxis bottom{.ticks = ticks_across(pen, look, map.x.range, map.x.format_tick, area.width()),
                          .format = map.x.format_tick,
                          .name = map.x.name};
  const Plot plot{area, {map.x.range, area.x0, area.x1}, {map.y.range, area.y1, area.y0}};

  draw_left_axis(pen, look, area, plot.y, up, map.y.format_tick);
  draw_cells(pen, area, map, values, ramp, look.line);
  draw_bottom_axis(pen, look, area, plot.x, bottom, rect);
  draw_contour(pen, plot, map, look);
  draw_names(pen, plot, map, look);
  Flow legend_flow{rect.x0, rect.x1, rect.y1 - legend + space::kMedium};
  draw_legend(pen, legend_flow, map, values, ramp, look);
  return draw_pointed(pen, plot, map, look, rect, pointer);
}

std::string as_table(const HeatMap& map) {
  Table table;
  table.text(map.value_name);
  for (int column = 0; column < map.columns; ++column) table.number(cell_middle(map.x.range, column, map.columns));
  table.end_line();
  for (int row = 0; row < map.rows; ++row) {
    table.number(cell_middle(map.y.range, row, map.rows));
    for (int column = 0; column < map.columns; ++column)
      table.number(map.values[static_cast<std::size_t>(row * map.columns + column)]);
    table.end_line();
  }
  return table.take();
}

}  // namespace mihwar::ui
