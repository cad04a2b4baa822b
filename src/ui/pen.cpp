#include "ui/pen.hpp"

#include "imgui.h"

namespace mihwar::ui {
namespace {

bool same(Colour a, Colour b) { return a.red == b.red && a.green == b.green && a.blue == b.blue; }

}  // namespace

std::vector<MeshRun> mesh_runs(const Rect& rect, int columns, int rows, std::span<const Colour> colours) {
  std::vector<MeshRun> runs;
  const auto x = [&](int i) { return rect.x0 + rect.width() * static_cast<float>(i) / static_cast<float>(columns); };
  const auto y = [&](int i) { return rect.y0 + rect.height() * static_cast<float>(i) / static_cast<float>(rows); };
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const Colour colour = colours[static_cast<std::size_t>(row * columns + column)];
      if (column > 0 && same(runs.back().colour, colour))
        runs.back().rect.x1 = x(column + 1);
      else
        runs.push_back({{x(column), y(row), x(column + 1), y(row + 1)}, colour});
    }
  return runs;
}

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

void ScreenPen::mesh(const Rect& rect, int columns, int rows, std::span<const Colour> colours) {
  const std::vector<MeshRun> runs = mesh_runs(rect, columns, rows, colours);
  ImDrawList* list = ImGui::GetWindowDrawList();
  list->PrimReserve(static_cast<int>(6 * runs.size()), static_cast<int>(4 * runs.size()));
  for (const auto& [r, colour] : runs) list->PrimRect({r.x0, r.y0}, {r.x1, r.y1}, packed(colour));
}

void ScreenPen::text(const Rect& rect, const TextStyle& style, Align align, std::string_view text) {
  draw_text(frame_, rect, style, align, text);
}

float ScreenPen::text_width(const TextStyle& style, std::string_view text) const {
  return ui::text_width(frame_, style, text);
}

}  // namespace mihwar::ui
