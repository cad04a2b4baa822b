#pragma once
// What presenter mode, the tour and the guided story have in common.

#include "ui/frame.hpp"

namespace mihwar::ui {

// Lets go of what is no longer drawn; after a drag by the pointer the arrow keys are free again.
void free_the_keyboard(Frame& f);

// What the arrow and page keys ask for: -1 back, 1 on; nothing while they move a slider or a card lies on top.
int steps_by_keys(const Frame& f);

// A round button with an arrow: back, or on.
bool arrow_button(Frame& f, std::string_view id, const Rect& rect, int step, std::string_view tip);

// Of a lever or the bonus pool.
std::string_view lever_label(const Frame& f, std::size_t position);

// Name, value and slider, to be read across a room.
void large_lever(Frame& f, Flow& flow, std::size_t position);

}  // namespace mihwar::ui
