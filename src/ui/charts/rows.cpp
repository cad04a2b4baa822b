#include "ui/charts/rows.hpp"

#include <cmath>

#include "ui/charts/labels.hpp"

namespace mihwar::ui {
namespace {

constexpr float kWide = 420, kBar = 14, kBarGap = 4, kGap = 10;

TextStyle bold(const TextStyle& style) { return {style.size, style.colour, true}; }

struct Columns {
  bool stacked;
  float label, value;  // widths
};

Columns columns(const Pen& pen, const TextStyle& style, float width, std::span<const RowTexts> rows) {
  float label = 0, word = 0, value = 0;
  for (const RowTexts& row : rows) {
    label = std::max(label, std::ceil(pen.text_width(style, row.label)) + 1);
    word = std::max(word, widest_word(pen, style, row.label) + 1);
    value = std::max(value, std::ceil(pen.text_width(bold(style), row.value)) + 1);
  }
  const float room = width * 0.4f;
  const bool stacked = width < kWide || word > room || value > width * 0.3f;
  return {stacked, stacked ? width - value - space::kMedium : std::min(label, room), value};
}

float row_height(const Pen& pen, const TextStyle& style, const Columns& c, const RowTexts& row) {
  const float text = std::max(line_height(style), wrapped_height(pen, style, c.label, row.label));
  return c.stacked ? text + kBarGap + kBar : text;
}

}  // namespace

float rows_height(const Pen& pen, const TextStyle& style, float width, std::span<const RowTexts> rows) {
  const Columns c = columns(pen, style, width, rows);
  float height = 0;
  for (const RowTexts& row : rows) height += row_height(pen, style, c, row) + kGap;
  return height;
}

std::vector<RowSpace> row_spaces(const Pen& pen, const ChartLook& look, const TextStyle& style, const Rect& rect,
                                 std::span<const RowTexts> rows) {
  const Columns c = columns(pen, style, rect.width(), rows);
  const float spare = rect.height() - rows_height(pen, style, rect.width(), rows);
  const float gap = kGap + std::clamp(spare / std::max(1.0f, static_cast<float>(rows.size())), 0.0f, 16.0f);
  std::vector<RowSpace> spaces;
  Flow flow{rect.x0, rect.x1, rect.y0};
  for (const RowTexts& row : rows) {
    const float height = row_height(pen, style, c, row);
    const Rect all = flow.take(height + gap), inside = inset(all, 0, gap / 2);
    Row line(inside, look.direction);
    RowSpace space{.all = all, .label = {}, .bar = {}, .value = {}};
    space.value = line.end(c.value);
    if (c.value > 1) line.end(space::kMedium);
    if (c.stacked) {
      space.label = line.rest();
      space.label.y1 = space.value.y1 = inside.y1 - kBar - kBarGap;
      space.bar = {rect.x0, inside.y1 - kBar, rect.x1, inside.y1};
    } else {
      space.label = line.start(c.label);
      line.start(space::kMedium);
      space.bar = line.rest();
      const float thickness = std::min(18.0f, height + gap / 4), middle = (inside.y0 + inside.y1) / 2;
      space.bar.y0 = middle - thickness / 2;
      space.bar.y1 = middle + thickness / 2;
    }
    spaces.push_back(space);
  }
  return spaces;
}

void draw_row_texts(Pen& pen, const TextStyle& style, const RowSpace& space, const RowTexts& texts) {
  const float height = wrapped_height(pen, style, space.label.width(), texts.label);
  Flow flow{space.label.x0, space.label.x1, (space.label.y0 + space.label.y1 - height) / 2};
  draw_wrapped(pen, flow, style, Align::start, texts.label);
  if (!texts.value.empty()) pen.text(space.value, bold(style), Align::end, texts.value);
}

void draw_row_line(Pen& pen, std::span<const RowSpace> spaces, float x, Colour colour, float width) {
  if (spaces.empty()) return;
  if (beside(spaces[0])) return pen.line({x, spaces[0].all.y0}, {x, spaces.back().all.y1}, colour, width);
  for (const RowSpace& space : spaces) pen.line({x, space.bar.y0 - 3}, {x, space.bar.y1 + 3}, colour, width);
}

Pointed pointed_row(Pen& pen, const ChartLook& look, std::span<const RowSpace> spaces, const Pointer& pointer) {
  for (std::size_t i = 0; i < spaces.size(); ++i) {
    if (!over(pointer, spaces[i].all)) continue;
    pen.bar(inset(spaces[i].all, 0, 1), look.line, 4, 0.45f);
    return i;
  }
  return std::nullopt;
}

}  // namespace mihwar::ui
