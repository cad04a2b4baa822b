// Charts for a room: the same pen, but everything larger.
#include <vector>

#include "ui/guided_story.hpp"
#include "ui/pen.hpp"

namespace mihwar::ui {
namespace {

class LargePen final : public Pen {
 public:
  LargePen(const Frame& f, Point origin, float scale) : pen_(f), origin_(origin), scale_(scale) {}
  void line(Point from, Point to, Colour colour, float width, float alpha) override {
    pen_.line(at(from), at(to), colour, width * scale_, alpha);
  }
  void path(std::span<const Point> points, Colour colour, float width) override {
    pen_.path(at(points), colour, width * scale_);
  }
  void area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) override {
    pen_.area_between(at(upper), at(lower), colour, alpha);
  }
  void bar(const Rect& rect, Colour colour, float rounding, float alpha) override {
    pen_.bar(at(rect), colour, rounding * scale_, alpha);
  }
  void dot(Point centre, float radius, Colour colour) override { pen_.dot(at(centre), radius * scale_, colour); }
  void mesh(const Rect& rect, int columns, int rows, std::span<const Colour> colours) override {
    pen_.mesh(at(rect), columns, rows, colours);
  }
  void text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) override {
    pen_.text(at(rect), large(style), align, text);
  }
  float text_width(const TextStyle& style, std::string_view text) const override {
    return pen_.text_width(large(style), text) / scale_;
  }

 private:
  Point at(Point p) const { return {origin_.x + (p.x - origin_.x) * scale_, origin_.y + (p.y - origin_.y) * scale_}; }
  Rect at(const Rect& r) const {
    const Point low = at(Point{r.x0, r.y0}), high = at(Point{r.x1, r.y1});
    return {low.x, low.y, high.x, high.y};
  }
  std::vector<Point> at(std::span<const Point> points) const {
    std::vector<Point> result(points.begin(), points.end());
    for (Point& p : result) p = at(p);
    return result;
  }
  TextStyle large(TextStyle style) const {
    style.size *= scale_;
    return style;
  }

  ScreenPen pen_;
  Point origin_;
  float scale_;
};

}  // namespace

void story_picture(Frame& f, Flow& flow, FunctionRef<float(Pen&, float)> height,
                   FunctionRef<void(Pen&, const Rect&)> draw) {
  constexpr float kLarge = 1.3f, kRoom = 480;
  const float scale = flow.x1 - flow.x0 < kRoom ? 1 : kLarge;
  LargePen pen(f, {flow.x0, flow.y}, scale);
  const float width = (flow.x1 - flow.x0) / scale, high = height(pen, width);
  const Rect place = flow.take(high * scale);
  draw(pen, {place.x0, place.y0, place.x0 + width, place.y0 + high});
}

}  // namespace mihwar::ui
