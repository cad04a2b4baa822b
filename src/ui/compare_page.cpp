// Scenarios side by side: key figures, differences from the one compared with, what is set differently.
#include <algorithm>
#include <string>
#include <vector>

#include "ui/case_names.hpp"
#include "ui/menus.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

std::string result_id(Result result) {
  return "result." + std::string(model::results()[static_cast<std::size_t>(result)].id);
}

struct Columns {
  float label, value;
};
constexpr float kLeastValue = 138, kLabel = 230;

Columns columns_for(float width, std::size_t count) { return {kLabel, (width - kLabel) / static_cast<float>(count)}; }

// Name, colour and what can be done with it.
void case_head(Frame& f, const Rect& rect, const app::Case& one, std::size_t position) {
  const bool current = position == f.state.document.current;
  const Colour colour = f.theme.cases[static_cast<std::size_t>(one.colour)];
  Flow flow{rect.x0, rect.x1, rect.y0};
  fill(inset(flow.take(4), 4, 0), colour, 2);
  const Rect name_line = inset(flow.take(f.control_height()), 4, 0);
  const std::string id = std::to_string(one.id);
  const Press press = pressable(f, "compare.case." + id, name_line);
  if (press.hovered && !current) {
    fill(name_line, colour, 6, 0.1f);
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    tooltip(f, name_line, f.say(Text::scenario_edit));
  }
  draw_name(f, inset(name_line, 6, 0), {type::kBody, current ? f.theme.ink : f.theme.muted, true}, name_of(f, one));
  if (press.clicked) f.actions.push_back(app::SelectCase{one.id});
  Row tools(inset(flow.take(f.control_height() - 4), 2, 0), f.direction);
  const float size = std::min(f.control_height() - 4, rect.width() / 5);
  const auto tool = [&](std::string_view name, Icon icon, Text tip, bool enabled) {
    return icon_button(f, std::string(name) + '.' + id, tools.start(size), icon, f.say(tip), enabled);
  };
  if (tool("reference", Icon::pin, Text::scenario_compare_with, !current))
    f.actions.push_back(app::SetReference{one.id});
  if (tool("duplicate", Icon::copy, Text::scenario_duplicate, true)) f.actions.push_back(app::DuplicateCase{one.id});
  if (tool("earlier", Icon::earlier, Text::scenario_earlier, position > 0))
    f.actions.push_back(app::MoveCase{one.id, position - 1});
  if (tool("later", Icon::later, Text::scenario_later, position + 1 < f.state.document.cases.size()))
    f.actions.push_back(app::MoveCase{one.id, position + 1});
  if (tool("delete", Icon::trash, Text::scenario_delete, f.state.document.cases.size() > 1)) delete_case(f, one);
}

struct Shown {
  std::vector<std::size_t> positions{};  // of the cases that have room
  Columns columns{};
};

// The one edited, the one compared with, then the others as far as there is room.
Shown shown_cases(const Frame& f, float width) {
  const app::Document& document = f.state.document;
  const app::Case* reference = reference_case(f);
  std::vector<std::size_t> order = {document.current};
  for (std::size_t i = 0; i < document.cases.size(); ++i)
    if (reference && document.cases[i].id == reference->id) order.push_back(i);
  for (std::size_t i = 0; i < document.cases.size(); ++i)
    if (std::find(order.begin(), order.end(), i) == order.end()) order.push_back(i);
  const bool differs = reference != nullptr;
  std::size_t count = order.size();
  while (count > 2 && columns_for(width, count + differs).value < kLeastValue) --count;
  order.resize(count);
  std::sort(order.begin(), order.end());
  return {order, columns_for(width, count + differs)};
}

void heads(Frame& f, Flow& flow, const Shown& shown, bool differs) {
  const float height = 4 + 2 * f.control_height();
  Row row(flow.take(height), f.direction);
  row.start(shown.columns.label);
  for (const std::size_t position : shown.positions)
    case_head(f, row.start(shown.columns.value), f.state.document.cases[position], position);
  if (!differs) return;
  Rect last = row.start(shown.columns.value);
  last.y0 += 4;
  last.y1 = last.y0 + f.control_height();
  draw_text(f, inset(last, 4, 0), {type::kBody, f.theme.muted, true}, Align::end, f.say(Text::compare_difference));
}

void figure_line(Frame& f, Flow& flow, const Shown& shown, const app::Case* reference, Result result) {
  fill(flow.take(1), f.theme.line);
  const float height = f.coarse_pointer ? 40 : 34;
  Row row(flow.take(height), f.direction);
  const std::string id = result_id(result);
  ImGui::PushID("compare");
  traceable(f, id, row.start(shown.columns.label), body(f), Align::start, name_of_id(f, result_id(result)));
  ImGui::PopID();
  const app::Document& document = f.state.document;
  for (const std::size_t position : shown.positions) {
    const bool current = position == document.current;
    draw_text(f, inset(row.start(shown.columns.value), 4, 0), {type::kBody, f.theme.ink, current}, Align::end,
              figure_in(f, document.cases[position], result));
  }
  if (!reference) return;
  draw_text(f, inset(row.start(shown.columns.value), 4, 0), {type::kBody, f.theme.muted, true}, Align::end,
            difference_in(f, document.current_case(), *reference, result));
}

// On a narrow screen: each figure with a line per scenario.
void stacked_figures(Frame& f, Flow& flow, const Shown& shown, const app::Case& reference) {
  const app::Document& document = f.state.document;
  for (const std::size_t position : shown.positions) {
    const Rect rect = flow.take(4 + 2 * f.control_height());
    case_head(f, rect, document.cases[position], position);
  }
  const auto line = [&](const TextStyle& style, std::string_view label, std::string_view value) {
    Row row(flow.take(26), f.direction);
    draw_text(f, row.end(text_width(f, style, value) + 2), style, Align::end, value);
    row.end(space::kSmall);
    draw_name(f, row.rest(), {type::kSmall, style.colour}, label);
  };
  for (const Result result : compared_results()) {
    fill(flow.take(1), f.theme.line);
    draw_text(f, flow.take(28), strong(f), Align::start, name_of_id(f, result_id(result)));
    for (const std::size_t position : shown.positions) {
      const app::Case& one = document.cases[position];
      line(body(f), name_of(f, one), figure_in(f, one, result));
    }
    line({type::kBody, f.theme.ink, true}, f.say(Text::compare_difference),
         difference_in(f, document.current_case(), reference, result));
  }
}

void inputs_card(Frame& f, Flow& column, const app::Case& reference) {
  const std::vector<DifferingInput> differing = differing_inputs(f, reference);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), f.say(Text::compare_what_differs));
  card.flow.gap(space::kTight);
  for (const DifferingInput& input : differing) {
    ImGui::PushID("differs");
    Flow line{card.flow.x0, card.flow.x1, card.flow.y};
    const std::string id = "trace." + std::string(input.parameter->id);
    traceable_paragraph(f, line, id, id, {type::kBody, f.theme.accent}, input.name);
    ImGui::PopID();
    draw_paragraph(f, line, muted(f), input.values);
    card.flow.y = line.y + space::kTight;
  }
  if (differing.empty()) draw_paragraph(f, card.flow, muted(f), f.say(Text::compare_nothing_differs));
  end_card(f, column, card);
}

void ways_to_more_cases(Frame& f, Flow& flow) {
  Row row(flow.take(f.control_height()), f.direction);
  const std::string_view duplicate = f.say(Text::scenario_duplicate), presets = f.say(Text::scenario_presets);
  if (main_button(f, "button.compare_duplicate", row.start(button_width(f, duplicate)), duplicate))
    f.actions.push_back(app::DuplicateCase{f.state.document.current_case().id});
  row.start(space::kSmall);
  if (row.rest().width() < button_width(f, presets)) {
    flow.gap(space::kSmall);
    row = Row(flow.take(f.control_height()), f.direction);
  }
  if (button(f, "button.compare_presets", row.start(button_width(f, presets)), presets))
    toggle_menu(f.view, "menu.presets", *find_control(f.view, "button.cases"));
}

}  // namespace

void compare_page(Frame& f, Flow& column) {
  const app::Case* reference = reference_case(f);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), compare_finding(f));
  card.flow.gap(space::kSmall);
  if (reference) {
    const Shown shown = shown_cases(f, card.flow.x1 - card.flow.x0);
    if (shown.columns.value < kLeastValue) {
      stacked_figures(f, card.flow, shown, *reference);
    } else {
      heads(f, card.flow, shown, true);
      for (const Result result : compared_results()) figure_line(f, card.flow, shown, reference, result);
    }
    if (f.state.scenario().currency != reference->scenario.currency)
      draw_paragraph(f, card.flow, {type::kSmall, f.theme.warning}, f.say(Text::compare_other_currency));
  } else {
    draw_paragraph(f, card.flow, body(f), f.say(Text::compare_hint));
  }
  card.flow.gap(space::kMedium);
  ways_to_more_cases(f, card.flow);
  end_card(f, column, card);
  if (!reference) return;
  column.gap(space::kMedium);
  inputs_card(f, column, *reference);
}

}  // namespace mihwar::ui
