#pragma once
// The cards of the what-if view, and what they share among each other and with the queue's picture.

#include <span>
#include <string>
#include <string_view>

#include "ui/chart_panels.hpp"
#include "ui/charts/iso_chart.hpp"

namespace mihwar::ui {

void goal_card(Frame& f, Flow& column);
void heat_card(Frame& f, Flow& column);
void budget_card(Frame& f, Flow& column);

// Controls after their labels, on as many lines as they take.
class ControlLines {
 public:
  ControlLines(Frame& f, Flow& flow);
  // Room for a control of this width; an empty label takes none.
  Row& next(std::string_view label, float width);
  Rect place(std::string_view label, float width);

 private:
  void new_line();
  Frame& f_;
  Flow& flow_;
  Row row_;
  bool fresh_ = true;
};

// Ids of what can be searched and mapped, parameters without `other`; those on logarithmic sliders only if asked for.
enum class Logarithmic { no, yes };
std::span<const std::string_view> result_options();
std::vector<std::string_view> parameter_options(Logarithmic logarithmic, const model::Parameter* other = nullptr);

// Of a goal when its result is chosen: two significant digits of what it is now, so that it is in the result's unit.
double first_target(const app::AppState& state, model::Result result);

// A choice among these. True when another one was chosen.
bool choose_result(Frame& f, ControlLines& lines, std::string_view id, model::Result& chosen);
bool choose_parameter(Frame& f, ControlLines& lines, std::string_view id, text::Text label,
                      const model::Parameter*& chosen, Logarithmic logarithmic,
                      const model::Parameter* other = nullptr);

std::string result_id(model::Result result);
model::Result result_of_id(std::string_view id);
model::Unit unit_of(model::Result result);
std::string in_unit(const Frame& f, model::Result result, double value);

// Name and unit of an axis, and its ticks.
std::string axis_name(const Frame& f, std::string_view name, model::Unit unit);
TickFormat unit_ticks(const Frame& f, model::Unit unit);

// A chart of lines that is read off along `read`, by x; pressed, it opens a trace.
void draw_curves(Frame& f, std::string_view id, const Rect& place, IsoChart chart, std::span<const DataPoint> read,
                 std::string_view traced);

// The heading of a card, with the button that copies its data at the end; true when pressed.
bool heading_with_copy(Frame& f, Flow& flow, std::string_view heading, std::string_view copy_id);

}  // namespace mihwar::ui
