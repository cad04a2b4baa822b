#pragma once
// The argument in six chapters, each a page with one finding, this scenario's numbers, a picture and its source.

#include <string>

#include "ui/frame.hpp"
#include "ui/function_ref.hpp"

namespace mihwar::ui {

class Pen;

struct Chapter {
  text::Text name;
  std::string_view evidence;             // id of the record that it rests on
  std::string (*title)(const Frame& f);  // the finding
  void (*words)(Frame& f, Flow& flow);   // sentences, and a lever that works
  void (*picture)(Frame& f, Flow& flow);
};
// Stands in ViewState::story_guess for a reader who wanted the answer without guessing.
inline constexpr double kNoGuess = -1;

// The page that the reader has come to.
void guided_story(Frame& f, const Rect& screen);

// Sentences of a chapter, in its size.
void story_paragraph(const Frame& f, Flow& flow, std::string_view text);

// A chart, larger where there is room: its height at a width, and how it is drawn.
void story_picture(Frame& f, Flow& flow, FunctionRef<float(Pen&, float)> height,
                   FunctionRef<void(Pen&, const Rect&)> draw);

// The chapters, one in each file or two.
Chapter gap_chapter();
Chapter silent_chapter();
Chapter wait_chapter();
Chapter staff_chapter();
Chapter keep_chapter();
Chapter believe_chapter();

}  // namespace mihwar::ui
