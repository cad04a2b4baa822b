#include "ui/chart_panels.hpp"

#include <algorithm>

#include "text/format.hpp"

namespace mihwar::ui {

Pointer pointer_over(const Press& press) {
  if (!press.hovered) return std::nullopt;
  const ImVec2 at = ImGui::GetMousePos();
  return Point{at.x, at.y};
}

TickFormat money_ticks(const Frame& f) {
  return [&f](double value, double step) {
    return text::money_tick(f.state.locale, value, step, text::find_currency(f.state.scenario().currency));
  };
}

AxisRange held_axis(Frame& f, std::string_view id, const AxisRange& natural) {
  auto known = f.view.axes.find(id);
  if (known == f.view.axes.end()) known = f.view.axes.emplace(id, natural).first;
  AxisRange& axis = known->second;
  axis = f.view.dragging ? AxisRange{std::min(axis.low, natural.low), std::max(axis.high, natural.high)} : natural;
  return axis;
}

}  // namespace mihwar::ui
