// The claims about keeping customers: 5x, 2 % = 10 %, 5 points, 60 %.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/labels.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_claims.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

std::string percent(const Frame& f, double share) { return text::percent(f.state.locale, share, 0); }

void five_times_button(Frame& f, Flow& flow) {
  const std::optional<app::Action> use = use_five_times(f.state, f.view.desk);
  if (!use) return;
  flow.gap(space::kSmall);
  const std::string_view label = f.say(Text::five_button);
  Row row(flow.take(f.control_height()), f.direction);
  if (button(f, "button.five_times", row.start(button_width(f, label)), label)) f.actions.push_back(*use);
}

void iso_lines(Frame& f, Flow& flow) {
  Row row(flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_two_percent", row.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  draw_text(f, row.rest(), small_heading(f), Align::start, f.say(Text::two_chart));
  const Rect place = flow.take(280);
  const Press press = pressable(f, "chart.two_percent", place);
  with_two_lines(f, [&](const IsoChart& chart) {
    if (copies) copy_text(f, as_table(chart));
    ScreenPen pen(f);
    draw_iso_chart(pen, place, chart, look(f), pointer_over(press));
  });
  if (press.clicked) f.view.traced = "trace.company.contribution_margin";
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
  Card card = begin_card(f, column);
  claim_head(f, card.flow, five_finding(f), "acquire-5x");
  claim_heading(f, card.flow, Text::claims_here);
  constexpr std::array<std::string_view, 1> kTraces = {"result.acquisition_cost_ratio"};
  with_five_bars(f, [&](const BarChart& chart) { claim_bars(f, card.flow, "chart.five_times", chart, kTraces); });
  if (const std::string needed = five_needed(f); !needed.empty()) {
    claim_heading(f, card.flow, Text::claims_needed);
    traceable_paragraph(f, card.flow, "claim.acquisition_cost", "trace.company.acquisition_cost", body(f), needed);
    traceable_paragraph(f, card.flow, "claim.five_caveat", "result.npv", muted(f), five_caveat(f));
    five_times_button(f, card.flow);
  }
  end_card(f, column, card);
}

void two_percent_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  claim_head(f, card.flow, two_finding(f), "two-percent-ten-percent");
  if (two_is_known(f)) {
    claim_heading(f, card.flow, Text::claims_here);
    constexpr std::array<std::string_view, 2> kTraces = {"trace.company.annual_retention",
                                                         "trace.company.contribution_margin"};
    with_two_bars(f, [&](const BarChart& chart) { claim_bars(f, card.flow, "chart.two_effects", chart, kTraces); });
    claim_heading(f, card.flow, Text::claims_needed);
    traceable_paragraph(f, card.flow, "claim.margin", "trace.company.contribution_margin", body(f), two_needed(f));
  }
  iso_lines(f, card.flow);
  draw_paragraph(f, card.flow, muted(f), f.say(Text::two_sides));
  end_card(f, column, card);
}

void five_points_card(Frame& f, Flow& column) {
  constexpr std::string_view kTrace = "trace.company.annual_retention";
  const std::array<std::string, 2> needs = points_needs(f);
  Card card = begin_card(f, column);
  claim_head(f, card.flow, points_finding(f), "five-points-almost-100");
  claim_heading(f, card.flow, Text::claims_here);
  constexpr std::array kTraces = {kTrace};
  with_points_bars(f, [&](const BarChart& chart) { claim_bars(f, card.flow, "chart.five_points", chart, kTraces); });
  claim_heading(f, card.flow, Text::claims_needed);
  traceable_paragraph(f, card.flow, "claim.retention_for_low", kTrace, body(f), needs[0]);
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "claim.retention_for_double", kTrace, body(f), needs[1]);
  end_card(f, column, card);
}

void deloitte_card(Frame& f, Flow& column) {
  constexpr std::string_view kId = "deloitte-60-percent";
  Card card = begin_card(f, column);
  claim_head(f, card.flow, deloitte_finding(f), kId);
  card.flow.gap(space::kSmall);
  reference_line(f, card.flow, analysis::kDeloitteLine);
  draw_paragraph(f, card.flow, muted(f), claim_words(f, kId).caveat);
  end_card(f, column, card);
}

}  // namespace mihwar::ui
