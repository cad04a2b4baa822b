#include "cli/report.hpp"

#include <cstdio>

#include "cli/command.hpp"
#include "cli/streams.hpp"
#include "scenario/utf8.hpp"

namespace mihwar::cli {
namespace {

using model::Column;
using scenario::Issue;
using scenario::IssueSeverity;

Json issue_json(const Issue& issue) {
  Json json = {{"severity", issue.severity == IssueSeverity::error ? "error" : "warning"},
               {"code", scenario::issue_code_name(issue.code)},
               {"path", issue.path},
               {"value", issue.value}};
  if (!issue.expected.empty()) json["expected"] = issue.expected;
  if (issue.minimum) json["minimum"] = *issue.minimum;
  if (issue.maximum) json["maximum"] = *issue.maximum;
  if (issue.line > 0) json["line"] = issue.line;
  if (issue.column > 0) json["column"] = issue.column;
  json["message"] = scenario::describe(issue);
  return json;
}

struct Series {
  const char* baseline_key;
  const char* programme_key;
  const Column<double>* baseline;  // nullptr: 0 in every month
  const Column<double>* programme;
};

std::string sentence_line(std::string_view origin, const Issue& issue) {
  std::string line = scenario::shortened(origin, 200);
  if (issue.line > 0) line += ":" + std::to_string(issue.line) + ":" + std::to_string(issue.column);
  return line + (issue.severity == IssueSeverity::error ? ": error: " : ": warning: ") + scenario::describe(issue) +
         "\n";
}

}  // namespace

Json number_or_null(const std::optional<double>& value) { return value ? Json(*value) : Json(nullptr); }

Json issues_json(const scenario::Issues& issues) {
  Json json = Json::array();
  for (const Issue& issue : issues) json.push_back(issue_json(issue));
  return json;
}

Json summary_json(const model::Summary& summary) {
  Json json = Json::object();
  for (const model::ResultRow& row : model::results()) {
    json[std::string{row.id}] = number_or_null(summary[row.result]);
  }
  return json;
}

Json monthly_json(const model::Projection& p) {
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
  Json rows = Json::array();
  for (int month = 0; month <= p.horizon_months; ++month) {
    const auto t = static_cast<std::size_t>(month);
    Json row = {{"month", month}};
    for (const Series& series : all) {
      row[series.baseline_key] = series.baseline ? (*series.baseline)[t] : 0.0;
      row[series.programme_key] = (*series.programme)[t];
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

Json attribution_json(const analysis::Attribution& attribution) {
  Json revenue_gain = Json::object(), npv = Json::object();
  for (std::size_t i = 0; i < attribution.active.size(); ++i) {
    if (!attribution.active[i]) continue;
    const std::string name{analysis::contributor_name(static_cast<int>(i))};
    revenue_gain[name] = attribution.revenue_gain[i];
    npv[name] = attribution.npv[i];
  }
  return {{"revenue_gain", std::move(revenue_gain)}, {"npv", std::move(npv)}};
}

std::string error_sentence(const scenario::Issues& issues) {
  std::string first;
  int more = -1;
  for (const Issue& issue : issues) {
    if (issue.severity != IssueSeverity::error) continue;
    if (more++ < 0) first = scenario::describe(issue);
  }
  return more > 0 ? first + " (and " + std::to_string(more) + " more)" : first;
}

Json invalid_json(std::string_view error, const scenario::Issues& issues) {
  return {{"error", error}, {"issues", issues_json(issues)}};
}

std::string dump(const Json& json, bool pretty) {
  return json.dump(pretty ? 2 : -1, ' ', false, Json::error_handler_t::replace) + "\n";
}

int report_invalid(std::string_view origin, const scenario::Issues& issues, bool pretty) {
  std::string sentences;
  for (const Issue& issue : issues) sentences += sentence_line(origin, issue);
  std::fputs(sentences.c_str(), stderr);
  return finish(dump(invalid_json(error_sentence(issues), issues), pretty), kExitInvalid);
}

int report_unreadable(std::string_view origin, std::string_view reason, bool pretty) {
  const std::string error = "cannot read " + scenario::shortened(origin, 200) + ": " + std::string{reason};
  std::fprintf(stderr, "mihwar: error: %s\n", error.c_str());
  return finish(dump(invalid_json(error, {}), pretty), kExitInvalid);
}

}  // namespace mihwar::cli
