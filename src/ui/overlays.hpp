#pragma once
// What lies over the screen, or takes its place: presenter mode, the guided story, the tour, messages.

#include "ui/frame.hpp"

namespace mihwar::ui {

// What opens from the first screen waits for the program's second part. Where that could not be loaded, this says so
// and asks for it again.
void check_second_part(Frame& f);

// Presenter mode and the guided story take the whole screen.
bool fills_the_screen(const Frame& f);
void full_screen(Frame& f, const Rect& screen);

// An open menu, the tour, the list of keys, a passing message.
void overlays(Frame& f, const Rect& screen);

void presenter(Frame& f, const Rect& screen);

}  // namespace mihwar::ui
