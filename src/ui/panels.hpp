#pragma once
// The panels of the screen, each a free function that draws into the column it is given and leaves it below itself.

#include <span>
#include <string>

#include "ui/frame.hpp"

namespace mihwar::ui {

struct BarChart;

void header_panel(Frame& f, const Rect& bar);

// The result in a sentence, and the key figures; on a narrow screen these stand in a bar at its foot.
void headline_panel(Frame& f, Flow& column);
void figures_panel(Frame& f, Flow& column);
float figures_bar_height(const Frame& f);
void figures_bar(Frame& f, const Rect& bar);
std::string headline(const Frame& f);

// To whoever is new: a way to the tour.
void invitation_panel(Frame& f, Flow& column);

// What a reader should know about this combination; and the user's own notes.
void notes_panel(Frame& f, Flow& column);
void notes_text_panel(Frame& f, Flow& column);

// The three levers of the first screen; then, behind one press, the others and all assumptions.
void leading_levers_panel(Frame& f, Flow& column);
void more_inputs_panel(Frame& f, Flow& column);
void assumptions_panel(Frame& f, Flow& column);

void contributions_panel(Frame& f, Flow& column);
void temkin_panel(Frame& f, Flow& column);
void keep_or_buy_panel(Frame& f, Flow& column);
void keep_or_buy_line(Frame& f, Flow& column);  // the same in one sentence

// Name, Back and Close of the trace; then what it explains: value, unit, range, equation, inputs, source and grade.
void trace_head(Frame& f, const Rect& rect);
void trace_panel(Frame& f, Flow& column);

// One row of an input: label, value and slider or choice; the label and the value open its trace.
void input_row(Frame& f, Flow& flow, const model::Parameter& parameter, Colour colour);

// The months that a summary figure comes from, behind a press.
void month_table(Frame& f, Flow& flow, model::Result result);

// "C: one firm or a vendor's model".
text::Text grade_text(model::Grade grade);

// A triangle and a label that open and close what follows; true when open.
bool collapsible(Frame& f, Flow& flow, std::string_view id, std::string_view label, const TextStyle& style);

}  // namespace mihwar::ui
