#pragma once
// The panels of the screen, each a free function that draws into the column it is given and leaves it below itself.

#include <span>
#include <string>
#include <vector>

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

// Levers by position, kBonusPool among them, in the order shown; a lever's costs and timing; "+$69.2M revenue" or
// "off".
std::vector<std::size_t> lever_order();
std::vector<const model::Parameter*> lever_details(std::size_t position);
std::string lever_contribution(const Frame& f, std::size_t position);

void contributions_panel(Frame& f, Flow& column);
void temkin_panel(Frame& f, Flow& column);
void keep_or_buy_panel(Frame& f, Flow& column);
void keep_or_buy_line(Frame& f, Flow& column);  // the same in one sentence

// The famous figures, each tested on this company: a card for each. The desk's claims are up to date.
void temkin_bridge_card(Frame& f, Flow& column);
void temkin_editions_card(Frame& f, Flow& column);
void five_times_card(Frame& f, Flow& column);
void two_percent_card(Frame& f, Flow& column);
void five_points_card(Frame& f, Flow& column);
void deloitte_card(Frame& f, Flow& column);

// What such cards are made of: the finding for this company, then the claim as published and its grade; a small
// heading; bars over the whole width, each of which opens the trace of its place where it has one.
void claim_head(Frame& f, Flow& flow, std::string_view finding, std::string_view evidence_id);
inline TextStyle small_heading(const Frame& f) { return {type::kSmall, f.theme.muted, true}; }
void claim_heading(Frame& f, Flow& flow, text::Text words);
void claim_bars(Frame& f, Flow& flow, std::string_view id, const BarChart& chart,
                std::span<const std::string_view> traces);

// What the company does not see: the delivery gap, silent problems, a gamed score.
void perception_panel(Frame& f, Flow& column);
// The balanced scorecard: what gets better and worse, and whether one lever takes the money.
void scorecard_panel(Frame& f, Flow& column);

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
