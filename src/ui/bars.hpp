#pragma once
// Horizontal bars with a label at the start and a value at the end, and the foot of a card that quotes a claim.

#include <span>
#include <string>
#include <string_view>

#include "ui/frame.hpp"

namespace mihwar::ui {

struct BarRow {
  std::string_view label;
  std::string value;
  double amount;
  Colour colour;
  std::string_view traced;  // what the value opens
};

void bar_rows(Frame& f, Flow& flow, std::span<const BarRow> rows);

// The grade of the claim, and the way to the calculation of what the card's title says.
void card_foot(Frame& f, Flow& flow, text::Text grade, std::string_view traced);

}  // namespace mihwar::ui
