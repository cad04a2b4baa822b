#pragma once
// Colours for numbers, safe for colour-blind readers: orange to blue through the background's grey, or one hue that
// leaves it.

#include <array>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

struct Ramp {
  std::array<Colour, 5> stops;  // at 0, 1/4 ... 1
};
Ramp diverging_ramp(const ChartLook& look);
Ramp sequential_ramp(const ChartLook& look);

// In steps, so that neighbours share a colour and their border reads as a contour.
inline constexpr int kRampSteps = 51;
Colour at(const Ramp& ramp, double share);

}  // namespace mihwar::ui
