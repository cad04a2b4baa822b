// What the company does not see: the delivery gap, the silent part of its problems, a gamed score.
#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/perception.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/meters.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using analysis::Perception;
using text::Text;

std::string share(const Frame& f, double value) {
  const bool is_fine = value > 0 && value < 0.1 && value * 100 != std::round(value * 100);
  return text::percent(f.state.locale, value, is_fine ? 1 : 0);
}

std::string points(const Frame& f, double value, int decimals) {
  return text::counted(f.state.locale, text::Plural::points, value, decimals);
}

void gap(Frame& f, Flow& flow, const Perception& p) {
  claim_heading(f, flow, Text::perception_gap);
  const std::vector<Meter> meters = {
      {f.say(Text::story_gap_believe), share(f, p.believed_share), p.believed_share, f.theme.accent, f.theme.accent},
      {f.say(Text::story_gap_agree), share(f, p.customer_share), p.customer_share, f.theme.contributors[1],
       f.theme.ink}};
  ScreenPen pen(f);
  const Rect place = flow.take(meters_height(pen, look(f), flow.x1 - flow.x0, meters));
  const Press press = chart_area(f, "chart.gap", place, f.say(Text::perception_gap));
  const Pointed meter = draw_meters(pen, place, meters, look(f), pointer_over(press));
  if (press.clicked) f.view.traced = meter == 1 ? "trace.perception.customer_share" : "trace.perception.believed_share";
  ImGui::PushID("perception");
  traceable_row(f, flow, "trace.cx.index", f.say(Text::perception_reported), points(f, p.reported_index, 1));
  traceable_row(f, flow, "result.cx_index_baseline", f.say(Text::perception_true), points(f, p.true_index, 1));
  ImGui::PopID();
}

std::string iceberg_finding(const Frame& f, const Perception& p) {
  if (!p.silent_per_complaint) return std::string(f.say(Text::story_silent_all));
  return text::fill(f.say(Text::story_silent_title),
                    {{"customers", text::counted(f.state.locale, text::Plural::customers, *p.silent_per_complaint,
                                                 *p.silent_per_complaint < 10 ? 1 : 0)}});
}

void iceberg(Frame& f, Flow& flow, const Perception& p) {
  claim_heading(f, flow, Text::perception_iceberg);
  draw_paragraph(f, flow, strong(f), iceberg_finding(f, p));
  flow.gap(space::kSmall);
  const double silent = std::min(p.silent_per_complaint.value_or(kMostDots), double{kMostDots});
  const int above = p.silent_per_complaint ? 1 : 0, below = static_cast<int>(std::lround(silent));
  const auto say = [&](Text words, int count) {
    return text::fill(f.say(words), {{"count", text::number(f.state.locale, count, 0)}});
  };
  const Iceberg chart{.above = above,
                      .below = below,
                      .above_text = say(Text::story_complain, above),
                      .below_text = say(Text::story_stay_silent, below),
                      .above_colour = f.theme.contributors[1],
                      .below_colour = f.theme.accent,
                      .water = f.theme.accent};
  ScreenPen pen(f);
  const Rect place = flow.take(iceberg_height(pen, look(f), chart, flow.x1 - flow.x0));
  if (chart_area(f, "chart.iceberg", place, f.say(Text::perception_iceberg)).clicked)
    f.view.traced = "trace.complaints.complain_share";
  draw_iceberg(pen, place, chart, look(f));
  flow.gap(space::kSmall);
  const auto count = [&](double value) { return text::compact(f.state.locale, value); };
  traceable_paragraph(
      f, flow, "claim.silent", "trace.complaints.problem_rate", body(f),
      text::fill(f.say(Text::perception_sentence),
                 {{"problems", count(p.problems)}, {"silent", count(p.silent)}, {"leavers", count(p.silent_leavers)}}));
}

}  // namespace

void perception_panel(Frame& f, Flow& column) {
  const Perception p = analysis::perceive(f.state.scenario().inputs);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f),
                 text::fill(f.say(Text::perception_title), {{"gap", points(f, p.delivery_gap * 100, 0)},
                                                            {"silent", text::compact(f.state.locale, p.silent)}}));
  two_columns(
      f, card.flow, [&](Flow& flow) { gap(f, flow, p); }, [&](Flow& flow) { iceberg(f, flow, p); });
  end_card(f, column, card);
}

}  // namespace mihwar::ui
