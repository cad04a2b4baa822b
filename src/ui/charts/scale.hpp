#pragma once
// From values to places: ranges with round ends, ticks, and the axes that show them.

#include <span>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

// Round numbers that cover [low, high] with about `wanted` steps of 1, 2, 2.5 or 5 times a power of ten.
struct Ticks {
  double first, step;
  int count;
  double at(int i) const { return first + i * step; }
  double last() const { return at(count - 1); }
};
Ticks round_ticks(double low, double high, int wanted);

// Grows to hold the values; what is not finite does not count.
void include(std::optional<AxisRange>& range, double value);
void include(std::optional<AxisRange>& range, std::span<const double> values);

// The same range with round ends, at least 2 % of the level wide: rounding is never magnified.
AxisRange rounded(const std::optional<AxisRange>& range);

// Values beyond the range lie on its ends.
struct Scale {
  AxisRange range;
  float from, to;  // where the ends of the range lie
  float operator()(double value) const {
    const double share = (value - range.low) / (range.high - range.low);
    return from + static_cast<float>(share > 0 ? std::min(share, 1.0) : 0.0) * (to - from);
  }
  double value(float at) const { return range.low + (at - from) / (to - from) * (range.high - range.low); }
  bool holds(double value) const {
    const double slack = (range.high - range.low) * 1e-6;
    return value >= range.low - slack && value <= range.high + slack;
  }
};

// As many round ticks as have room for their labels: on an axis that lies, and on one that stands.
Ticks ticks_across(const Pen& pen, const ChartLook& look, const AxisRange& range, const TickFormat& format,
                   float width);
Ticks ticks_up(const AxisRange& range, float height);

// Room for the labels of a standing axis, with the gap to the plot; above and below the plot they need half a line.
float left_axis_width(const Pen& pen, const ChartLook& look, const Ticks& ticks, const TickFormat& format);
void draw_left_axis(Pen& pen, const ChartLook& look, const Rect& plot, const Scale& y, const Ticks& ticks,
                    const TickFormat& format);

// Labels of a lying axis, under the plot and inside `bounds`; those without room are left out.
struct BottomAxis {
  Ticks ticks;
  const TickFormat& format;
  std::string_view name;  // with its unit
  bool grid = false;      // lines through the plot
};
float bottom_axis_height(const Pen& pen, const ChartLook& look, std::string_view name, float width);
void draw_bottom_axis(Pen& pen, const ChartLook& look, const Rect& plot, const Scale& x, const BottomAxis& axis,
                      const Rect& bounds);

}  // namespace mihwar::ui
