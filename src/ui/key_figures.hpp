#pragma once
// The four figures that a result is told by, in words.

#include <array>
#include <string>

#include "ui/frame.hpp"

namespace mihwar::ui {

struct KeyFigure {
  model::Result result;
  std::string_view id;  // of the control that shows it, and of its trace
  text::Text short_name;
  std::string value, caption;
};
std::array<KeyFigure, 4> key_figures(const Frame& f);

}  // namespace mihwar::ui
