#pragma once
// Small pictures drawn with lines, so that they are sharp at every size. Those that point turn round in Arabic.

#include "ui/frame.hpp"

namespace mihwar::ui {

enum class Icon {
  undo,
  redo,
  more,
  close,
  plus,
  down,
  up,
  share,
  present,
  reset,
  pin,
  earlier,
  later,
  copy,
  trash,
  tick,
  theme,
  pages
};

// In the middle of the rectangle.
void draw_icon(const Frame& f, Icon icon, const Rect& rect, Colour colour, float alpha = 1);

// The product's mark: an axis with what turns around it.
void draw_mark(const Frame& f, const Rect& rect);

}  // namespace mihwar::ui
