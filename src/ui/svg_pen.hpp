#pragma once
// A pen that writes SVG, for reports, slides and print. Texts stay logical, as browsers order and join them; they are
// measured with the screen's fonts and fitted to that width, so that the layout is the same on both media.

#include <string>

#include "ui/pen.hpp"

namespace mihwar::ui {

class SvgPen final : public Pen {
 public:
  explicit SvgPen(const Frame& frame) : frame_(frame) {}

  // The whole document; `title` is what readers of the picture are told instead of it.
  std::string document(float width, float height, std::string_view title) const;

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
  std::string body_;
};

}  // namespace mihwar::ui
