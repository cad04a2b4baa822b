#pragma once
// What panels with charts share.

#include "ui/charts/look.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

// Where the pointer is, if over the chart.
Pointer pointer_over(const Press& press);

// Amounts on an axis, in the scenario's currency.
TickFormat money_ticks(const Frame& f);

// While a slider is held an axis only grows, so that the marks move and not the scale.
AxisRange held_axis(Frame& f, std::string_view id, const AxisRange& natural);

}  // namespace mihwar::ui
