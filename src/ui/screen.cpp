#include "ui/screen.hpp"

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kHeaderHeight = 60, kNarrow = 900, kLeversWidth = 412, kTraceWidth = 380, kChartHeight = 300;

// A window that scrolls its column; `draw(flow)` fills it.
template <class Draw>
void scrolling_panel(const char* id, const Rect& place, float margin, bool on_top, Draw draw) {
  ImGui::SetNextWindowPos({place.x0, place.y0});
  ImGui::SetNextWindowSize({place.width(), place.height()});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;
  flags &= ~ImGuiWindowFlags_NoScrollbar;
  if (!on_top) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(id, nullptr, flags);
  if (on_top) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  const float scroll = ImGui::GetScrollY();
  // The scroll bar's width is always left free, so that its coming moves nothing.
  const float bar = ImGui::GetStyle().ScrollbarSize;
  Flow flow{place.x0 + margin, place.x1 - std::max(margin, bar), place.y0 - scroll + margin};
  draw(flow);
  ImGui::SetCursorScreenPos({place.x0, flow.y});
  ImGui::Dummy({1, margin});
  ImGui::End();
}

void charts(Frame& f, Flow& column) {
  const bool side_by_side = column.x1 - column.x0 >= 760;
  if (side_by_side) {
    const Rect line = column.take(kChartHeight);
    customers_chart(f, ui::column(f.direction, line, 0, 2, space::kMedium));
    revenue_chart(f, ui::column(f.direction, line, 1, 2, space::kMedium));
  } else {
    revenue_chart(f, column.take(kChartHeight));
    column.gap(space::kMedium);
    customers_chart(f, column.take(kChartHeight));
  }
  column.gap(space::kMedium);
}

void findings(Frame& f, Flow& column) {
  const float width = column.x1 - column.x0;
  if (width < 760) {
    contributions_panel(f, column);
    column.gap(space::kMedium);
    temkin_panel(f, column);
    column.gap(space::kMedium);
    keep_or_buy_panel(f, column);
    column.gap(space::kLarge);
    notes_panel(f, column);
    return;
  }
  const Rect space_for_all{column.x0, column.y, column.x1, column.y};
  const Rect start = ui::column(f.direction, space_for_all, 0, 2, space::kMedium);
  const Rect end = ui::column(f.direction, space_for_all, 1, 2, space::kMedium);
  Flow first{start.x0, start.x1, column.y}, second{end.x0, end.x1, column.y};
  contributions_panel(f, first);
  first.gap(space::kLarge);
  notes_panel(f, first);
  temkin_panel(f, second);
  second.gap(space::kMedium);
  keep_or_buy_panel(f, second);
  column.y = std::max(first.y, second.y);
}

void story(Frame& f, Flow& column) {
  headline_panel(f, column);
  figures_panel(f, column);
  charts(f, column);
  findings(f, column);
}

void inputs(Frame& f, Flow& column) {
  levers_panel(f, column, LeverChoice::leading);
  levers_panel(f, column, LeverChoice::others);
  assumptions_panel(f, column);
}

void wide_screen(Frame& f, const Rect& below_header) {
  Row row(below_header, f.direction);
  scrolling_panel("levers", row.start(kLeversWidth), space::kLarge, false, [&](Flow& flow) { inputs(f, flow); });
  scrolling_panel("story", row.rest(), space::kWide, false, [&](Flow& flow) { story(f, flow); });
}

void narrow_screen(Frame& f, const Rect& below_header) {
  scrolling_panel("levers", below_header, space::kMedium, false, [&](Flow& flow) {
    headline_panel(f, flow);
    figures_panel(f, flow);
    levers_panel(f, flow, LeverChoice::leading);
    charts(f, flow);
    findings(f, flow);
    flow.gap(space::kMedium);
    levers_panel(f, flow, LeverChoice::others);
    assumptions_panel(f, flow);
  });
}

void trace_drawer(Frame& f, const Rect& below_header) {
  if (f.view.traced.empty()) return;
  Rect place = Row(below_header, f.direction).end(kTraceWidth);
  if (below_header.width() < kNarrow)
    place = {below_header.x0, below_header.y0 + below_header.height() * 0.4f, below_header.x1, below_header.y1};
  scrolling_panel("trace", place, space::kLarge, true, [&](Flow& flow) {
    fill(place, f.theme.card);
    outline(place, f.theme.line, 0);
    trace_panel(f, flow);
  });
}

void page_background(const Frame& f, float width, float height) {
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {width, height}, packed(f.theme.page));
}

}  // namespace

void draw_screen(Frame& f, float width, float height) {
  ++f.view.frame;
  f.view.shortened_texts.clear();
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) f.view.dragging = false;
  page_background(f, width, height);
  const Rect header{0, 0, width, kHeaderHeight};
  const Rect below{0, kHeaderHeight, width, height};
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({width, kHeaderHeight});
  ImGui::Begin("header", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoBringToFrontOnFocus);
  header_panel(f, header);
  ImGui::End();
  if (width < kNarrow)
    narrow_screen(f, below);
  else
    wide_screen(f, below);
  trace_drawer(f, below);
}

void apply_theme(const Theme& theme, bool coarse_pointer) {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = {0, 0};
  style.ItemSpacing = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.ScrollbarSize = coarse_pointer ? 6.0f : 10.0f;
  style.ScrollbarRounding = 5;
  style.AntiAliasedLinesUseTex = false;
  const auto set = [&](ImGuiCol slot, Colour colour, float alpha) {
    style.Colors[slot] = ImGui::ColorConvertU32ToFloat4(packed(colour, alpha));
  };
  set(ImGuiCol_ScrollbarBg, theme.page, 0);
  set(ImGuiCol_ScrollbarGrab, theme.baseline, 0.35f);
  set(ImGuiCol_ScrollbarGrabHovered, theme.baseline, 0.6f);
  set(ImGuiCol_ScrollbarGrabActive, theme.baseline, 0.8f);
}

}  // namespace mihwar::ui
