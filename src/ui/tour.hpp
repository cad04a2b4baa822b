#pragma once
// A tour in six steps over the real screen: all is dimmed but one control, which works as always.

#include "ui/frame.hpp"

namespace mihwar::ui {

inline constexpr int kTourSteps = 6;

// Before the page sees the keys.
void tour_keys(Frame& f);
void tour_card(Frame& f, const Rect& screen);

}  // namespace mihwar::ui
