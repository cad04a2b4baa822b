#pragma once
// Charts as free functions on a pen. They are not mirrored: time runs left to right, values stand left of it and names
// right of the lines in every language; titles stand at the start.

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
  Colour label;  // of the name: readable as text
  float width;
};

struct LineChart {
  std::string_view unit;  // of the vertical axis
  std::string_view months_label;
  std::string_view month_sentence;  // "Month {month}"
  std::vector<Series> series;       // the last one is drawn on top; the area between the first two is tinted
  std::function<std::string(double)> format;
  std::function<std::string(double, double)> format_tick;  // value and distance of ticks
  std::function<std::string(int)> format_month;
};

struct ChartLook {
  Direction direction;
  Colour ink, muted, line, card;
  Align at_left() const { return direction == Direction::left_to_right ? Align::start : Align::end; }
  Align at_right() const { return direction == Direction::left_to_right ? Align::end : Align::start; }
};

// The range that holds every value, with round ends.
AxisRange natural_range(const LineChart& chart);

// Draws into rect, unit and axis labels included; `pointed_at` is the pointer's x where it is over the chart.
void draw_line_chart(Pen& pen, const Rect& rect, const LineChart& chart, const AxisRange& range, const ChartLook& look,
                     std::optional<float> pointed_at);

}  // namespace mihwar::ui
