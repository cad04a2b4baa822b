// Why, the scorecard, months, the queue, evidence, scenarios side by side.
#include "app/notes.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/account_views.hpp"
#include "ui/case_names.hpp"
#include "ui/panels.hpp"
#include "ui/told_charts.hpp"
#include "ui/told_company.hpp"
#include "ui/what_if_cards.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

void tell_contributions(const Frame& f, ViewWriter& w, std::string_view id, bool of_npv) {
  with_contributions(f, of_npv, [&](const std::string& finding, Waterfall& chart) {
    const std::string result(f.say(of_npv ? Text::contribution_npv : Text::contribution_revenue));
    w.text(result + ": " + finding);
    w.chart(id, result, chart);
  });
}

// The inputs of the queue, as they are.
void tell_queue_inputs(const Frame& f, ViewWriter& w) {
  ViewWriter::Rows rows;
  for (const model::Parameter& row : model::parameters())
    if (row.group == model::Group::wait) rows.push_back({full_name(f, row), app::value_of(f.state, row)});
  w.table(f.say(Text::account_inputs), {f.say(Text::what_input), f.say(Text::account_value)}, rows);
}

void tell_record(const Frame& f, ViewWriter& w, const model::Evidence& record) {
  const text::Entry& words = *text::find_entry(text::evidence_texts(), record.id);
  const text::Language language = f.state.locale.language;
  w.heading(text::say(language, words.first));
  std::vector<std::string> items = {
      text::fill(f.say(Text::trace_caveat), {{"caveat", text::say(language, words.second)}}),
      std::string(record.source)};
  if (record.year > 0) items.push_back(text::fill(f.say(Text::evidence_year), {{"year", std::to_string(record.year)}}));
  if (!record.sample.empty()) items.push_back(text::fill(f.say(Text::evidence_sample), {{"sample", record.sample}}));
  items.push_back(std::string(kind_words(f, record)));
  items.push_back(std::string(f.say(grade_text(record.grade))));
  w.list(items);
}

}  // namespace

void tell_why(Frame& f, ViewWriter& w) {
  if (f.state.attribution.active.none()) {
    w.text(f.say(Text::contribution_title_none));
  } else {
    tell_contributions(f, w, "contributions", false);
    tell_contributions(f, w, "contributions_npv", true);
    w.text(f.say(Text::contribution_note));
  }
  for (const std::string& note : app::notes(f.state)) w.warning(note);
  tell_keep_or_buy(f, w);
}

void tell_scorecard(Frame& f, ViewWriter& w) {
  const ScorecardWords words = scorecard_words(f);
  w.text(words.finding);
  if (!words.over_focus.empty()) w.warning(words.over_focus);
  for (const TileWords& tile : words.tiles) {
    ViewWriter::Rows rows;
    for (const MeasureWords& measure : tile.measures)
      rows.push_back({std::string(measure.name), measure.change, measure.before_and_after});
    w.table(std::string(tile.name) + ": " + std::string(tile.change),
            {f.say(Text::account_label), f.say(Text::compare_difference), f.say(Text::told_from_to)}, rows);
  }
  w.text(f.say(Text::scorecard_note));
}

void tell_months(Frame& f, ViewWriter& w) {
  constexpr std::array kTold = {Result::revenue_gain, Result::customers_end_programme, Result::npv};
  const std::string revenue(f.say(Text::chart_revenue)), customers(f.say(Text::chart_customers));
  std::array<MonthWords, kTold.size()> columns;
  for (std::size_t i = 0; i < kTold.size(); ++i) columns[i] = month_words(f, kTold[i]);
  std::vector<std::string> names;
  for (std::size_t i = 0; i < kTold.size(); ++i)
    for (const std::string_view head : columns[i].heads)
      names.push_back(i == 2 ? std::string(head) : (i == 0 ? revenue : customers) + ": " + std::string(head));
  std::vector<std::string_view> heads = {f.say(Text::account_month)};
  heads.insert(heads.end(), names.begin(), names.end());
  ViewWriter::Rows rows;
  for (std::size_t t = 0; t < columns[0].months.size(); ++t) {
    rows.push_back({text::number(f.state.locale, static_cast<double>(t), 0)});
    for (const MonthWords& column : columns)
      rows.back().insert(rows.back().end(), column.months[t].begin(), column.months[t].end());
  }
  for (const Charted charted : {Charted::revenue, Charted::customers, Charted::cash})
    with_main_chart(f, charted, [&](const std::string& finding, LineChart&) { w.text(finding); });
  w.table(f.say(Text::months_title), heads, rows);
}

void tell_queue(Frame& f, ViewWriter& w) {
  const QueueWords words = queue_words(f);
  w.text(words.finding);
  if (!words.has_advice) w.text(f.say(Text::trace_staffing_none));
  tell_queue_inputs(f, w);
  if (words.has_advice) {
    w.text(words.load);
    ViewWriter::Rows rows;
    for (std::size_t i = 1; i < words.rows.size(); ++i) rows.emplace_back(words.rows[i].begin(), words.rows[i].end());
    w.table(f.say(Text::page_queue), {f.say(Text::account_label), words.rows[0][1], words.rows[0][2]}, rows);
  }
  if (!words.cost.empty()) {
    w.text(words.cost);
    w.text(f.say(Text::trace_staffing_basis));
    w.toggle("button.queue_cost", f.say(Text::trace_staffing_use), false);
  }
  app::answer(f.view.desk, f.state, app::Ask::queue, false);
  if (!f.view.desk.queue) return;
  with_queue_chart(f, [&](const std::string& finding, const IsoChart& chart, std::span<const DataPoint>) {
    w.heading(f.say(Text::queue_curve_heading));
    w.text(finding);
    w.chart("queue", f.say(Text::queue_wait), chart);
  });
}

void tell_evidence(Frame& f, ViewWriter& w) {
  const model::Inputs& in = f.state.scenario().inputs;
  w.text(f.say(Text::evidence_title));
  w.text(f.say(Text::evidence_help));
  w.heading(contrary_finding(f));
  w.text(f.say(Text::contrary_help));
  for (const analysis::Contrary& contrary : analysis::contrary_evidence())
    w.toggle("switch.contrary." + std::string(contrary.id), contrary_claim(f, contrary),
             analysis::is_applied(contrary, in),
             contrary_effect(f, contrary) + " – \u2068" + std::string(contrary.source) + "\u2069");
  for (const model::Evidence& record : model::evidence()) tell_record(f, w, record);
  ViewWriter::Rows rows;
  for (const model::Parameter& row : model::parameters())
    if (row.uncertainty.exists() || row.grade == model::Grade::assumption)
      rows.push_back({full_name(f, row), app::value_of(f.state, row), std::string(f.say(grade_text(row.grade)))});
  w.table(f.say(Text::assumptions_evidence),
          {f.say(Text::what_input), f.say(Text::account_value), f.say(Text::trace_grade)}, rows);
}

void tell_compare(Frame& f, ViewWriter& w) {
  const app::Case* reference = reference_case(f);
  w.text(compare_finding(f));
  if (!reference) return w.text(f.say(Text::compare_hint));
  const app::Document& document = f.state.document;
  std::vector<std::string> names;
  for (const app::Case& one : document.cases) names.push_back(name_of(f, one));
  std::vector<std::string_view> heads = {f.say(Text::what_result)};
  heads.insert(heads.end(), names.begin(), names.end());
  heads.push_back(f.say(Text::compare_difference));
  ViewWriter::Rows rows;
  for (const Result result : compared_results()) {
    rows.push_back({std::string(name_of_id(f, result_id(result)))});
    for (const app::Case& one : document.cases) rows.back().push_back(figure_in(f, one, result));
    rows.back().push_back(difference_in(f, document.current_case(), *reference, result));
  }
  w.table(f.say(Text::scenario_compare), heads, rows);
  if (f.state.scenario().currency != reference->scenario.currency) w.warning(f.say(Text::compare_other_currency));
  std::vector<std::string> differing;
  for (const DifferingInput& input : differing_inputs(f, *reference))
    differing.push_back(input.name + ": " + input.values);
  w.heading(f.say(Text::compare_what_differs));
  if (differing.empty()) return w.text(f.say(Text::compare_nothing_differs));
  w.list(differing);
}

}  // namespace mihwar::ui
