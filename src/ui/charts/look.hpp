#pragma once
// What all charts share. They are not mirrored: numbers and time grow to the right in every language; texts stand at
// the start. A chart draws all of itself, axes and units included, inside the rectangle that it is given; its title is
// the panel's.

#include <functional>
#include <optional>
#include <string>

#include "ui/pen.hpp"

namespace mihwar::ui {

struct ChartLook {
  Direction direction;
  Colour ink, muted, line, card;
  Align at_left() const { return direction == Direction::left_to_right ? Align::start : Align::end; }
  Align at_right() const { return direction == Direction::left_to_right ? Align::end : Align::start; }
};

// Of the theme in force.
inline ChartLook look(const Frame& f) { return {f.direction, f.theme.ink, f.theme.muted, f.theme.line, f.theme.card}; }

using Format = std::function<std::string(double)>;
using TickFormat = std::function<std::string(double, double)>;  // value and distance of ticks

// In the units of two axes.
struct DataPoint {
  double x, y;
};

using Pointer = std::optional<Point>;        // where it is, if over the chart
using Pointed = std::optional<std::size_t>;  // the index of what is under it

inline TextStyle quiet(const ChartLook& look) { return {type::kSmall, look.muted}; }
inline TextStyle plain(const ChartLook& look) { return {type::kSmall, look.ink}; }
inline TextStyle loud(const ChartLook& look) { return {type::kSmall, look.ink, true}; }
inline float small_line() { return line_height({type::kSmall}); }

inline bool over(const Pointer& pointer, const Rect& rect) { return pointer && rect.contains(pointer->x, pointer->y); }

}  // namespace mihwar::ui
