#include <algorithm>
#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

std::span<const double> months(const Frame& f, const model::Column<double>& column) {
  return {column.data(), static_cast<std::size_t>(f.state.projection.horizon_months) + 1};
}

std::string finding(const Frame& f, double difference, std::string size, Text more, Text less, Text same,
                    std::string_view placeholder) {
  if (std::fabs(difference) < 0.5) return std::string(f.say(same));
  const std::string month = std::to_string(f.state.projection.horizon_months);
  return text::fill(f.say(difference > 0 ? more : less), {{placeholder, size}, {"month", month}});
}

void comparison_chart(Frame& f, const Rect& card, std::string_view id, std::string_view traced,
                      const model::Column<double>& before, const model::Column<double>& after, LineChart chart) {
  fill(card, f.theme.card, space::kRounding);
  outline(card, f.theme.line, space::kRounding);
  chart.months_label = f.say(Text::chart_months);
  chart.month_sentence = f.say(Text::chart_month);
  chart.series = {{f.say(Text::series_baseline), months(f, before), f.theme.baseline, 2},
                  {f.say(Text::series_programme), months(f, after), f.theme.accent, 3}};
  // While a slider is held the axis only grows, so that the line moves and not the scale.
  const AxisRange natural = natural_range(chart);
  auto held = f.view.axes.find(id);
  if (held == f.view.axes.end()) held = f.view.axes.emplace(id, natural).first;
  AxisRange& axis = held->second;
  axis = f.view.dragging ? AxisRange{std::min(axis.low, natural.low), std::max(axis.high, natural.high)} : natural;
  const Press press = pressable(f, id, card);
  if (press.clicked) f.view.traced = traced;
  ScreenPen pen(f);
  draw_line_chart(pen, inset(card, space::kLarge, space::kMedium), chart, axis,
                  {f.direction, f.theme.ink, f.theme.muted, f.theme.line, f.theme.card},
                  press.hovered ? std::optional(ImGui::GetMousePos().x) : std::nullopt);
}

struct BarRow {
  std::string_view label;
  std::string value;
  double amount;
  Colour colour;
  std::string_view traced;  // what the value opens
};

// A signed bar from a common zero, its label at the start and its value at the end.
void bar_row(Frame& f, Flow& flow, const BarRow& row, double least, double most, float label_width, float value_width) {
  Row line(flow.take(30), f.direction);
  draw_text(f, line.start(label_width), body(f), Align::start, row.label);
  line.start(space::kMedium);
  traceable(f, row.traced, line.end(value_width), {type::kBody, f.theme.ink, true}, Align::end, row.value);
  line.end(space::kMedium);
  const Rect track = inset(line.rest(), 0, 6);
  const auto at = [&](double amount) {
    return along(f.direction, track, static_cast<float>((amount - least) / (most - least)));
  };
  const float zero = at(0), end = at(row.amount);
  fill({std::min(zero, end), track.y0, std::max(zero, end), track.y1}, row.colour, 3);
  fill({zero - 0.5f, track.y0 - 3, zero + 0.5f, track.y1 + 3}, f.theme.baseline);
}

void bar_rows(Frame& f, Flow& flow, std::span<const BarRow> rows) {
  double least = 0, most = 1e-9;
  float label_width = 0, value_width = 0;
  for (const BarRow& row : rows) {
    least = std::min(least, row.amount);
    most = std::max(most, row.amount);
    label_width = std::max(label_width, text_width(f, body(f), row.label) + 2);
    value_width = std::max(value_width, text_width(f, {type::kBody, {}, true}, row.value) + 2);
  }
  label_width = std::min(label_width, (flow.x1 - flow.x0) * 0.55f);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));  // two rows may open the same trace
    bar_row(f, flow, rows[i], least, most, label_width, value_width);
    ImGui::PopID();
  }
}

// The grade of the claim, and the way to the calculation of what the title says.
void card_foot(Frame& f, Flow& flow, Text grade, std::string_view traced) {
  const std::string_view link = f.say(Text::trace_link);
  Row row(flow.take(24), f.direction);
  chip(f, row, f.say(grade), f.theme.baseline);
  const bool fits = row.rest().width() >= text_width(f, muted(f), link) + space::kMedium;
  if (!fits) row = Row(flow.take(24), f.direction);
  traceable(f, traced, row.rest(), {type::kSmall, f.theme.accent}, fits ? Align::end : Align::start, link);
}

std::string_view contributor_label(const Frame& f, std::size_t position) {
  if (position == model::kBonusPool) return f.say(Text::contribution_bonus);
  const auto& parameter = model::lever_parameter(static_cast<model::Lever>(position), model::LeverField::value);
  return text::say(f.state.language, text::find_entry(text::parameter_texts(), parameter.text)->first);
}

std::string contributions_title(const Frame& f, std::span<const double> values, double total) {
  const std::size_t active = f.state.attribution.active.count();
  if (active == 0) return std::string(f.say(Text::contribution_title_none));
  const std::size_t best = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
  const bool all_help = std::all_of(values.begin(), values.end(), [](double v) { return v >= 0; });
  if (!all_help || total <= 0) return std::string(f.say(Text::contribution_title_mixed));
  if (active == 1) return text::fill(f.say(Text::contribution_title_one), {{"lever", contributor_label(f, best)}});
  return text::fill(f.say(Text::contribution_title),
                    {{"lever", contributor_label(f, best)}, {"share", text::percent(values[best] / total, 0)}});
}

}  // namespace

void customers_chart(Frame& f, const Rect& card) {
  const auto& s = f.state.summary;
  const double more = *s[Result::customers_end_programme] - *s[Result::customers_end_baseline];
  LineChart chart;
  chart.title = finding(f, more, text::compact(std::fabs(more)), Text::chart_customers_more,
                        Text::chart_customers_fewer, Text::chart_customers_same, "count");
  chart.unit = f.say(Text::chart_customers_unit);
  chart.format = [](double v) { return text::compact(v); };
  comparison_chart(f, card, "chart.customers", "result.customers_end_programme", f.state.projection.baseline.customers,
                   f.state.projection.programme.customers, std::move(chart));
}

void revenue_chart(Frame& f, const Rect& card) {
  const auto end = static_cast<std::size_t>(f.state.projection.horizon_months);
  const double more = f.state.projection.programme.revenue[end] - f.state.projection.baseline.revenue[end];
  const std::string unit = text::fill(f.say(Text::chart_revenue_unit), {{"currency", f.state.scenario.currency}});
  LineChart chart;
  chart.title = finding(f, more, app::money(f.state, std::fabs(more)), Text::chart_revenue_more,
                        Text::chart_revenue_less, Text::chart_revenue_same, "money");
  chart.unit = unit;
  chart.format = [&f](double v) { return app::money(f.state, v); };
  comparison_chart(f, card, "chart.revenue", "trace.revenue_month", f.state.projection.baseline.revenue,
                   f.state.projection.programme.revenue, std::move(chart));
}

void contributions_panel(Frame& f, Flow& column) {
  const analysis::Attribution& a = f.state.attribution;
  const auto& values = f.view.attribute_npv ? a.npv : a.revenue_gain;
  const Result result = f.view.attribute_npv ? Result::npv : Result::revenue_gain;
  const double total = *f.state.summary[result];
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), contributions_title(f, values, total));
  card.flow.gap(space::kSmall);
  Row choice(card.flow.take(f.control_height() - 2), f.direction);
  f.view.attribute_npv =
      segmented(f, "contributions.result", choice.start(std::min(320.0f, choice.rest().width())),
                {f.say(Text::contribution_revenue), f.say(Text::contribution_npv)}, f.view.attribute_npv) == 1;
  card.flow.gap(space::kSmall);
  std::vector<BarRow> rows;
  for (std::size_t j = 0; j < values.size(); ++j)
    if (a.active[j])
      rows.push_back({contributor_label(f, j), app::money(f.state, values[j]), values[j], f.theme.contributors[j],
                      "trace.shapley"});
  const std::string_view total_trace = f.view.attribute_npv ? "result.npv" : "result.revenue_gain";
  rows.push_back({f.say(Text::contribution_total), app::money(f.state, total), total, f.theme.baseline, total_trace});
  bar_rows(f, card.flow, rows);
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::contribution_note));
  end_card(f, column, card);
}

void temkin_panel(Frame& f, Flow& column) {
  const analysis::Benchmarks& b = f.state.benchmarks;
  const std::string share = text::percent(b.share_of_temkin, 1);
  const std::string claim = app::money(f.state, b.temkin_gain), gain = app::money(f.state, b.revenue_gain_36_months);
  const std::string months = std::to_string(std::min(analysis::kTemkinMonths, f.state.projection.horizon_months));
  Card card = begin_card(f, column);
  draw_paragraph(
      f, card.flow, title(f),
      text::fill(f.say(b.share_of_temkin > 1 ? Text::temkin_above : Text::temkin_title), {{"share", share}}));
  card.flow.gap(space::kSmall);
  const BarRow rows[] = {{f.say(Text::temkin_line), claim, b.temkin_gain, f.theme.baseline, "trace.temkin"},
                         {f.say(Text::temkin_this), gain, b.revenue_gain_36_months, f.theme.accent, "trace.gain_36"}};
  bar_rows(f, card.flow, rows);
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, muted(f),
                 text::fill(f.say(Text::temkin_sentence), {{"claim", claim}, {"gain", gain}, {"months", months}}));
  card.flow.gap(space::kTight);
  card_foot(f, card.flow, Text::grade_c, "trace.share_of_temkin");
  end_card(f, column, card);
}

namespace {

std::string keep_or_buy_title(const Frame& f) {
  const double buying = *f.state.summary[Result::acquisition_equivalent_cost];
  const std::optional<double>& ratio = f.state.benchmarks.buying_to_keeping;
  if (!ratio) return std::string(f.say(Text::keep_title_free));
  if (buying <= 0) return std::string(f.say(Text::keep_title_none));
  if (*ratio < 1) return std::string(f.say(Text::keep_title_dearer));
  return text::fill(f.say(Text::keep_title), {{"ratio", text::number(*ratio, 1)}});
}

}  // namespace

void keep_or_buy_panel(Frame& f, Flow& column) {
  const double keeping = *f.state.summary[Result::programme_cost_pv];
  const double buying = *f.state.summary[Result::acquisition_equivalent_cost];
  const std::optional<double>& ratio = f.state.benchmarks.buying_to_keeping;
  const std::optional<double>& unit_ratio = f.state.summary[Result::acquisition_cost_ratio];
  const std::string keep = app::money(f.state, keeping), buy = app::money(f.state, buying);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), keep_or_buy_title(f));
  card.flow.gap(space::kSmall);
  const BarRow rows[] = {
      {f.say(Text::keep_keeping), keep, keeping, f.theme.accent, "result.programme_cost_pv"},
      {f.say(Text::keep_buying), buy, buying, f.theme.baseline, "result.acquisition_equivalent_cost"},
  };
  bar_rows(f, card.flow, rows);
  card.flow.gap(space::kTight);
  const std::string times = text::number(ratio.value_or(0), 1);
  draw_paragraph(f, card.flow, muted(f),
                 text::fill(f.say(ratio ? Text::keep_sentence : Text::keep_sentence_no_ratio),
                            {{"keep", keep}, {"buy", buy}, {"ratio", times}}));
  card.flow.gap(space::kTight);
  const std::string unit_times = text::number(unit_ratio.value_or(0), 1);
  draw_paragraph(f, card.flow, muted(f),
                 unit_ratio ? text::fill(f.say(Text::keep_ratio), {{"ratio", unit_times}})
                            : std::string(f.say(Text::keep_ratio_none)));
  card.flow.gap(space::kTight);
  card_foot(f, card.flow, Text::grade_d, ratio ? "trace.buying_to_keeping" : "result.acquisition_equivalent_cost");
  end_card(f, column, card);
}

}  // namespace mihwar::ui
