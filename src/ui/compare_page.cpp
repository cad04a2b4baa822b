// Scenarios side by side: key figures, differences from the one compared with, what is set differently.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/quantity.hpp"
#include "ui/case_names.hpp"
#include "ui/menus.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Sign;
using text::Text;

constexpr std::array kCompared = {Result::revenue_gain,
                                  Result::npv,
                                  Result::roi,
                                  Result::payback_month,
                                  Result::programme_cost_pv,
                                  Result::annual_retention_programme,
                                  Result::cx_index_programme,
                                  Result::customers_end_programme};

const model::Summary& summary_of(const Frame& f, const app::Case& one) {
  const app::CaseResults* other = f.state.results_of(one.id);
  return other ? other->summary : f.state.summary;
}

// The one that differences are taken from: as chosen, else the first that is not being edited.
const app::Case* reference_case(const Frame& f) {
  const app::Document& document = f.state.document;
  if (document.reference_id && *document.reference_id != document.current_case().id)
    if (const app::Case* chosen = app::find_case(document, *document.reference_id)) return chosen;
  for (const app::Case& one : document.cases)
    if (one.id != document.current_case().id) return &one;
  return nullptr;
}

std::string_view result_label(const Frame& f, Result result) {
  const model::ResultRow& row = model::results()[static_cast<std::size_t>(result)];
  return text::say(f.state.locale.language, text::find_entry(text::result_texts(), row.id)->first);
}

model::Unit unit_of(Result result) { return model::results()[static_cast<std::size_t>(result)].unit; }

std::string figure_in(const Frame& f, const app::Case& one, Result result) {
  const std::optional<double>& value = summary_of(f, one)[result];
  if (!value) return std::string(f.say(Text::no_answer));
  if (unit_of(result) == model::Unit::money)
    return text::money(f.state.locale, *value, text::find_currency(one.scenario.currency));
  if (result == Result::roi) return text::percent(f.state.locale, *value, 0);
  return app::figure(f.state, summary_of(f, one), result);
}

bool same_currency(const app::Case& a, const app::Case& b) { return a.scenario.currency == b.scenario.currency; }

std::string difference_in(const Frame& f, const app::Case& one, const app::Case& reference, Result result) {
  const std::optional<double>&a = summary_of(f, one)[result], &b = summary_of(f, reference)[result];
  if (!a || !b) return std::string(f.say(Text::no_answer));
  const double difference = *a - *b;
  switch (unit_of(result)) {
    case model::Unit::money:
      if (!same_currency(one, reference)) return std::string(f.say(Text::no_answer));
      return app::money(f.state, difference, Sign::always);
    case model::Unit::customers:
      return text::compact(f.state.locale, difference, Sign::always);
    case model::Unit::share_per_year:
    case model::Unit::ratio:
    case model::Unit::share:
      return text::counted(f.state.locale, text::Plural::points, difference * 100, 1, Sign::always);
    case model::Unit::month:
      return text::counted(f.state.locale, text::Plural::months, difference, 1, Sign::always);
    case model::Unit::points:
      return text::counted(f.state.locale, text::Plural::points, difference, 1, Sign::always);
    default:
      return text::number(f.state.locale, difference, 1, Sign::always);
  }
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
  describe_choice(f, name_of(f, one), current);
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
  const std::string id = "result." + std::string(model::results()[static_cast<std::size_t>(result)].id);
  ImGui::PushID("compare");
  traceable(f, id, row.start(shown.columns.label), body(f), Align::start, result_label(f, result));
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
  for (const Result result : kCompared) {
    fill(flow.take(1), f.theme.line);
    draw_text(f, flow.take(28), strong(f), Align::start, result_label(f, result));
    for (const std::size_t position : shown.positions) {
      const app::Case& one = document.cases[position];
      line(body(f), name_of(f, one), figure_in(f, one, result));
    }
    line({type::kBody, f.theme.ink, true}, f.say(Text::compare_difference),
         difference_in(f, document.current_case(), reference, result));
  }
}

std::string heading(const Frame& f, const app::Case* reference) {
  if (!reference) return std::string(f.say(Text::compare_title_one));
  const app::Case& current = f.state.document.current_case();
  return text::fill(f.say(Text::compare_title), {{"a", name_of(f, current)},
                                                 {"b", name_of(f, *reference)},
                                                 {"npv", difference_in(f, current, *reference, Result::npv)}});
}

void differing_inputs(Frame& f, Flow& column, const app::Case& reference) {
  const app::Case& current = f.state.document.current_case();
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), f.say(Text::compare_what_differs));
  card.flow.gap(space::kTight);
  bool any = false;
  for (const model::Parameter& parameter : model::parameters()) {
    const double a = parameter.field.get(current.scenario.inputs), b = parameter.field.get(reference.scenario.inputs);
    if (a == b) continue;
    any = true;
    const std::string values = text::fill(f.say(Text::compare_from_to), {{"from", app::quantity(f.state, parameter, b)},
                                                                         {"to", app::quantity(f.state, parameter, a)}});
    ImGui::PushID("differs");
    Flow line{card.flow.x0, card.flow.x1, card.flow.y};
    const std::string id = "trace." + std::string(parameter.id);
    traceable_paragraph(f, line, id, id, {type::kBody, f.theme.accent}, full_name(f, parameter));
    ImGui::PopID();
    draw_paragraph(f, line, muted(f), values);
    card.flow.y = line.y + space::kTight;
  }
  if (!any) draw_paragraph(f, card.flow, muted(f), f.say(Text::compare_nothing_differs));
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
  draw_paragraph(f, card.flow, title(f), heading(f, reference));
  card.flow.gap(space::kSmall);
  if (reference) {
    const Shown shown = shown_cases(f, card.flow.x1 - card.flow.x0);
    if (shown.columns.value < kLeastValue) {
      stacked_figures(f, card.flow, shown, *reference);
    } else {
      heads(f, card.flow, shown, true);
      for (const Result result : kCompared) figure_line(f, card.flow, shown, reference, result);
    }
    if (!same_currency(f.state.document.current_case(), *reference))
      draw_paragraph(f, card.flow, {type::kSmall, f.theme.warning}, f.say(Text::compare_other_currency));
  } else {
    draw_paragraph(f, card.flow, body(f), f.say(Text::compare_hint));
  }
  card.flow.gap(space::kMedium);
  ways_to_more_cases(f, card.flow);
  end_card(f, column, card);
  if (!reference) return;
  column.gap(space::kMedium);
  differing_inputs(f, column, *reference);
}

}  // namespace mihwar::ui
