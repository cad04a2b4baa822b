#pragma once
// How far a result moves when each input goes to the ends of its range, from the base value.

#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct TornadoRow {
  std::string_view label;
  double low, high;                 // the result with the input at its lower and at its upper end
  std::string low_text, high_text;  // the input there: "5%", "15%"
};

struct Tornado {
  std::string_view result_name{};  // with its unit
  std::string base_label{};        // "Base: $14.8M"
  double base = 0;
  std::vector<TornadoRow> rows{};  // the widest first
  Colour low_colour{}, high_colour{};
  TickFormat format_tick{};
};

AxisRange natural_range(const Tornado& chart);
float tornado_height(const Pen& pen, const ChartLook& look, const Tornado& chart, float width);

// Returns the row that the pointer is over.
Pointed draw_tornado(Pen& pen, const Rect& rect, const Tornado& chart, const AxisRange& range, const ChartLook& look,
                     const Pointer& pointer);

std::string as_table(const Tornado& chart);

}  // namespace mihwar::ui
