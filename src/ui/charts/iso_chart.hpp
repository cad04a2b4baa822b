#pragma once
// Two inputs against each other: lines along which a result stays the same, and where the scenario stands.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct IsoAxis {
  std::string_view name{};  // with its unit
  AxisRange range{};
  Format format{};
  TickFormat format_tick{};
};

struct IsoLine {
  std::string name;
  std::span<const DataPoint> points;  // from one end to the other
  Colour colour, label;
  bool dashed = false;
};

struct Spot {
  std::string name;  // "You are here"
  DataPoint at;
  Colour colour, label;
};

struct IsoChart {
  IsoAxis x{}, y{};
  std::vector<IsoLine> lines{};
  std::vector<Spot> spots{};
};

// Returns the spot that the pointer is nearest to, within a finger's width.
Pointed draw_iso_chart(Pen& pen, const Rect& rect, const IsoChart& chart, const ChartLook& look,
                       const Pointer& pointer);

std::string as_table(const IsoChart& chart);

}  // namespace mihwar::ui
