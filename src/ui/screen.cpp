#include "ui/screen.hpp"

#include <string>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kHeaderHeight = 60, kNarrow = 900, kLeversWidth = 412, kTraceWidth = 380, kChartHeight = 300;

constexpr float kBarWidth = 10;

// At the end side, where Dear ImGui's own is always at the right.
void scroll_bar(Frame& f, const std::string& id, const Rect& place) {
  const float most = ImGui::GetScrollMaxY();
  if (most <= 0) return;
  constexpr float kShortest = 36;
  const Rect track = Row(place, f.direction).end(kBarWidth);
  const float length = std::max(kShortest, track.height() * track.height() / (track.height() + most));
  const float room = track.height() - length;
  const Press press = pressable(f, "scroll." + id, track);
  if (press.held)
    ImGui::SetScrollY(std::clamp((ImGui::GetMousePos().y - track.y0 - length / 2) / room, 0.0f, 1.0f) * most);
  const float y = track.y0 + ImGui::GetScrollY() / most * room;
  fill(inset({track.x0, y, track.x1, y + length}, 3, 2), f.theme.baseline, 2,
       press.held || press.hovered ? 0.8f : 0.4f);
}

// A window that scrolls its column; `draw(flow)` fills it.
template <class Draw>
void scrolling_panel(Frame& f, const std::string& id, const Rect& place, float margin, bool on_top, Draw draw) {
  ImGui::SetNextWindowPos({place.x0, place.y0});
  ImGui::SetNextWindowSize({place.width(), place.height()});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;
  if (!on_top) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(id.c_str(), nullptr, flags);
  if (on_top) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  Row row(place, f.direction);
  row.start(margin);
  row.end(std::max(margin, kBarWidth));  // the bar's width is always left free: its coming moves nothing
  Flow flow{row.rest().x0, row.rest().x1, place.y0 - ImGui::GetScrollY() + margin};
  draw(flow);
  ImGui::SetCursorScreenPos({place.x0, flow.y});
  ImGui::Dummy({1, margin});
  scroll_bar(f, id, place);
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
  scenario_name_panel(f, column);
  headline_panel(f, column);
  figures_panel(f, column);
  keep_or_buy_line(f, column);
  charts(f, column);
  findings(f, column);
  column.gap(space::kMedium);
  notes_text_panel(f, column);
}

void inputs(Frame& f, Flow& column) {
  levers_panel(f, column, LeverChoice::leading);
  levers_panel(f, column, LeverChoice::others);
  assumptions_panel(f, column);
}

// Beside the trace where enough is left, else under it.
bool trace_stands_beside(const Frame& f, float width) {
  constexpr float kLeastStory = 560;
  return !f.view.traced.empty() && width - kLeversWidth - kTraceWidth >= kLeastStory;
}

void wide_screen(Frame& f, const Rect& below_header) {
  Row row(below_header, f.direction);
  scrolling_panel(f, "levers", row.start(kLeversWidth), space::kLarge, false, [&](Flow& flow) { inputs(f, flow); });
  if (trace_stands_beside(f, below_header.width())) row.end(kTraceWidth);
  scrolling_panel(f, "story", row.rest(), space::kWide, false, [&](Flow& flow) { story(f, flow); });
}

void narrow_screen(Frame& f, const Rect& below_header) {
  scrolling_panel(f, "levers", below_header, space::kMedium, false, [&](Flow& flow) {
    scenario_name_panel(f, flow);
    headline_panel(f, flow);
    figures_panel(f, flow);
    keep_or_buy_line(f, flow);
    levers_panel(f, flow, LeverChoice::leading);
    charts(f, flow);
    findings(f, flow);
    flow.gap(space::kMedium);
    levers_panel(f, flow, LeverChoice::others);
    assumptions_panel(f, flow);
    reading_panel(f, flow);
    notes_text_panel(f, flow);
  });
}

// A window that does not scroll; `draw()` fills it.
template <class Draw>
void fixed_panel(const char* id, const Rect& place, bool on_top, Draw draw) {
  ImGui::SetNextWindowPos({place.x0, place.y0});
  ImGui::SetNextWindowSize({place.width(), place.height()});
  ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                           ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBackground;
  if (!on_top) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
  ImGui::Begin(id, nullptr, flags);
  if (on_top) ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
  draw();
  ImGui::End();
}

void trace_drawer(Frame& f, const Rect& below_header) {
  if (f.view.traced.empty()) return;
  Rect place = Row(below_header, f.direction).end(kTraceWidth);
  if (below_header.width() < kNarrow)
    place = {below_header.x0, below_header.y0 + below_header.height() * 0.4f, below_header.x1, below_header.y1};
  const Rect head{place.x0, place.y0, place.x1, place.y0 + f.control_height() + 2 * space::kSmall};
  const Rect body{place.x0, head.y1, place.x1, place.y1};
  const std::string traced = f.view.traced;
  scrolling_panel(f, "trace", body, space::kLarge, true, [&](Flow& flow) {
    fill(body, f.theme.card);
    fill(Row(body, f.direction).start(1), f.theme.line);
    flow.y -= space::kSmall;
    trace_panel(f, flow);
    if (f.view.traced != traced) ImGui::SetScrollY(0);
  });
  fixed_panel("trace.head", head, true, [&] {
    fill(head, f.theme.card);
    fill({head.x0, head.y0, head.x1, head.y0 + 1}, f.theme.line);
    fill(Row(head, f.direction).start(1), f.theme.line);
    trace_head(f, inset(head, space::kLarge, space::kSmall));
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
  fixed_panel("header", header, false, [&] { header_panel(f, header); });
  if (width < kNarrow)
    narrow_screen(f, below);
  else
    wide_screen(f, below);
  trace_drawer(f, below);
}

void apply_style() {
  ImGuiStyle& style = ImGui::GetStyle();
  style.WindowPadding = style.FramePadding = {0, 0};
  style.ItemSpacing = {0, 0};
  style.WindowBorderSize = 0;
  style.WindowMinSize = {1, 1};
  style.AntiAliasedLinesUseTex = false;
}

}  // namespace mihwar::ui
