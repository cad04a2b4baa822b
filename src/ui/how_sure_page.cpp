// How far the result may be off: a Monte Carlo run, and what matters most.
#include <array>
#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/fan_chart.hpp"
#include "ui/charts/histogram.hpp"
#include "ui/charts/tornado.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_charts.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using app::Ask;
using model::Result;
using text::Text;

std::string result_id(Result result) {
  return "result." + std::string(model::results()[static_cast<std::size_t>(result)].id);
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

std::string heading(const Frame& f) {
  const app::Likelihood& l = f.view.desk.likelihood;
  const analysis::Quantiles& npv = l.figures[static_cast<std::size_t>(Result::npv)].quantiles;
  return text::fill(f.say(Text::sure_title), {{"probability", share_of_trials(f, l.probability_npv_positive)},
                                              {"low", money(f, npv[0])},
                                              {"high", money(f, npv[4])}});
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

void fan_card(Frame& f, Flow& column) {
  const app::Likelihood& l = f.view.desk.likelihood;
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::sure_fan_title));
  card.flow.gap(space::kTight);
  Row line(card.flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_fan", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  line.end(space::kSmall);
  const std::array labels = {f.say(Text::chart_cash), f.say(Text::chart_revenue)};
  f.view.fan_of = segmented(f, "fan_of", line.start(std::min(260.0f, line.rest().width())), labels, f.view.fan_of);
  const bool cash = f.view.fan_of == 0;
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
  const Rect place = card.flow.take(300);
  const Press press = chart_area(f, "chart.fan", place, f.say(Text::sure_fan_title));
  if (press.clicked) f.view.traced = "result.npv";
  ScreenPen pen(f);
  draw_line_chart(pen, place, chart, held_axis(f, cash ? "fan.cash" : "fan.revenue", natural_range(chart)), look(f),
                  press.hovered ? std::optional(ImGui::GetMousePos().x) : std::nullopt);
  if (copies) copy_text(f, as_table(chart));
  end_card(f, column, card);
}

void histogram_card(Frame& f, Flow& column) {
  const app::Likelihood& l = f.view.desk.likelihood;
  const analysis::Quantiles& npv = l.figures[static_cast<std::size_t>(Result::npv)].quantiles;
  Card card = begin_card(f, column);
  const Rect first_line{card.flow.x0, card.flow.y, card.flow.x1, card.flow.y + f.control_height()};
  Row head(first_line, f.direction);
  const bool copies =
      icon_button(f, "button.copy_histogram", head.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  Flow words{head.rest().x0, head.rest().x1, card.flow.y};
  draw_paragraph(f, words, title(f), f.say(Text::sure_histogram_title));
  card.flow.y = std::max(words.y, first_line.y1);
  const std::vector<double> counts(l.histogram.counts.begin(), l.histogram.counts.end());
  const std::string name = text::fill(f.say(Text::sure_npv_unit), {{"currency", f.state.scenario().currency}});
  const double positive = l.probability_npv_positive;
  const double width = (l.histogram.high - l.histogram.low) / static_cast<double>(counts.size());
  const Histogram chart{.first = l.histogram.low,
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
                        .format_share_tick = [&f](double v, double) { return text::percent(f.state.locale, v, 0); }};
  if (copies) copy_text(f, as_table(chart));
  const Rect place = card.flow.take(332);
  const Press press = chart_area(f, "chart.histogram", place, f.say(Text::sure_histogram_title));
  if (press.clicked) f.view.traced = "result.npv";
  ScreenPen pen(f);
  draw_histogram(pen, place, chart, look(f), pointer_over(press));
  end_card(f, column, card);
}

// Low, middle and high of the main figures.
constexpr std::array kShown = {Result::revenue_gain, Result::npv, Result::roi, Result::payback_month,
                               Result::customers_end_programme};
constexpr std::array<std::string_view, analysis::kQuantileCount> kQuantiles = {"P5", "P25", "P50", "P75", "P95"};
constexpr std::size_t kMedian = 2;
using QuantileWords = std::array<std::string, kQuantiles.size()>;

QuantileWords quantiles_of(const Frame& f, Result result) {
  const analysis::Quantiles& q = f.view.desk.likelihood.figures[static_cast<std::size_t>(result)].quantiles;
  QuantileWords words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    model::Summary summary{};
    if (std::isfinite(q[i])) summary[result] = q[i];
    words[i] = app::figure(f.state, summary, result);
  }
  return words;
}

void wide_quantiles(Frame& f, Flow& flow, std::span<const Result> shown) {
  const float value_width = std::min(150.0f, (flow.x1 - flow.x0 - 210) / static_cast<float>(kQuantiles.size()));
  Row head(flow.take(28), f.direction);
  for (std::size_t i = kQuantiles.size(); i-- > 0;)
    draw_text(f, head.end(value_width), muted(f), Align::end, kQuantiles[i]);
  for (const Result result : shown) {
    fill(flow.take(1), f.theme.line);
    Row row(flow.take(f.coarse_pointer ? 40.0f : 32.0f), f.direction);
    const auto words = quantiles_of(f, result);
    for (std::size_t i = kQuantiles.size(); i-- > 0;)
      draw_text(f, row.end(value_width), {type::kBody, f.theme.ink, i == kMedian}, Align::end, words[i]);
    const std::string id = result_id(result);
    traceable(f, id, row.rest(), body(f), Align::start, name_of_id(f, id));
  }
}

void narrow_quantiles(Frame& f, Flow& flow, std::span<const Result> shown) {
  for (const Result result : shown) {
    const std::string id = result_id(result);
    traceable(f, id, flow.take(32), strong(f), Align::start, name_of_id(f, id));
    const auto words = quantiles_of(f, result);
    for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
      Row row(flow.take(24), f.direction);
      draw_text(f, row.start(48), muted(f), Align::start, kQuantiles[i]);
      draw_text(f, row.rest(), {type::kBody, f.theme.ink, i == kMedian}, Align::end, words[i]);
    }
  }
}

void quantile_table(Frame& f, Flow& column) {
  const app::Likelihood& l = f.view.desk.likelihood;
  Card card = begin_card(f, column);
  ImGui::PushID("quantiles");
  std::vector<Result> shown(kShown.begin(), kShown.end());
  if (f.view.open.contains("open.all_figures")) {
    shown.clear();
    for (const model::ResultRow& row : model::results()) shown.push_back(row.result);
  }
  if (card.flow.x1 - card.flow.x0 < 840)
    narrow_quantiles(f, card.flow, shown);
  else
    wide_quantiles(f, card.flow, shown);
  card.flow.gap(space::kTight);
  collapsible(f, card.flow, "open.all_figures", f.say(Text::sure_all_figures), body(f));
  ImGui::PopID();
  card.flow.gap(space::kSmall);
  const double paid = l.figures[static_cast<std::size_t>(Result::payback_month)].present;
  draw_paragraph(f, card.flow, muted(f),
                 text::fill(f.say(Text::sure_note), {{"trials", text::number(f.state.locale, l.trials, 0)},
                                                     {"share", share_of_trials(f, paid)}}));
  Row seed(card.flow.take(f.control_height()), f.direction);
  const std::string_view label = f.say(Text::sure_seed);
  draw_text(f, seed.start(text_width(f, muted(f), label) + 2), muted(f), Align::start, label);
  seed.start(space::kSmall);
  desk_number(f, seed, "desk.seed", text::number(f.state.locale, static_cast<double>(f.view.desk.questions.seed), 0));
  end_card(f, column, card);
}

constexpr std::array kAsked = {Result::npv, Result::revenue_gain, Result::payback_month, Result::roi};

void choose_result(Frame& f, Row& row, std::string_view id, Result& chosen) {
  static constexpr std::array<std::string_view, kAsked.size()> kIds = {"result.npv", "result.revenue_gain",
                                                                       "result.payback_month", "result.roi"};
  const std::string current = result_id(chosen);
  const auto picked = picker(f, id, row.start(std::min(picker_width(f, current), row.rest().width())),
                             *std::find(kIds.begin(), kIds.end(), current), {kIds.begin(), kIds.end()});
  if (!picked) return;
  chosen = kAsked[static_cast<std::size_t>(std::find(kIds.begin(), kIds.end(), *picked) - kIds.begin())];
  ++f.view.desk.asked;
}

std::string in_unit(const Frame& f, Result result, double value) {
  model::Summary summary{};
  summary[result] = value;
  return app::figure(f.state, summary, result);
}

void one_at_a_time(Frame& f, Flow& flow, bool copies) {
  const analysis::Tornado& t = f.view.desk.tornado;
  if (!t.base) return draw_paragraph(f, flow, body(f), f.say(Text::sure_no_base));
  with_tornado(f, t, [&](Tornado& chart) {
    if (chart.rows.empty()) return draw_paragraph(f, flow, body(f), f.say(Text::sure_nothing_moves));
    if (copies) copy_text(f, as_table(chart));
    ScreenPen pen(f);
    const Rect place = flow.take(tornado_height(pen, look(f), chart, flow.x1 - flow.x0));
    const Press press = chart_area(f, "chart.tornado", place, f.say(Text::sure_tornado_title));
    const Pointed row = draw_tornado(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
    if (press.clicked && row) f.view.traced = "trace." + std::string(t.bars[*row].parameter->id);
  });
}

void by_rank(Frame& f, Flow& flow, bool copies) {
  const app::Likelihood& l = f.view.desk.likelihood;
  std::vector<std::size_t> order(std::min(l.drawn.size(), l.correlations.size()));
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return std::fabs(l.correlations[a]) > std::fabs(l.correlations[b]); });
  BarChart chart{.unit = f.say(Text::sure_rank)};
  for (std::size_t i = 0; i < order.size() && i < 10; ++i) {
    const double r = l.correlations[order[i]];
    const std::string_view id = model::parameters()[l.drawn[order[i]].parameter].id;
    chart.bars.push_back({name_of_id(f, id), text::number(f.state.locale, r, 2, text::Sign::always), r,
                          r < 0 ? f.theme.contributors[1] : f.theme.contributors[0]});
  }
  if (copies) copy_text(f, as_table(chart));
  ScreenPen pen(f);
  const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = chart_area(f, "chart.rank", place, f.say(Text::sure_tornado_title));
  const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
  if (press.clicked && bar)
    f.view.traced = "trace." + std::string(model::parameters()[l.drawn[order[*bar]].parameter].id);
}

void tornado_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), f.say(Text::sure_tornado_title));
  card.flow.gap(space::kTight);
  Row line(card.flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_tornado", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  line.end(space::kSmall);
  choose_result(f, line, "pick.tornado", f.view.desk.questions.result);
  line.start(space::kSmall);
  const std::array labels = {f.say(Text::sure_one_at_a_time), f.say(Text::sure_rank)};
  if (line.rest().width() < 300) {
    card.flow.gap(space::kSmall);
    line = Row(card.flow.take(f.control_height()), f.direction);
  }
  f.view.by_rank =
      segmented(f, "by_rank", line.start(std::min(360.0f, line.rest().width())), labels, f.view.by_rank) == 1;
  card.flow.gap(space::kSmall);
  if (f.view.by_rank)
    by_rank(f, card.flow, copies);
  else
    one_at_a_time(f, card.flow, copies);
  draw_paragraph(f, card.flow, muted(f), f.say(f.view.by_rank ? Text::sure_rank_note : Text::sure_tornado_note));
  end_card(f, column, card);
}

// The ends of each parameter's range, typed over.
void range_row(Frame& f, Flow& flow, const model::Parameter& row) {
  const app::Desk& desk = f.view.desk;
  const analysis::Range range = app::range_of(desk, f.state, row);
  const bool own = app::has_own_range(desk, row);
  ImGui::PushID("range");
  traceable(f, "trace." + std::string(row.id), flow.take(26), body(f), Align::start, full_name(f, row));
  ImGui::PopID();
  Row line(flow.take(f.control_height()), f.direction);
  const std::string low = "range.low." + std::string(row.id), high = "range.high." + std::string(row.id);
  desk_number(f, line, low, app::quantity(f.state, row, range.low));
  line.start(space::kSmall);
  draw_text(f, line.start(18), muted(f), Align::centre, "–");
  line.start(space::kSmall);
  desk_number(f, line, high, app::quantity(f.state, row, range.high));
  line.start(space::kSmall);
  if (own && icon_button(f, "reset.range." + std::string(row.id), line.start(f.control_height()), Icon::reset,
                         f.say(Text::reset_value)))
    app::reset_range(f.view.desk, row);
  flow.gap(space::kTight);
}

void ranges_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  if (collapsible(f, card.flow, "open.ranges", f.say(Text::sure_ranges), strong(f))) {
    draw_paragraph(f, card.flow, muted(f), f.say(Text::sure_ranges_note));
    card.flow.gap(space::kSmall);
    for (const model::Parameter& row : model::parameters())
      if (app::range_of(f.view.desk, f.state, row).exists()) range_row(f, card.flow, row);
  }
  end_card(f, column, card);
}

}  // namespace

void with_tornado(const Frame& f, const analysis::Tornado& t, FunctionRef<void(Tornado&)> use) {
  const std::string id = result_id(t.result);
  Tornado chart{.result_name = name_of_id(f, id),
                .base_label = text::fill(f.say(Text::sure_base), {{"value", in_unit(f, t.result, *t.base)}}),
                .base = *t.base,
                .low_colour = f.theme.contributors[1],
                .high_colour = f.theme.contributors[0],
                .format_tick = [&f, result = t.result](double v, double step) {
                  const model::Unit unit = model::results()[static_cast<std::size_t>(result)].unit;
                  return unit == model::Unit::money ? money_ticks(f)(v, step) : in_unit(f, result, v);
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

void how_sure_page(Frame& f, Flow& column) {
  const bool more = app::answer(f.view.desk, f.state, Ask::likelihood, f.view.dragging);
  app::answer(f.view.desk, f.state, Ask::tornado, f.view.dragging);
  f.view.moving = f.view.moving || more;
  if (f.state.projection.active.none()) return draw_paragraph(f, column, title(f), f.say(Text::sure_no_lever));
  draw_paragraph(f, column, title(f), heading(f));
  column.gap(space::kSmall);
  two_columns(
      f, column, [&](Flow& flow) { fan_card(f, flow); }, [&](Flow& flow) { histogram_card(f, flow); });
  column.gap(space::kMedium);
  tornado_card(f, column);
  column.gap(space::kMedium);
  quantile_table(f, column);
  column.gap(space::kMedium);
  ranges_card(f, column);
}

}  // namespace mihwar::ui
