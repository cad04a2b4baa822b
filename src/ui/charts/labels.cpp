#include "ui/charts/labels.hpp"

#include <array>
#include <cmath>

namespace mihwar::ui {
namespace {

constexpr float kKeyStroke = 18, kKeyGap = 8;

// Calls word(start, end) for everything between spaces that stand outside isolates.
template <class Word>
void each_word(std::string_view text, Word word) {
  int depth = 0;
  std::size_t start = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at == text.size() || (text[at] == ' ' && depth == 0)) {
      if (at > start) word(start, at);
      start = at + 1;
      continue;
    }
    const std::string_view mark = text.substr(at, 3);
    if (mark == "\u2066" || mark == "\u2067" || mark == "\u2068") ++depth;
    if (mark == "\u2069" && depth > 0) --depth;
  }
}

}  // namespace

std::vector<std::string_view> wrapped(const Pen& pen, const TextStyle& style, float width, std::string_view text) {
  std::vector<std::string_view> lines;
  std::size_t first = 0, last = 0;
  each_word(text, [&](std::size_t start, std::size_t end) {
    if (last > first && pen.text_width(style, text.substr(first, end - first)) > width) {
      lines.push_back(text.substr(first, last - first));
      first = start;
    }
    if (last == 0) first = start;
    last = end;
  });
  if (last > first) lines.push_back(text.substr(first, last - first));
  return lines;
}

float wrapped_height(const Pen& pen, const TextStyle& style, float width, std::string_view text) {
  return line_height(style) * static_cast<float>(wrapped(pen, style, width, text).size());
}

void draw_wrapped(Pen& pen, Flow& flow, const TextStyle& style, Align align, std::string_view text) {
  for (const std::string_view line : wrapped(pen, style, flow.x1 - flow.x0, text))
    pen.text(flow.take(line_height(style)), style, align, line);
}

float widest_word(const Pen& pen, const TextStyle& style, std::string_view text) {
  float widest = 0;
  each_word(text, [&](std::size_t start, std::size_t end) {
    widest = std::max(widest, pen.text_width(style, text.substr(start, end - start)));
  });
  return std::ceil(widest);
}

std::vector<std::size_t> ascending(std::span<const double> values) {
  // A handful of values: std::stable_sort would be two kilobytes to download.
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::size_t at = i;
    order.push_back(i);
    for (; at > 0 && values[order[at - 1]] > values[i]; --at) order[at] = order[at - 1];
    order[at] = i;
  }
  return order;
}

std::vector<float> pushed_apart(std::span<const Wanted> labels, float least, float most) {
  std::vector<double> centres_wanted;
  for (const Wanted& label : labels) centres_wanted.push_back(label.centre);
  const std::vector<std::size_t> order = ascending(centres_wanted);
  // Less the room before it, each label's place may not be less than its neighbour's: pool those that are.
  struct Block {
    float mean;
    int count;
  };
  std::vector<Block> blocks;
  float room = 0;
  for (const std::size_t i : order) {
    blocks.push_back({labels[i].centre - room - labels[i].size / 2, 1});
    room += labels[i].size;
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean > blocks.back().mean) {
      const Block last = blocks.back();
      blocks.pop_back();
      Block& block = blocks.back();
      const auto a = static_cast<float>(block.count), b = static_cast<float>(last.count);
      block = {(block.mean * a + last.mean * b) / (a + b), block.count + last.count};
    }
  }
  std::vector<float> centres(labels.size());
  float before = 0;
  std::size_t next = 0;
  for (const Block& block : blocks)
    for (int i = 0; i < block.count; ++i, ++next) {
      const std::size_t label = order[next];
      const float place = std::clamp(block.mean, least, std::max(least, most - room));
      centres[label] = place + before + labels[label].size / 2;
      before += labels[label].size;
    }
  return centres;
}

namespace {

// The name gets what mark and value leave; where that is less than a word, the value has a line of its own.
struct KeyLayout {
  float name_width;
  bool own_line;
  float names_height;
  float height() const { return names_height + (own_line ? small_line() : 0); }
};

KeyLayout key_layout(const Pen& pen, const ChartLook& look, float width, const KeyLine& line) {
  const float room = width - (line.mark ? kKeyStroke + kKeyGap : 0);
  const float beside = room - kKeyGap - std::ceil(pen.text_width(loud(look), line.value));
  const bool own_line = widest_word(pen, plain(look), line.name) > beside;
  const float name_width = own_line ? room : beside;
  return {name_width, own_line, std::max(small_line(), wrapped_height(pen, plain(look), name_width, line.name))};
}

void draw_key_mark(Pen& pen, const Rect& place, Colour colour, bool dashed) {
  const float y = (place.y0 + place.y1) / 2;
  if (dashed) return dashed_path(pen, std::array{Point{place.x0, y}, Point{place.x1, y}}, colour, 2.5f);
  pen.bar({place.x0, y - 1.5f, place.x1, y + 1.5f}, colour, 1.5f);
}

}  // namespace

float key_height(const Pen& pen, const ChartLook& look, float width, std::span<const KeyLine> lines) {
  float height = 0;
  for (const KeyLine& line : lines) height += key_layout(pen, look, width, line).height();
  return height;
}

void draw_key(Pen& pen, const ChartLook& look, Flow& flow, std::span<const KeyLine> lines) {
  for (const KeyLine& line : lines) {
    const KeyLayout layout = key_layout(pen, look, flow.x1 - flow.x0, line);
    Row row({flow.x0, flow.y, flow.x1, flow.y + small_line()}, look.direction);
    if (line.mark) {
      draw_key_mark(pen, row.start(kKeyStroke), *line.mark, line.dashed);
      row.start(kKeyGap);
    }
    const Rect name = row.start(layout.name_width);
    row.start(kKeyGap);
    Flow names{name.x0, name.x1, flow.y};
    draw_wrapped(pen, names, {type::kSmall, line.text}, Align::start, line.name);
    flow.gap(layout.names_height);
    pen.text(layout.own_line ? flow.take(small_line()) : row.rest(), loud(look), Align::end, line.value);
  }
}

void draw_tip(Pen& pen, const ChartLook& look, const Rect& bounds, const Rect& plot, Point place,
              std::string_view heading, std::span<const KeyLine> lines) {
  float width = pen.text_width(loud(look), heading);
  for (const KeyLine& line : lines)
    width = std::max(width, pen.text_width(plain(look), line.name) + pen.text_width(loud(look), line.value) +
                                kKeyStroke + 2 * kKeyGap + 1);
  width = std::min(std::ceil(width) + 2 * space::kSmall, bounds.width());
  const float inner = width - 2 * space::kSmall;
  const float height =
      wrapped_height(pen, loud(look), inner, heading) + key_height(pen, look, inner, lines) + 2 * space::kTight;
  const float left = place.x - space::kMedium - width, right = place.x + space::kMedium;
  const bool at_right = right + width <= plot.x1 || left < bounds.x0;
  const float x = at_right ? std::min(right, bounds.x1 - width) : left;
  const float y = std::clamp(place.y, bounds.y0, std::max(bounds.y0, bounds.y1 - height));
  pen.bar({x, y, x + width, y + height}, look.muted, 6);
  pen.bar({x + 1, y + 1, x + width - 1, y + height - 1}, look.card, 5);
  Flow flow{x + space::kSmall, x + width - space::kSmall, y + space::kTight};
  draw_wrapped(pen, flow, loud(look), Align::start, heading);
  draw_key(pen, look, flow, lines);
}

void Places::avoid(std::span<const Point> line) {
  constexpr float kStep = 6;
  for (std::size_t i = 1; i < line.size(); ++i) {
    const Point from = line[i - 1], to = line[i];
    const int steps = 1 + static_cast<int>(std::hypot(to.x - from.x, to.y - from.y) / kStep);
    for (int k = 0; k <= steps; ++k) {
      const float share = static_cast<float>(k) / static_cast<float>(steps);
      lines_.push_back({from.x + share * (to.x - from.x), from.y + share * (to.y - from.y)});
    }
  }
}

bool Places::free(const Rect& r, bool off_lines) const {
  if (r.x0 < plot_.x0 || r.y0 < plot_.y0 || r.x1 > plot_.x1 || r.y1 > plot_.y1) return false;
  const auto overlaps = [&](const Rect& t) { return r.x0 < t.x1 && t.x0 < r.x1 && r.y0 < t.y1 && t.y0 < r.y1; };
  if (std::any_of(taken_.begin(), taken_.end(), overlaps)) return false;
  const Rect wide = inset(r, -3, -1);
  return !off_lines ||
         std::none_of(lines_.begin(), lines_.end(), [&](const Point& p) { return wide.contains(p.x, p.y); });
}

std::optional<Rect> Places::around(std::span<const Point> points, float width, float height) {
  constexpr float kGap = 10;
  for (const bool off_lines : {true, false})
    for (const Point& p : points)
      for (const float y : {p.y - kGap - height, p.y + kGap, p.y - height / 2})
        for (const float x : {p.x + kGap, p.x - kGap - width, p.x - width / 2}) {
          const Rect rect{x, y, x + width, y + height};
          if (rect.contains(p.x, p.y) || !free(rect, off_lines)) continue;
          take(rect);
          return rect;
        }
  return std::nullopt;
}

void dashed_path(Pen& pen, std::span<const Point> points, Colour colour, float width) {
  constexpr float kDash = 7, kGap = 5;
  bool drawn = true;
  float left = kDash;  // of the present dash or gap
  std::vector<Point> dash(points.begin(), points.begin() + !points.empty());
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point at = points[i - 1];
    const Point to = points[i];
    float length = std::hypot(to.x - at.x, to.y - at.y);
    while (length > left) {
      const float share = left / length;
      at = {at.x + share * (to.x - at.x), at.y + share * (to.y - at.y)};
      length -= left;
      dash.push_back(at);
      if (drawn) pen.path(dash, colour, width);
      dash = {at};
      drawn = !drawn;
      left = drawn ? kDash : kGap;
    }
    left -= length;
    dash.push_back(to);
  }
  if (drawn && dash.size() > 1) pen.path(dash, colour, width);
}

}  // namespace mihwar::ui
