// The scenarios of an account: inputs, results and months of each.
#include <span>

#include "app/quantity.hpp"
#include "ui/account.hpp"
#include "ui/panels.hpp"

namespace mihwar::ui {
namespace {

using scenario::JsonWriter;

struct Series {
  std::string_view baseline_key, programme_key;
  const model::Column<double>* baseline;  // nullptr: 0 in every month
  const model::Column<double>* programme;
};

void write_column(JsonWriter& json, std::string_view key, const model::Column<double>* column, int horizon) {
  json.array(key);
  for (int month = 0; month <= horizon; ++month)
    json.number({}, column ? (*column)[static_cast<std::size_t>(month)] : 0.0);
  json.close();
}

// The columns of `mihwar eval`, and what the cash flow is made of.
void write_months(const model::Projection& p, JsonWriter& json) {
  const model::Path &before = p.baseline, &after = p.programme;
  const Series all[] = {
      {"customers_baseline", "customers_programme", &before.customers, &after.customers},
      {"revenue_baseline", "revenue_programme", &before.revenue, &after.revenue},
      {"contribution_baseline", "contribution_programme", &before.contribution, &after.contribution},
      {"cash_flow_baseline", "cash_flow_programme", nullptr, &p.cash_flow},
      {"cumulative_cash_flow_baseline", "cumulative_cash_flow_programme", nullptr, &p.cumulative_cash_flow},
      {"cx_index_baseline", "cx_index_programme", &before.cx_index, &after.cx_index},
      {"annual_retention_baseline", "annual_retention_programme", &before.annual_retention, &after.annual_retention},
      {"wait_minutes_baseline", "wait_minutes_programme", &before.wait_minutes, &after.wait_minutes},
      {"engagement_baseline", "engagement_programme", &before.engagement, &after.engagement}};
  json.object("months");
  json.array("month");
  for (int month = 0; month <= p.horizon_months; ++month) json.number({}, month);
  json.close();
  for (const Series& series : all) {
    write_column(json, series.baseline_key, series.baseline, p.horizon_months);
    write_column(json, series.programme_key, series.programme, p.horizon_months);
  }
  write_column(json, "cumulative_cash_flow", &p.cumulative_cash_flow, p.horizon_months);
  write_column(json, "turnover_saving", &after.turnover_saving, p.horizon_months);
  write_column(json, "programme_cost", &after.programme_cost, p.horizon_months);
  json.close();
}

void write_results(const Frame& f, JsonWriter& json) {
  json.object("results");
  for (const model::ResultRow& row : model::results()) json.number(row.id, f.state.summary[row.result]);
  json.close();
  json.object("results_shown");
  for (const model::ResultRow& row : model::results()) json.text(row.id, told(f, app::figure(f.state, row.result)));
  json.close();
}

void write_case(const Frame& f, JsonWriter& json, bool with_months) {
  const app::Case& one = f.state.document.current_case();
  json.object();
  json.number("id", one.id);
  json.text("name",
            one.scenario.name.empty() ? f.say(text::Text::scenario_unnamed) : std::string_view(one.scenario.name));
  json.number("colour", one.colour);
  json.text("currency", one.scenario.currency);
  json.text("preset", one.scenario.preset);
  json.text("notes", one.scenario.notes);
  json.text("headline", told(f, headline(f)));
  json.object("parameters");
  for (const model::Parameter& row : model::parameters()) json.number(row.id, row.field.get(one.scenario.inputs));
  json.close();
  write_results(f, json);
  if (with_months) write_months(f.state.projection, json);
  json.close();
}

}  // namespace

void account_scenarios(const Frame& f, JsonWriter& json, bool with_months) {
  json.array("scenarios");
  for (std::size_t i = 0; i < f.state.document.cases.size(); ++i)
    with_case(f, i, [&](Frame& of_case) { write_case(of_case, json, with_months); });
  json.close();
}

}  // namespace mihwar::ui
