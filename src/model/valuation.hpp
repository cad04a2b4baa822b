#pragma once
// What a projection is worth: the summary figures by their public ids.

#include <optional>
#include <span>
#include <string_view>

#include "model/parameters.hpp"
#include "model/projection.hpp"

namespace mihwar::model {

enum class Result {
  revenue_gain,
  contribution_gain,
  npv,
  roi,
  payback_month,
  programme_cost_pv,
  acquisition_equivalent_cost,
  acquisition_cost_ratio,
  turnover_saving,
  annual_retention_baseline,
  annual_retention_programme,
  cx_index_baseline,
  cx_index_programme,
  wait_minutes_baseline,
  wait_minutes_programme,
  abandonment_baseline,
  abandonment_programme,
  customers_end_baseline,
  customers_end_programme,
  lifetime_value_baseline,
  lifetime_value_programme,
};
inline constexpr int kResultCount = static_cast<int>(Result::lifetime_value_programme) + 1;

// Where a figure comes from, for whoever asks.
struct ResultRow {
  Result result;
  std::string_view id;  // public
  Unit unit;
  std::string_view equation;  // in the notation of docs/model.md
  // Ids of the parameters that enter directly, and "result." and the id of figures that do, separated by blanks; the
  // active levers enter besides.
  std::string_view inputs;
};
std::span<const ResultRow> results();
const ResultRow* find_result(std::string_view id);

// All summary figures of one projection. A figure without an answer (no cost, never paid back) is absent.
struct Summary {
  std::array<std::optional<double>, kResultCount> values{};
  const std::optional<double>& operator[](Result r) const { return values[static_cast<std::size_t>(r)]; }
  std::optional<double>& operator[](Result r) { return values[static_cast<std::size_t>(r)]; }
};
Summary summarise(const Inputs& inputs, const Projection& projection);

// Present value of flows at months 0, 1, 2, ... at a monthly (or, for yearly flows, yearly) rate.
double present_value(std::span<const double> flows, double rate_per_period);

// Month at which a cumulative cash flow turns positive for good, linear within the month; 0 if it is never negative,
// absent if it ends below zero.
std::optional<double> payback(std::span<const double> cumulative);

// Lifetime value of a customer: margin_per_month * survival / (1 + discount - survival), all monthly (Gupta & Lehmann
// 2003).
double lifetime_value(double margin_per_month, double survival, double discount);

}  // namespace mihwar::model
