#include "ui/told_claims.hpp"

#include <algorithm>
#include <array>

#include "app/quantity.hpp"
#include "model/evidence.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/panels.hpp"
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

std::string edition_range(const Frame& f, const analysis::TemkinEdition& edition) {
  return text::fill(f.say(Text::edition_range), {{"year", std::to_string(edition.year)},
                                                 {"low", dollars(f, edition.low)},
                                                 {"high", dollars(f, edition.high)},
                                                 {"from", money(f, temkin(f).line_low)},
                                                 {"to", money(f, temkin(f).line_high)}});
}

}  // namespace

ClaimWords claim_words(const Frame& f, std::string_view evidence_id) {
  const text::Entry& words = *text::find_entry(text::evidence_texts(), evidence_id);
  const text::Language language = f.state.locale.language;
  return {text::say(language, words.first), text::say(language, words.second),
          f.say(grade_text(model::find_evidence(evidence_id)->grade))};
}

// A share of a three-year figure needs three years.
std::string temkin_finding(const Frame& f) {
  if (f.state.projection.horizon_months < analysis::kTemkinMonths) return std::string(f.say(Text::temkin_short));
  const double share = f.state.benchmarks.share_of_temkin;
  return text::fill(f.say(share > 1 ? Text::temkin_above : Text::temkin_title),
                    {{"share", text::percent(f.state.locale, share, 1)}});
}

std::string temkin_sentence(const Frame& f) {
  const analysis::Benchmarks& b = f.state.benchmarks;
  const int months = std::min(analysis::kTemkinMonths, f.state.projection.horizon_months);
  return text::fill(f.say(Text::temkin_sentence),
                    {{"claim", money(f, b.temkin_gain)},
                     {"gain", money(f, b.revenue_gain_36_months)},
                     {"months", text::counted(f.state.locale, text::Plural::months, months, 0)}});
}

std::string bridge_finding(const Frame& f) {
  const TemkinClaim& claim = temkin(f);
  return text::fill(f.say(holds_already(claim) ? Text::bridge_title_holds : Text::bridge_title),
                    {{"start", money(f, claim.bridge.revenue_gain[0])}, {"line", money(f, claim.line)}});
}

void with_bridge(const Frame& f, FunctionRef<void(const Waterfall&)> use) {
  const std::string unit = text::fill(f.say(Text::bridge_unit), {{"currency", f.state.scenario().currency}});
  const double uplift = temkin(f).bridge.spend_uplift.value.value_or(f.state.scenario().inputs.cx.spend_uplift);
  const std::string spending =
      text::fill(f.say(Text::bridge_spending), {{"spend", text::percent(f.state.locale, uplift / 100, 2)}});
  use(bridge_chart(f, unit, spending));
}

std::array<std::string, 3> bridge_needs(const Frame& f) {
  const analysis::Bridge& bridge = temkin(f).bridge;
  return {spend_needed(f), retention_needed(f),
          text::fill(f.say(Text::bridge_least_waiting), {{"gain", money(f, bridge.least_waiting_gain)},
                                                         {"believed", money(f, bridge.least_waiting_believed)}})};
}

std::string editions_finding(const Frame& f) {
  const auto editions = analysis::temkin_editions();
  const auto [low, high] = std::minmax_element(editions.begin(), editions.end(),
                                               [](const auto& a, const auto& b) { return a.gain < b.gain; });
  return text::fill(f.say(Text::edition_title), {{"low", dollars(f, low->gain)}, {"high", dollars(f, high->gain)}});
}

void with_editions(const Frame& f, FunctionRef<void(const BarChart&)> use) {
  std::vector<std::string> labels;
  for (const auto& edition : analysis::temkin_editions()) labels.push_back(edition_label(f, edition));
  BarChart chart{.unit = "USD"};
  for (const auto& edition : analysis::temkin_editions())
    chart.bars.push_back({labels[chart.bars.size()], dollars(f, edition.gain), edition.gain,
                          edition.is_headline ? f.theme.accent : f.theme.baseline});
  use(chart);
}

std::vector<std::string> edition_ranges(const Frame& f) {
  std::vector<std::string> ranges;
  for (const auto& edition : analysis::temkin_editions())
    if (edition.low < edition.high) ranges.push_back(edition_range(f, edition));
  return ranges;
}

}  // namespace mihwar::ui
