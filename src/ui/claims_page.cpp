// What you would have to believe: Temkin's figure step by step, and the page with all claims.
#include <algorithm>
#include <array>
#include <string>

#include "app/quantity.hpp"
#include "model/evidence.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::Belief;
using analysis::TemkinClaim;
using text::Text;

const TemkinClaim& temkin(const Frame& f) { return f.view.desk.claims.temkin; }

std::string money(const Frame& f, double value) { return app::money(f.state, value); }

// Ten points bring Temkin's line without any of the steps: rounding is no difference.
bool holds_already(const TemkinClaim& claim) { return claim.bridge.revenue_gain[0] >= 0.995 * claim.line; }

std::string bridge_finding(const Frame& f) {
  const TemkinClaim& claim = temkin(f);
  return text::fill(f.say(holds_already(claim) ? Text::bridge_title_holds : Text::bridge_title),
                    {{"start", money(f, claim.bridge.revenue_gain[0])}, {"line", money(f, claim.line)}});
}

constexpr std::array<std::string_view, 6> kBridgeTraces = {"trace.lever.cx_gain",
                                                           "trace.employees.gate_strength",
                                                           "trace.lever.cx_gain.months_to_90",
                                                           "trace.cx.intention_to_behaviour",
                                                           "trace.cx.spend_uplift",
                                                           "trace.temkin"};

Waterfall bridge_chart(const Frame& f, std::string_view unit, std::string_view spending) {
  const analysis::Bridge& bridge = temkin(f).bridge;
  const auto& gain = bridge.revenue_gain;
  const std::array labels = {f.say(Text::bridge_gate), f.say(Text::bridge_at_once), f.say(Text::bridge_intention),
                             spending};
  Waterfall chart{.unit = unit,
                  .format_total = [&f](double v) { return money(f, v); },
                  .format_change = [&f](double v) { return app::money(f.state, v, text::Sign::always); },
                  .format_tick = money_ticks(f)};
  chart.steps.push_back({f.say(Text::bridge_start), gain[0], f.theme.accent, true});
  for (std::size_t i = 1; i < gain.size(); ++i)
    chart.steps.push_back({labels[i - 1], gain[i] - gain[i - 1], f.theme.contributors[i]});
  const Text end = bridge.spend_uplift.value ? Text::temkin_line : Text::contribution_total;
  chart.steps.push_back({f.say(end), gain.back(), f.theme.baseline, true});
  return chart;
}

void draw_bridge(Frame& f, Flow& flow) {
  const std::string unit = text::fill(f.say(Text::bridge_unit), {{"currency", f.state.scenario().currency}});
  const double uplift = temkin(f).bridge.spend_uplift.value.value_or(f.state.scenario().inputs.cx.spend_uplift);
  const std::string spending =
      text::fill(f.say(Text::bridge_spending), {{"spend", text::percent(f.state.locale, uplift / 100, 2)}});
  const Waterfall chart = bridge_chart(f, unit, spending);
  Row line(flow.take(f.control_height()), f.direction);
  if (icon_button(f, "button.copy_bridge", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data)))
    copy_text(f, as_table(chart));
  draw_text(f, line.rest(), small_heading(f), Align::start, f.say(Text::claims_here));
  ScreenPen pen(f);
  const Rect place = flow.take(waterfall_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = chart_area(f, "chart.bridge", place, f.say(Text::claims_here));
  const Pointed step = draw_waterfall(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
  if (press.clicked) f.view.traced = kBridgeTraces[step.value_or(kBridgeTraces.size() - 1)];
}

std::string spend_needed(const Frame& f) {
  const Belief& belief = temkin(f).bridge.spend_uplift;
  if (!belief.value) return std::string(f.say(Text::bridge_need_spend_none));
  const std::string words =
      text::fill(f.say(Text::bridge_need_spend), {{"needed", app::quantity(f.state, *belief.parameter, *belief.value)},
                                                  {"now", app::value_of(f.state, *belief.parameter)}});
  return belief.beyond_range ? words + ' ' + std::string(f.say(Text::claims_beyond)) : words;
}

std::string retention_needed(const Frame& f) {
  const TemkinClaim& claim = temkin(f);
  if (!claim.retention_needed)
    return text::fill(f.say(Text::bridge_need_retention_none),
                      {{"most", money(f, claim.retention_alone.reachable_high.value_or(0))}});
  const auto retention = [&](double value) { return app::quantity(f.state, model::Unit::share_per_year, value, 3); };
  const std::string words = text::fill(f.say(Text::bridge_need_retention),
                                       {{"needed", retention(*claim.retention_needed)},
                                        {"now", retention(f.state.scenario().inputs.company.annual_retention)}});
  return claim.retention_alone.beyond_range ? words + ' ' + std::string(f.say(Text::claims_beyond)) : words;
}

std::string edition_label(const Frame& f, const analysis::TemkinEdition& edition) {
  return text::fill(f.say(edition.is_headline ? Text::edition_headline : Text::edition_top),
                    {{"year", std::to_string(edition.year)}});
}

// The published figures are in dollars, whatever the scenario's currency is.
std::string dollars(const Frame& f, double value) {
  return text::money(f.state.locale, value, text::find_currency("USD"));
}

std::string edition_finding(const Frame& f) {
  const auto editions = analysis::temkin_editions();
  const auto [low, high] = std::minmax_element(editions.begin(), editions.end(),
                                               [](const auto& a, const auto& b) { return a.gain < b.gain; });
  return text::fill(f.say(Text::edition_title), {{"low", dollars(f, low->gain)}, {"high", dollars(f, high->gain)}});
}

std::string edition_range(const Frame& f, const analysis::TemkinEdition& edition) {
  return text::fill(f.say(Text::edition_range), {{"year", std::to_string(edition.year)},
                                                 {"low", dollars(f, edition.low)},
                                                 {"high", dollars(f, edition.high)},
                                                 {"from", money(f, temkin(f).line_low)},
                                                 {"to", money(f, temkin(f).line_high)}});
}

}  // namespace

void claim_head(Frame& f, Flow& flow, std::string_view finding, std::string_view evidence_id) {
  const model::Evidence& record = *model::find_evidence(evidence_id);
  const text::Entry& words = *text::find_entry(text::evidence_texts(), evidence_id);
  draw_paragraph(f, flow, title(f), finding);
  flow.gap(space::kTight);
  draw_paragraph(f, flow, body(f), text::say(f.state.locale.language, words.first));
  Row grade(flow.take(28), f.direction);
  chip(f, grade, f.say(grade_text(record.grade)), f.theme.baseline);
}

void claim_heading(Frame& f, Flow& flow, Text words) {
  flow.gap(space::kSmall);
  draw_paragraph(f, flow, small_heading(f), f.say(words));
  flow.gap(2);
}

void claim_bars(Frame& f, Flow& flow, std::string_view id, const BarChart& chart,
                std::span<const std::string_view> traces) {
  ScreenPen pen(f);
  const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = chart_area(f, id, place, chart.unit);
  const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
  const std::size_t traced = std::min(bar.value_or(0), traces.size() - 1);
  if (press.clicked && !traces[traced].empty()) f.view.traced = traces[traced];
}

void temkin_bridge_card(Frame& f, Flow& column) {
  const analysis::Bridge& bridge = temkin(f).bridge;
  Card card = begin_card(f, column);
  claim_head(f, card.flow, bridge_finding(f), "temkin-775m");
  draw_bridge(f, card.flow);
  claim_heading(f, card.flow, Text::claims_needed);
  traceable_paragraph(f, card.flow, "claim.spend_uplift", "trace.cx.spend_uplift", body(f), spend_needed(f));
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "claim.retention", "trace.lever.retention_gain", body(f), retention_needed(f));
  card.flow.gap(space::kTight);
  traceable_paragraph(
      f, card.flow, "claim.waiting", "trace.lever.wait_reduction", body(f),
      text::fill(f.say(Text::bridge_least_waiting), {{"gain", money(f, bridge.least_waiting_gain)},
                                                     {"believed", money(f, bridge.least_waiting_believed)}}));
  end_card(f, column, card);
}

void temkin_editions_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), edition_finding(f));
  card.flow.gap(space::kSmall);
  std::vector<std::string> labels;
  for (const auto& edition : analysis::temkin_editions()) labels.push_back(edition_label(f, edition));
  BarChart chart{.unit = "USD"};
  for (const auto& edition : analysis::temkin_editions())
    chart.bars.push_back({labels[chart.bars.size()], dollars(f, edition.gain), edition.gain,
                          edition.is_headline ? f.theme.accent : f.theme.baseline});
  constexpr std::array<std::string_view, 1> kTraces = {"trace.temkin"};
  claim_bars(f, card.flow, "chart.editions", chart, kTraces);
  for (const auto& edition : analysis::temkin_editions())
    if (edition.low < edition.high)
      traceable_paragraph(f, card.flow, "claim.editions", "trace.temkin", muted(f), edition_range(f, edition));
  end_card(f, column, card);
}

void claims_page(Frame& f, Flow& column) {
  f.view.moving = app::answer(f.view.desk, f.state, app::Ask::claims, f.view.dragging) || f.view.moving;
  draw_paragraph(f, column, title(f), f.say(Text::claims_title));
  draw_paragraph(f, column, body(f), f.say(Text::claims_help));
  column.gap(space::kMedium);
  if (!f.view.desk.claims_stamp.inputs) return;  // a slider is held since before the page was opened
  two_columns(
      f, column,
      [&](Flow& flow) {
        temkin_panel(f, flow);
        flow.gap(space::kMedium);
        temkin_editions_card(f, flow);
      },
      [&](Flow& flow) { temkin_bridge_card(f, flow); });
  column.gap(space::kMedium);
  two_columns(
      f, column,
      [&](Flow& flow) {
        five_times_card(f, flow);
        flow.gap(space::kMedium);
        five_points_card(f, flow);
        flow.gap(space::kMedium);
        deloitte_card(f, flow);
      },
      [&](Flow& flow) {
        keep_or_buy_panel(f, flow);
        flow.gap(space::kMedium);
        two_percent_card(f, flow);
      });
  column.gap(space::kMedium);
  perception_panel(f, column);
}

}  // namespace mihwar::ui
