#pragma once
// Charts as free functions on a pen. Time runs left to right in every language.

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/pen.hpp"

namespace mihwar::ui {

// Round numbers that cover [low, high] with about `wanted` steps of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  double first, step;
  int count;
  double last() const { return first + step * (count - 1); }
};
Ticks round_ticks(double low, double high, int wanted);

struct Series {
  std::string_view name;
  std::span<const double> values;  // by month, 0..horizon
  Colour colour;
  float width;
};

struct LineChart {
  std::string title;      // the finding
  std::string_view unit;  // of the vertical axis
  std::string_view months_label;
  std::string_view month_sentence;  // "Month {month}"
  std::vector<Series> series;       // the last one is drawn on top; the area between the first two is tinted
  std::function<std::string(double)> format;
};

struct ChartLook {
  Direction direction;
  Colour ink, muted, line, card;
};

// The range that holds every value, with round ends.
AxisRange natural_range(const LineChart& chart);

// Draws into rect, title and axis labels included; `pointed_at` is the pointer's x where it is over the chart.
void draw_line_chart(Pen& pen, const Rect& rect, const LineChart& chart, const AxisRange& range, const ChartLook& look,
                     std::optional<float> pointed_at);

}  // namespace mihwar::ui
