// The main chart: revenue, customers or cash by month, of the programme, its baseline and the scenario compared with.
#include <array>
#include <cmath>
#include <string>

#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/case_names.hpp"
#include "ui/chart_panels.hpp"
#include "ui/charts/line_chart.hpp"
#include "ui/pages.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_charts.hpp"
#include "ui/widgets.hpp"
#include "ui/window.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

std::span<const double> months(int horizon, const model::Column<double>& column) {
  return {column.data(), static_cast<std::size_t>(horizon) + 1};
}

const model::Column<double>& column_of(const model::Projection& projection, Charted charted) {
  if (charted == Charted::cash) return projection.cumulative_cash_flow;
  return charted == Charted::customers ? projection.programme.customers : projection.programme.revenue;
}

// "56.8K more customers by month 36": more, less or the same.
struct Difference {
  Text more, less, same;
  std::string_view placeholder;
};

std::string finding(const Frame& f, const Difference& words, double before, double after, bool is_money) {
  const double difference = after - before;
  if (std::fabs(difference) < 1e-6 * before) return std::string(f.say(words.same));
  const double size = std::fabs(difference);
  return text::fill(f.say(difference > 0 ? words.more : words.less),
                    {{words.placeholder, is_money ? app::money(f.state, size) : text::compact(f.state.locale, size)},
                     {"month", text::number(f.state.locale, f.state.projection.horizon_months, 0)}});
}

std::string cash_finding(const Frame& f) {
  const std::optional<double>& month = f.state.summary[Result::payback_month];
  if (f.state.projection.active.none()) return std::string(f.say(Text::chart_cash_none));
  if (month && *month == 0) return std::string(f.say(Text::chart_cash_never_out));
  if (month)
    return text::fill(f.say(Text::chart_cash_back),
                      {{"month", text::number(f.state.locale, app::payback_in_month(*month), 0)}});
  const int horizon = f.state.projection.horizon_months;
  return text::fill(f.say(Text::chart_cash_not_back),
                    {{"months", text::counted(f.state.locale, text::Plural::months, horizon, 0)}});
}

std::string heading(const Frame& f, Charted charted) {
  const auto end = static_cast<std::size_t>(f.state.projection.horizon_months);
  const model::Path &before = f.state.projection.baseline, &after = f.state.projection.programme;
  if (charted == Charted::cash) return cash_finding(f);
  if (charted == Charted::customers)
    return finding(f, {Text::chart_customers_more, Text::chart_customers_fewer, Text::chart_customers_same, "count"},
                   before.customers[end], after.customers[end], false);
  return finding(f, {Text::chart_revenue_more, Text::chart_revenue_less, Text::chart_revenue_same, "money"},
                 before.revenue[end], after.revenue[end], true);
}

std::string unit(const Frame& f, Charted charted) {
  if (charted == Charted::customers) return std::string(f.say(Text::chart_customers_unit));
  const Text words = charted == Charted::cash ? Text::chart_cash_unit : Text::chart_revenue_unit;
  return text::fill(f.say(words), {{"currency", f.state.scenario().currency}});
}

void add_formats(const Frame& f, LineChart& chart, Charted charted) {
  chart.months_label = f.say(Text::chart_months);
  chart.month_sentence = f.say(Text::chart_month);
  chart.format_month = [&f](int month) { return text::number(f.state.locale, month, 0); };
  if (charted == Charted::customers) {
    chart.format = [&f](double v) { return text::compact(f.state.locale, v); };
    chart.format_tick = [&f](double v, double step) { return text::compact_tick(f.state.locale, v, step); };
  } else {
    chart.format = [&f](double v) { return app::money(f.state, v); };
    chart.format_tick = money_ticks(f);
  }
}

void add_cash_marker(const Frame& f, LineChart& chart) {
  const std::optional<double>& month = f.state.summary[Result::payback_month];
  if (!month || *month == 0) return;
  const std::string number = text::number(f.state.locale, app::payback_in_month(*month), 0);
  chart.marker = Marker{*month, text::fill(f.say(Text::chart_month), {{"month", number}}), f.theme.ink};
}

// The scenario compared with, dashed in its own colour; amounts only in the same currency.
void add_reference(const Frame& f, LineChart& chart, Charted charted, const std::string& name) {
  const app::CaseResults* reference = f.state.reference();
  if (!reference) return;
  const app::Case& one = *app::find_case(f.state.document, reference->case_id);
  if (charted != Charted::customers && one.scenario.currency != f.state.scenario().currency) return;
  const Colour colour = f.theme.cases[static_cast<std::size_t>(one.colour)];
  const auto& column = column_of(reference->projection, charted);
  chart.series.push_back({name, months(reference->projection.horizon_months, column), colour, colour, 2, true});
}

// Which chart, and its data for the clipboard.
bool choose_chart(Frame& f, Flow& flow) {
  Row line(flow.take(f.control_height()), f.direction);
  const bool copies =
      icon_button(f, "button.copy_chart", line.end(f.control_height()), Icon::copy, f.say(Text::copy_data));
  line.end(space::kSmall);
  const std::array labels = {f.say(Text::chart_revenue), f.say(Text::chart_customers), f.say(Text::chart_cash)};
  f.view.charted = segmented(f, "charted", line.start(std::min(360.0f, line.rest().width())), labels, f.view.charted);
  flow.gap(space::kSmall);
  return copies;
}

}  // namespace

void with_main_chart(const Frame& f, Charted charted, FunctionRef<void(const std::string&, LineChart&)> use) {
  const int horizon = f.state.projection.horizon_months;
  LineChart chart;
  add_formats(f, chart, charted);
  const std::string unit_words = unit(f, charted);
  chart.unit = unit_words;
  if (charted != Charted::cash)
    chart.series.push_back({f.say(Text::series_baseline),
                            months(horizon, charted == Charted::customers ? f.state.projection.baseline.customers
                                                                          : f.state.projection.baseline.revenue),
                            f.theme.baseline, f.theme.muted, 2});
  const Colour colour = f.theme.cases[static_cast<std::size_t>(f.state.document.current_case().colour)];
  chart.series.push_back({f.say(charted == Charted::cash ? Text::series_cash : Text::series_programme),
                          months(horizon, column_of(f.state.projection, charted)), colour, colour, 3});
  const app::CaseResults* reference = f.state.reference();
  const std::string other = reference ? name_of(f, *app::find_case(f.state.document, reference->case_id)) : "";
  add_reference(f, chart, charted, other);
  if (charted == Charted::cash) add_cash_marker(f, chart);
  use(heading(f, charted), chart);
}

void main_chart(Frame& f, Flow& column, float height) {
  const auto shown = static_cast<Charted>(f.view.charted);
  Card card = begin_card(f, column);
  draw_paragraph(f, card.flow, title(f), heading(f, shown));
  card.flow.gap(space::kTight);
  const bool copies = choose_chart(f, card.flow);
  const Rect place = card.flow.take(height);
  const Press press = chart_area(f, "chart.main", place, heading(f, shown));
  constexpr std::array<std::string_view, 3> kTraces = {"trace.revenue_month", "result.customers_end_programme",
                                                       "result.payback_month"};
  if (press.clicked) f.view.traced = kTraces[static_cast<std::size_t>(f.view.charted)];
  with_main_chart(f, shown, [&](const std::string&, LineChart& chart) {
    ScreenPen pen(f);
    const std::string axis_id = "chart." + std::to_string(f.view.charted);
    draw_line_chart(pen, place, chart, held_axis(f, axis_id, natural_range(chart)), look(f),
                    press.hovered ? std::optional(ImGui::GetMousePos().x) : std::nullopt);
    if (copies) copy_text(f, as_table(chart));
  });
  end_card(f, column, card);
}

void results_page(Frame& f, Flow& column) {
  const bool narrow = column.x1 - column.x0 < 620;
  const float room = ImGui::GetIO().DisplaySize.y - 560;
  main_chart(f, column, narrow ? 230.0f : std::clamp(room, 240.0f, 460.0f));
  column.gap(space::kMedium);
  notes_panel(f, column);
  if (!f.view.shows_more) return;
  notes_text_panel(f, column);
}

}  // namespace mihwar::ui
