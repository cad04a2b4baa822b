#pragma once
// The famous figures beside this company's own: tested here, never coefficients of the model.

#include <optional>

#include "model/valuation.hpp"

namespace mihwar::analysis {

// Temkin Group 2018: +$775M revenue in three years for each $1B of annual revenue.
inline constexpr double kTemkinGainPerRevenue = 0.775;
inline constexpr int kTemkinMonths = 36;

struct Benchmarks {
  double temkin_gain = 0;                   // money: Temkin's line scaled to this revenue, over three years
  double share_of_temkin = 0;               // this programme's revenue gain in 36 months / temkin_gain
  double revenue_gain_36_months = 0;        // money; over the horizon if that is shorter
  double revenue_gain_share = 0;            // of the baseline's revenue over the horizon
  std::optional<double> buying_to_keeping;  // acquisition_equivalent_cost / programme_cost_pv; absent without cost
};
Benchmarks compare_with_benchmarks(const model::Inputs& inputs, const model::Projection& projection,
                                   const model::Summary& summary);

}  // namespace mihwar::analysis
