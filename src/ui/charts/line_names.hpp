#pragma once
// Names and last values of a line chart's series: beside the ends of the lines, or in a key.

#include "ui/charts/labels.hpp"
#include "ui/charts/line_chart.hpp"

namespace mihwar::ui {

struct EndName {
  double value;        // where the line ends
  std::string name;    // with its value, for a band
  std::string number;  // in a line of its own
  Colour colour;
  bool bold;
};

std::vector<EndName> end_names(const LineChart& chart, const ChartLook& look);
std::vector<KeyLine> key_lines(const LineChart& chart, const ChartLook& look);

// Names wrap where one is wider than `most`; the width is more than that only where a word is.
float end_names_width(const Pen& pen, std::span<const EndName> names, float most);
float end_names_height(const Pen& pen, std::span<const EndName> names, float width);

// Pushed apart inside the margin; a thin line leads to a name that had to move away.
void draw_end_names(Pen& pen, const ChartLook& look, const Scale& y, const Rect& margin,
                    std::span<const EndName> names);

}  // namespace mihwar::ui
