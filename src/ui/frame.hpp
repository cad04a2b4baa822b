#pragma once
// What every panel is given, and how it puts text and shapes on the screen.

#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "imgui.h"
#include "text/shape.hpp"
#include "ui/view.hpp"

namespace mihwar::ui {

struct Fonts {
  ImFont* regular = nullptr;
  ImFont* bold = nullptr;
};

struct Frame {
  app::AppState& state;  // only input panels write, and only the scenario's values
  ViewState& view;
  const Theme& theme;
  Fonts fonts;
  text::Shaper& shaper;
  Direction direction;
  bool coarse_pointer;
  double now_seconds = 0;
  std::vector<app::Action>& actions;

  // What the draw call is given for a logical text.
  std::string_view visual(std::string_view logical) const {
    if (direction == Direction::left_to_right) return shaper.visual(logical, text::BaseDirection::left_to_right);
    return shaper.visual(text::with_digits(state.locale, logical), text::BaseDirection::right_to_left);
  }
  std::string_view say(text::Text t) const { return text::say(state.locale.language, t); }
  float control_height() const { return coarse_pointer ? space::kTouchControl : space::kControl; }
};

struct TextStyle {
  float size = type::kBody;  // of an em
  Colour colour{};
  bool bold = false;
};

inline TextStyle body(const Frame& f) { return {type::kBody, f.theme.ink}; }
inline TextStyle muted(const Frame& f) { return {type::kSmall, f.theme.muted}; }
inline TextStyle strong(const Frame& f) { return {type::kStrong, f.theme.ink, true}; }
inline TextStyle title(const Frame& f) { return {type::kTitle, f.theme.ink, true}; }

ImU32 packed(Colour colour, float alpha = 1);

float line_height(const TextStyle& style);
float text_width(const Frame& f, const TextStyle& style, std::string_view logical);

// All text is given in logical order: only these functions see the visual one.
// One line, centred vertically; shortened with an ellipsis (and counted in the view) where it does not fit.
void draw_text(const Frame& f, const Rect& rect, const TextStyle& style, Align align, std::string_view text);

// The same for what the user has written, which may be of any length: to shorten it is no defect.
void draw_name(const Frame& f, const Rect& rect, const TextStyle& style, std::string_view name);

// As many lines as it takes, wrapped at the column's width and at line breaks.
void draw_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text);
// The same for what the user has written: each line has its own direction.
void draw_written_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text);

// The same for what stays in English and reads from left to right: equations of the model, citations.
void draw_latin_paragraph(const Frame& f, Flow& flow, const TextStyle& style, std::string_view text);
float paragraph_height(const Frame& f, float width, const TextStyle& style, std::string_view text);

void fill(const Rect& rect, Colour colour, float rounding = 0, float alpha = 1);
void outline(const Rect& rect, Colour colour, float rounding, float thickness = 1);

// A panel's background, drawn behind what is put between begin and end; `flow` is the inside.
struct Card {
  Rect outer;
  Flow flow;
};
Card begin_card(const Frame& f, Flow& column);
void end_card(const Frame& f, Flow& column, Card& card);

}  // namespace mihwar::ui
