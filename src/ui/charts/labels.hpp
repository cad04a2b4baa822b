#pragma once
// Texts of charts: wrapped, pushed apart, listed as a key, shown in a box beside the pointer.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/charts/look.hpp"

namespace mihwar::ui {

// Lines of a text, broken at spaces outside isolates (a number and its unit stay together). A word that is wider than
// the width stands alone.
std::vector<std::string_view> wrapped(const Pen& pen, const TextStyle& style, float width, std::string_view text);
float wrapped_height(const Pen& pen, const TextStyle& style, float width, std::string_view text);
void draw_wrapped(Pen& pen, Flow& flow, const TextStyle& style, Align align, std::string_view text);
float widest_word(const Pen& pen, const TextStyle& style, std::string_view text);

// Places of the values from the lowest; equal ones keep their order.
std::vector<std::size_t> ascending(std::span<const double> values);

// Labels along a line: where each wants its centre, and how much room it takes.
struct Wanted {
  float centre, size;
};
// Centres, moved as little as possible (least squares) so that no labels overlap and all lie in [least, most].
std::vector<float> pushed_apart(std::span<const Wanted> labels, float least, float most);

// A name and a value in a line, after a stroke of its colour.
struct KeyLine {
  std::string name, value;
  std::optional<Colour> mark;
  Colour text;
  bool dashed = false;
};
float key_height(const Pen& pen, const ChartLook& look, float width, std::span<const KeyLine> lines);
void draw_key(Pen& pen, const ChartLook& look, Flow& flow, std::span<const KeyLine> lines);

// A box with a heading and lines, beside a place: in the plot if it has room, else inside the bounds.
void draw_tip(Pen& pen, const ChartLook& look, const Rect& bounds, const Rect& plot, Point place,
              std::string_view heading, std::span<const KeyLine> lines);

// Places for labels inside a plot: none overlaps another, and none lies on a line if there is any other place.
class Places {
 public:
  explicit Places(Rect plot) : plot_(plot) {}
  void take(const Rect& rect) { taken_.push_back(rect); }
  void avoid(std::span<const Point> line);
  // Takes the first of the places around the points where a box of this size is free.
  std::optional<Rect> around(std::span<const Point> points, float width, float height);

 private:
  bool free(const Rect& rect, bool off_lines) const;
  Rect plot_;
  std::vector<Point> lines_;  // every few pixels
  std::vector<Rect> taken_;
};

void dashed_path(Pen& pen, std::span<const Point> points, Colour colour, float width);

}  // namespace mihwar::ui
