#pragma once
// Rows of a chart of horizontal bars: label, bar and value beside each other where there is room, else the bar under
// its texts.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

struct RowTexts {
  std::string_view label;
  std::string value;  // may be empty
};

struct RowSpace {
  Rect all, label, bar, value;
};
inline bool beside(const RowSpace& space) { return space.label.y1 > space.bar.y0; }

// How high the rows are by nature, and where they lie in a rectangle that is at least as high.
float rows_height(const Pen& pen, const TextStyle& style, float width, std::span<const RowTexts> rows);
std::vector<RowSpace> row_spaces(const Pen& pen, const ChartLook& look, const TextStyle& style, const Rect& rect,
                                 std::span<const RowTexts> rows);
void draw_row_texts(Pen& pen, const TextStyle& style, const RowSpace& space, const RowTexts& texts);

// A line through all bars at x; where labels stand between the bars, only through each of them.
void draw_row_line(Pen& pen, std::span<const RowSpace> spaces, float x, Colour colour, float width);

// The row under the pointer, tinted.
Pointed pointed_row(Pen& pen, const ChartLook& look, std::span<const RowSpace> spaces, const Pointer& pointer);

}  // namespace mihwar::ui
