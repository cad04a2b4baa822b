#pragma once
// What a scenario is called on screen, and what can be done with one wherever it is listed.

#include <string>

#include "ui/frame.hpp"

namespace mihwar::ui {

// A name has its own direction, whatever the page's; unnamed ones say so, and are counted.
std::string name_of(const Frame& f, const app::Case& one);

// Takes it away, with a way back at the foot of the screen.
void delete_case(Frame& f, const app::Case& one);

}  // namespace mihwar::ui
