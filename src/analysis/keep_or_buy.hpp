#pragma once
// What the programme costs for each customer that it keeps, against buying one (the "5x" that people quote). An average
// ratio does not say where the next unit of money belongs (Pfeifer 2005): that is what budget.hpp is for.

#include <optional>

#include "model/valuation.hpp"

namespace mihwar::analysis {

struct KeepOrBuy {
  double kept_at_end = 0;       // customers of the programme above those of the baseline at the horizon
  double to_buy = 0;            // customers to buy over the horizon for the same base: sum of N_t - (rho0 N_{t-1} + A0)
  double to_buy_present = 0;    // the same, each discounted as its cost would be
  double keeping_cost = 0;      // programme_cost_pv
  double buying_cost = 0;       // acquisition_equivalent_cost = CAC x to_buy_present
  double acquisition_cost = 0;  // CAC
  std::optional<double> cost_per_kept;      // keeping_cost / to_buy_present, against CAC; absent where none is kept
  std::optional<double> buying_to_keeping;  // buying_cost / keeping_cost = CAC / cost_per_kept; absent without cost
  std::optional<double> ratio;              // CAC / retention spend; absent without spend
  std::optional<double> break_even_ratio;   // cost_per_kept / retention spend: below it buying is cheaper
};
KeepOrBuy keep_or_buy(const model::Inputs& inputs, const model::Projection& projection, const model::Summary& summary);

// "5x": where the chart draws its line, and the range that is quoted.
inline constexpr double kFiveTimes = 5, kQuotedLeast = 3, kQuotedMost = 20;

}  // namespace mihwar::analysis
