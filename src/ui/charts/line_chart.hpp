#pragma once
// Series over months: baseline, programme and pinned scenarios, with bands of what a Monte Carlo run left possible.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct Series {
  std::string_view name;
  std::span<const double> values;  // by month, 0..its horizon; not finite: no line there
  Colour colour;
  Colour label;  // of the name: readable as text
  float width;
  bool dashed = false;
};

// What lies between two quantiles, behind the lines.
struct Band {
  std::string_view low_name, high_name;  // "P5", "P95"
  std::span<const double> low, high;     // by month
  Colour colour;
  float alpha;
};

// A moment worth knowing, as the month of payback.
struct Marker {
  double month;
  std::string label;
  Colour label_colour;
};

struct LineChart {
  std::string_view unit{};  // of the vertical axis
  std::string_view months_label{};
  std::string_view month_sentence{};  // "Month {month}"
  std::vector<Series> series{};       // the first two are drawn on top, the second last
  Format format{};
  TickFormat format_tick{};
  std::function<std::string(int)> format_month{};
  std::vector<Band> bands{};  // the widest first
  std::optional<Marker> marker{};
  bool tinted = true;  // the area between the first two series, if there are no bands
};

// The range that holds every value, with round ends.
AxisRange natural_range(const LineChart& chart);

// `pointed_at` is the pointer's x where it is over the chart; returns the month that it points at. Names stand at the
// ends of the lines, or in a key above the plot where they have no room.
Pointed draw_line_chart(Pen& pen, const Rect& rect, const LineChart& chart, const AxisRange& range,
                        const ChartLook& look, std::optional<float> pointed_at);

// One line per month, one column per series and end of a band.
std::string as_table(const LineChart& chart);

}  // namespace mihwar::ui
