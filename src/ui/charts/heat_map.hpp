#pragma once
// A result over two inputs: a grid of cells, the line where it breaks even, and where the scenario stands.

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct MapAxis {
  std::string_view name{};  // with its unit
  AxisRange range{};        // from the first cell's outer edge to the last one's
  Format format{};
  TickFormat format_tick{};
};

using Segment = std::array<DataPoint, 2>;

struct HeatMap {
  int columns = 0, rows = 0;
  std::span<const double> values{};  // row by row from the lowest y, columns from the lowest x; not finite: no colour
  MapAxis x{}, y{};
  std::string_view value_name{};  // with its unit
  Format format{};
  TickFormat format_tick{};
  std::optional<double> middle{};      // of two hues; without it one hue from least to most
  std::span<const Segment> contour{};  // in the axes' units
  std::string_view contour_name{};     // "Break-even"
  std::optional<DataPoint> here{};
  std::string_view here_name{};
};

// The least and the most of the cells, alike on both sides of the middle.
AxisRange value_range(const HeatMap& map);

// Returns the cell that the pointer is over: row * columns + column.
Pointed draw_heat_map(Pen& pen, const Rect& rect, const HeatMap& map, const AxisRange& values, const ChartLook& look,
                      const Pointer& pointer);

// x in the first line, y in the first column: the cells' middles.
std::string as_table(const HeatMap& map);

}  // namespace mihwar::ui
