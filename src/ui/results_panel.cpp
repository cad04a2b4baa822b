#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/bars.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/waterfall.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_charts.hpp"
#include "ui/told_claims.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

std::string_view contributor_label(const Frame& f, std::size_t position) {
  if (position == model::kBonusPool) return f.say(Text::contribution_bonus);
  const auto& parameter = model::lever_parameter(static_cast<model::Lever>(position), model::LeverField::value);
  return text::say(f.state.locale.language, text::find_entry(text::parameter_texts(), parameter.text)->first);
}

std::string contributions_title(const Frame& f, std::span<const double> values, double total) {
  const std::size_t active = f.state.attribution.active.count();
  if (active == 0) return std::string(f.say(Text::contribution_title_none));
  const std::size_t best = static_cast<std::size_t>(std::max_element(values.begin(), values.end()) - values.begin());
  const bool all_help = std::all_of(values.begin(), values.end(), [](double v) { return v >= 0; });
  if (!all_help || total <= 0) return std::string(f.say(Text::contribution_title_mixed));
  if (active == 1) return text::fill(f.say(Text::contribution_title_one), {{"lever", contributor_label(f, best)}});
  return text::fill(
      f.say(Text::contribution_title),
      {{"lever", contributor_label(f, best)}, {"share", text::percent(f.state.locale, values[best] / total, 0)}});
}

}  // namespace

void with_contributions(const Frame& f, bool of_npv, FunctionRef<void(const std::string&, Waterfall&)> use) {
  const analysis::Attribution& a = f.state.attribution;
  const auto& values = of_npv ? a.npv : a.revenue_gain;
  const double total = *f.state.summary[of_npv ? Result::npv : Result::revenue_gain];
  Waterfall chart{.format_total = [&f](double v) { return app::money(f.state, v); },
                  .format_change = [&f](double v) { return app::money(f.state, v, text::Sign::always); },
                  .format_tick = money_ticks(f)};
  for (std::size_t j = 0; j < values.size(); ++j)
    if (a.active[j]) chart.steps.push_back({contributor_label(f, j), values[j], f.theme.contributors[j]});
  chart.steps.push_back({f.say(Text::contribution_total), total, f.theme.baseline, true});
  use(contributions_title(f, values, total), chart);
}

namespace {

// The title stands above the choice, which may change what is shown below it in the same frame.
std::string shown_title(const Frame& f) {
  std::string title;
  with_contributions(f, f.view.attribute_npv, [&](const std::string& words, Waterfall&) { title = words; });
  return title;
}

bool choose_contributions(Frame& f, Flow& flow) {
  Row choice(flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_contributions", choice.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  choice.end(space::kSmall);
  f.view.attribute_npv = segmented(f, "contributions.result", choice.start(std::min(320.0f, choice.rest().width())),
                                   std::array{f.say(Text::contribution_revenue), f.say(Text::contribution_npv)},
                                   f.view.attribute_npv) == 1;
  return copies;
}

// A step for each active lever, then the total.
std::string traced_step(const Frame& f, std::size_t step, std::string_view total) {
  for (std::size_t j = 0; j < model::kLeverAndPoolCount; ++j)
    if (f.state.attribution.active[j] && step-- == 0)
      return "trace.shapley." + std::string(analysis::contributor_name(static_cast<int>(j)));
  return std::string(total);
}

void draw_contributions(Frame& f, Flow& flow, Waterfall& chart) {
  ScreenPen pen(f);
  const float width = flow.x1 - flow.x0;
  const Rect place = flow.take(std::max(waterfall_height(pen, look(f), chart, width), width < 520 ? 0.0f : 320.0f));
  const Press press = pressable(f, "chart.contributions", place);
  const std::string_view total_trace = f.view.attribute_npv ? "result.npv" : "result.revenue_gain";
  const Pointed pointed = draw_waterfall(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
  if (press.clicked) f.view.traced = pointed ? traced_step(f, *pointed, total_trace) : total_trace;
}

}  // namespace

void contributions_panel(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), shown_title(f));
  card.flow.gap(space::kSmall);
  const bool copies = choose_contributions(f, card.flow);
  card.flow.gap(space::kSmall);
  with_contributions(f, f.view.attribute_npv, [&](const std::string&, Waterfall& chart) {
    draw_contributions(f, card.flow, chart);
    if (copies) copy_text(f, as_table(chart));
  });
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::contribution_note));
  end_card(f, column, card);
}

void temkin_panel(Frame& f, Flow& column) {
  const analysis::Benchmarks& b = f.state.benchmarks;
  const std::string claim = app::money(f.state, b.temkin_gain), gain = app::money(f.state, b.revenue_gain_36_months);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), temkin_finding(f));
  card.flow.gap(space::kSmall);
  const BarRow rows[] = {{f.say(Text::temkin_line), claim, b.temkin_gain, f.theme.baseline, "trace.temkin"},
                         {f.say(Text::temkin_this), gain, b.revenue_gain_36_months, f.theme.accent, "trace.gain_36"}};
  bar_rows(f, card.flow, rows);
  card.flow.gap(space::kTight);
  draw_paragraph(f, card.flow, muted(f), temkin_sentence(f));
  card.flow.gap(space::kTight);
  card_foot(f, card.flow, Text::grade_c,
            f.state.projection.horizon_months < analysis::kTemkinMonths ? "trace.temkin" : "trace.share_of_temkin");
  end_card(f, column, card);
}

}  // namespace mihwar::ui
