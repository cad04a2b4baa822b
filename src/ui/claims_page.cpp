// What you would have to believe: Temkin's figure step by step, and the page with all claims.
#include <algorithm>
#include <array>
#include <string>

#include "ui/chart_panels.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_claims.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

constexpr std::array<std::string_view, 6> kBridgeTraces = {"trace.lever.cx_gain",
                                                           "trace.employees.gate_strength",
                                                           "trace.lever.cx_gain.months_to_90",
                                                           "trace.cx.intention_to_behaviour",
                                                           "trace.cx.spend_uplift",
                                                           "trace.temkin"};

void draw_bridge(Frame& f, Flow& flow) {
  Row line(flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_bridge", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  draw_text(f, line.rest(), small_heading(f), Align::start, f.say(Text::claims_here));
  with_bridge(f, [&](const Waterfall& chart) {
    if (copies) copy_text(f, as_table(chart));
    ScreenPen pen(f);
    const Rect place = flow.take(waterfall_height(pen, look(f), chart, flow.x1 - flow.x0));
    const Press press = pressable(f, "chart.bridge", place);
    const Pointed step = draw_waterfall(pen, place, chart, natural_range(chart), look(f), pointer_over(press));
    if (press.clicked) f.view.traced = kBridgeTraces[step.value_or(kBridgeTraces.size() - 1)];
  });
}

}  // namespace

void claim_head(Frame& f, Flow& flow, std::string_view finding, std::string_view evidence_id) {
  const ClaimWords words = claim_words(f, evidence_id);
  draw_paragraph(f, flow, title(f), finding);
  flow.gap(space::kTight);
  draw_paragraph(f, flow, body(f), words.published);
  Row grade(flow.take(28), f.direction);
  chip(f, grade, words.grade, f.theme.baseline);
}

void claim_heading(Frame& f, Flow& flow, Text words) {
  flow.gap(space::kSmall);
  draw_paragraph(f, flow, small_heading(f), f.say(words));
  flow.gap(2);
}

void claim_bars(Frame& f, Flow& flow, std::string_view id, const BarChart& chart,
                std::span<const std::string_view> traces) {
  ScreenPen pen(f);
  const Rect place = flow.take(bar_chart_height(pen, look(f), chart, flow.x1 - flow.x0));
  const Press press = pressable(f, id, place);
  const Pointed bar = draw_bar_chart(pen, place, chart, look(f), pointer_over(press));
  const std::size_t traced = std::min(bar.value_or(0), traces.size() - 1);
  if (press.clicked && !traces[traced].empty()) f.view.traced = traces[traced];
}

void temkin_bridge_card(Frame& f, Flow& column) {
  const std::array<std::string, 3> needs = bridge_needs(f);
  Card card = begin_card(f, column);
  claim_head(f, card.flow, bridge_finding(f), "temkin-775m");
  draw_bridge(f, card.flow);
  claim_heading(f, card.flow, Text::claims_needed);
  traceable_paragraph(f, card.flow, "claim.spend_uplift", "trace.cx.spend_uplift", body(f), needs[0]);
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "claim.retention", "trace.lever.retention_gain", body(f), needs[1]);
  card.flow.gap(space::kTight);
  traceable_paragraph(f, card.flow, "claim.waiting", "trace.lever.wait_reduction", body(f), needs[2]);
  end_card(f, column, card);
}

void temkin_editions_card(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), editions_finding(f));
  card.flow.gap(space::kSmall);
  constexpr std::array<std::string_view, 1> kTraces = {"trace.temkin"};
  with_editions(f, [&](const BarChart& chart) { claim_bars(f, card.flow, "chart.editions", chart, kTraces); });
  for (const std::string& range : edition_ranges(f))
    traceable_paragraph(f, card.flow, "claim.editions", "trace.temkin", muted(f), range);
  end_card(f, column, card);
}

void claims_page(Frame& f, Flow& column) {
  f.view.moving = app::answer(f.view.desk, f.state, app::Ask::claims, f.view.dragging) || f.view.moving;
  draw_paragraph(f, column, title(f), f.say(Text::claims_title));
  draw_paragraph(f, column, body(f), f.say(Text::claims_help));
  column.gap(space::kMedium);
  if (!f.view.desk.claims_stamp.inputs) return;  // a slider is held since before the page was opened
  two_columns(
      f, column,
      [&](Flow& flow) {
        temkin_panel(f, flow);
        flow.gap(space::kMedium);
        temkin_editions_card(f, flow);
      },
      [&](Flow& flow) { temkin_bridge_card(f, flow); });
  column.gap(space::kMedium);
  two_columns(
      f, column,
      [&](Flow& flow) {
        five_times_card(f, flow);
        flow.gap(space::kMedium);
        five_points_card(f, flow);
        flow.gap(space::kMedium);
        deloitte_card(f, flow);
      },
      [&](Flow& flow) {
        keep_or_buy_panel(f, flow);
        flow.gap(space::kMedium);
        two_percent_card(f, flow);
      });
  column.gap(space::kMedium);
  perception_panel(f, column);
}

}  // namespace mihwar::ui
