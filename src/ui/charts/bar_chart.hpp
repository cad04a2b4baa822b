#pragma once
// Signed bars from a common zero, a label at the start and a value at the end of each. They have no axis and grow from
// the start side.

#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

struct Bar {
  std::string_view label;
  std::string value;
  double amount;
  Colour colour;
};

struct BarChart {
  std::string_view unit{};  // for the table
  std::vector<Bar> bars{};
};

float bar_chart_height(const Pen& pen, const ChartLook& look, const BarChart& chart, float width);

// Returns the bar that the pointer is over.
Pointed draw_bar_chart(Pen& pen, const Rect& rect, const BarChart& chart, const ChartLook& look,
                       const Pointer& pointer);

std::string as_table(const BarChart& chart);

}  // namespace mihwar::ui
