// How sure is it: the trials, what matters most, and the ranges.
#include "app/quantity.hpp"
#include "text/format.hpp"
#include "ui/account_views.hpp"
#include "ui/panels.hpp"
#include "ui/svg_pen.hpp"
#include "ui/told_charts.hpp"
#include "ui/told_sure.hpp"
#include "ui/what_if_cards.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using text::Text;

void tell_trials(Frame& f, ViewWriter& w) {
  const auto fan = [&](std::string_view id, FanOf of, Text name) {
    with_fan(f, of, [&](LineChart& chart) { w.chart(id, f.say(name), chart); });
  };
  w.text(f.say(Text::sure_fan_title));
  fan("fan.cash", FanOf::cash, Text::chart_cash);
  fan("fan.revenue", FanOf::revenue_gain, Text::chart_revenue);
  constexpr float kHeight = 332;
  with_histogram(f, [&](const Histogram& chart) {
    w.chart("histogram", f.say(Text::sure_histogram_title), kHeight, as_table(chart),
            [&](Pen& pen, const Rect& place) { draw_histogram(pen, place, chart, look(f), std::nullopt); });
  });
}

void tell_tornado(Frame& f, ViewWriter& w) {
  const analysis::Tornado& tornado = f.view.desk.tornado;
  if (!tornado.base) return w.text(f.say(Text::sure_no_base));
  with_tornado(f, tornado, [&](Tornado& chart) {
    if (chart.rows.empty()) return w.text(f.say(Text::sure_nothing_moves));
    SvgPen measure(f);
    w.chart("tornado", f.say(Text::sure_one_at_a_time), tornado_height(measure, look(f), chart, kChartWidth),
            as_table(chart), [&](Pen& pen, const Rect& place) {
              draw_tornado(pen, place, chart, natural_range(chart), look(f), std::nullopt);
            });
    w.text(f.say(Text::sure_tornado_note));
  });
}

void tell_what_matters(Frame& f, ViewWriter& w) {
  w.heading(f.say(Text::sure_tornado_title));
  w.choice("pick.tornado");
  tell_tornado(f, w);
  with_rank(f, [&](const BarChart& chart, std::span<const std::string_view>) {
    w.chart("rank", f.say(Text::sure_rank), chart);
  });
  w.text(f.say(Text::sure_rank_note));
}

void tell_quantiles(Frame& f, ViewWriter& w) {
  std::vector<std::string_view> heads = {f.say(Text::what_result)};
  heads.insert(heads.end(), kQuantileNames.begin(), kQuantileNames.end());
  ViewWriter::Rows rows;
  for (const model::ResultRow& row : model::results()) {
    std::vector<std::string> cells = {std::string(name_of_id(f, result_id(row.result)))};
    for (std::string& words : quantiles_of(f, row.result)) cells.push_back(std::move(words));
    rows.push_back(std::move(cells));
  }
  w.table(f.say(Text::sure_all_figures), heads, rows);
  w.text(sure_note(f));
  w.desk_number("desk.seed", f.say(Text::sure_seed),
                text::number(f.state.locale, static_cast<double>(f.view.desk.questions.seed), 0));
}

void tell_range(Frame& f, ViewWriter& w, const model::Parameter& row) {
  const app::Desk& desk = f.view.desk;
  const analysis::Range range = app::range_of(desk, f.state, row);
  const std::string id(row.id), name = full_name(f, row);
  const auto of = [&](Text words) { return text::fill(f.say(words), {{"name", name}}); };
  w.desk_number("range.low." + id, of(Text::told_lowest), app::quantity(f.state, row, range.low));
  w.desk_number("range.high." + id, of(Text::told_highest), app::quantity(f.state, row, range.high));
  if (app::has_own_range(desk, row)) w.toggle("reset.range." + id, of(Text::told_reset_range), false);
}

}  // namespace

void tell_how_sure(Frame& f, ViewWriter& w) {
  if (f.state.projection.active.none()) return w.text(f.say(Text::sure_no_lever));
  app::answer(f.view.desk, f.state, app::Ask::likelihood, true);
  app::answer(f.view.desk, f.state, app::Ask::tornado, true);
  w.text(sure_heading(f));
  tell_trials(f, w);
  tell_what_matters(f, w);
  tell_quantiles(f, w);
  w.heading(f.say(Text::sure_ranges));
  w.text(f.say(Text::sure_ranges_note));
  for (const model::Parameter& row : model::parameters())
    if (app::range_of(f.view.desk, f.state, row).exists()) tell_range(f, w, row);
}

}  // namespace mihwar::ui
