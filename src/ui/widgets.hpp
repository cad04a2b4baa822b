#pragma once
// Controls. A control's id is a public id ("lever.wait_reduction", "button.reset"): never its label.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ui/frame.hpp"
#include "ui/icons.hpp"

namespace mihwar::ui {

struct Press {
  bool clicked = false, hovered = false, held = false;
};

// An area that can be pressed, by Enter and Space too where Tab stops at it; the host finds it under its id.
enum class Stop { no, yes };
Press pressable(Frame& f, std::string_view id, const Rect& rect, Stop stop = Stop::yes);

// What a screen reader says of the control just made, if the keyboard is at it.
void describe(Frame& f, ControlKind kind, std::string_view label, std::string_view value = {});
void describe_switch(Frame& f, std::string_view label, bool on);
void describe_choice(Frame& f, std::string_view label, bool chosen);
// A chart's area; `name` is what it shows.
Press chart_area(Frame& f, std::string_view id, const Rect& rect, std::string_view name);

// Where Tab has brought the keyboard; drawn once, on top.
void focus_ring(Frame& f);

bool button(Frame& f, std::string_view id, const Rect& rect, std::string_view label);
// The one that a reader is most likely to want: filled.
bool main_button(Frame& f, std::string_view id, const Rect& rect, std::string_view label);
// A round one with a picture; `tip` says what it does.
bool icon_button(Frame& f, std::string_view id, const Rect& rect, Icon icon, std::string_view tip, bool enabled = true);
// On or off; `name` is what it switches.
bool toggle(Frame& f, std::string_view id, const Rect& rect, std::string_view name, bool on, Colour colour);
// What is pointed at, in words, beside the pointer.
void tooltip(Frame& f, const Rect& rect, std::string_view text);

// Wide enough for the label.
float button_width(const Frame& f, std::string_view label);

// Text that opens the trace of `traced_id` when clicked, underlined while pointed at.
void traceable(Frame& f, std::string_view traced_id, const Rect& rect, const TextStyle& style, Align align,
               std::string_view text);

// A label that opens a trace, and its value at the end; below it where both have no room in one line.
void traceable_row(Frame& f, Flow& flow, std::string_view traced_id, std::string_view label, std::string_view value);

// A paragraph that opens a trace when pressed; `id` is the control's.
void traceable_paragraph(Frame& f, Flow& flow, std::string_view id, std::string_view traced_id, const TextStyle& style,
                         std::string_view text);

// What a field would hold: the thing it edits, the control that opens it, and its first text.
struct Field {
  EditKind kind;
  std::string_view edited_id;
  std::string_view control_id;
  std::string_view text;
};

// Opens the host's text field over the rectangle when pressed, and keeps it there while the page scrolls.
Press open_field_when_pressed(Frame& f, const Field& field, const Rect& rect);

// Text that can be typed over, underlined while pointed at.
void editable(Frame& f, const Field& field, const Rect& rect, const TextStyle& style, Align align,
              std::string_view text);

// A number of the analysis desk, typed in place.
void desk_number(Frame& f, Row& row, std::string_view id, std::string_view value);

// A button with the name of a parameter or a result that opens a list of others; the one chosen, once it is.
std::optional<std::string_view> picker(Frame& f, std::string_view id, const Rect& rect, std::string_view current,
                                       std::vector<std::string_view> options);
float picker_width(const Frame& f, std::string_view current);

// Of a parameter, or of "result." and the id of a result.
std::string_view name_of_id(const Frame& f, std::string_view id);
// The same of what opens the trace of one, too; empty where the id is of neither.
std::string_view name_if_known(const Frame& f, std::string_view id);
// Of a parameter among others: a lever's costs and timing with the lever's name.
std::string full_name(const Frame& f, const model::Parameter& parameter);

// Of what a text field holds.
std::string name_of_field(const Frame& f, std::string_view edited_id);

// A small rounded label; returns the rectangle it took from the row's start.
void chip(Frame& f, Row& row, std::string_view text, Colour colour);
float chip_width(const Frame& f, std::string_view text);

// Drags, taps and arrow keys set the row's value in the scenario, within what the combined rules allow.
void slider(Frame& f, const model::Parameter& parameter, const Rect& rect, Colour colour);

// One of several: returns the index chosen, now or before.
int segmented(Frame& f, std::string_view id, const Rect& rect, std::span<const std::string_view> labels, int chosen);

// A triangle that points at what opening would show.
void disclosure(Frame& f, const Rect& rect, bool open);

// Where a value stands on its slider, 0..1, and back; logarithmic rows start at 0 or at their minimum.
double slider_position(const model::Parameter& parameter, double value);
double slider_value(const model::Parameter& parameter, double position);

// The value after `steps` presses of an arrow key.
double stepped(const model::Parameter& parameter, double value, int steps);

}  // namespace mihwar::ui
