// What you would have to believe, and what the company does not see.
#include "app/quantity.hpp"
#include "ui/account_views.hpp"
#include "ui/panels.hpp"
#include "ui/svg_pen.hpp"
#include "ui/told_claims.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

void tell_claim(const Frame& f, ViewWriter& w, const std::string& finding, std::string_view evidence_id) {
  const ClaimWords words = claim_words(f, evidence_id);
  w.heading(finding);
  const std::string items[] = {std::string(words.published), std::string(words.grade)};
  w.list(items);
}

template <std::size_t n>
void tell_needs(const Frame& f, ViewWriter& w, const std::array<std::string, n>& needs) {
  w.text(f.say(Text::claims_needed));
  w.list(needs);
}

void tell_temkin(Frame& f, ViewWriter& w) {
  const analysis::Benchmarks& b = f.state.benchmarks;
  w.heading(temkin_finding(f));
  w.table(f.say(Text::trace_temkin), {f.say(Text::account_label), f.say(Text::account_value)},
          {{std::string(f.say(Text::temkin_line)), app::money(f.state, b.temkin_gain)},
           {std::string(f.say(Text::temkin_this)), app::money(f.state, b.revenue_gain_36_months)}});
  w.text(temkin_sentence(f));
  w.text(f.say(Text::grade_c));

  w.heading(editions_finding(f));
  with_editions(f, [&](const BarChart& chart) { w.chart("editions", f.say(Text::claims_famous), chart); });
  for (const std::string& range : edition_ranges(f)) w.text(range);

  tell_claim(f, w, bridge_finding(f), "temkin-775m");
  with_bridge(f, [&](const Waterfall& chart) { w.chart("bridge", f.say(Text::claims_here), chart); });
  tell_needs(f, w, bridge_needs(f));
}

void tell_five_times(Frame& f, ViewWriter& w) {
  tell_claim(f, w, five_finding(f), "acquire-5x");
  with_five_bars(f, [&](const BarChart& chart) { w.chart("five_times", f.say(Text::claims_here), chart); });
  const std::string needed = five_needed(f);
  if (needed.empty()) return;
  tell_needs(f, w, std::array{needed, five_caveat(f)});
  if (use_five_times(f.state, f.view.desk)) w.toggle("button.five_times", f.say(Text::five_button), false);
}

void tell_two_percent(Frame& f, ViewWriter& w) {
  tell_claim(f, w, two_finding(f), "two-percent-ten-percent");
  if (two_is_known(f)) {
    with_two_bars(f, [&](const BarChart& chart) { w.chart("two_effects", f.say(Text::claims_here), chart); });
    tell_needs(f, w, std::array{two_needed(f)});
  }
  with_two_lines(f, [&](const IsoChart& chart) { w.chart("two_percent", f.say(Text::two_chart), chart); });
  w.text(f.say(Text::two_sides));
}

void tell_five_points(Frame& f, ViewWriter& w) {
  tell_claim(f, w, points_finding(f), "five-points-almost-100");
  with_points_bars(f, [&](const BarChart& chart) { w.chart("five_points", f.say(Text::claims_here), chart); });
  tell_needs(f, w, points_needs(f));
}

void tell_deloitte(Frame& f, ViewWriter& w) {
  constexpr std::string_view kId = "deloitte-60-percent";
  tell_claim(f, w, deloitte_finding(f), kId);
  w.text(claim_words(f, kId).caveat);
}

}  // namespace

void tell_keep_or_buy(const Frame& f, ViewWriter& w) {
  ViewWriter::Rows rows;
  for (const LabelledValue& cost : keep_or_buy_costs(f)) rows.push_back({std::string(cost.label), cost.value});
  w.heading(keep_or_buy_finding(f));
  w.table(f.say(Text::trace_buying_to_keeping), {f.say(Text::account_label), f.say(Text::account_value)}, rows);
  if (!f.state.projection.active.none()) w.text(keep_or_buy_sentence(f));
  if (keeps_anyone(f)) {
    with_keep_each(f, [&](const BarChart& chart) { w.chart("keep_each", f.say(Text::keep_each), chart); });
    if (const std::string words = keep_break_even(f); !words.empty()) w.text(words);
  }
  w.text(keep_ratio_sentence(f));
  w.text(f.say(Text::keep_caveat));
  w.text(f.say(Text::grade_d));
}

void tell_claims(Frame& f, ViewWriter& w) {
  app::answer(f.view.desk, f.state, app::Ask::claims, false);
  w.text(f.say(Text::claims_title));
  w.text(f.say(Text::claims_help));
  tell_temkin(f, w);
  tell_five_times(f, w);
  tell_five_points(f, w);
  tell_deloitte(f, w);
  tell_two_percent(f, w);
}

void tell_perception(Frame& f, ViewWriter& w) {
  const std::string heads =
      std::string(f.say(Text::account_label)) + '\t' + std::string(f.say(Text::account_value)) + '\n';
  SvgPen measure(f);
  w.text(perception_finding(f));
  with_gap(f, [&](const std::vector<Meter>& meters) {
    w.chart("gap", f.say(Text::perception_gap), meters_height(measure, look(f), kChartWidth, meters),
            heads + as_table(meters),
            [&](Pen& pen, const Rect& place) { draw_meters(pen, place, meters, look(f), std::nullopt); });
  });
  std::vector<std::string> indices;
  for (const LabelledValue& index : reported_and_true(f))
    indices.push_back(std::string(index.label) + ": " + index.value);
  w.list(indices);
  w.heading(f.say(Text::perception_iceberg));
  with_iceberg(f, [&](const Iceberg& chart) {
    w.chart("iceberg", iceberg_finding(f), iceberg_height(measure, look(f), chart, kChartWidth),
            heads + as_table(chart), [&](Pen& pen, const Rect& place) { draw_iceberg(pen, place, chart, look(f)); });
  });
  w.text(iceberg_finding(f));
  w.text(iceberg_sentence(f));
}

}  // namespace mihwar::ui
