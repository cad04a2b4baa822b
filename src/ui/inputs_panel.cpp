#include <array>
#include <string>
#include <vector>

#include "app/quantity.hpp"
#include "app/typing.hpp"
#include "ui/charts/sparkline.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Lever;
using model::LeverField;
using model::Parameter;
using text::Text;

using Position = std::size_t;  // of a lever, or model::kBonusPool

constexpr Position position_of(Lever lever) { return static_cast<Position>(lever); }
constexpr std::array kLeading = {position_of(Lever::retention_gain), position_of(Lever::wait_reduction),
                                 position_of(Lever::engagement_gain)};
constexpr std::array kOthers = {position_of(Lever::effort_reduction), position_of(Lever::complaint_capture),
                                position_of(Lever::complaint_resolution), position_of(Lever::cx_gain),
                                static_cast<Position>(model::kBonusPool)};

}  // namespace

std::vector<std::size_t> lever_order() {
  std::vector<Position> order(kLeading.begin(), kLeading.end());
  order.insert(order.end(), kOthers.begin(), kOthers.end());
  return order;
}

std::vector<const Parameter*> lever_details(Position position) {
  if (position == model::kBonusPool)
    return {model::find_parameter("bonus.floor_retention"), model::find_parameter("bonus.target_retention")};
  std::vector<const Parameter*> rows;
  for (const LeverField field : {LeverField::one_off_cost, LeverField::monthly_cost, LeverField::start_month,
                                 LeverField::months_to_10, LeverField::months_to_90})
    rows.push_back(&model::lever_parameter(static_cast<Lever>(position), field));
  return rows;
}

std::string lever_contribution(const Frame& f, Position position) {
  if (!f.state.attribution.active[position]) return std::string(f.say(Text::lever_off));
  const double value = f.state.attribution.revenue_gain[position];
  return text::fill(f.say(Text::lever_adds), {{"money", app::money(f.state, value, text::Sign::always)}});
}

namespace {

std::string_view label_of(const Frame& f, const Parameter& parameter) {
  return text::say(f.state.locale.language, text::find_entry(text::parameter_texts(), parameter.text)->first);
}

// A value at the end of a row: pressed, it can be typed over.
void value_field(Frame& f, Row& row, const Parameter& parameter, const TextStyle& style, std::string_view value) {
  const std::string control = "value." + std::string(parameter.id);
  const std::string text = app::text_to_edit(f.state, parameter);
  const Rect rect = row.end(text_width(f, style, value) + 2);
  editable(f, {EditKind::number, parameter.id, control, text}, rect, style, Align::end, value);
  row.end(space::kSmall);
}

// Switch, name and value; the value below the name where both have no room in one line.
void lever_heading(Frame& f, Flow& flow, Position position, Colour colour) {
  const Parameter& parameter = app::switch_parameter(static_cast<int>(position));
  const bool on = f.state.projection.active[position];
  const std::string_view label = label_of(f, parameter);
  const std::string value = app::value_of(f.state, parameter);
  const TextStyle value_style{type::kStrong, on ? colour : f.theme.muted, true};
  const float height = f.coarse_pointer ? 36 : 30;
  Row row(flow.take(height), f.direction);
  const std::string id = "switch." + std::string(analysis::contributor_name(static_cast<int>(position)));
  if (toggle(f, id, row.start(38), label, on, colour))
    f.actions.push_back(app::ToggleLever{static_cast<int>(position)});
  row.start(space::kSmall);
  const float room = row.rest().width() - text_width(f, strong(f), label) - 2;
  const bool together = room >= text_width(f, value_style, value) + 2 + space::kSmall;
  if (together) value_field(f, row, parameter, value_style, value);
  traceable(f, "trace." + std::string(parameter.id), row.rest(), strong(f), Align::start, label);
  if (together) return;
  Row below(flow.take(height), f.direction);
  value_field(f, below, parameter, value_style, value);
}

// What it adds by month, drawn small; and in all.
void contribution(Frame& f, Row& row, Position position, Colour colour, float least_rest) {
  const std::string words = lever_contribution(f, position);
  ImGui::PushID(static_cast<int>(position));
  const std::string id = "trace.shapley." + std::string(analysis::contributor_name(static_cast<int>(position)));
  traceable(f, id, row.end(text_width(f, muted(f), words) + 2), muted(f), Align::end, words);
  ImGui::PopID();
  row.end(space::kSmall);
  if (!f.state.projection.active[position] || row.rest().width() < least_rest + 60) return;
  const Sparkline line{
      .values = {f.state.marginal[position].data(), static_cast<std::size_t>(f.state.projection.horizon_months) + 1},
      .colour = colour};
  ScreenPen pen(f);
  draw_sparkline(pen, inset(row.end(52), 0, 6), line, natural_range(line), look(f));
  row.end(space::kSmall);
}

void cost_and_timing(Frame& f, Flow& flow, Position position, Colour colour) {
  const float height = f.coarse_pointer ? 40 : 28;
  Row row(flow.take(height), f.direction);
  const float link = text_width(f, muted(f), f.say(Text::lever_details)) + 14 + space::kTight + 2;
  const float words = text_width(f, muted(f), lever_contribution(f, position)) + 2 + space::kSmall;
  if (row.rest().width() < link + words) {
    Row own(row.rest(), f.direction);
    contribution(f, own, position, colour, 0);
    row = Row(flow.take(height), f.direction);
  } else {
    contribution(f, row, position, colour, link);
  }
  Flow foot{row.rest().x0, row.rest().x1, row.rest().y0};
  const std::string name(analysis::contributor_name(static_cast<int>(position)));
  if (!collapsible(f, foot, "open.lever." + name, f.say(Text::lever_details), muted(f))) return;
  flow.gap(space::kTight);
  if (position == position_of(Lever::retention_gain)) {
    Row outcome(flow.take(28), f.direction);
    chip(f, outcome, f.say(Text::assumed_outcome), f.theme.warning);
    flow.gap(space::kTight);
  }
  for (const Parameter* parameter : lever_details(position)) input_row(f, flow, *parameter, colour);
  draw_paragraph(f, flow, muted(f), f.say(Text::lever_costs_note));
  const std::string_view label = f.say(Text::lever_reset);
  Row reset(flow.take(f.control_height()), f.direction);
  if (button(f, "reset.lever." + name, reset.start(button_width(f, label)), label))
    f.actions.push_back(app::ResetLever{static_cast<int>(position)});
}

void lever_card(Frame& f, Flow& column, Position position) {
  const Colour colour = f.theme.contributors[position];
  Card card = begin_card(f, column);
  lever_heading(f, card.flow, position, colour);
  slider(f, app::switch_parameter(static_cast<int>(position)), card.flow.take(f.control_height()), colour);
  cost_and_timing(f, card.flow, position, colour);
  end_card(f, column, card);
  column.gap(space::kSmall);
}

struct GroupRow {
  model::Group group;
  std::string_view id;
  Text title;
};
constexpr GroupRow kGroups[] = {
    {model::Group::company, "open.company", Text::group_company},
    {model::Group::run, "open.run", Text::group_run},
    {model::Group::cx, "open.cx", Text::group_cx},
    {model::Group::wait, "open.wait", Text::group_wait},
    {model::Group::effort, "open.effort", Text::group_effort},
    {model::Group::employees, "open.employees", Text::group_employees},
    {model::Group::complaints, "open.complaints", Text::group_complaints},
    {model::Group::perception, "open.perception", Text::group_perception},
};

void choice_row(Frame& f, Flow& flow, const Parameter& parameter) {
  model::Inputs& inputs = f.state.scenario().inputs;
  const int chosen = static_cast<int>(parameter.field.get(inputs));
  const auto name = [&](double value) { return app::quantity(f.state, parameter, value); };
  const Rect rect = flow.take(f.control_height());
  std::vector<std::string> names;
  for (double value = 0; value <= parameter.maximum; ++value) names.push_back(name(value));
  const std::vector<std::string_view> labels(names.begin(), names.end());
  const int picked = segmented(f, parameter.id, rect, labels, chosen);
  if (picked != chosen) app::set_value(inputs, parameter, picked);
}

}  // namespace

bool collapsible(Frame& f, Flow& flow, std::string_view id, std::string_view label, const TextStyle& style) {
  const Rect rect = flow.take(f.coarse_pointer ? 40.0f : 28.0f);
  const auto found = f.view.open.find(id);
  bool open = found != f.view.open.end();
  const Press press = pressable(f, id, rect);
  describe(f, ControlKind::button, label, f.say(open ? Text::said_open : Text::said_closed));
  if (press.hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
  Row row(rect, f.direction);
  disclosure(f, row.start(14), open);
  row.start(space::kTight);
  draw_text(f, row.rest(), style, Align::start, label);
  if (press.clicked) {
    if (open)
      f.view.open.erase(found);
    else
      f.view.open.emplace(id);
    open = !open;
  }
  return open;
}

void input_row(Frame& f, Flow& flow, const Parameter& parameter, Colour colour) {
  const bool choice = parameter.kind == model::Kind::choice || parameter.kind == model::Kind::boolean;
  const std::string_view label = label_of(f, parameter);
  const std::string value = choice ? std::string() : app::value_of(f.state, parameter);
  const TextStyle style{type::kBody, f.theme.ink, true};
  Row row(flow.take(26), f.direction);
  const float wanted = text_width(f, body(f), label) + text_width(f, style, value) + space::kSmall + 4;
  const bool together = row.rest().width() >= wanted;
  if (!choice && together) value_field(f, row, parameter, style, value);
  traceable(f, "trace." + std::string(parameter.id), row.rest(), body(f), Align::start, label);
  if (!choice && !together) {
    row = Row(flow.take(26), f.direction);
    value_field(f, row, parameter, style, value);
  }
  if (choice)
    choice_row(f, flow, parameter);
  else
    slider(f, parameter, flow.take(f.control_height() - 6), colour);
  flow.gap(space::kTight);
}

void leading_levers_panel(Frame& f, Flow& column) {
  for (const Position position : kLeading) lever_card(f, column, position);
}

void more_inputs_panel(Frame& f, Flow& column) {
  if (!collapsible(f, column, "open.more", f.say(Text::more_inputs), strong(f))) return;
  column.gap(space::kSmall);
  for (const Position position : kOthers) lever_card(f, column, position);
  assumptions_panel(f, column);
}

void assumptions_panel(Frame& f, Flow& column) {
  draw_text(f, column.take(30), title(f), Align::start, f.say(Text::assumptions_title));
  for (const GroupRow& group : kGroups) {
    Card card = begin_card(f, column);
    if (collapsible(f, card.flow, group.id, f.say(group.title), strong(f)))
      for (const Parameter& parameter : model::parameters())
        if (parameter.group == group.group) input_row(f, card.flow, parameter, f.theme.accent);
    end_card(f, column, card);
    column.gap(space::kSmall);
  }
}

}  // namespace mihwar::ui
