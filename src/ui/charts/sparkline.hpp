#pragma once
// A small line with its area, without axes or texts: what a lever adds month by month.

#include <span>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct Sparkline {
  std::string_view name{};           // for the table
  std::span<const double> values{};  // by month
  Colour colour{};
};

// The range that holds the values and zero.
AxisRange natural_range(const Sparkline& chart);
void draw_sparkline(Pen& pen, const Rect& rect, const Sparkline& chart, const AxisRange& range, const ChartLook& look);
std::string as_table(const Sparkline& chart);

}  // namespace mihwar::ui
