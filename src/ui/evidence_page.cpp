// What is known, how well, and what speaks against it.
#include <string>

#include "app/quantity.hpp"
#include "model/evidence.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

void record_card(Frame& f, Flow& column, const model::Evidence& record) {
  const text::Entry& words = *text::find_entry(text::evidence_texts(), record.id);
  const text::Language language = f.state.locale.language;
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, strong(f), text::say(language, words.first));
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, body(f), text::say(language, words.second));
  card.flow.gap(space::kTight);
  draw_latin_paragraph(f, card.flow, muted(f), record.source);
  Row foot(card.flow.take(28), f.direction);
  chip(f, foot, f.say(grade_text(record.grade)), f.theme.baseline);
  end_card(f, column, card);
  column.gap(space::kSmall);
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
      [&](Flow& flow) { assumptions_card(f, flow); });
}

}  // namespace mihwar::ui
