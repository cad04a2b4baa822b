#pragma once
// How often each outcome came out, what lies below and above a threshold, and where the quantiles are.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/scale.hpp"

namespace mihwar::ui {

struct Quantile {
  std::string_view name;  // "P5"
  double value;
};

struct Histogram {
  double first = 0, bin_width = 1;         // where the first bin starts
  std::span<const double> counts{};        // one per bin
  std::string_view value_name{};           // with its unit
  std::string_view share_name{};           // of the standing axis: "Share of trials"
  double threshold = 0;                    // bins below and above it have a colour each
  std::string below_text{}, above_text{};  // "12% lose money", "88% gain"
  Colour below{}, above{};
  Colour below_label{}, above_label{};  // of the texts
  std::vector<Quantile> quantiles{};
  Format format{};           // of values
  Format format_share{};     // of a bin's share
  TickFormat format_tick{};  // of values
  TickFormat format_share_tick{};
  double last() const { return first + bin_width * static_cast<double>(counts.size()); }
};

// Returns the bin that the pointer is over.
Pointed draw_histogram(Pen& pen, const Rect& rect, const Histogram& chart, const ChartLook& look,
                       const Pointer& pointer);

// A bin on each line: start, end, count.
std::string as_table(const Histogram& chart);

}  // namespace mihwar::ui
