#pragma once
// One figure alone: its name, its difference from the scenario compared with, and how it comes about.

#include "ui/key_figures.hpp"

namespace mihwar::ui {

std::string_view figure_name(const Frame& f, const KeyFigure& figure);

// Over the whole screen; true when pressed.
bool spotlight(Frame& f, const Rect& screen, const KeyFigure& figure);

}  // namespace mihwar::ui
