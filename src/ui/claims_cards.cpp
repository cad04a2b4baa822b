// The claims about keeping customers: 5x, 2 % = 10 %, 5 points, 60 %.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/bar_chart.hpp"
#include "ui/charts/iso_chart.hpp"
#include "ui/charts/labels.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::Belief;
using text::Text;

std::string percent(const Frame& f, double share, int decimals = 0) {
  return text::percent(f.state.locale, share, decimals);
}

// What a parameter would have to be, and what it is.
std::string needed(const Frame& f, Text words, const Belief& belief) {
  const std::string sentence =
      text::fill(f.say(words), {{"needed", app::quantity(f.state, *belief.parameter, *belief.value)},
                                {"now", app::value_of(f.state, *belief.parameter)}});
  return belief.beyond_range ? sentence + ' ' + std::string(f.say(Text::claims_beyond)) : sentence;
}

// 5x.
std::string five_finding(const Frame& f, const analysis::FiveTimesClaim& claim) {
  constexpr double kRounding = 0.05;
  if (!claim.here) return std::string(f.say(Text::story_keep_free));
  if (std::fabs(*claim.here - claim.published) < kRounding) return std::string(f.say(Text::five_title_holds));
  return text::fill(f.say(Text::five_title), {{"ratio", text::ratio(f.state.locale, *claim.here)}});
}

void five_bars(Frame& f, Flow& flow, const analysis::FiveTimesClaim& claim) {
  BarChart chart{.unit = name_of_id(f, "result.acquisition_cost_ratio")};
  const auto bar = [&](Text label, double ratio, Colour colour) {
    chart.bars.push_back({f.say(label), text::ratio(f.state.locale, ratio), ratio, colour});
  };
  if (claim.here) bar(Text::claims_company, *claim.here, f.theme.accent);
  bar(Text::claims_famous, claim.published, f.theme.baseline);
  bar(Text::claims_least, claim.published_low, f.theme.baseline);
  bar(Text::claims_most, claim.published_high, f.theme.baseline);
  constexpr std::array<std::string_view, 1> kTraces = {"result.acquisition_cost_ratio"};
  claim_bars(f, flow, "chart.five_times", chart, kTraces);
}

void five_times_button(Frame& f, Flow& flow, const Belief& belief) {
  if (belief.parameter->field.get(f.state.scenario().inputs) == *belief.value) return;
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::five_button);
  Row row(flow.take(f.control_height()), f.direction);
  if (button(f, "button.five_times", row.start(button_width(f, label)), label))
    f.actions.push_back(app::SetValue{belief.parameter, *belief.value});
}

// 2 % = 10 %: where both effects are the same, over all retention rates that the formula knows.
constexpr double kTwoPoints = 0.02, kFewest = 0.5, kCurveStep = 0.005;

std::vector<DataPoint> even_line(const model::Inputs& in, double from) {
  std::vector<DataPoint> points;
  const double end = std::min(1 - kTwoPoints, 1 + in.run.discount_rate - kTwoPoints - kCurveStep);
  for (double r = from; r <= end + 1e-9; r += kCurveStep)
    points.push_back({r, analysis::even_margin(r, in.run.discount_rate)});
  return points;
}

void iso_lines(Frame& f, Flow& flow, const analysis::TwoPercentClaim& claim) {
  const double from = std::min(kFewest, std::floor(claim.retention * 10) / 10);
  const std::vector<DataPoint> line = even_line(f.state.scenario().inputs, from);
  const auto whole = [&f](double v) { return percent(f, v, 1); };
  const auto tick = [&f](double v, double) { return percent(f, v); };
  const IsoChart chart{
      .x = {name_of_id(f, "company.annual_retention"), {from, 1}, whole, tick},
      .y = {name_of_id(f, "company.contribution_margin"), {0, 1}, whole, tick},
      .lines = {{std::string(f.say(Text::two_line)), line, f.theme.contributors[1], f.theme.ink}},
      .spots = {{std::string(f.say(Text::claims_you)), {claim.retention, claim.margin}, f.theme.accent, f.theme.ink}}};
  Row row(flow.take(f.control_height()), f.direction);
  if (icon_button(f, "button.copy_two_percent", row.end(f.control_height()), Icon::copy, f.say(Text::copy_data)))
    copy_text(f, as_table(chart));
  draw_text(f, row.rest(), small_heading(f), Align::start, f.say(Text::two_chart));
  const Rect place = flow.take(280);
  const Press press = chart_area(f, "chart.two_percent", place, f.say(Text::two_chart));
  ScreenPen pen(f);
  draw_iso_chart(pen, place, chart, look(f), pointer_over(press));
  if (press.clicked) f.view.traced = "trace.company.contribution_margin";
}

void two_bars(Frame& f, Flow& flow, const analysis::TwoPercentClaim& claim) {
  const BarChart chart{
      .unit = f.say(Text::two_unit),
      .bars = {
          {f.say(Text::two_retention), percent(f, claim.retention_effect, 1), claim.retention_effect, f.theme.accent},
          {f.say(Text::two_cost), percent(f, claim.cost_effect, 1), claim.cost_effect, f.theme.contributors[1]}}};
  constexpr std::array<std::string_view, 2> kTraces = {"trace.company.annual_retention",
                                                       "trace.company.contribution_margin"};
  claim_bars(f, flow, "chart.two_effects", chart, kTraces);
}

// 5 points. A gain of 0 says that the formula has no finite answer here.
std::string points_finding(const Frame& f, const analysis::FivePointsClaim& claim) {
  if (!(claim.here > 0)) return std::string(f.say(Text::points_title_none));
  const Text words = claim.here < claim.later_low    ? Text::points_title_less
                     : claim.here > claim.later_high ? Text::points_title_more
                                                     : Text::points_title;
  return text::fill(f.say(words), {{"here", percent(f, claim.here, 1)},
                                   {"low", percent(f, claim.later_low)},
                                   {"high", percent(f, claim.later_high)}});
}

void points_bars(Frame& f, Flow& flow, const analysis::FivePointsClaim& claim) {
  BarChart chart{.unit = f.say(Text::two_unit)};
  if (claim.here > 0)
    chart.bars.push_back({f.say(Text::claims_company), percent(f, claim.here, 1), claim.here, f.theme.accent});
  const auto published = [&](Text label, double gain) {
    chart.bars.push_back({f.say(label), percent(f, gain), gain, f.theme.baseline});
  };
  published(Text::claims_least, claim.later_low);
  published(Text::claims_most, claim.later_high);
  published(Text::points_first, claim.published);
  constexpr std::array<std::string_view, 1> kTraces = {"trace.company.annual_retention"};
  claim_bars(f, flow, "chart.five_points", chart, kTraces);
}

std::string points_needed(const Frame& f, double gain, const Belief& belief) {
  const std::string sentence =
      belief.value ? needed(f, Text::points_needed, belief) : std::string(f.say(Text::points_needed_none));
  return text::fill(sentence, {{"gain", percent(f, gain)}});
}

// A share on an axis of its own: nothing stands beside it.
void reference_line(Frame& f, Flow& flow, double share) {
  ScreenPen pen(f);
  const ChartLook l = look(f);
  const std::string_view axis = f.say(Text::deloitte_axis);
  const TickFormat tick = [&f](double v, double) { return percent(f, v); };
  const Rect label = flow.take(small_line());
  const Rect plot = inset(flow.take(44), space::kMedium, 0);
  const Scale x{{0, 1}, plot.x0, plot.x1};
  const Rect below = flow.take(bottom_axis_height(pen, l, axis, plot.width()));
  draw_bottom_axis(pen, l, plot, x, {ticks_across(pen, l, x.range, tick, plot.width()), tick, axis},
                   {label.x0, label.y0, label.x1, below.y1});
  const Point line[] = {{x(share), plot.y0}, {x(share), plot.y1}};
  dashed_path(pen, line, f.theme.baseline, 2.5f);
  const std::string words = text::fill(f.say(Text::deloitte_line), {{"share", percent(f, share)}});
  const float width = std::ceil(pen.text_width(quiet(l), words)) + 1;
  const float start = std::clamp(x(share) - width / 2, label.x0, std::max(label.x0, label.x1 - width));
  pen.text({start, label.y0, start + width, label.y1}, quiet(l), Align::centre, words);
}

}  // namespace

void five_times_card(Frame& f, Flow& column) {
  const analysis::FiveTimesClaim& claim = f.view.desk.claims.five_times;
  Card card = begin_card(f, column);
  claim_head(f, card.flow, five_finding(f, claim), "acquire-5x");
  claim_heading(f, card.flow, Text::claims_here);
  five_bars(f, card.flow, claim);
  if (claim.here) {
    claim_heading(f, card.flow, Text::claims_needed);
    traceable_paragraph(f, card.flow, "claim.acquisition_cost", "trace.company.acquisition_cost", body(f),
                        needed(f, Text::five_needed, claim.acquisition_cost));
    traceable_paragraph(f, card.flow, "claim.five_caveat", "result.npv", muted(f),
                        text::fill(f.say(Text::five_caveat), {{"change", app::money(f.state, claim.npv_change)}}));
    five_times_button(f, card.flow, claim.acquisition_cost);
  }
  end_card(f, column, card);
}

void two_percent_card(Frame& f, Flow& column) {
  const analysis::TwoPercentClaim& claim = f.view.desk.claims.two_percent;
  const bool known = claim.contribution_margin.value.has_value();
  Card card = begin_card(f, column);
  claim_head(
      f, card.flow,
      text::fill(f.say(known ? Text::two_title : Text::two_title_none),
                 {{"retention", percent(f, claim.retention_effect, 1)}, {"cost", percent(f, claim.cost_effect, 1)}}),
      "two-percent-ten-percent");
  if (known) {
    claim_heading(f, card.flow, Text::claims_here);
    two_bars(f, card.flow, claim);
    claim_heading(f, card.flow, Text::claims_needed);
    traceable_paragraph(f, card.flow, "claim.margin", "trace.company.contribution_margin", body(f),
                        needed(f, Text::two_needed, claim.contribution_margin));
  }
  iso_lines(f, card.flow, claim);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::two_sides));
  end_card(f, column, card);
}

void five_points_card(Frame& f, Flow& column) {
  const analysis::FivePointsClaim& claim = f.view.desk.claims.five_points;
  Card card = begin_card(f, column);
  claim_head(f, card.flow, points_finding(f, claim), "five-points-almost-100");
  claim_heading(f, card.flow, Text::claims_here);
  points_bars(f, card.flow, claim);
  claim_heading(f, card.flow, Text::claims_needed);
  constexpr std::string_view kTrace = "trace.company.annual_retention";
  traceable_paragraph(f, card.flow, "claim.retention_for_low", kTrace, body(f),
                      points_needed(f, claim.later_low, claim.retention_for_low));
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "claim.retention_for_double", kTrace, body(f),
                      points_needed(f, claim.published, claim.retention_for_double));
  end_card(f, column, card);
}

void deloitte_card(Frame& f, Flow& column) {
  constexpr std::string_view kId = "deloitte-60-percent";
  Card card = begin_card(f, column);
  claim_head(f, card.flow, text::fill(f.say(Text::deloitte_title), {{"share", percent(f, analysis::kDeloitteLine)}}),
             kId);
  card.flow.gap(space::kSmall);
  reference_line(f, card.flow, analysis::kDeloitteLine);
  draw_paragraph(f, card.flow, muted(f),
                 text::say(f.state.locale.language, text::find_entry(text::evidence_texts(), kId)->second));
  end_card(f, column, card);
}

}  // namespace mihwar::ui
