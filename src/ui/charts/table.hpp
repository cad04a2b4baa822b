#pragma once
// The data of a chart as text: tab-separated, a line of names first, numbers unrounded and with a decimal point.

#include <string>
#include <string_view>
#include <utility>

namespace mihwar::ui {

class Table {
 public:
  // Tabs and line breaks inside become spaces; a text that a spreadsheet would take for a formula gets an apostrophe.
  Table& text(std::string_view text);
  Table& number(double value);  // empty if not finite
  void end_line();
  std::string take() { return std::move(text_); }

 private:
  void cell();
  std::string text_;
  bool first_ = true;
};

}  // namespace mihwar::ui
