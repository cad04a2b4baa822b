#pragma once
// Shares of a whole as filled tracks, and what a share hides as an iceberg.

#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

struct Meter {
  std::string_view label;  // "Companies that believe they deliver a superior experience"
  std::string value;       // "80%"
  double share;            // 0..1
  Colour colour;
  Colour value_colour;  // readable as text
};

float meters_height(const Pen& pen, const ChartLook& look, float width, const std::vector<Meter>& meters);

// Tracks fill from the start side. Returns the meter that the pointer is over.
Pointed draw_meters(Pen& pen, const Rect& rect, const std::vector<Meter>& meters, const ChartLook& look,
                    const Pointer& pointer);
std::string as_table(const std::vector<Meter>& meters);

struct Iceberg {
  int above = 1, below = 25;  // dots; at most kMostDots of each are drawn
  std::string above_text{}, below_text{};
  Colour above_colour{}, below_colour{}, water{};
};
inline constexpr int kMostDots = 400;

float iceberg_height(const Pen& pen, const ChartLook& look, const Iceberg& iceberg, float width);
void draw_iceberg(Pen& pen, const Rect& rect, const Iceberg& iceberg, const ChartLook& look);
std::string as_table(const Iceberg& iceberg);

}  // namespace mihwar::ui
