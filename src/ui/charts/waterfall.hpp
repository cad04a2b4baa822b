#pragma once
// From one total to another, step by step: columns where they have room for their texts, else rows.

#include <string_view>
#include <vector>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct WaterfallStep {
  std::string_view label;
  double amount;  // of a total: how much it is; of a contribution: what it adds
  Colour colour;
  bool total = false;
};

struct Waterfall {
  std::string_view unit{};
  std::vector<WaterfallStep> steps{};  // a first total, if any, then contributions, then the total of all
  Format format_total{}, format_change{};
  TickFormat format_tick{};
};

AxisRange natural_range(const Waterfall& chart);

// What the chart needs at this width.
float waterfall_height(const Pen& pen, const ChartLook& look, const Waterfall& chart, float width);

// Returns the step that the pointer is over.
Pointed draw_waterfall(Pen& pen, const Rect& rect, const Waterfall& chart, const AxisRange& range,
                       const ChartLook& look, const Pointer& pointer);

std::string as_table(const Waterfall& chart);

}  // namespace mihwar::ui
