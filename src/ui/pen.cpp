#include "ui/pen.hpp"

#include "imgui.h"

namespace mihwar::ui {

void ScreenPen::line(Point from, Point to, Colour colour, float width, float alpha) {
  ImGui::GetWindowDrawList()->AddLine({from.x, from.y}, {to.x, to.y}, packed(colour, alpha), width);
}

void ScreenPen::path(std::span<const Point> points, Colour colour, float width) {
  ImDrawList* list = ImGui::GetWindowDrawList();
  for (const Point& p : points) list->PathLineTo({p.x, p.y});
  list->PathStroke(packed(colour), 0, width);
}

void ScreenPen::area_between(std::span<const Point> upper, std::span<const Point> lower, Colour colour, float alpha) {
  // One strip of triangles: separate quads would show their seams.
  const auto count = static_cast<unsigned>(std::min(upper.size(), lower.size()));
  if (count < 2) return;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImU32 packed_colour = packed(colour, alpha);
  const ImVec2 white = ImGui::GetFontTexUvWhitePixel();
  const unsigned first = list->_VtxCurrentIdx;
  list->PrimReserve(static_cast<int>(6 * (count - 1)), static_cast<int>(2 * count));
  for (unsigned i = 0; i < count; ++i) {
    list->PrimWriteVtx({upper[i].x, upper[i].y}, white, packed_colour);
    list->PrimWriteVtx({lower[i].x, lower[i].y}, white, packed_colour);
  }
  for (unsigned i = 0; i + 1 < count; ++i)
    for (const unsigned corner : {0u, 1u, 2u, 2u, 1u, 3u}) list->PrimWriteIdx(first + 2 * i + corner);
}

void ScreenPen::bar(const Rect& rect, Colour colour, float rounding, float alpha) {
  fill(rect, colour, rounding, alpha);
}

void ScreenPen::dot(Point centre, float radius, Colour colour) {
  ImGui::GetWindowDrawList()->AddCircleFilled({centre.x, centre.y}, radius, packed(colour), 16);
}

void ScreenPen::text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) {
  draw_text(frame_, rect, style, align, text);
}

float ScreenPen::text_width(const TextStyle& style, std::string_view text) const {
  return ui::text_width(frame_, style, text);
}

}  // namespace mihwar::ui
