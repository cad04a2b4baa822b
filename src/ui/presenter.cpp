// One scenario at a time on the whole screen, for a room: headline, figures, a few levers that work, and the chart.
#include <algorithm>
#include <string>

#include "ui/case_names.hpp"
#include "ui/key_figures.hpp"
#include "ui/overlays.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/presenting.hpp"
#include "ui/spotlight.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr float kWide = 900, kNarrowTile = 200;
constexpr std::string_view kChooser = "presented.levers";

void step_scenario(Frame& f, int step) {
  const app::Document& document = f.state.document;
  const auto last = static_cast<int>(document.cases.size()) - 1;
  const int at = std::clamp(static_cast<int>(document.current) + step, 0, last);
  if (at != static_cast<int>(document.current))
    f.actions.push_back(app::SelectCase{document.cases[static_cast<std::size_t>(at)].id});
}

// One key closes what lies on top, or leaves.
void escape(ViewState& view) {
  if (const auto chooser = view.open.find(kChooser); chooser != view.open.end())
    view.open.erase(chooser);
  else if (!view.spotlight.empty())
    view.spotlight.clear();
  else
    view.presenting = false;
}

void keys(Frame& f) {
  ViewState& view = f.view;
  if (view.shows_keys) return;
  const auto pressed = [](ImGuiKey key) { return ImGui::IsKeyPressed(key, false); };
  if (pressed(ImGuiKey_Escape)) return escape(view);
  step_scenario(f, steps_by_keys(f));
  const auto figures = key_figures(f);
  for (int i = 0; i < static_cast<int>(figures.size()); ++i) {
    const std::string_view id = figures[static_cast<std::size_t>(i)].id;
    if (pressed(static_cast<ImGuiKey>(ImGuiKey_1 + i)) || pressed(static_cast<ImGuiKey>(ImGuiKey_Keypad1 + i)))
      view.spotlight = view.spotlight == id ? "" : id;
  }
}

std::string position_in_words(const Frame& f) {
  const auto number = [&](std::size_t n) { return text::number(f.state.locale, static_cast<double>(n), 0); };
  return text::fill(f.say(Text::presenter_position), {{"position", number(f.state.document.current + 1)},
                                                      {"count", number(f.state.document.cases.size())}});
}

void name(Frame& f, const Rect& rect) {
  const app::Case& one = f.state.document.current_case();
  Row row(rect, f.direction);
  const Rect dot = row.start(20);
  ImGui::GetWindowDrawList()->AddCircleFilled({(dot.x0 + dot.x1) / 2, (dot.y0 + dot.y1) / 2}, 8,
                                              packed(f.theme.cases[static_cast<std::size_t>(one.colour)]), 24);
  row.start(space::kSmall);
  draw_name(f, row.rest(), {type::kHeadline, f.theme.ink, true}, name_of(f, one));
}

// Which of how many, between the ways to its neighbours.
void neighbours(Frame& f, Row& row) {
  if (f.state.document.cases.size() < 2) return;
  const float size = f.control_height();
  const std::string words = position_in_words(f);
  const float width = text_width(f, body(f), words) + 2 * space::kMedium;
  Row inside(row.start(2 * size + width), f.direction);
  if (arrow_button(f, "button.previous_scenario", inside.start(size), -1, f.say(Text::presenter_previous)))
    step_scenario(f, -1);
  if (arrow_button(f, "button.next_scenario", inside.end(size), 1, f.say(Text::presenter_next))) step_scenario(f, 1);
  draw_text(f, inside.rest(), body(f), Align::centre, words);
}

void choose_levers(Frame& f, Row& row) {
  const std::string_view label = f.say(Text::presenter_levers);
  if (button(f, "button.presented_levers", row.end(button_width(f, label)), label)) f.view.open.emplace(kChooser);
}

// In one line where there is room, else in two.
void top(Frame& f, Flow& flow) {
  const float height = f.control_height();
  const bool wide = flow.x1 - flow.x0 >= kWide - 2 * space::kHuge;
  Row row(flow.take(height), f.direction);
  if (icon_button(f, "button.leave_presenting", row.end(height), Icon::close, f.say(Text::presenter_leave)))
    f.view.presenting = false;
  row.end(space::kSmall);
  if (wide) {
    choose_levers(f, row);
    row.end(space::kLarge);
  }
  const float room = f.state.document.cases.size() < 2 ? 0 : 2 * height + text_width(f, body(f), position_in_words(f));
  name(f, wide ? row.start(row.rest().width() - room - 2 * space::kWide) : row.rest());
  if (wide) return neighbours(f, row);
  flow.gap(space::kSmall);
  Row second(flow.take(height), f.direction);
  choose_levers(f, second);
  neighbours(f, second);
}

float tile_margin(float width) { return width < kNarrowTile ? space::kMedium : space::kLarge; }

void tile(Frame& f, const Rect& card, const KeyFigure& figure, float size) {
  const Press press = pressable(f, figure.id, card);
  describe(f, ControlKind::button, figure_name(f, figure), figure.value);
  if (press.clicked) f.view.spotlight = figure.id;
  fill(card, f.theme.card, space::kRounding);
  if (press.hovered) fill(card, f.theme.accent, space::kRounding, 0.08f);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  outline(card, f.theme.line, space::kRounding);
  const bool narrow = card.width() < kNarrowTile;
  const Rect inside = inset(card, tile_margin(card.width()), space::kMedium);
  const TextStyle words{narrow ? type::kSmall : type::kStrong, f.theme.muted};
  Flow flow{inside.x0, inside.x1, inside.y0};
  draw_text(f, flow.take(24), words, Align::start, figure_name(f, figure));
  draw_text(f, flow.take(inside.height() - 48), {size, f.theme.ink, true}, Align::start, figure.value);
  draw_text(f, flow.take(24), words, Align::start, figure.caption);
}

// All in one size, the largest in which each has room.
void tiles(Frame& f, Flow& flow) {
  const auto figures = key_figures(f);
  const int columns = flow.x1 - flow.x0 < kWide - 2 * space::kHuge ? 2 : 4;
  const float gap = columns == 4 ? space::kLarge : space::kSmall;
  const Rect all{flow.x0, 0, flow.x1, 0};
  const float width = column(f.direction, all, 0, columns, gap).width(), room = width - 2 * tile_margin(width);
  float size = type::kPresenter;
  for (const KeyFigure& figure : figures)
    size = std::min(size, type::kPresenter * room / text_width(f, {type::kPresenter, {}, true}, figure.value) * 0.98f);
  for (int first = 0; first < 4; first += columns) {
    const Rect line = flow.take(2 * space::kMedium + 48 + std::max(size, type::kHeadline) * 1.45f);
    for (int i = 0; i < columns; ++i)
      tile(f, column(f.direction, line, i, columns, gap), figures[static_cast<std::size_t>(first + i)], size);
    flow.gap(gap);
  }
}

// As far apart as they have room down to `bottom`.
void levers(Frame& f, Flow& flow, float bottom) {
  constexpr float kFarthest = 48;
  const auto count = static_cast<float>(f.view.presented_levers.size());
  const float spare = bottom - flow.y - 2 * space::kMedium - count * 2 * space::kTouchControl;
  const float apart = std::clamp(spare / count, 0.0f, kFarthest);
  Card card = begin_card(f, flow);
  for (const int position : f.view.presented_levers) {
    card.flow.gap(apart / 2);
    large_lever(f, card.flow, static_cast<std::size_t>(position));
    card.flow.gap(apart / 2);
  }
  end_card(f, flow, card);
}

void chart(Frame& f, Flow& flow, float bottom) {
  constexpr float kLowest = 210, kHighest = 560;
  const float around = 64 + f.control_height();  // title, choice and margins of its card
  main_chart(f, flow, std::clamp(bottom - flow.y - around, kLowest, kHighest));
}

// Levers beside the chart, or above it.
void live(Frame& f, Flow& flow, float bottom) {
  if (f.view.presented_levers.empty()) return chart(f, flow, bottom);
  if (flow.x1 - flow.x0 < kWide - 2 * space::kHuge) {
    levers(f, flow, flow.y);
    flow.gap(space::kSmall);
    return chart(f, flow, bottom);
  }
  const Rect all{flow.x0, flow.y, flow.x1, flow.y};
  Row row(all, f.direction);
  const Rect start = row.start(all.width() * 0.36f);
  row.start(space::kLarge);
  Flow a{start.x0, start.x1, flow.y}, b{row.rest().x0, row.rest().x1, flow.y};
  levers(f, a, bottom);
  chart(f, b, bottom);
  flow.y = std::max(a.y, b.y);
}

void content(Frame& f, const Rect& screen) {
  const std::string traced = f.view.traced;
  const float width = screen.width();
  const float margin = width < kWide ? space::kMedium : std::max(space::kWide, width * 0.025f);
  const float slide = eased(f, "presenter", static_cast<float>(f.state.document.current));
  scrolling_area(f, "presenter", screen, margin, Level::page, [&](Flow& flow) {
    top(f, flow);
    flow.gap(space::kMedium);
    const float away = std::clamp(static_cast<float>(f.state.document.current) - slide, -1.0f, 1.0f) * 40;
    const float shift = f.direction == Direction::left_to_right ? away : -away;
    Flow page{flow.x0 + shift, flow.x1 + shift, flow.y};
    draw_paragraph(f, page, {width < 600 ? 21.0f : width < 1500 ? 29.0f : 38.0f, f.theme.ink, true}, headline(f));
    page.gap(space::kLarge);
    tiles(f, page);
    live(f, page, screen.y1 - margin);
    flow.y = page.y;
  });
  f.view.traced = traced;  // what is pressed here explains itself by the spotlight
}

void chooser_row(Frame& f, Flow& flow, int position) {
  std::set<int>& shown = f.view.presented_levers;
  Row row(flow.take(f.control_height()), f.direction);
  const std::string id = "present." + std::string(analysis::contributor_name(position));
  const std::string_view name = lever_label(f, static_cast<std::size_t>(position));
  if (toggle(f, id, row.start(44), name, shown.contains(position),
             f.theme.contributors[static_cast<std::size_t>(position)]))
    if (shown.erase(position) == 0) shown.insert(position);
  row.start(space::kMedium);
  draw_text(f, row.rest(), body(f), Align::start, name);
}

void chooser(Frame& f, const Rect& screen) {
  if (!f.view.open.contains(kChooser)) return;
  const float rows = static_cast<float>(model::kLeverAndPoolCount + 1) * f.control_height();
  const float width = std::min(400.0f, screen.width() - 24);
  const float height = std::min(rows + 3 * space::kWide, screen.height() - 24);
  const float x = (screen.x0 + screen.x1 - width) / 2, y = (screen.y0 + screen.y1 - height) / 2;
  const Rect place{x, y, x + width, y + height};
  bool close = false;
  close = modal_layer(f, "chooser", screen, 0.35f,
                      [&] {
                        scrolling_area(f, "chooser", place, space::kWide, Level::on_top, [&](Flow& flow) {
                          fill(place, f.theme.card, space::kRounding);
                          Row head(flow.take(f.control_height()), f.direction);
                          close = icon_button(f, "button.close_chooser", head.end(f.control_height()), Icon::close,
                                              f.say(Text::close));
                          draw_text(f, head.rest(), title(f), Align::start, f.say(Text::presenter_levers));
                          flow.gap(space::kSmall);
                          for (int i = 0; i < model::kLeverAndPoolCount; ++i) chooser_row(f, flow, i);
                        });
                      }) ||
          close;
  if (close) f.view.open.erase(f.view.open.find(kChooser));
}

}  // namespace

void presenter(Frame& f, const Rect& screen) {
  free_the_keyboard(f);
  keys(f);
  for (const KeyFigure& figure : key_figures(f)) {
    if (f.view.spotlight != figure.id) continue;
    if (spotlight(f, screen, figure)) f.view.spotlight.clear();
    return;
  }
  content(f, screen);
  chooser(f, screen);
}

}  // namespace mihwar::ui
