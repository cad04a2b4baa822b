#pragma once
// What opens from a button of the header: lists of scenarios, examples, currencies, settings.

#include "ui/frame.hpp"

namespace mihwar::ui {

// Draws the menu that is open, if any, on top of the screen.
void open_menu(Frame& f, const Rect& screen);

}  // namespace mihwar::ui
