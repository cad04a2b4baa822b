#include "ui/charts/iso_chart.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kFinger = 22;

struct Plot {
  Rect area;
  Scale x, y;
  Point at(const DataPoint& p) const { return {x(p.x), y(p.y)}; }
  bool holds(const DataPoint& p) const { return x.holds(p.x) && y.holds(p.y); }
};

// Calls piece(points) for every stretch of the line inside the plot.
template <class Piece>
void each_piece(const Plot& plot, const IsoLine& line, Piece piece) {
  std::vector<Point> points;
  for (const DataPoint& p : line.points) {
    if (plot.holds(p)) {
      points.push_back(plot.at(p));
      continue;
    }
    if (points.size() > 1) piece(points);
    points.clear();
  }
  if (points.size() > 1) piece(points);
}

void draw_line(Pen& pen, const Plot& plot, const IsoLine& line) {
  each_piece(plot, line, [&](std::span<const Point> points) {
    if (line.dashed)
      dashed_path(pen, points, line.colour, 2);
    else
      pen.path(points, line.colour, 2.5f);
  });
}

// Beside the line, as near to its end as there is room.
void draw_line_name(Pen& pen, const Plot& plot, const ChartLook& look, Places& places, const IsoLine& line) {
  const TextStyle style{type::kSmall, line.label, true};
  const float width = std::ceil(pen.text_width(style, line.name)) + 1;
  std::vector<Point> points;
  each_piece(plot, line,
             [&](std::span<const Point> piece) { points.insert(points.end(), piece.begin(), piece.end()); });
  std::reverse(points.begin(), points.end());
  const auto box = places.around(points, width, small_line());
  if (!box) return;
  pen.bar(inset(*box, -2, 1), look.card, 3, 0.85f);
  pen.text(*box, style, Align::centre, line.name);
}

void draw_spot(Pen& pen, const Plot& plot, const ChartLook& look, Places& places, const Spot& spot) {
  const TextStyle style{type::kSmall, spot.label, true};
  const Point at = plot.at(spot.at);
  const float width = std::ceil(pen.text_width(style, spot.name)) + 1;
  if (const auto box = places.around({&at, 1}, width, small_line())) {
    pen.bar(inset(*box, -2, 1), look.card, 3, 0.85f);
    pen.text(*box, style, Align::centre, spot.name);
  }
  pen.dot(at, 8, look.card);
  pen.dot(at, 6, spot.colour);
}

Pointed nearest(const Plot& plot, const IsoChart& chart, const Pointer& pointer) {
  Pointed found;
  if (!pointer) return found;
  float least = kFinger;
  for (std::size_t i = 0; i < chart.spots.size(); ++i) {
    const Point at = plot.at(chart.spots[i].at);
    const float distance = std::hypot(at.x - pointer->x, at.y - pointer->y);
    if (distance >= least) continue;
    least = distance;
    found = i;
  }
  return found;
}

void draw_spot_tip(Pen& pen, const Plot& plot, const IsoChart& chart, const ChartLook& look, const Rect& bounds,
                   const Spot& spot) {
  const KeyLine lines[] = {{std::string(chart.x.name), chart.x.format(spot.at.x), std::nullopt, look.ink},
                           {std::string(chart.y.name), chart.y.format(spot.at.y), std::nullopt, look.ink}};
  draw_tip(pen, look, bounds, plot.area, plot.at(spot.at), spot.name, lines);
}

}  // namespace

Pointed draw_iso_chart(Pen& pen, const Rect& rect, const IsoChart& chart, const ChartLook& look,
                       const Pointer& pointer) {
  Flow flow{rect.x0, rect.x1, rect.y0};
  draw_wrapped(pen, flow, quiet(look), Align::start, chart.y.name);
  flow.gap(small_line() / 2 + 2);

  const float below = bottom_axis_height(pen, look, chart.x.name, rect.width());
  const Ticks up = ticks_up(chart.y.range, rect.y1 - below - flow.y);
  const float left = left_axis_width(pen, look, up, chart.y.format_tick);
  const Rect area{rect.x0 + left, flow.y, rect.x1 - space::kSmall, std::max(flow.y + 1, rect.y1 - below)};
  const BottomAxis bottom{.ticks = ticks_across(pen, look, chart.x.range, chart.x.format_tick, area.width()),
                          .format = chart.x.format_tick,
                          .name = chart.x.name};
  const Plot plot{area, {chart.x.range, area.x0, area.x1}, {chart.y.range, area.y1, area.y0}};

  draw_left_axis(pen, look, area, plot.y, up, chart.y.format_tick);
  draw_bottom_axis(pen, look, area, plot.x, bottom, rect);
  Places places(area);
  for (const IsoLine& line : chart.lines) {
    draw_line(pen, plot, line);
    each_piece(plot, line, [&](std::span<const Point> piece) { places.avoid(piece); });
  }
  for (const Spot& spot : chart.spots) {
    const Point at = plot.at(spot.at);
    places.take({at.x - 9, at.y - 9, at.x + 9, at.y + 9});
  }
  for (const Spot& spot : chart.spots) draw_spot(pen, plot, look, places, spot);
  for (const IsoLine& line : chart.lines) draw_line_name(pen, plot, look, places, line);
  const Pointed pointed = nearest(plot, chart, pointer);
  if (pointed) draw_spot_tip(pen, plot, chart, look, rect, chart.spots[*pointed]);
  return pointed;
}

std::string as_table(const IsoChart& chart) {
  Table table;
  table.text("").text(chart.x.name).text(chart.y.name).end_line();
  for (const Spot& spot : chart.spots) table.text(spot.name).number(spot.at.x).number(spot.at.y).end_line();
  for (const IsoLine& line : chart.lines)
    for (const DataPoint& p : line.points) table.text(line.name).number(p.x).number(p.y).end_line();
  return table.take();
}

}  // namespace mihwar::ui
