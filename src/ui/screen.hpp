#pragma once
// The whole screen: where the panels stand at each width.

#include "ui/frame.hpp"

namespace mihwar::ui {

void draw_screen(Frame& f, float width, float height);

// Dear ImGui's own style in this theme's colours: scroll bars, backgrounds, no borders.
void apply_theme(const Theme& theme, bool coarse_pointer);

}  // namespace mihwar::ui
