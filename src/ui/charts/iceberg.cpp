#include <cmath>

#include "ui/charts/labels.hpp"
#include "ui/charts/meters.hpp"
#include "ui/charts/table.hpp"

namespace mihwar::ui {
namespace {

constexpr float kPitch = 18, kMargin = 10;

TextStyle style(const ChartLook& look) { return {type::kBody, look.ink, true}; }

// How many dots stand in each row, from the waterline away: a body that narrows.
std::vector<int> dot_rows(int dots, int most) {
  dots = std::clamp(dots, 0, kMostDots);
  int width = std::min(most, static_cast<int>(std::ceil(std::sqrt(1.9 * dots))));
  const int least = std::max(1, width / 2);
  std::vector<int> rows;
  while (dots > 0) {
    const int row = std::min(dots, std::max(least, width));
    rows.push_back(row);
    dots -= row;
    if (rows.size() >= 2) --width;
  }
  return rows;
}

int most_in_row(float width) { return std::max(1, static_cast<int>((width - 2 * kMargin) / kPitch)); }

void draw_dots(Pen& pen, const std::vector<int>& rows, float middle, float waterline, float step, Colour colour) {
  float y = waterline + step * 0.75f;
  for (const int row : rows) {
    float x = middle - kPitch * static_cast<float>(row - 1) / 2;
    for (int i = 0; i < row; ++i, x += kPitch) pen.dot({x, y}, kPitch * 0.36f, colour);
    y += step;
  }
}

struct Heights {
  float above_text, above_dots, below_dots, below_text;
  float total() const { return above_text + above_dots + below_dots + below_text; }
};

Heights heights(const Pen& pen, const ChartLook& look, const Iceberg& ice, float width) {
  const auto dots = [&](int count) {
    return kPitch * static_cast<float>(dot_rows(count, most_in_row(width)).size()) + kMargin;
  };
  return {wrapped_height(pen, style(look), width, ice.above_text), dots(ice.above), dots(ice.below),
          wrapped_height(pen, style(look), width - 2 * kMargin, ice.below_text) + kMargin};
}

}  // namespace

float iceberg_height(const Pen& pen, const ChartLook& look, const Iceberg& ice, float width) {
  return heights(pen, look, ice, width).total();
}

void draw_iceberg(Pen& pen, const Rect& rect, const Iceberg& ice, const ChartLook& look) {
  const Heights h = heights(pen, look, ice, rect.width());
  const float middle = (rect.x0 + rect.x1) / 2, waterline = rect.y0 + h.above_text + h.above_dots;
  const int most = most_in_row(rect.width());
  Flow top{rect.x0, rect.x1, rect.y0};
  draw_wrapped(pen, top, style(look), Align::centre, ice.above_text);
  pen.bar({rect.x0, waterline, rect.x1, waterline + h.below_dots + h.below_text}, ice.water, 6, 0.14f);
  pen.line({rect.x0, waterline}, {rect.x1, waterline}, ice.water, 2);
  draw_dots(pen, dot_rows(ice.above, most), middle, waterline, -kPitch, ice.above_colour);
  draw_dots(pen, dot_rows(ice.below, most), middle, waterline, kPitch, ice.below_colour);
  Flow under{rect.x0 + kMargin, rect.x1 - kMargin, waterline + h.below_dots};
  draw_wrapped(pen, under, style(look), Align::centre, ice.below_text);
}

std::string as_table(const Iceberg& ice) {
  Table table;
  table.text(ice.above_text).number(ice.above).end_line();
  table.text(ice.below_text).number(ice.below).end_line();
  return table.take();
}

}  // namespace mihwar::ui
