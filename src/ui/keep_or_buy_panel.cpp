#include <array>
#include <optional>
#include <string>

#include "analysis/keep_or_buy.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/bars.hpp"
#include "ui/panels.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

using analysis::KeepOrBuy;

// What it costs to keep the customers that the programme keeps, and to buy as many. No ratio where one of them costs
// nothing or no customer is kept.
KeepOrBuy keep_or_buy(const Frame& f) {
  KeepOrBuy k = analysis::keep_or_buy(f.state.scenario().inputs, f.state.projection, f.state.summary);
  if (k.buying_cost <= 0 || k.kept_at_end <= 0) k.buying_to_keeping.reset();
  return k;
}

// Ratios this near to 1 are called equal.
constexpr double kAboutEqual = 1.05;

void cost_of_each(Frame& f, Flow& flow) {
  constexpr std::array<std::string_view, 3> kTraces = {"result.programme_cost_pv", "trace.company.acquisition_cost",
                                                       "trace.company.retention_spend"};
  claim_heading(f, flow, Text::keep_each);
  with_keep_each(f, [&](const BarChart& chart) { claim_bars(f, flow, "chart.keep_each", chart, kTraces); });
  if (const std::string break_even = keep_break_even(f); !break_even.empty())
    traceable_paragraph(f, flow, "sentence.break_even_ratio", "result.acquisition_equivalent_cost", body(f),
                        break_even);
}

std::string_view traced(const KeepOrBuy& k) {
  return k.buying_to_keeping ? "trace.buying_to_keeping" : "result.acquisition_equivalent_cost";
}

}  // namespace

std::string keep_or_buy_finding(const Frame& f) {
  const KeepOrBuy k = keep_or_buy(f);
  const auto say = [&](Text t) { return std::string(f.say(t)); };
  if (f.state.projection.active.none()) return say(Text::contribution_title_none);
  if (k.kept_at_end <= 0) return say(Text::keep_title_none);
  if (k.buying_cost <= 0) return say(Text::keep_title_buying_free);
  if (!k.buying_to_keeping) return say(Text::keep_title_free);
  if (*k.buying_to_keeping<kAboutEqual&& * k.buying_to_keeping> 1 / kAboutEqual) return say(Text::keep_title_same);
  const bool keeping_pays = *k.buying_to_keeping > 1;
  const std::string times = text::ratio(f.state.locale, keeping_pays ? *k.buying_to_keeping : 1 / *k.buying_to_keeping);
  return text::fill(say(keeping_pays ? Text::keep_title : Text::keep_title_dearer), {{"ratio", times}});
}

std::string keep_or_buy_sentence(const Frame& f) {
  const KeepOrBuy k = keep_or_buy(f);
  const std::string keep = app::money(f.state, k.keeping_cost), buy = app::money(f.state, k.buying_cost);
  const bool tells = k.buying_to_keeping && *k.buying_to_keeping >= kAboutEqual;
  const std::string times = text::ratio(f.state.locale, k.buying_to_keeping.value_or(0));
  return text::fill(f.say(tells ? Text::keep_sentence : Text::keep_sentence_no_ratio),
                    {{"keep", keep}, {"buy", buy}, {"ratio", times}});
}

std::array<LabelledValue, 2> keep_or_buy_costs(const Frame& f) {
  const KeepOrBuy k = keep_or_buy(f);
  return {{{f.say(Text::keep_keeping), app::money(f.state, k.keeping_cost)},
           {f.say(Text::keep_buying), app::money(f.state, k.buying_cost)}}};
}

bool keeps_anyone(const Frame& f) { return keep_or_buy(f).cost_per_kept.has_value(); }

// What the programme spends for each customer that it keeps, against buying one and against the 5x line.
void with_keep_each(const Frame& f, FunctionRef<void(const BarChart&)> use) {
  const KeepOrBuy k = keep_or_buy(f);
  const double spend = f.state.scenario().inputs.company.retention_spend;
  BarChart chart{.unit = f.say(Text::keep_each)};
  const auto bar = [&](Text label, double cost, Colour colour) {
    chart.bars.push_back({f.say(label), app::money(f.state, cost), cost, colour});
  };
  bar(Text::keep_each_kept, *k.cost_per_kept, f.theme.accent);
  bar(Text::keep_each_bought, k.acquisition_cost, f.theme.contributors[1]);
  if (spend > 0) bar(Text::keep_each_five, analysis::kFiveTimes * spend, f.theme.baseline);
  use(chart);
}

std::string keep_break_even(const Frame& f) {
  const KeepOrBuy k = keep_or_buy(f);
  if (!k.break_even_ratio) return "";
  const auto ratio = [&](double value) { return text::ratio(f.state.locale, value); };
  return text::fill(f.say(Text::keep_break_even), {{"ratio", ratio(*k.break_even_ratio)},
                                                   {"low", ratio(analysis::kQuotedLeast)},
                                                   {"high", ratio(analysis::kQuotedMost)}});
}

std::string keep_ratio_sentence(const Frame& f) {
  const std::optional<double>& ratio = f.state.summary[Result::acquisition_cost_ratio];
  if (!ratio) return std::string(f.say(Text::keep_ratio_none));
  return text::fill(f.say(Text::keep_ratio), {{"ratio", text::ratio(f.state.locale, *ratio)}});
}

void keep_or_buy_line(Frame& f, Flow& column) {
  const KeepOrBuy k = keep_or_buy(f);
  if (f.state.projection.active.none()) return;
  traceable_paragraph(f, column, "line.keep_or_buy", traced(k), body(f), keep_or_buy_sentence(f));
  column.gap(space::kMedium);
}

void keep_or_buy_panel(Frame& f, Flow& column) {
  const KeepOrBuy k = keep_or_buy(f);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), keep_or_buy_finding(f));
  card.flow.gap(space::kSmall);
  const auto costs = keep_or_buy_costs(f);
  const BarRow rows[] = {
      {costs[0].label, costs[0].value, k.keeping_cost, f.theme.accent, "result.programme_cost_pv"},
      {costs[1].label, costs[1].value, k.buying_cost, f.theme.baseline, "result.acquisition_equivalent_cost"},
  };
  bar_rows(f, card.flow, rows);
  if (k.cost_per_kept) cost_of_each(f, card.flow);
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "sentence.acquisition_cost_ratio", "result.acquisition_cost_ratio", muted(f),
                      keep_ratio_sentence(f));
  draw_paragraph(f, card.flow, muted(f), f.say(Text::keep_caveat));
  card.flow.gap(space::kTight);
  card_foot(f, card.flow, Text::grade_d, traced(k));
  end_card(f, column, card);
}

}  // namespace mihwar::ui
