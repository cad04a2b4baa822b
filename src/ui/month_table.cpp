// The months behind a figure: what it is a sum or the end of.
#include <string>

#include "app/quantity.hpp"
#include "ui/charts/table.hpp"
#include "ui/panels.hpp"
#include "ui/sharing.hpp"
#include "ui/told_company.hpp"
#include "ui/widgets.hpp"

namespace mihwar::ui {
namespace {

using model::Result;
using text::Text;

// Two columns of the projection, and their unit.
struct MonthColumns {
  const model::Column<double>*first, *second;
  Text first_name, second_name;
  model::Unit unit;
};

MonthColumns columns_of(const app::AppState& state, Result result) {
  const model::Path &before = state.projection.baseline, &after = state.projection.programme;
  using model::Unit;
  const auto both = [&](const model::Column<double>& a, const model::Column<double>& b, Unit unit) {
    return MonthColumns{&a, &b, Text::series_baseline, Text::series_programme, unit};
  };
  switch (result) {
    case Result::revenue_gain:
      return both(before.revenue, after.revenue, Unit::money);
    case Result::contribution_gain:
      return both(before.contribution, after.contribution, Unit::money);
    case Result::turnover_saving:
      return both(before.turnover_saving, after.turnover_saving, Unit::money);
    case Result::programme_cost_pv:
      return both(before.programme_cost, after.programme_cost, Unit::money);
    case Result::annual_retention_baseline:
    case Result::annual_retention_programme:
    case Result::lifetime_value_baseline:
    case Result::lifetime_value_programme:
      return both(before.annual_retention, after.annual_retention, Unit::share);
    case Result::cx_index_baseline:
    case Result::cx_index_programme:
      return both(before.cx_index, after.cx_index, Unit::points);
    case Result::wait_minutes_baseline:
    case Result::wait_minutes_programme:
      return both(before.wait_minutes, after.wait_minutes, Unit::minute);
    case Result::abandonment_baseline:
    case Result::abandonment_programme:
      return both(before.abandonment, after.abandonment, Unit::share);
    case Result::customers_end_baseline:
    case Result::customers_end_programme:
    case Result::acquisition_equivalent_cost:
    case Result::acquisition_cost_ratio:
      return both(before.customers, after.customers, Unit::customers);
    case Result::npv:
    case Result::roi:
    case Result::payback_month:
      break;
  }
  return {&state.projection.cash_flow, &state.projection.cumulative_cash_flow, Text::months_cash_flow,
          Text::series_cash, Unit::money};
}

std::string in_words(const Frame& f, model::Unit unit, double value) {
  if (unit == model::Unit::customers) return text::compact(f.state.locale, value);
  return app::quantity(f.state, unit, value, unit == model::Unit::share ? 4 : 2);
}

void table_line(Frame& f, Flow& flow, bool bold, std::string_view month, std::string_view first,
                std::string_view second) {
  const TextStyle style{type::kSmall, bold ? f.theme.muted : f.theme.ink, bold};
  const Rect line = flow.take(bold ? 2 * 20.0f : 22.0f);
  Row row(line, f.direction);
  const float value_width = (line.width() - 44) / 2;
  draw_text(f, row.start(44), {type::kSmall, f.theme.muted}, Align::start, month);
  for (const std::string_view text : {first, second}) {
    const Rect cell = inset(row.start(value_width), 2, 0);
    if (!bold) {
      draw_text(f, cell, style, Align::end, text);
      continue;
    }
    Flow words{cell.x0, cell.x1, cell.y0};
    draw_paragraph(f, words, style, text);
  }
}

std::string as_text(const Frame& f, const MonthColumns& columns, int horizon) {
  Table table;
  table.text(f.say(Text::chart_months)).text(f.say(columns.first_name)).text(f.say(columns.second_name)).end_line();
  for (int t = 0; t <= horizon; ++t) {
    const auto month = static_cast<std::size_t>(t);
    table.number(t).number((*columns.first)[month]).number((*columns.second)[month]).end_line();
  }
  return table.take();
}

}  // namespace

MonthWords month_words(const Frame& f, Result result) {
  const MonthColumns columns = columns_of(f.state, result);
  MonthWords words{.heads = {f.say(columns.first_name), f.say(columns.second_name)}};
  for (std::size_t t = 0; t <= static_cast<std::size_t>(f.state.projection.horizon_months); ++t)
    words.months.push_back(
        {in_words(f, columns.unit, (*columns.first)[t]), in_words(f, columns.unit, (*columns.second)[t])});
  return words;
}

void month_table(Frame& f, Flow& flow, Result result) {
  flow.gap(space::kMedium);
  if (!collapsible(f, flow, "open.months", f.say(Text::months_title), strong(f))) return;
  Row tools(flow.take(f.control_height()), f.direction);
  const std::string_view label = f.say(Text::copy_data);
  if (button(f, "button.copy_months", tools.start(button_width(f, label)), label))
    copy_text(f, as_text(f, columns_of(f.state, result), f.state.projection.horizon_months));
  const MonthWords words = month_words(f, result);
  table_line(f, flow, true, "", words.heads[0], words.heads[1]);
  for (std::size_t t = 0; t < words.months.size(); ++t)
    table_line(f, flow, false, text::number(f.state.locale, static_cast<double>(t), 0), words.months[t][0],
               words.months[t][1]);
}

}  // namespace mihwar::ui
