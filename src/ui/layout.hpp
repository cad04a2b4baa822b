#pragma once
// Rectangles cut from rectangles. Panels say start and end; only this file knows on which side they are.

#include <algorithm>

namespace mihwar::ui {

struct Rect {
  float x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // CSS pixels
  float width() const { return x1 - x0; }
  float height() const { return y1 - y0; }
  bool contains(float x, float y) const { return x >= x0 && x < x1 && y >= y0 && y < y1; }
};

inline Rect inset(Rect r, float horizontal, float vertical) {
  return {r.x0 + horizontal, r.y0 + vertical, r.x1 - horizontal, r.y1 - vertical};
}

enum class Direction { left_to_right, right_to_left };
enum class Align { start, centre, end };

// The left edge of something `width` wide inside [x0, x1].
inline float aligned(Direction direction, Align align, float x0, float x1, float width) {
  if (align == Align::centre) return (x0 + x1 - width) / 2;
  const bool at_left = (align == Align::start) == (direction == Direction::left_to_right);
  return at_left ? x0 : x1 - width;
}

// A line that is used up from both ends.
class Row {
 public:
  Row(Rect space, Direction direction) : space_(space), from_left_(direction == Direction::left_to_right) {}
  Rect start(float width) { return cut(width, from_left_); }
  Rect end(float width) { return cut(width, !from_left_); }
  Rect rest() const { return space_; }

 private:
  Rect cut(float width, bool left) {
    width = std::clamp(width, 0.0f, std::max(0.0f, space_.width()));
    Rect piece = space_;
    if (left) {
      piece.x1 = space_.x0 = space_.x0 + width;
    } else {
      piece.x0 = space_.x1 = space_.x1 - width;
    }
    return piece;
  }
  Rect space_;
  bool from_left_;
};

// Where a share 0..1 of a track lies, counted from its start side; and back.
inline float along(Direction direction, const Rect& track, float share) {
  return direction == Direction::left_to_right ? track.x0 + share * track.width() : track.x1 - share * track.width();
}
inline float share_along(Direction direction, const Rect& track, float x) {
  const float share =
      direction == Direction::left_to_right ? (x - track.x0) / track.width() : (track.x1 - x) / track.width();
  return std::clamp(share, 0.0f, 1.0f);
}

// A column that grows downward.
struct Flow {
  float x0, x1, y;
  Rect take(float height) {
    const Rect piece{x0, y, x1, y + height};
    y += height;
    return piece;
  }
  void gap(float height) { y += height; }
};

// The n-th of `count` equal columns of a rectangle, counted from the start side.
inline Rect column(Direction direction, Rect space, int index, int count, float gap) {
  const float width = (space.width() - gap * static_cast<float>(count - 1)) / static_cast<float>(count);
  const int from_left = direction == Direction::left_to_right ? index : count - 1 - index;
  const float x = space.x0 + static_cast<float>(from_left) * (width + gap);
  return {x, space.y0, x + width, space.y1};
}

}  // namespace mihwar::ui
