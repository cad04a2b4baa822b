#pragma once
// What a screen reader says of the canvas: the control at the keyboard's ring, and the result. Logical text.

#include <string>

#include "ui/frame.hpp"

namespace mihwar::ui {

struct SpokenControl {
  std::string id{};        // empty = the keyboard is at none
  std::string sentence{};  // name, value and kind
  std::string value{};     // said alone when it changes
};
SpokenControl spoken_control(const Frame& f);

// The key figures, a sentence each.
std::string spoken_figures(const Frame& f);

// A text of the product with the reader's digits.
std::string told(const Frame& f, std::string_view text);

}  // namespace mihwar::ui
