// Chapters on the famous figures: keep or buy, and what Temkin's would ask one to believe.
#include <array>
#include <string>

#include "analysis/claims.hpp"
#include "app/quantity.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/guided_story.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

// Keep or buy.
std::string keep_title(const Frame& f) {
  const std::optional<double>& ratio = f.state.summary[Result::acquisition_cost_ratio];
  if (!ratio) return std::string(f.say(Text::story_keep_free));
  return text::fill(f.say(Text::story_keep_title), {{"ratio", text::ratio(f.state.locale, *ratio)}});
}

void keep_words(Frame& f, Flow& flow) {
  const auto money = [&](Result r) { return app::money(f.state, *f.state.summary[r]); };
  story_paragraph(f, flow,
                  text::fill(f.say(Text::story_keep_words), {{"keep", money(Result::programme_cost_pv)},
                                                             {"buy", money(Result::acquisition_equivalent_cost)}}));
}

void two_bars(Frame& f, Flow& flow, Text keep, double keeping, Text buy, double buying) {
  const BarChart chart{.bars = {{f.say(keep), app::money(f.state, keeping), keeping, f.theme.accent},
                                {f.say(buy), app::money(f.state, buying), buying, f.theme.contributors[1]}}};
  story_picture(
      f, flow, [&](Pen& pen, float width) { return bar_chart_height(pen, look(f), chart, width); },
      [&](Pen& pen, const Rect& rect) { draw_bar_chart(pen, rect, chart, look(f), {}); });
}

void keep_picture(Frame& f, Flow& flow) {
  const auto& company = f.state.scenario().inputs.company;
  two_bars(f, flow, Text::story_keep_year, company.retention_spend, Text::story_keep_new, company.acquisition_cost);
  flow.gap(space::kLarge);
  fill(flow.take(1), f.theme.line);
  flow.gap(space::kLarge);
  two_bars(f, flow, Text::story_keep_programme, *f.state.summary[Result::programme_cost_pv], Text::story_keep_same,
           *f.state.summary[Result::acquisition_equivalent_cost]);
}

// What you would have to believe: Temkin's company, in Temkin's currency.
std::string dollars(const Frame& f, double amount, text::Sign sign = text::Sign::negative) {
  return text::money(f.state.locale, amount, text::find_currency("USD"), sign);
}

struct Believed {
  std::array<double, analysis::kBridgeSteps> gains{};  // revenue gain after each step
  double spend_uplift = 0;                             // % per point, of the last one
};

Believed bridge() {
  Believed b;
  for (std::size_t i = 0; i < b.gains.size(); ++i) {
    const model::Inputs in = analysis::bridge_inputs(model::default_inputs(), static_cast<analysis::BridgeStep>(i));
    b.gains[i] = *model::summarise(in, model::project(in))[Result::revenue_gain];
    b.spend_uplift = in.cx.spend_uplift;
  }
  return b;
}

std::string believe_title(const Frame& f) {
  const auto gains = bridge().gains;
  return text::fill(f.say(Text::story_believe_title),
                    {{"evidence", dollars(f, gains.front())}, {"claim", dollars(f, gains.back())}});
}

void believe_words(Frame& f, Flow& flow) {
  const auto gains = bridge().gains;
  const analysis::Benchmarks& b = f.state.benchmarks;
  story_paragraph(f, flow,
                  text::fill(f.say(Text::story_believe_words),
                             {{"revenue", dollars(f, model::default_inputs().company.annual_revenue)},
                              {"evidence", dollars(f, gains.front())},
                              {"claim", dollars(f, gains.back())},
                              {"gain", app::money(f.state, b.revenue_gain_36_months)},
                              {"share", text::percent(f.state.locale, b.share_of_temkin, 1)}}));
}

void believe_picture(Frame& f, Flow& flow) {
  constexpr std::array kLabels = {Text::bridge_evidence, Text::bridge_gate, Text::bridge_at_once,
                                  Text::bridge_intention};
  const Believed believed = bridge();
  const auto& gains = believed.gains;
  const std::string spending = text::fill(f.say(Text::bridge_spending),
                                          {{"spend", text::percent(f.state.locale, believed.spend_uplift / 100, 1)}});
  const std::string unit = text::fill(f.say(Text::bridge_unit), {{"currency", "USD"}});
  Waterfall chart{.unit = unit};
  for (std::size_t i = 0; i < gains.size(); ++i)
    chart.steps.push_back({i < kLabels.size() ? f.say(kLabels[i]) : std::string_view(spending),
                           i == 0 ? gains[0] : gains[i] - gains[i - 1], i == 0 ? f.theme.accent : f.theme.baseline});
  chart.steps.push_back({f.say(Text::bridge_claim), gains.back(), f.theme.contributors[1], true});
  chart.format_total = [&f](double v) { return dollars(f, v); };
  chart.format_change = [&f](double v) { return dollars(f, v, text::Sign::always); };
  chart.format_tick = [&f](double v, double step) {
    return text::money_tick(f.state.locale, v, step, text::find_currency("USD"));
  };
  story_picture(
      f, flow, [&](Pen& pen, float width) { return waterfall_height(pen, look(f), chart, width); },
      [&](Pen& pen, const Rect& rect) { draw_waterfall(pen, rect, chart, natural_range(chart), look(f), {}); });
}

}  // namespace

Chapter keep_chapter() { return {Text::story_keep, "acquire-5x", keep_title, keep_words, keep_picture}; }

Chapter believe_chapter() {
  return {Text::story_believe, "temkin-775m", believe_title, believe_words, believe_picture};
}

}  // namespace mihwar::ui
