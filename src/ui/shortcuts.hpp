#pragma once
// Keys that act wherever the keyboard is.

#include "ui/frame.hpp"

namespace mihwar::ui {

void shortcuts(Frame& f);

// The list of all keys, on top of the screen.
void keys_card(Frame& f, const Rect& screen);

}  // namespace mihwar::ui
