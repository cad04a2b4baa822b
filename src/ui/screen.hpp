#pragma once
// The whole screen: where the panels stand at each width.

#include "ui/frame.hpp"

namespace mihwar::ui {

void draw_screen(Frame& f, float width, float height);

// Dear ImGui draws nothing of its own: no paddings, no borders.
void apply_style();

}  // namespace mihwar::ui
