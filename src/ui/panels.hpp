#pragma once
// The panels of the screen, each a free function that draws into the column it is given and leaves it below itself.

#include "ui/frame.hpp"

namespace mihwar::ui {

void header_panel(Frame& f, const Rect& bar);

// Name and notes of the scenario, typed in place.
void scenario_name_panel(Frame& f, Flow& column);
void notes_text_panel(Frame& f, Flow& column);

// The result in a sentence, and the four key figures.
void headline_panel(Frame& f, Flow& column);
void figures_panel(Frame& f, Flow& column);
void notes_panel(Frame& f, Flow& column);

enum class LeverChoice { leading, others };
void levers_panel(Frame& f, Flow& column, LeverChoice choice);
void assumptions_panel(Frame& f, Flow& column);
void reading_panel(Frame& f, Flow& column);

void customers_chart(Frame& f, const Rect& card);
void revenue_chart(Frame& f, const Rect& card);
void contributions_panel(Frame& f, Flow& column);
void temkin_panel(Frame& f, Flow& column);
void keep_or_buy_panel(Frame& f, Flow& column);
void keep_or_buy_line(Frame& f, Flow& column);  // the same in one sentence

// Name, Back and Close of the trace; then what it explains: value, unit, range, equation, inputs, source and grade.
void trace_head(Frame& f, const Rect& rect);
void trace_panel(Frame& f, Flow& column);

// One row of an input: label, value and slider or choice; the label and the value open its trace.
void input_row(Frame& f, Flow& flow, const model::Parameter& parameter, Colour colour);

// A triangle and a label that open and close what follows; true when open.
bool collapsible(Frame& f, Flow& flow, std::string_view id, std::string_view label, const TextStyle& style);

}  // namespace mihwar::ui
