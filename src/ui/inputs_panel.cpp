#include <array>
#include <string>

#include "app/quantity.hpp"
#include "app/typing.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Lever;
using model::LeverField;
using model::Parameter;
using text::Text;

constexpr std::array kLeading = {Lever::retention_gain, Lever::wait_reduction, Lever::engagement_gain};
constexpr std::array kOthers = {Lever::effort_reduction, Lever::complaint_capture, Lever::complaint_resolution,
                                Lever::cx_gain};

std::string_view label_of(const Frame& f, const Parameter& parameter) {
  return text::say(f.state.locale.language, text::find_entry(text::parameter_texts(), parameter.text)->first);
}

std::string contribution_of(const Frame& f, Lever lever) {
  const auto position = static_cast<std::size_t>(lever);
  if (!f.state.attribution.active[position]) return std::string(f.say(Text::lever_off));
  const double value = f.state.attribution.revenue_gain[position];
  return text::fill(f.say(Text::lever_adds), {{"money", app::money(f.state, value, text::Sign::always)}});
}

// A value at the end of a row: pressed, it can be typed over.
void value_field(Frame& f, Row& row, const Parameter& parameter, const TextStyle& style, std::string_view value) {
  const std::string control = "value." + std::string(parameter.id);
  const std::string text = app::text_to_edit(f.state, parameter);
  const Rect rect = row.end(text_width(f, style, value) + 2);
  editable(f, {EditKind::number, parameter.id, control, text}, rect, style, Align::end, value);
  row.end(space::kSmall);
}

void lever_heading(Frame& f, Flow& flow, const Parameter& parameter, Colour colour) {
  const std::string value = app::value_of(f.state, parameter);
  const std::string_view label = label_of(f, parameter);
  const TextStyle value_style{type::kTitle, colour, true};
  Row row(flow.take(28), f.direction);
  value_field(f, row, parameter, value_style, value);
  const Rect label_rect = row.start(text_width(f, strong(f), label) + 2);
  traceable(f, "trace." + std::string(parameter.id), label_rect, strong(f), Align::start, label);
  if (*parameter.lever != Lever::retention_gain) return;
  const std::string_view outcome = f.say(Text::assumed_outcome);
  row.start(space::kSmall);
  if (row.rest().width() < chip_width(f, outcome)) row = Row(flow.take(28), f.direction);
  chip(f, row, outcome, f.theme.warning);
}

void cost_and_timing(Frame& f, Flow& flow, Lever lever, Colour colour) {
  constexpr std::array kFields = {LeverField::one_off_cost, LeverField::monthly_cost, LeverField::start_month,
                                  LeverField::months_to_10, LeverField::months_to_90};
  const std::string contribution = contribution_of(f, lever);
  Flow foot = flow;
  Row row(foot.take(f.coarse_pointer ? 40.0f : 28.0f), f.direction);
  ImGui::PushID(static_cast<int>(lever));
  traceable(f, "trace.shapley", row.end(text_width(f, muted(f), contribution) + 2), muted(f), Align::end, contribution);
  ImGui::PopID();
  row.end(space::kSmall);
  foot = {row.rest().x0, row.rest().x1, flow.y};
  const std::string id = "open.lever." + std::string(model::lever_name(lever));
  const bool open = collapsible(f, foot, id, f.say(Text::lever_details), muted(f));
  flow.y = foot.y;
  if (!open) return;
  flow.gap(space::kTight);
  for (const LeverField field : kFields) input_row(f, flow, model::lever_parameter(lever, field), colour);
}

void lever_card(Frame& f, Flow& column, Lever lever) {
  const Parameter& parameter = model::lever_parameter(lever, LeverField::value);
  const Colour colour = f.theme.contributors[static_cast<std::size_t>(lever)];
  Card card = begin_card(f, column);
  lever_heading(f, card.flow, parameter, colour);
  slider(f, parameter, card.flow.take(f.control_height()), colour);
  cost_and_timing(f, card.flow, lever, colour);
  end_card(f, column, card);
  column.gap(space::kMedium);
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
    {model::Group::bonus, "open.bonus", Text::group_bonus},
    {model::Group::perception, "open.perception", Text::group_perception},
};

void choice_row(Frame& f, Flow& flow, const Parameter& parameter) {
  model::Inputs& inputs = f.state.scenario().inputs;
  const int chosen = static_cast<int>(parameter.field.get(inputs));
  const auto name = [&](double value) { return app::quantity(f.state, parameter, value); };
  const Rect rect = flow.take(f.control_height());
  const int picked = parameter.maximum > 1 ? segmented(f, parameter.id, rect, {name(0), name(1), name(2)}, chosen)
                                           : segmented(f, parameter.id, rect, {name(0), name(1)}, chosen);
  if (picked != chosen) app::set_value(inputs, parameter, picked);
}

}  // namespace

bool collapsible(Frame& f, Flow& flow, std::string_view id, std::string_view label, const TextStyle& style) {
  const Rect rect = flow.take(f.coarse_pointer ? 40.0f : 28.0f);
  const auto found = f.view.open.find(id);
  bool open = found != f.view.open.end();
  const Press press = pressable(f, id, rect);
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
  Row row(flow.take(24), f.direction);
  if (!choice) {
    const std::string value = app::value_of(f.state, parameter);
    const TextStyle style{type::kBody, f.theme.ink, true};
    value_field(f, row, parameter, style, value);
  }
  traceable(f, "trace." + std::string(parameter.id), row.rest(), body(f), Align::start, label_of(f, parameter));
  if (choice)
    choice_row(f, flow, parameter);
  else
    slider(f, parameter, flow.take(f.control_height() - 6), colour);
  flow.gap(space::kTight);
}

void levers_panel(Frame& f, Flow& column, LeverChoice choice) {
  if (choice == LeverChoice::leading) {
    draw_text(f, column.take(30), title(f), Align::start, f.say(Text::levers_title));
    for (const Lever lever : kLeading) lever_card(f, column, lever);
    return;
  }
  if (collapsible(f, column, "open.levers", f.say(Text::more_levers), strong(f)))
    for (const Lever lever : kOthers) lever_card(f, column, lever);
  column.gap(space::kSmall);
}

void reading_panel(Frame& f, Flow& column) {
  if (f.state.locale.language != text::Language::arabic) return;
  const bool indic = f.state.locale.digits == text::Digits::arabic_indic;
  const Rect rect = Row(column.take(f.control_height()), f.direction).start(160);
  const int picked = segmented(f, "digits", rect, {f.say(Text::digits_western), f.say(Text::digits_arabic)}, indic);
  if (picked != static_cast<int>(indic))
    f.actions.push_back(app::SetDigits{picked == 1 ? text::Digits::arabic_indic : text::Digits::western});
  column.gap(space::kMedium);
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
