#pragma once
// A line chart of what a Monte Carlo run left possible: the median inside two bands.

#include "ui/charts/line_chart.hpp"

namespace mihwar::ui {

struct Fan {
  std::string_view name{};                           // of the median
  std::span<const double> p5, p25, p50, p75, p95{};  // by month
  Colour colour{}, label{};
};

// Adds the fan: bands lie behind all lines.
inline void add_fan(LineChart& chart, const Fan& fan) {
  chart.bands.push_back({"P5", "P95", fan.p5, fan.p95, fan.colour, 0.14f});
  chart.bands.push_back({"P25", "P75", fan.p25, fan.p75, fan.colour, 0.20f});
  chart.series.push_back({fan.name, fan.p50, fan.colour, fan.label, 3});
}

}  // namespace mihwar::ui
