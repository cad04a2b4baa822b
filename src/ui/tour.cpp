#include "ui/tour.hpp"

#include <algorithm>
#include <array>
#include <numbers>
#include <optional>
#include <string>

#include "ui/pages.hpp"
#include "ui/pen.hpp"
#include "ui/presenting.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kAroundHole = 8, kEdge = 12, kNarrow = 900;

// The hole holds all controls of a step that are on the screen; the first is scrolled into sight.
struct Step {
  Text name, words;
  std::array<std::string_view, 5> controls;
  std::array<std::string_view, 5> narrow{};  // where one column holds all; none = the same
  float around = kAroundHole;                // above and below
};
constexpr std::array<Step, kTourSteps> kSteps = {
    {{Text::tour_levers,
      Text::tour_levers_words,
      {"switch.retention_gain", "lever.retention_gain", "value.lever.retention_gain", "trace.lever.retention_gain"}},
     {Text::tour_figures,
      Text::tour_figures_words,
      {"headline", "result.revenue_gain", "result.npv", "result.roi", "result.payback_month"},
      {"result.npv", "result.revenue_gain", "result.payback_month"},
      32},
     {Text::tour_chart, Text::tour_chart_words, {"chart.main", "charted.0", "charted.1", "charted.2"}},
     {Text::tour_more, Text::tour_more_words, {"open.more"}},
     {Text::tour_scenarios, Text::tour_scenarios_words, {"button.cases", "scenario.name"}},
     {Text::tour_share, Text::tour_share_words, {"button.share", "button.present", "button.more"}, {"button.more"}}}};

const std::array<std::string_view, 5>& controls_of(const Step& step, const Rect& screen) {
  return screen.width() < kNarrow && !step.narrow[0].empty() ? step.narrow : step.controls;
}

void go_to(ViewState& view, int step) {
  const bool over = step >= kTourSteps || step < 0;
  view.tour_step = over ? -1 : step;
  if (!over) return;
  view.tour_prepared = -1;
  view.knows_the_app = true;
}

// Closes what would lie over the step's control, and opens what holds it.
void prepare(Frame& f, std::string_view first) {
  ViewState& view = f.view;
  view.traced.clear();
  open_page(view, Page::results);
  view.reveal = first;
  view.tour_prepared = view.tour_step;
  view.moving = true;
}

std::optional<Rect> hole_around(const ViewState& view, const std::array<std::string_view, 5>& controls) {
  std::optional<Rect> all;
  for (const std::string_view id : controls) {
    const Rect* one = id.empty() ? nullptr : find_control(view, id);
    if (!one) continue;
    if (!all) all = *one;
    *all = {std::min(all->x0, one->x0), std::min(all->y0, one->y0), std::max(all->x1, one->x1),
            std::max(all->y1, one->y1)};
  }
  return all;
}

Rect moving_hole(Frame& f, const Rect& goal) {
  return {eased(f, "tour.x0", goal.x0), eased(f, "tour.y0", goal.y0), eased(f, "tour.x1", goal.x1),
          eased(f, "tour.y1", goal.y1)};
}

// What lies between a corner of the hole's box and its rounding.
void fill_corner(ImVec2 corner, float towards_x, float towards_y, ImU32 colour) {
  constexpr float kPi = std::numbers::pi_v<float>, kRadius = space::kRounding;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 middle{corner.x + towards_x * kRadius, corner.y + towards_y * kRadius};
  const float from = towards_x > 0 ? (towards_y > 0 ? kPi : kPi / 2) : (towards_y > 0 ? kPi * 1.5f : 0);
  list->Flags &= ~ImDrawListFlags_AntiAliasedFill;  // its fringe would show beside the other shapes
  list->PathLineTo(corner);
  list->PathArcTo(middle, kRadius, from, from + kPi / 2, 8);
  list->PathFillConvex(colour);
}

void dim_around(Frame& f, const Rect& screen, const Rect& hole) {
  constexpr float kDarkness = 0.55f;
  const Colour black{0, 0, 0};
  fill({screen.x0, screen.y0, screen.x1, hole.y0}, black, 0, kDarkness);
  fill({screen.x0, hole.y1, screen.x1, screen.y1}, black, 0, kDarkness);
  fill({screen.x0, hole.y0, hole.x0, hole.y1}, black, 0, kDarkness);
  fill({hole.x1, hole.y0, screen.x1, hole.y1}, black, 0, kDarkness);
  for (const float x : {1.0f, -1.0f})
    for (const float y : {1.0f, -1.0f})
      fill_corner({x > 0 ? hole.x0 : hole.x1, y > 0 ? hole.y0 : hole.y1}, x, y, packed(black, kDarkness));
  outline(hole, f.theme.accent, space::kRounding, 3);
}

// The card.
constexpr float kCardWidth = 380, kMargin = space::kLarge + 4;

TextStyle name_style(const Frame& f) { return {20, f.theme.ink, true}; }

float card_height(const Frame& f, const Step& step, float width) {
  const float inside = width - 2 * kMargin;
  return 2 * kMargin + line_height(muted(f)) + paragraph_height(f, inside, name_style(f), f.say(step.name)) +
         space::kSmall + paragraph_height(f, inside, body(f), f.say(step.words)) + space::kLarge + f.control_height();
}

// At a side of the hole, below or above it, wherever it covers none of it; else at the foot.
Rect card_place(const Frame& f, const Rect& screen, const Rect& hole, float width, float height) {
  const Rect room = inset(screen, kEdge, kEdge);
  const float x = std::clamp(aligned(f.direction, Align::start, hole.x0, hole.x1, width), room.x0, room.x1 - width);
  const float y = std::clamp(hole.y0, room.y0, std::max(room.y0, room.y1 - height));
  const float right = hole.x1 + kEdge, left = hole.x0 - kEdge - width;
  const bool ltr = f.direction == Direction::left_to_right;
  const Point beside{ltr ? right : left, y}, below{x, hole.y1 + kEdge};
  const bool low = hole.height() < height / 3;  // a card would stand beside it like a tower
  const Point places[] = {low ? below : beside, {ltr ? left : right, y}, below, {x, hole.y0 - kEdge - height}, beside};
  for (const Point& at : places)
    if (at.x >= room.x0 && at.x + width <= room.x1 && at.y >= room.y0 && at.y + height <= room.y1)
      return {at.x, at.y, at.x + width, at.y + height};
  return {x, room.y1 - height, x + width, room.y1};
}

void card_buttons(Frame& f, const Rect& rect) {
  const int step = f.view.tour_step;
  const bool last = step == kTourSteps - 1;
  Row row(rect, f.direction);
  const std::string_view next = f.say(last ? Text::done : Text::next), back = f.say(Text::back),
                         skip = f.say(Text::skip);
  if (main_button(f, "tour.next", row.end(button_width(f, next)), next)) go_to(f.view, step + 1);
  row.end(space::kSmall);
  if (step > 0 && button(f, "tour.back", row.end(button_width(f, back)), back)) go_to(f.view, step - 1);
  if (!last && button(f, "tour.skip", row.start(button_width(f, skip)), skip)) go_to(f.view, -1);
}

void card(Frame& f, const Rect& place, const Step& step) {
  fill(place, f.theme.card, space::kRounding);
  outline(place, f.theme.line, space::kRounding);
  const Rect inside = inset(place, kMargin, kMargin);
  Flow flow{inside.x0, inside.x1, inside.y0};
  draw_paragraph(f, flow, muted(f),
                 text::fill(f.say(Text::step_of), {{"step", text::number(f.state.locale, f.view.tour_step + 1, 0)},
                                                   {"count", text::number(f.state.locale, kTourSteps, 0)}}));
  draw_paragraph(f, flow, name_style(f), f.say(step.name));
  flow.gap(space::kSmall);
  draw_paragraph(f, flow, body(f), f.say(step.words));
  flow.gap(space::kLarge);
  card_buttons(f, flow.take(f.control_height()));
}

}  // namespace

void tour_keys(Frame& f) {
  ViewState& view = f.view;
  if (view.tour_step < 0 || !view.menu.id.empty() || view.shows_keys) return;
  free_the_keyboard(f);
  if (ImGui::IsKeyPressed(ImGuiKey_Escape, false)) return go_to(view, -1);
  const int by = steps_by_keys(f);
  if (view.tour_step + by >= 0 && by != 0) go_to(view, view.tour_step + by);
}

void tour_card(Frame& f, const Rect& screen) {
  ViewState& view = f.view;
  if (!view.menu.id.empty()) return;  // a control of the tour has opened it
  const Step& step = kSteps[static_cast<std::size_t>(view.tour_step)];
  const auto& controls = controls_of(step, screen);
  if (view.tour_prepared != view.tour_step) prepare(f, controls[0]);
  const std::optional<Rect> found = hole_around(view, controls);
  const float width = std::min(kCardWidth, screen.width() - 2 * kEdge), height = card_height(f, step, width);
  const float x = (screen.x0 + screen.x1) / 2, y = (screen.y0 + screen.y1) / 2;
  const Rect goal = found ? inset(*found, -kAroundHole, -step.around) : Rect{x, y, x, y};
  const Rect hole = moving_hole(f, goal), place = card_place(f, screen, goal, width, height);
  fixed_area(f, "tour.dim", screen, Level::untouchable, [&] { dim_around(f, screen, hole); });
  fixed_area(f, "tour.card", place, Level::on_top, [&] { card(f, place, step); });
}

}  // namespace mihwar::ui
