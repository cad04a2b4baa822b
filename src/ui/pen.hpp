#pragma once
// What a chart draws on: ImDrawList on screen; other media later. Coordinates are CSS pixels.

#include <span>
#include <string_view>

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
  virtual void text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) = 0;
  virtual float text_width(const TextStyle& style, std::string_view text) const = 0;
};

// Draws on the current window.
class ScreenPen final : public Pen {
 public:
  explicit ScreenPen(const Frame& frame) : frame_(frame) {}
  void line(Point from, Point to, Colour colour, float width, float alpha) override;
  void path(std::span<const Point> points, Colour colour, float width) override;
  void area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) override;
  void bar(const Rect& rect, Colour colour, float rounding, float alpha) override;
  void dot(Point centre, float radius, Colour colour) override;
  void text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) override;
  float text_width(const TextStyle& style, std::string_view text) const override;

 private:
  const Frame& frame_;
};

}  // namespace mihwar::ui
