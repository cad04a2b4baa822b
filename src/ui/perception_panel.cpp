// What the company does not see: the delivery gap, the silent part of its problems, a gamed score.
#include <algorithm>
#include <cmath>
#include <string>

#include "analysis/perception.hpp"
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/chart_panels.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/told_company.hpp"
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

Perception perceived(const Frame& f) { return analysis::perceive(f.state.scenario().inputs); }

}  // namespace

std::string perception_finding(const Frame& f) {
  const Perception p = perceived(f);
  return text::fill(f.say(Text::perception_title),
                    {{"gap", points(f, p.delivery_gap * 100, 0)}, {"silent", text::compact(f.state.locale, p.silent)}});
}

void with_gap(const Frame& f, FunctionRef<void(const std::vector<Meter>&)> use) {
  const Perception p = perceived(f);
  use({{f.say(Text::story_gap_believe), share(f, p.believed_share), p.believed_share, f.theme.accent, f.theme.accent},
       {f.say(Text::story_gap_agree), share(f, p.customer_share), p.customer_share, f.theme.contributors[1],
        f.theme.ink}});
}

std::array<LabelledValue, 2> reported_and_true(const Frame& f) {
  const Perception p = perceived(f);
  return {{{f.say(Text::perception_reported), points(f, p.reported_index, 1)},
           {f.say(Text::perception_true), points(f, p.true_index, 1)}}};
}

std::string iceberg_finding(const Frame& f) {
  const Perception p = perceived(f);
  if (!p.silent_per_complaint) return std::string(f.say(Text::story_silent_all));
  return text::fill(f.say(Text::story_silent_title),
                    {{"customers", text::counted(f.state.locale, text::Plural::customers, *p.silent_per_complaint,
                                                 *p.silent_per_complaint < 10 ? 1 : 0)}});
}

void with_iceberg(const Frame& f, FunctionRef<void(const Iceberg&)> use) {
  const Perception p = perceived(f);
  const double silent = std::min(p.silent_per_complaint.value_or(kMostDots), double{kMostDots});
  const int above = p.silent_per_complaint ? 1 : 0, below = static_cast<int>(std::lround(silent));
  const auto say = [&](Text words, int count) {
    return text::fill(f.say(words), {{"count", text::number(f.state.locale, count, 0)}});
  };
  use({.above = above,
       .below = below,
       .above_text = say(Text::story_complain, above),
       .below_text = say(Text::story_stay_silent, below),
       .above_colour = f.theme.contributors[1],
       .below_colour = f.theme.accent,
       .water = f.theme.accent});
}

std::string iceberg_sentence(const Frame& f) {
  const Perception p = perceived(f);
  const auto count = [&](double value) { return text::compact(f.state.locale, value); };
  return text::fill(
      f.say(Text::perception_sentence),
      {{"problems", count(p.problems)}, {"silent", count(p.silent)}, {"leavers", count(p.silent_leavers)}});
}

namespace {

void gap(Frame& f, Flow& flow) {
  claim_heading(f, flow, Text::perception_gap);
  with_gap(f, [&](const std::vector<Meter>& meters) {
    ScreenPen pen(f);
    const Rect place = flow.take(meters_height(pen, look(f), flow.x1 - flow.x0, meters));
    const Press press = pressable(f, "chart.gap", place);
    const Pointed meter = draw_meters(pen, place, meters, look(f), pointer_over(press));
    if (press.clicked)
      f.view.traced = meter == 1 ? "trace.perception.customer_share" : "trace.perception.believed_share";
  });
  const auto indices = reported_and_true(f);
  ImGui::PushID("perception");
  traceable_row(f, flow, "trace.cx.index", indices[0].label, indices[0].value);
  traceable_row(f, flow, "result.cx_index_baseline", indices[1].label, indices[1].value);
  ImGui::PopID();
}

void iceberg(Frame& f, Flow& flow) {
  claim_heading(f, flow, Text::perception_iceberg);
  draw_paragraph(f, flow, strong(f), iceberg_finding(f));
  flow.gap(space::kSmall);
  with_iceberg(f, [&](const Iceberg& chart) {
    ScreenPen pen(f);
    const Rect place = flow.take(iceberg_height(pen, look(f), chart, flow.x1 - flow.x0));
    if (pressable(f, "chart.iceberg", place).clicked) f.view.traced = "trace.complaints.complain_share";
    draw_iceberg(pen, place, chart, look(f));
  });
  flow.gap(space::kSmall);
  traceable_paragraph(f, flow, "claim.silent", "trace.complaints.problem_rate", body(f), iceberg_sentence(f));
}

}  // namespace

void perception_panel(Frame& f, Flow& column) {
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), perception_finding(f));
  two_columns(
      f, card.flow, [&](Flow& flow) { gap(f, flow); }, [&](Flow& flow) { iceberg(f, flow); });
  end_card(f, column, card);
}

}  // namespace mihwar::ui
