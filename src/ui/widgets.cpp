#include "ui/widgets.hpp"

#include <cmath>

#include "imgui.h"
#include "imgui_internal.h"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

Rect visible_part(const Rect& r) {
  const ImVec2 low = ImGui::GetWindowDrawList()->GetClipRectMin(), high = ImGui::GetWindowDrawList()->GetClipRectMax();
  return {std::max(r.x0, low.x), std::max(r.y0, low.y), std::min(r.x1, high.x), std::min(r.y1, high.y)};
}

void remember_control(ViewState& view, std::string_view id, const Rect& rect) {
  const Rect visible = visible_part(rect);
  if (visible.width() <= 0 || visible.height() <= 0) return;
  const auto known = view.controls.find(id);
  if (known == view.controls.end())
    view.controls.emplace(id, ViewState::Control{visible, view.frame});
  else if (known->second.frame != view.frame)  // shown twice: the first place counts
    known->second = {visible, view.frame};
}

// Near the top of its area, so that what belongs to it follows.
void reveal(ViewState& view, const Rect& rect) {
  constexpr float kAbove = 110;
  view.reveal.clear();
  const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
  if (rect.y0 >= top && rect.y1 + rect.height() / 2 <= bottom) return;
  ImGui::SetScrollY(ImGui::GetScrollY() + rect.y0 - top - kAbove);
  view.moving = true;
}

}  // namespace

namespace {

bool pressed_by_key() {
  return ImGui::IsKeyPressed(ImGuiKey_Enter, false) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter, false) ||
         ImGui::IsKeyPressed(ImGuiKey_Space, false);
}

// True when the keyboard presses it.
bool stop_here(Frame& f, std::string_view id, const Rect& rect, unsigned item) {
  f.view.next_stops.push_back({item, std::string(id), (rect.x0 + rect.x1) / 2, f.view.layer});
  Focus& focus = f.view.focus;
  if (focus.item != item) return false;
  focus.rect = rect;
  focus.clip = visible_part(rect);
  focus.window = ImGui::GetCurrentWindow()->ID;
  return focus.shown && pressed_by_key();
}

}  // namespace

Press pressable(Frame& f, std::string_view id, const Rect& rect, Stop stop) {
  if (rect.width() < 1 || rect.height() < 1) return {};
  ImGui::SetCursorScreenPos({rect.x0, rect.y0});
  ImGui::PushID(id.data(), id.data() + id.size());
  bool clicked = ImGui::InvisibleButton("", {rect.width(), rect.height()});
  const unsigned item = ImGui::GetItemID();
  ImGui::PopID();
  remember_control(f.view, id, rect);
  if (f.view.reveal == id) reveal(f.view, rect);
  if (clicked && stop == Stop::yes) f.view.focus = {.item = item, .id = std::string(id)};
  if (stop == Stop::yes && stop_here(f, id, rect, item)) clicked = true;
  f.view.at_focus = stop == Stop::yes && f.view.focus.shown && f.view.focus.item == item;
  if (f.view.at_focus) f.view.described = {.id = std::string(id), .label = std::string(name_if_known(f, id))};
  return {.clicked = clicked, .hovered = ImGui::IsItemHovered(), .held = ImGui::IsItemActive()};
}

void describe(Frame& f, ControlKind kind, std::string_view label, std::string_view value) {
  if (!f.view.at_focus) return;
  f.view.described.kind = kind;
  f.view.described.label = label;
  f.view.described.value = value;
}

void describe_switch(Frame& f, std::string_view label, bool on) {
  describe(f, ControlKind::toggle, label, f.say(on ? text::Text::said_on : text::Text::said_off));
}

void describe_choice(Frame& f, std::string_view label, bool chosen) {
  describe(f, ControlKind::choice, label, f.say(chosen ? text::Text::said_chosen : text::Text::said_not_chosen));
}

Press chart_area(Frame& f, std::string_view id, const Rect& rect, std::string_view name) {
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::chart, name);
  return press;
}

void focus_ring(Frame& f) {
  const Focus& focus = f.view.focus;
  if (!focus.shown || focus.clip.width() <= 0 || focus.clip.height() <= 0) return;
  const Rect ring = inset(focus.clip, -3, -3);
  ImGui::GetForegroundDrawList()->AddRect({ring.x0, ring.y0}, {ring.x1, ring.y1}, packed(f.theme.card), 10, 0, 5);
  ImGui::GetForegroundDrawList()->AddRect({ring.x0, ring.y0}, {ring.x1, ring.y1}, packed(f.theme.accent), 10, 0, 2.5f);
}

float button_width(const Frame& f, std::string_view label) {
  return std::ceil(text_width(f, {type::kBody, {}, true}, label)) + 2 * space::kLarge;
}

bool button(Frame& f, std::string_view id, const Rect& rect, std::string_view label) {
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, label);
  const float rounding = rect.height() / 2;
  outline(rect, f.theme.control, rounding);
  if (press.hovered) fill(rect, f.theme.accent, rounding, press.held ? 0.2f : 0.1f);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_text(f, rect, {type::kBody, f.theme.accent, true}, Align::centre, label);
  return press.clicked;
}

bool main_button(Frame& f, std::string_view id, const Rect& rect, std::string_view label) {
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, label);
  const float rounding = rect.height() / 2;
  fill(rect, f.theme.accent, rounding, press.held ? 0.8f : press.hovered ? 0.9f : 1);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_text(f, rect, {type::kBody, f.theme.on_accent, true}, Align::centre, label);
  return press.clicked;
}

bool icon_button(Frame& f, std::string_view id, const Rect& rect, Icon icon, std::string_view tip, bool enabled) {
  if (!enabled) {
    draw_icon(f, icon, rect, f.theme.muted, 0.35f);
    return false;
  }
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, tip);
  if (press.hovered) fill(rect, f.theme.accent, rect.height() / 2, press.held ? 0.2f : 0.1f);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_icon(f, icon, rect, f.theme.accent);
  if (press.hovered && !f.coarse_pointer) tooltip(f, rect, tip);
  return press.clicked;
}

bool toggle(Frame& f, std::string_view id, const Rect& rect, std::string_view name, bool on, Colour colour) {
  const Press press = pressable(f, id, rect);
  describe_switch(f, name, on);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  const float x = (rect.x0 + rect.x1) / 2, y = (rect.y0 + rect.y1) / 2;
  const Rect track{x - 17, y - 10, x + 17, y + 10};
  const float share = eased(f, std::string(id) + ".knob", on ? 1.0f : 0.0f);
  fill(track, on ? colour : f.theme.control, 10);
  const float knob = along(f.direction, inset(track, 10, 0), share);
  ImGui::GetWindowDrawList()->AddCircleFilled({knob, y}, 7, packed(f.theme.card), 24);
  return press.clicked;
}

void tooltip(Frame& f, const Rect& rect, std::string_view text) {
  if (text.empty()) return;
  const float width = text_width(f, muted(f), text) + 2 * space::kMedium;
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const float x = std::clamp((rect.x0 + rect.x1 - width) / 2, 4.0f, std::max(4.0f, screen.x - width - 4));
  const bool below = rect.y1 + 40 < screen.y;
  const float y = below ? rect.y1 + 6 : rect.y0 - 36;
  f.view.tip = {std::string(text), {x, y, x + width, y + 30}};
}

namespace {

// The place of words in a rectangle, at least a finger high where fingers point.
Rect target_of(const Frame& f, const Rect& rect, const TextStyle& style, Align align, std::string_view text) {
  const float width = std::min(text_width(f, style, text), rect.width());
  const float x = aligned(f.direction, align, rect.x0, rect.x1, width);
  const float grow = std::max(0.0f, (f.coarse_pointer ? 40 : 0) - rect.height()) / 2;
  return {x, rect.y0 - grow, x + width, rect.y1 + grow};
}

void draw_link(const Frame& f, const Rect& rect, const Rect& target, const TextStyle& style, Align align,
               std::string_view text, const Press& press) {
  draw_text(f, rect, style, align, text);
  if (!press.hovered) return;
  const float y = std::round((rect.y0 + rect.y1) / 2 + style.size * 0.62f);
  ImGui::GetWindowDrawList()->AddLine({target.x0, y}, {target.x1, y}, packed(style.colour, 0.6f));
}

}  // namespace

void traceable(Frame& f, std::string_view traced_id, const Rect& rect, const TextStyle& style, Align align,
               std::string_view text) {
  const Rect target = target_of(f, rect, style, align, text);
  const Press press = pressable(f, traced_id, target);
  const std::string_view name = name_if_known(f, traced_id);
  describe(f, ControlKind::opener, name.empty() ? text : name, name.empty() || name == text ? "" : text);
  if (press.clicked) f.view.traced = traced_id;
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  draw_link(f, rect, target, style, align, text, press);
}

void traceable_row(Frame& f, Flow& flow, std::string_view traced_id, std::string_view label, std::string_view value) {
  const TextStyle style{type::kBody, f.theme.ink, true}, link{type::kBody, f.theme.accent};
  const float height = f.coarse_pointer ? 40 : 28;
  Row row(flow.take(height), f.direction);
  const float value_width = text_width(f, style, value) + 2;
  const bool together = row.rest().width() >= value_width + text_width(f, link, label) + space::kSmall + 2;
  Row below = together ? row : Row(flow.take(height - 4), f.direction);
  draw_text(f, below.end(std::min(value_width, below.rest().width())), style, Align::end, value);
  if (together) row = Row(below.rest(), f.direction);
  traceable(f, traced_id, row.rest(), link, Align::start, label);
}

void traceable_paragraph(Frame& f, Flow& flow, std::string_view id, std::string_view traced_id, const TextStyle& style,
                         std::string_view text) {
  const float top = flow.y;
  draw_paragraph(f, flow, style, text);
  const Press press = pressable(f, id, {flow.x0, top, flow.x1, flow.y});
  describe(f, ControlKind::opener, text);
  if (press.clicked) f.view.traced = traced_id;
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
}

Press open_field_when_pressed(Frame& f, const Field& field, const Rect& rect) {
  const Press press = pressable(f, field.control_id, rect);
  if (f.view.at_focus) describe(f, ControlKind::field, name_of_field(f, field.edited_id), field.text);
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
  Editing& editing = f.view.editing;
  if (press.clicked)
    editing = {field.kind, std::string(field.edited_id), rect, std::string(field.text), editing.serial + 1};
  else if (editing.kind != EditKind::none && editing.id == field.edited_id)
    editing.rect = rect;
  return press;
}

void editable(Frame& f, const Field& field, const Rect& rect, const TextStyle& style, Align align,
              std::string_view text) {
  const Rect target = target_of(f, rect, style, align, text);
  const Press press = open_field_when_pressed(f, field, target);
  if (f.view.at_focus) f.view.described.value = text;
  draw_link(f, rect, target, style, align, text, press);
}

float chip_width(const Frame& f, std::string_view text) {
  return std::ceil(text_width(f, muted(f), text)) + 2 * space::kSmall;
}

void chip(Frame& f, Row& row, std::string_view text, Colour colour) {
  const Rect place = row.start(chip_width(f, text));
  const float middle = (place.y0 + place.y1) / 2;
  const Rect rect{place.x0, middle - 11, place.x1, middle + 11};
  fill(rect, colour, 11, 0.14f);
  TextStyle style = muted(f);
  style.colour = f.theme.ink;
  draw_text(f, rect, style, Align::centre, text);
}

int segmented(Frame& f, std::string_view id, const Rect& rect, std::span<const std::string_view> labels, int chosen) {
  fill(rect, f.theme.sunken, rect.height() / 2);
  // As wide as its words, and an equal share of what is left.
  float wanted = 0;
  for (const std::string_view label : labels) wanted += text_width(f, {type::kSmall, {}, true}, label) + 4;
  const float spare = (rect.width() - wanted) / static_cast<float>(labels.size());
  Row row(rect, f.direction);
  int index = 0;
  for (const std::string_view label : labels) {
    const Rect part = inset(row.start(text_width(f, {type::kSmall, {}, true}, label) + 4 + spare), 2, 2);
    const std::string part_id = std::string(id) + '.' + std::to_string(index);
    if (pressable(f, part_id, part).clicked) chosen = index;
    const bool on = index == chosen;
    describe_choice(f, label, on);
    if (on) fill(part, f.theme.card, part.height() / 2);
    draw_text(f, inset(part, -2, 0), {type::kSmall, on ? f.theme.ink : f.theme.muted, on}, Align::centre, label);
    ++index;
  }
  return chosen;
}

void disclosure(Frame& f, const Rect& rect, bool open) {
  const float x = (rect.x0 + rect.x1) / 2, y = (rect.y0 + rect.y1) / 2;
  const float forward = f.direction == Direction::left_to_right ? 1.0f : -1.0f;
  ImDrawList* list = ImGui::GetWindowDrawList();
  const ImVec2 down[] = {{x - 5, y - 2.5f}, {x, y + 2.5f}, {x + 5, y - 2.5f}};
  const ImVec2 aside[] = {{x - 2.5f * forward, y - 5}, {x + 2.5f * forward, y}, {x - 2.5f * forward, y + 5}};
  list->AddPolyline(open ? down : aside, 3, packed(f.theme.muted), 0, 1.8f);
}

}  // namespace mihwar::ui
