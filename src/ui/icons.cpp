#include "ui/icons.hpp"

#include <initializer_list>
#include <numbers>

namespace mihwar::ui {
namespace {

constexpr float kWidth = 1.9f;
constexpr float kPi = std::numbers::pi_v<float>;

// Draws around a middle; x grows towards the end of the line, or to the right where a picture has no direction.
class Sketch {
 public:
  Sketch(const Rect& rect, ImU32 colour, bool mirrored)
      : middle_{(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2}, colour_(colour), turn_(mirrored ? -1.0f : 1.0f) {}
  ImVec2 at(float x, float y) const { return {middle_.x + turn_ * x, middle_.y + y}; }
  void lines(std::initializer_list<ImVec2> points, bool closed = false) const {
    for (const ImVec2& p : points) list_->PathLineTo(at(p.x, p.y));
    list_->PathStroke(colour_, closed ? ImDrawFlags_Closed : 0, kWidth);
  }
  void arc(float x, float y, float radius, float from, float to) const {
    if (turn_ < 0) {
      const float swap = kPi - from;
      from = kPi - to;
      to = swap;
    }
    list_->PathArcTo(at(x, y), radius, from, to, 24);
    list_->PathStroke(colour_, 0, kWidth);
  }
  void dot(float x, float y, float radius) const { list_->AddCircleFilled(at(x, y), radius, colour_, 16); }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c) const {
    list_->AddTriangleFilled(at(a.x, a.y), at(b.x, b.y), at(c.x, c.y), colour_);
  }
  ImDrawList& list() const { return *list_; }
  ImVec2 middle() const { return middle_; }
  ImU32 colour() const { return colour_; }

 private:
  ImVec2 middle_;
  ImU32 colour_;
  float turn_;
  ImDrawList* list_ = ImGui::GetWindowDrawList();
};

void draw_undo(const Sketch& s) {
  s.arc(0, 1.5f, 6, -kPi * 0.95f, kPi * 0.45f);
  s.triangle({-9.5f, 0}, {-1.8f, 0.4f}, {-6.2f, 6});
}

void draw_share(const Sketch& s) {
  s.lines({{0, 3}, {0, -7}});
  s.lines({{-4, -3.5f}, {0, -7.5f}, {4, -3.5f}});
  s.lines({{-4.5f, -0.5f}, {-7, -0.5f}, {-7, 7.5f}, {7, 7.5f}, {7, -0.5f}, {4.5f, -0.5f}});
}

void draw_present(const Sketch& s) {
  s.lines({{-8, -6.5f}, {8, -6.5f}, {8, 3.5f}, {-8, 3.5f}}, true);
  s.triangle({-2.2f, -4.5f}, {4, -1.5f}, {-2.2f, 1.5f});
  s.lines({{-4, 7}, {4, 7}});
}

void draw_theme(const Sketch& s) {
  s.list().AddCircle(s.middle(), 7.5f, s.colour(), 32, kWidth);
  s.list().PathArcTo(s.middle(), 7.5f, kPi / 2, 3 * kPi / 2, 24);
  s.list().PathFillConvex(s.colour());
}

void draw_reset(const Sketch& s) {
  s.arc(0, 0.5f, 6.5f, -kPi * 0.35f, kPi * 1.25f);
  s.triangle({1, -9}, {8, -6.5f}, {2.5f, -1.5f});
}

void draw_trash(const Sketch& s) {
  s.lines({{-6, -4.5f}, {6, -4.5f}});
  s.lines({{-2.2f, -7}, {2.2f, -7}});
  s.lines({{-4.5f, -4.5f}, {-3.8f, 7}, {3.8f, 7}, {4.5f, -4.5f}});
}

void draw_copy(const Sketch& s) {
  s.lines({{-2.5f, -2.5f}, {7, -2.5f}, {7, 7}, {-2.5f, 7}}, true);
  s.lines({{-5, 2.5f}, {-7, 2.5f}, {-7, -7}, {2.5f, -7}, {2.5f, -5}});
}

}  // namespace

void draw_icon(const Frame& f, Icon icon, const Rect& rect, Colour colour, float alpha) {
  const bool mirrored = f.direction == Direction::right_to_left;
  const bool turned = icon == Icon::redo ? !mirrored : mirrored && icon != Icon::tick;
  // Strokes cross: what is faint is mixed, not transparent.
  const auto mixed = [&](std::uint8_t ink, std::uint8_t paper) {
    return static_cast<std::uint8_t>(static_cast<float>(paper) +
                                     alpha * (static_cast<float>(ink) - static_cast<float>(paper)));
  };
  const Colour& card = f.theme.card;
  const Colour faint{mixed(colour.red, card.red), mixed(colour.green, card.green), mixed(colour.blue, card.blue)};
  const Sketch s(rect, packed(faint), turned);
  switch (icon) {
    case Icon::undo:
    case Icon::redo:
      return draw_undo(s);
    case Icon::more:
      for (const float y : {-6.0f, 0.0f, 6.0f}) s.dot(0, y, 1.9f);
      return;
    case Icon::close:
      s.lines({{-5.5f, -5.5f}, {5.5f, 5.5f}});
      return s.lines({{-5.5f, 5.5f}, {5.5f, -5.5f}});
    case Icon::plus:
      s.lines({{-6, 0}, {6, 0}});
      return s.lines({{0, -6}, {0, 6}});
    case Icon::down:
      return s.lines({{-4.5f, -2}, {0, 2.5f}, {4.5f, -2}});
    case Icon::up:
      return s.lines({{-4.5f, 2}, {0, -2.5f}, {4.5f, 2}});
    case Icon::share:
      return draw_share(s);
    case Icon::present:
      return draw_present(s);
    case Icon::reset:
      return draw_reset(s);
    case Icon::pin:
      s.dot(0, -3, 4.2f);
      return s.lines({{0, 0}, {0, 8}});
    case Icon::earlier:
      s.lines({{6, 0}, {-6, 0}});
      return s.lines({{-2, -4.5f}, {-6.5f, 0}, {-2, 4.5f}});
    case Icon::later:
      s.lines({{-6, 0}, {6, 0}});
      return s.lines({{2, -4.5f}, {6.5f, 0}, {2, 4.5f}});
    case Icon::copy:
      return draw_copy(s);
    case Icon::trash:
      return draw_trash(s);
    case Icon::tick:
      return s.lines({{-6, 0.5f}, {-2, 5}, {6.5f, -5}});
    case Icon::theme:
      return draw_theme(s);
    case Icon::pages:
      s.lines({{-7, -6}, {7, -6}});
      s.lines({{-7, 0}, {7, 0}});
      return s.lines({{-7, 6}, {3, 6}});
  }
}

void draw_mark(const Frame& f, const Rect& rect) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 centre{(rect.x0 + rect.x1) / 2, (rect.y0 + rect.y1) / 2};
  list->PathArcTo(centre, 12, -0.6f, 4.4f, 32);
  list->PathStroke(packed(f.theme.accent), 0, 3);
  list->AddCircleFilled(centre, 4.5f, packed(f.theme.accent), 24);
  list->AddCircleFilled({centre.x + 8.5f, centre.y - 8.5f}, 3, packed(f.theme.contributors[1]), 16);
}

}  // namespace mihwar::ui
