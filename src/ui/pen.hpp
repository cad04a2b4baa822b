#pragma once
// What a chart draws on: ImDrawList on screen, SVG (svg_pen.hpp) on paper. Coordinates are CSS pixels.

#include <span>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"

namespace mihwar::ui {

struct Point {
  float x, y;
};

class Pen {
 public:
  virtual ~Pen() = default;
  virtual void line(Point from, Point to, Colour colour, float width, float alpha = 1) = 0;
  virtual void path(std::span<const Point> points, Colour colour, float width) = 0;
  virtual void area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) = 0;
  virtual void bar(const Rect& rect, Colour colour, float rounding, float alpha = 1) = 0;
  virtual void dot(Point centre, float radius, Colour colour) = 0;
  // Cells of equal size, row by row from the top left; neighbours of one colour become one shape.
  virtual void mesh(const Rect& rect, int columns, int rows, std::span<const Colour> colours) = 0;
  virtual void text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) = 0;
  virtual float text_width(const TextStyle& style, std::string_view text) const = 0;
};

// What a mesh is drawn as: the cells of one colour that stand beside each other in a row.
struct MeshRun {
  Rect rect;
  Colour colour;
};
std::vector<MeshRun> mesh_runs(const Rect& rect, int columns, int rows, std::span<const Colour> colours);

// Draws on the current window.
class ScreenPen final : public Pen {
 public:
  explicit ScreenPen(const Frame& frame) : frame_(frame) {}
  void line(Point from, Point to, Colour colour, float width, float alpha) override;
  void path(std::span<const Point> points, Colour colour, float width) override;
  void area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) override;
  void bar(const Rect& rect, Colour colour, float rounding, float alpha) override;
  void dot(Point centre, float radius, Colour colour) override;
  void mesh(const Rect& rect, int columns, int rows, std::span<const Colour> colours) override;
  void text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) override;
  float text_width(const TextStyle& style, std::string_view text) const override;

 private:
  const Frame& frame_;
};

}  // namespace mihwar::ui
