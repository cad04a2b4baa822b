// The tables of an account: groups, parameters, results, contributions, evidence.
#include "app/quantity.hpp"
#include "model/evidence.hpp"
#include "ui/account.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Group;
using model::Unit;
using scenario::JsonWriter;
using text::Text;

struct GroupName {
  Group group;
  std::string_view id;
  Text label;
};
constexpr GroupName kGroups[] = {{Group::lever, "lever", Text::account_levers},
                                 {Group::bonus, "bonus", Text::contribution_bonus},
                                 {Group::company, "company", Text::group_company},
                                 {Group::run, "run", Text::group_run},
                                 {Group::cx, "cx", Text::group_cx},
                                 {Group::wait, "wait", Text::group_wait},
                                 {Group::effort, "effort", Text::group_effort},
                                 {Group::employees, "employees", Text::group_employees},
                                 {Group::complaints, "complaints", Text::group_complaints},
                                 {Group::perception, "perception", Text::group_perception}};

void write_groups(const Frame& f, JsonWriter& json) {
  json.array("groups");
  for (const GroupName& group : kGroups) {
    json.object();
    json.text("id", group.id);
    json.text("label", f.say(group.label));
    json.array("parameters");
    for (const model::Parameter& row : model::parameters())
      if (row.group == group.group) json.text({}, row.id);
    json.close();
    json.close();
  }
  json.close();
}

std::string_view kind_name(model::Kind kind) {
  constexpr std::string_view kNames[] = {"number", "whole", "choice", "boolean"};
  return kNames[static_cast<std::size_t>(kind)];
}

bool is_chosen(const model::Parameter& row) {
  return row.kind == model::Kind::choice || row.kind == model::Kind::boolean;
}

void write_choices(const Frame& f, const model::Parameter& row, JsonWriter& json) {
  json.array("choices");
  if (is_chosen(row))
    for (double value = 0; value <= row.maximum; ++value) json.text({}, app::quantity(f.state, row, value));
  json.close();
}

void write_parameter(const Frame& f, const model::Parameter& row, JsonWriter& json) {
  const text::Entry& words = *text::find_entry(text::parameter_texts(), row.text);
  const double value = row.field.get(f.state.scenario().inputs);
  json.object(row.id);
  json.text("label", told(f, full_name(f, row)));
  json.text("help", told(f, text::say(f.state.locale.language, words.second)));
  json.text("unit", is_chosen(row) ? "" : told(f, app::unit_in_words(f.state, row.unit)));
  json.text("kind", kind_name(row.kind));
  json.number("minimum", row.minimum);
  json.number("maximum", row.maximum);
  json.number("step", row.step);
  json.number("default", row.default_value);
  json.number("scale", app::display_scale(row.unit));
  write_choices(f, row, json);
  json.text("shown", told(f, app::value_of(f.state, row)));
  json.text("source", row.source);
  json.text("grade", model::grade_name(row.grade));
  json.text("grade_words", f.say(grade_text(row.grade)));
  json.boolean("is_default", value == row.default_value);
  json.close();
}

std::string_view unit_of(const model::ResultRow& row) {
  if (row.result == model::Result::roi) return "percent";
  switch (row.unit) {
    case Unit::money:
      return "money";
    case Unit::share:
    case Unit::share_per_year:
      return "percent";
    case Unit::month:
      return "months";
    case Unit::minute:
      return "minutes";
    case Unit::points:
      return "points";
    default:
      return "number";
  }
}

void write_results(const Frame& f, JsonWriter& json) {
  json.object("results");
  for (const model::ResultRow& row : model::results()) {
    const text::Entry& words = *text::find_entry(text::result_texts(), row.id);
    json.object(row.id);
    json.text("label", text::say(f.state.locale.language, words.first));
    json.text("help", told(f, text::say(f.state.locale.language, words.second)));
    json.text("unit", unit_of(row));
    json.text("equation", row.equation);
    json.close();
  }
  json.close();
}

void write_contributions(const Frame& f, JsonWriter& json) {
  const analysis::Attribution& a = f.state.attribution;
  json.array("contributions");
  for (std::size_t j = 0; j < a.active.size(); ++j) {
    if (!a.active[j]) continue;
    const bool pool = j == model::kBonusPool;
    json.object();
    json.text("label",
              pool ? f.say(Text::contribution_bonus) : name_of_id(f, app::switch_parameter(static_cast<int>(j)).id));
    json.number("revenue_gain", a.revenue_gain[j]);
    json.number("npv", a.npv[j]);
    json.close();
  }
  json.close();
}

void write_evidence(const Frame& f, JsonWriter& json) {
  json.array("evidence");
  for (const model::Evidence& record : model::evidence()) {
    const text::Entry& words = *text::find_entry(text::evidence_texts(), record.id);
    json.object();
    json.text("id", record.id);
    json.text("claim", told(f, text::say(f.state.locale.language, words.first)));
    json.text("caveat", told(f, text::say(f.state.locale.language, words.second)));
    json.text("source", record.source);
    json.number("year", record.year == 0 ? std::nullopt : std::optional<double>(record.year));
    json.text("grade", model::grade_name(record.grade));
    json.text("grade_words", f.say(grade_text(record.grade)));
    json.close();
  }
  json.close();
}

struct Word {
  std::string_view key;
  Text text;
};
constexpr Word kWords[] = {{"app", Text::app_name},
                           {"subtitle", Text::app_subtitle},
                           {"inputs", Text::account_inputs},
                           {"model", Text::account_model},
                           {"summary", Text::account_summary},
                           {"months", Text::account_months},
                           {"month", Text::account_month},
                           {"levers", Text::account_levers},
                           {"assumptions", Text::assumptions_title},
                           {"scenario", Text::account_scenario},
                           {"scenarios", Text::scenarios},
                           {"baseline", Text::series_baseline},
                           {"programme", Text::series_programme},
                           {"value", Text::account_value},
                           {"default", Text::trace_default},
                           {"unit", Text::account_unit},
                           {"id", Text::account_id},
                           {"label", Text::account_label},
                           {"help", Text::account_help},
                           {"minimum", Text::account_minimum},
                           {"maximum", Text::account_maximum},
                           {"source", Text::trace_source},
                           {"grade", Text::trace_grade},
                           {"unsourced", Text::account_unsourced},
                           {"own_input", Text::trace_own_input},
                           {"key_figures", Text::account_key_figures},
                           {"contributions", Text::trace_shapley},
                           {"contribution_note", Text::contribution_note},
                           {"total", Text::contribution_total},
                           {"tornado", Text::sure_tornado_title},
                           {"evidence", Text::page_evidence},
                           {"claim", Text::account_claim},
                           {"caveat", Text::account_caveat},
                           {"year", Text::account_year},
                           {"notes", Text::notes_title},
                           {"currency", Text::currency},
                           {"model_version", Text::account_model_version},
                           {"link", Text::account_link},
                           {"link_too_long", Text::account_link_long},
                           {"page", Text::account_page},
                           {"report", Text::account_report},
                           {"print", Text::account_print},
                           {"changed", Text::account_changed},
                           {"charts", Text::account_charts},
                           {"formula_note", Text::account_formula_note},
                           {"customers", Text::chart_customers},
                           {"revenue", Text::chart_revenue},
                           {"cash", Text::chart_cash},
                           {"cumulative_cash", Text::series_cash},
                           {"cash_flow", Text::months_cash_flow},
                           {"no_answer", Text::no_answer},
                           {"yes", Text::choice_yes},
                           {"no", Text::choice_no}};

}  // namespace

void account_tables(const Frame& f, JsonWriter& json) {
  write_groups(f, json);
  json.object("parameters");
  for (const model::Parameter& row : model::parameters()) write_parameter(f, row, json);
  json.close();
  write_results(f, json);
  write_contributions(f, json);
  write_evidence(f, json);
}

void account_words(const Frame& f, JsonWriter& json) {
  json.object("words");
  for (const Word& word : kWords) json.text(word.key, told(f, f.say(word.text)));
  json.close();
}

}  // namespace mihwar::ui
