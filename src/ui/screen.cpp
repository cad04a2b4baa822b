#include "ui/screen.hpp"

#include <string>

#include "imgui.h"
#include "ui/overlays.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/shortcuts.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kHeaderHeight = 60, kNarrow = 900, kLeversWidth = 408, kTraceWidth = 400, kWidestStory = 1240;

void inputs(Frame& f, Flow& column) {
  leading_levers_panel(f, column);
  column.gap(space::kSmall);
  more_inputs_panel(f, column);
}

void story(Frame& f, Flow& column) {
  headline_panel(f, column);
  figures_panel(f, column);
  keep_or_buy_line(f, column);
  invitation_panel(f, column);
  pages_panel(f, column);
}

// Lines that are too long are hard to read.
Rect readable(const Rect& place) {
  const float spare = (place.width() - kWidestStory) / 2;
  return spare > 0 ? inset(place, spare, 0) : place;
}

// Beside the trace where enough is left, else under it.
bool trace_stands_beside(const Frame& f, float width) {
  constexpr float kLeastStory = 540;
  return !f.view.traced.empty() && width - kLeversWidth - kTraceWidth >= kLeastStory;
}

void wide_screen(Frame& f, const Rect& below_header) {
  Row row(below_header, f.direction);
  scrolling_area(f, "levers", row.start(kLeversWidth), space::kLarge, Level::page,
                 [&](Flow& flow) { inputs(f, flow); });
  if (trace_stands_beside(f, below_header.width())) row.end(kTraceWidth);
  scrolling_area(f, "story", row.rest(), space::kWide, Level::page, [&](Flow& flow) {
    const Rect place = readable({flow.x0, flow.y, flow.x1, flow.y});
    Flow column{place.x0, place.x1, flow.y};
    story(f, column);
    flow.y = column.y;
  });
}

// One column; the figures stay in sight below it.
void narrow_screen(Frame& f, const Rect& below_header) {
  const float bar = figures_bar_height(f);
  const Rect page{below_header.x0, below_header.y0, below_header.x1, below_header.y1 - bar};
  scrolling_area(f, "levers", page, space::kMedium, Level::page, [&](Flow& flow) {
    headline_panel(f, flow);
    leading_levers_panel(f, flow);
    invitation_panel(f, flow);
    pages_panel(f, flow);
    flow.gap(space::kSmall);
    more_inputs_panel(f, flow);
  });
  const Rect foot{below_header.x0, page.y1, below_header.x1, below_header.y1};
  fixed_area(f, "figures", foot, Level::page, [&] { figures_bar(f, foot); });
}

void trace_drawer(Frame& f, const Rect& below_header) {
  if (f.view.traced.empty()) {
    f.view.motions["trace"] = 0;
    return;
  }
  const bool sheet = below_header.width() < kNarrow;
  const float share = eased(f, "trace", 1);
  Rect place = Row(below_header, f.direction).end(kTraceWidth);
  const float away = (1 - share) * (sheet ? 0 : kTraceWidth) * (f.direction == Direction::left_to_right ? 1.0f : -1.0f);
  place.x0 += away;
  place.x1 += away;
  if (sheet) {
    const float down = (1 - share) * below_header.height() * 0.5f;
    place = {below_header.x0, below_header.y0 + below_header.height() * 0.3f + down, below_header.x1,
             below_header.y1 + down};
  }
  const Rect head{place.x0, place.y0, place.x1, place.y0 + f.control_height() + 2 * space::kSmall};
  const Rect body{place.x0, head.y1, place.x1, place.y1};
  const std::string traced = f.view.traced;
  scrolling_area(f, "trace", body, space::kLarge, Level::on_top, [&](Flow& flow) {
    fill(body, f.theme.card);
    fill(Row(body, f.direction).start(1), f.theme.line);
    flow.y -= space::kSmall;
    if (second_part_is_here(f, flow)) trace_panel(f, flow);
    if (f.view.traced != traced) ImGui::SetScrollY(0);
  });
  fixed_area(f, "trace.head", head, Level::on_top, [&] {
    fill(head, f.theme.card);
    fill({head.x0, head.y0, head.x1, head.y0 + 1}, f.theme.line);
    fill(Row(head, f.direction).start(1), f.theme.line);
    if (f.view.second_part == SecondPart::here) trace_head(f, inset(head, space::kLarge, space::kSmall));
  });
}

void begin_screen(Frame& f, float width, float height) {
  ViewState& view = f.view;
  ++view.frame;
  view.shortened_texts.clear();
  view.next_stops.clear();
  view.layer = 0;
  view.moving = false;
  view.tip = {};
  view.focus.clip = {};
  view.described = {};
  if (!ImGui::IsMouseDown(ImGuiMouseButton_Left)) view.dragging = false;
  ImGui::GetBackgroundDrawList()->AddRectFilled({0, 0}, {width, height}, packed(f.theme.page));
}

void tip(Frame& f) {
  if (f.view.tip.text.empty()) return;
  const Rect place = f.view.tip.rect;
  fixed_area(f, "tip", place, Level::untouchable, [&] {
    fill(place, f.theme.ink, 6);
    draw_text(f, place, {type::kSmall, f.theme.card}, Align::centre, f.view.tip.text);
  });
}

void end_screen(Frame& f) {
  tip(f);
  focus_ring(f);
  f.view.stops.swap(f.view.next_stops);
  f.view.wheel_steps = 0;
}

}  // namespace

void draw_screen(Frame& f, float width, float height) {
  begin_screen(f, width, height);
  shortcuts(f);
  check_second_part(f);
  const Rect screen{0, 0, width, height};
  const Rect header{0, 0, width, kHeaderHeight};
  const Rect below{0, kHeaderHeight, width, height};
  if (fills_the_screen(f)) {
    full_screen(f, screen);
  } else {
    fixed_area(f, "header", header, Level::page, [&] { header_panel(f, header); });
    if (width < kNarrow)
      narrow_screen(f, below);
    else
      wide_screen(f, below);
    trace_drawer(f, below);
    overlays(f, screen);
  }
  end_screen(f);
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
