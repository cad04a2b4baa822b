#include "ui/told_sure.hpp"

#include <algorithm>
#include <cmath>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/told_charts.hpp"
#include "ui/what_if_cards.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

const app::Likelihood& likelihood(const Frame& f) { return f.view.desk.likelihood; }

const analysis::Spread& spread_of(const Frame& f, Result result) {
  return likelihood(f).figures[static_cast<std::size_t>(result)];
}

std::string money(const Frame& f, double value) { return app::money(f.state, value); }

// Not all and not none where a few are left.
std::string share_of_trials(const Frame& f, double share) {
  const auto percent = [&](double v, int decimals) { return text::percent(f.state.locale, v, decimals); };
  constexpr double kFew = 0.001;
  if (share > 0 && share < kFew) return text::fill(f.say(Text::sure_less_than), {{"share", percent(kFew, 1)}});
  if (share < 1 && share > 1 - kFew) return text::fill(f.say(Text::sure_more_than), {{"share", percent(1 - kFew, 1)}});
  const bool near_an_end = (share > 0 && share < 0.01) || (share < 1 && share > 0.99);
  return percent(share, near_an_end ? 1 : 0);
}

// Quantiles by month as the chart wants them.
struct FanColumns {
  std::vector<double> p5, p25, p50, p75, p95;
};
FanColumns columns_of(const model::Column<analysis::Spread>& spreads, int horizon) {
  FanColumns c;
  for (std::size_t t = 0; t <= static_cast<std::size_t>(horizon); ++t) {
    const analysis::Quantiles& q = spreads[t].quantiles;
    c.p5.push_back(q[0]);
    c.p25.push_back(q[1]);
    c.p50.push_back(q[2]);
    c.p75.push_back(q[3]);
    c.p95.push_back(q[4]);
  }
  return c;
}

}  // namespace

std::string sure_heading(const Frame& f) {
  const analysis::Quantiles& npv = spread_of(f, Result::npv).quantiles;
  return text::fill(f.say(Text::sure_title),
                    {{"probability", share_of_trials(f, likelihood(f).probability_npv_positive)},
                     {"low", money(f, npv[0])},
                     {"high", money(f, npv[4])}});
}

std::string sure_note(const Frame& f) {
  return text::fill(f.say(Text::sure_note),
                    {{"trials", text::number(f.state.locale, likelihood(f).trials, 0)},
                     {"share", share_of_trials(f, spread_of(f, Result::payback_month).present)}});
}

void with_fan(const Frame& f, FanOf of, FunctionRef<void(LineChart&)> use) {
  const app::Likelihood& l = likelihood(f);
  const bool cash = of == FanOf::cash;
  const FanColumns c = columns_of(cash ? l.cumulative_cash_flow : l.revenue_gain, l.horizon_months);
  const Text unit_words = cash ? Text::chart_cash_unit : Text::sure_revenue_unit;
  const std::string unit = text::fill(f.say(unit_words), {{"currency", f.state.scenario().currency}});
  LineChart chart{.unit = unit,
                  .months_label = f.say(Text::chart_months),
                  .month_sentence = f.say(Text::chart_month),
                  .format = [&f](double v) { return money(f, v); },
                  .format_tick = money_ticks(f),
                  .format_month = [&f](int month) { return text::number(f.state.locale, month, 0); },
                  .tinted = false};
  add_fan(chart, {f.say(Text::sure_median), c.p5, c.p25, c.p50, c.p75, c.p95, f.theme.accent, f.theme.accent});
  use(chart);
}

void with_histogram(const Frame& f, FunctionRef<void(const Histogram&)> use) {
  const app::Likelihood& l = likelihood(f);
  const analysis::Quantiles& npv = spread_of(f, Result::npv).quantiles;
  const std::vector<double> counts(l.histogram.counts.begin(), l.histogram.counts.end());
  const std::string name = text::fill(f.say(Text::sure_npv_unit), {{"currency", f.state.scenario().currency}});
  const double positive = l.probability_npv_positive;
  const double width = (l.histogram.high - l.histogram.low) / static_cast<double>(counts.size());
  use({.first = l.histogram.low,
       .bin_width = width > 0 ? width : 1,
       .counts = counts,
       .value_name = name,
       .share_name = f.say(Text::sure_share_of_trials),
       .threshold = 0,
       .below_text = text::fill(f.say(Text::sure_lose), {{"share", share_of_trials(f, 1 - positive)}}),
       .above_text = text::fill(f.say(Text::sure_gain), {{"share", share_of_trials(f, positive)}}),
       .below = f.theme.bad,
       .above = f.theme.accent,
       .below_label = f.theme.bad,
       .above_label = f.theme.accent,
       .quantiles = {{"P5", npv[0]}, {"P50", npv[2]}, {"P95", npv[4]}},
       .format = [&f](double v) { return money(f, v); },
       .format_share = [&f](double v) { return text::percent(f.state.locale, v, 1); },
       .format_tick = money_ticks(f),
       .format_share_tick = [&f](double v, double) { return text::percent(f.state.locale, v, 0); }});
}

QuantileWords quantiles_of(const Frame& f, Result result) {
  const analysis::Quantiles& q = spread_of(f, result).quantiles;
  QuantileWords words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    model::Summary summary{};
    if (std::isfinite(q[i])) summary[result] = q[i];
    words[i] = app::figure(f.state, summary, result);
  }
  return words;
}

void with_rank(const Frame& f, FunctionRef<void(const BarChart&, std::span<const std::string_view>)> use) {
  constexpr std::size_t kMost = 10;
  const app::Likelihood& l = likelihood(f);
  std::vector<std::size_t> order(std::min(l.drawn.size(), l.correlations.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::fabs(l.correlations[a]) > std::fabs(l.correlations[b]); });
  BarChart chart{.unit = f.say(Text::sure_rank)};
  std::vector<std::string_view> parameters;
  for (std::size_t i = 0; i < order.size() && i < kMost; ++i) {
    const double r = l.correlations[order[i]];
    const std::string_view id = model::parameters()[l.drawn[order[i]].parameter].id;
    parameters.push_back(id);
    chart.bars.push_back({name_of_id(f, id), text::number(f.state.locale, r, 2, text::Sign::always), r,
                          r < 0 ? f.theme.contributors[1] : f.theme.contributors[0]});
  }
  use(chart, parameters);
}

std::span<const std::string_view> uncertain_results() {
  static constexpr std::string_view kIds[] = {"result.npv", "result.revenue_gain", "result.payback_month",
                                              "result.roi"};
  return kIds;
}

void with_tornado(const Frame& f, const analysis::Tornado& t, FunctionRef<void(Tornado&)> use) {
  const std::string id = result_id(t.result);
  Tornado chart{.result_name = name_of_id(f, id),
                .base_label = text::fill(f.say(Text::sure_base), {{"value", in_unit(f, t.result, *t.base)}}),
                .base = *t.base,
                .low_colour = f.theme.contributors[1],
                .high_colour = f.theme.contributors[0],
                .format_tick = [&f, result = t.result](double v, double step) {
                  return unit_of(result) == model::Unit::money ? money_ticks(f)(v, step) : in_unit(f, result, v);
                }};
  constexpr std::size_t kMost = 10;
  std::vector<std::string> names;
  names.reserve(kMost);
  for (const analysis::TornadoBar& bar : t.bars) {
    if (chart.rows.size() == kMost || bar.span <= 0) break;
    names.push_back(full_name(f, *bar.parameter));
    chart.rows.push_back({names.back(), *bar.at_low, *bar.at_high, app::quantity(f.state, *bar.parameter, bar.low),
                          app::quantity(f.state, *bar.parameter, bar.high)});
  }
  use(chart);
}

}  // namespace mihwar::ui
