// What is known, how well, and what speaks against it.
#include <algorithm>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {

using text::Text;

namespace {

Text kind_text(model::EvidenceKind kind) {
  using model::EvidenceKind;
  return kind == EvidenceKind::claim     ? Text::kind_claim
         : kind == EvidenceKind::finding ? Text::kind_finding
                                         : Text::kind_practice;
}

Text contrary_text(std::string_view id) {
  return id == "dixon"           ? Text::contrary_dixon
         : id == "glassdoor-low" ? Text::contrary_glassdoor
         : id == "sharp"         ? Text::contrary_sharp
                                 : Text::contrary_pfeifer;
}

}  // namespace

std::string_view kind_words(const Frame& f, const model::Evidence& record) { return f.say(kind_text(record.kind)); }

std::string contrary_finding(const Frame& f) {
  const auto all = analysis::contrary_evidence();
  const auto applied = std::count_if(all.begin(), all.end(), [&](const analysis::Contrary& contrary) {
    return analysis::is_applied(contrary, f.state.scenario().inputs);
  });
  const auto number = [&](auto n) { return text::number(f.state.locale, static_cast<double>(n), 0); };
  return text::fill(f.say(Text::contrary_title), {{"count", number(applied)}, {"all", number(all.size())}});
}

std::string_view contrary_claim(const Frame& f, const analysis::Contrary& contrary) {
  return f.say(contrary_text(contrary.id));
}

std::string contrary_effect(const Frame& f, const analysis::Contrary& contrary) {
  const model::Parameter& row = *model::find_parameter(contrary.parameter);
  const double value = analysis::contrary_value(contrary, f.state.scenario().inputs);
  return text::fill(f.say(Text::contrary_sets), {{"parameter", name_of_id(f, row.id)},
                                                 {"value", app::quantity(f.state, row, value)},
                                                 {"now", app::value_of(f.state, row)}});
}

// Off gives back what the scenario started from; where that is the contrary value itself, the table's default.
app::Action switch_contrary(const app::AppState& state, const analysis::Contrary& contrary, bool on) {
  const model::Parameter* row = model::find_parameter(contrary.parameter);
  const double value = analysis::contrary_value(contrary, state.scenario().inputs);
  if (on) return app::SetValue{row, value};
  if (app::home_value(state.document.current_case(), *row) == value) return app::SetValue{row, row->default_value};
  return app::ResetValue{row};
}

namespace {

// Kind and grade, beside each other where there is room.
void chips(Frame& f, Flow& flow, const model::Evidence& record) {
  const std::string_view kind = kind_words(f, record), grade = f.say(grade_text(record.grade));
  Row row(flow.take(28), f.direction);
  chip(f, row, kind, f.theme.accent);
  row.start(space::kSmall);
  if (row.rest().width() < chip_width(f, grade)) row = Row(flow.take(28), f.direction);
  chip(f, row, grade, f.theme.baseline);
}

void record_card(Frame& f, Flow& column, const model::Evidence& record) {
  const text::Entry& words = *text::find_entry(text::evidence_texts(), record.id);
  const text::Language language = f.state.locale.language;
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), text::say(language, words.first));
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, body(f),
                 text::fill(f.say(Text::trace_caveat), {{"caveat", text::say(language, words.second)}}));
  card.flow.gap(space::kTight);
  draw_latin_paragraph(f, card.flow, muted(f), record.source);
  if (record.year > 0)
    draw_paragraph(f, card.flow, muted(f),
                   text::fill(f.say(Text::evidence_year), {{"year", std::to_string(record.year)}}));
  if (!record.sample.empty())
    draw_paragraph(f, card.flow, muted(f), text::fill(f.say(Text::evidence_sample), {{"sample", record.sample}}));
  chips(f, card.flow, record);
  end_card(f, column, card);
  column.gap(space::kSmall);
}

void contrary_row(Frame& f, Flow& flow, const analysis::Contrary& contrary) {
  const bool on = analysis::is_applied(contrary, f.state.scenario().inputs);
  const std::string id(contrary.id);
  flow.gap(space::kMedium);
  Row line({flow.x0, flow.y, flow.x1, flow.y + f.control_height()}, f.direction);
  if (toggle(f, "switch.contrary." + id, line.start(44), on, f.theme.accent))
    f.actions.push_back(switch_contrary(f.state, contrary, !on));
  line.start(space::kSmall);
  Flow words{line.rest().x0, line.rest().x1, flow.y + space::kTight};
  draw_paragraph(f, words, body(f), contrary_claim(f, contrary));
  traceable_paragraph(f, words, "contrary." + id, "trace." + std::string(contrary.parameter),
                      {type::kBody, f.theme.accent}, contrary_effect(f, contrary));
  draw_latin_paragraph(f, words, muted(f), contrary.source);
  flow.y = std::max(words.y, line.rest().y1);
}

void contrary_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), contrary_finding(f));
  draw_paragraph(f, card.flow, muted(f), f.say(Text::contrary_help));
  for (const analysis::Contrary& contrary : analysis::contrary_evidence()) contrary_row(f, card.flow, contrary);
  end_card(f, column, card);
}

void assumption_row(Frame& f, Flow& flow, const model::Parameter& parameter) {
  const text::Entry& words = *text::find_entry(text::parameter_texts(), parameter.text);
  ImGui::PushID("evidence");
  traceable_row(f, flow, "trace." + std::string(parameter.id), text::say(f.state.locale.language, words.first),
                app::value_of(f.state, parameter));
  ImGui::PopID();
  draw_paragraph(f, flow, muted(f), f.say(grade_text(parameter.grade)));
}

void assumptions_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::assumptions_evidence));
  card.flow.gap(space::kSmall);
  for (const model::Parameter& parameter : model::parameters())
    if (parameter.uncertainty.exists() || parameter.grade == model::Grade::assumption)
      assumption_row(f, card.flow, parameter);
  end_card(f, column, card);
}

}  // namespace

void evidence_page(Frame& f, Flow& column) {
  draw_paragraph(f, column, title(f), f.say(Text::evidence_title));
  draw_paragraph(f, column, body(f), f.say(Text::evidence_help));
  column.gap(space::kMedium);
  two_columns(
      f, column,
      [&](Flow& flow) {
        for (const model::Evidence& record : model::evidence()) record_card(f, flow, record);
      },
      [&](Flow& flow) {
        contrary_card(f, flow);
        flow.gap(space::kMedium);
        assumptions_card(f, flow);
      });
}

}  // namespace mihwar::ui
