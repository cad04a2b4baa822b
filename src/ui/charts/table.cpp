#include "ui/charts/table.hpp"

#include <cmath>

#include "scenario/decimal.hpp"

namespace mihwar::ui {

void Table::cell() {
  if (!first_) text_ += '\t';
  first_ = false;
}

Table& Table::text(std::string_view text) {
  cell();
  if (!text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos) text_ += '\'';
  for (const char c : text) text_ += c == '\t' || c == '\n' || c == '\r' ? ' ' : c;
  return *this;
}

Table& Table::number(double value) {
  cell();
  if (std::isfinite(value)) text_ += scenario::number_as_json(value);
  return *this;
}

void Table::end_line() {
  text_ += '\n';
  first_ = true;
}

}  // namespace mihwar::ui
