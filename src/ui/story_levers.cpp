// Chapters with a lever that works: waiting, and employees first. What a lever brings is told of it alone.
#include <algorithm>
#include <string>

#include "app/quantity.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/charts/meters.hpp"
#include "ui/guided_story.hpp"
#include "ui/presenting.hpp"

namespace mihwar::ui {
namespace {

using model::Lever;
using model::Result;
using text::Text;

std::size_t position_of(Lever lever) { return static_cast<std::size_t>(lever); }

model::Projection alone(const Frame& f, Lever lever) {
  return model::project(f.state.scenario().inputs, model::LeverSet{}.set(position_of(lever)));
}

model::Summary figures_alone(const Frame& f, Lever lever) {
  return model::summarise(f.state.scenario().inputs, alone(f, lever));
}

bool is_off(const Frame& f, Lever lever) { return !f.state.projection.active[position_of(lever)]; }

std::string percent(const Frame& f, double share, int decimals) {
  return text::percent(f.state.locale, share, decimals);
}

// Waiting.
std::string wait_title(const Frame& f) {
  if (is_off(f, Lever::wait_reduction)) return std::string(f.say(Text::story_lever_off));
  const double gain = *figures_alone(f, Lever::wait_reduction)[Result::revenue_gain];
  const double cut = f.state.scenario().inputs.lever(Lever::wait_reduction).value;
  return text::fill(f.say(Text::story_wait_title), {{"cut", percent(f, cut, 0)}, {"money", app::money(f.state, gain)}});
}

void wait_words(Frame& f, Flow& flow) {
  large_lever(f, flow, position_of(Lever::wait_reduction));
  flow.gap(space::kMedium);
  const model::Summary s = figures_alone(f, Lever::wait_reduction);
  const auto minutes = [&](Result r) { return text::counted(f.state.locale, text::Plural::minutes, *s[r], 1); };
  story_paragraph(
      f, flow,
      text::fill(f.say(Text::story_wait_words), {{"before", minutes(Result::wait_minutes_baseline)},
                                                 {"after", minutes(Result::wait_minutes_programme)},
                                                 {"r0", percent(f, *s[Result::annual_retention_baseline], 2)},
                                                 {"r1", percent(f, *s[Result::annual_retention_programme], 2)}}));
  story_paragraph(f, flow,
                  text::fill(f.say(Text::story_wait_caveat),
                             {{"share", percent(f, f.state.projection.effective_abandonment_churn, 1)}}));
}

void give_up_bars(Frame& f, Flow& flow) {
  const model::Summary s = figures_alone(f, Lever::wait_reduction);
  const auto bar = [&](Text label, Result r, Colour colour) {
    return Bar{f.say(label), percent(f, *s[r], 1), *s[r], colour};
  };
  const BarChart chart{.bars = {bar(Text::story_wait_today, Result::abandonment_baseline, f.theme.baseline),
                                bar(Text::story_wait_then, Result::abandonment_programme,
                                    f.theme.contributors[position_of(Lever::wait_reduction)])}};
  story_picture(
      f, flow, [&](Pen& pen, float width) { return bar_chart_height(pen, look(f), chart, width); },
      [&](Pen& pen, const Rect& rect) { draw_bar_chart(pen, rect, chart, look(f), {}); });
}

void wait_picture(Frame& f, Flow& flow) {
  give_up_bars(f, flow);
  flow.gap(space::kLarge);
  const model::Projection p = alone(f, Lever::wait_reduction);
  model::Column<double> added{};
  for (std::size_t t = 0; t < added.size(); ++t) added[t] = p.programme.revenue[t] - p.baseline.revenue[t];
  const Colour colour = f.theme.contributors[position_of(Lever::wait_reduction)];
  const std::string unit = text::fill(f.say(Text::story_added_revenue), {{"currency", f.state.scenario().currency}});
  const text::Currency currency = text::find_currency(f.state.scenario().currency);
  LineChart chart{.unit = unit, .months_label = f.say(Text::chart_months), .month_sentence = f.say(Text::chart_month)};
  const auto months = static_cast<std::size_t>(p.horizon_months) + 1;
  chart.series = {{f.say(Text::story_added), {added.data(), months}, colour, colour, 3}};
  chart.format = [&f](double v) { return app::money(f.state, v); };
  chart.format_tick = [&](double v, double step) { return text::money_tick(f.state.locale, v, step, currency); };
  chart.format_month = [&f](int month) { return text::number(f.state.locale, month, 0); };
  AxisRange range = natural_range(chart);
  AxisRange& held = f.view.axes.try_emplace("story.wait", range).first->second;
  held = f.view.dragging ? AxisRange{std::min(held.low, range.low), std::max(held.high, range.high)} : range;
  story_picture(
      f, flow, [](Pen&, float) { return 210.0f; },
      [&](Pen& pen, const Rect& rect) { draw_line_chart(pen, rect, chart, held, look(f), std::nullopt); });
}

// Employees first: the gate of congruent experience.
double gate(const model::Inputs& in, double engagement) {
  const double missing = std::max(0.0, (in.employees.gate_reference - engagement) / in.employees.gate_reference);
  return 1 - in.employees.gate_strength * missing;
}

struct Engagement {
  double before, after;
};

Engagement engagement(const model::Inputs& in) {
  const double before = in.employees.engagement;
  return {before, std::min(100.0, before + in.lever(Lever::engagement_gain).value)};
}

std::string staff_title(const Frame& f) {
  const model::Inputs& in = f.state.scenario().inputs;
  return text::fill(f.say(Text::story_staff_title), {{"gate", percent(f, gate(in, in.employees.engagement), 0)}});
}

void staff_words(Frame& f, Flow& flow) {
  large_lever(f, flow, position_of(Lever::engagement_gain));
  flow.gap(space::kMedium);
  const auto [before, after] = engagement(f.state.scenario().inputs);
  const model::Summary s = figures_alone(f, Lever::engagement_gain);
  const auto points = [&](double n) { return text::counted(f.state.locale, text::Plural::points, n, 0); };
  story_paragraph(
      f, flow,
      text::fill(f.say(Text::story_staff_words), {{"before", points(before)},
                                                  {"after", points(after)},
                                                  {"money", app::money(f.state, *s[Result::revenue_gain])},
                                                  {"saving", app::money(f.state, *s[Result::turnover_saving])}}));
}

void staff_picture(Frame& f, Flow& flow) {
  const model::Inputs& in = f.state.scenario().inputs;
  const auto [before, after] = engagement(in);
  const Colour then = f.theme.contributors[position_of(Lever::engagement_gain)];
  const auto points = [&](double n) { return text::number(f.state.locale, n, 0); };
  const auto share = [&](double n) { return percent(f, n, 0); };
  const std::vector<Meter> meters = {
      {f.say(Text::story_engagement_today), points(before), before / 100, f.theme.baseline, f.theme.muted},
      {f.say(Text::story_engagement_then), points(after), after / 100, then, then},
      {f.say(Text::story_gate_today), share(gate(in, before)), gate(in, before), f.theme.baseline, f.theme.muted},
      {f.say(Text::story_gate_then), share(gate(in, after)), gate(in, after), then, then}};
  story_picture(
      f, flow, [&](Pen& pen, float width) { return meters_height(pen, look(f), width, meters); },
      [&](Pen& pen, const Rect& rect) { draw_meters(pen, rect, meters, look(f), {}); });
}

}  // namespace

Chapter wait_chapter() { return {Text::story_wait, "garnett-2002", wait_title, wait_words, wait_picture}; }

Chapter staff_chapter() { return {Text::story_staff, "congruent-experience", staff_title, staff_words, staff_picture}; }

}  // namespace mihwar::ui
