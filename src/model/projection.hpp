#pragma once
// The monthly projection: baseline and programme side by side over the same code (docs/model.md, "Equations").

#include <array>
#include <bitset>

#include "model/inputs.hpp"

namespace mihwar::model {

// Which levers act; the bonus pool counts as the last one.
inline constexpr int kBonusPool = kLeverCount;
inline constexpr int kLeverAndPoolCount = kLeverCount + 1;
using LeverSet = std::bitset<kLeverAndPoolCount>;

// One value per month 0..horizon; month 0 is today, a later one is the end of that month.
template <class Lane>
using Column = std::array<Lane, kMaxHorizonMonths + 1>;

// One course of events. Month 0 holds today's state and, for flows, today's monthly rate, which no sum includes.
template <class Lane>
struct PathOf {
  Column<Lane> customers;         // at the end of the month
  Column<Lane> revenue;           // money in the month
  Column<Lane> contribution;      // money in the month: margin - acquisition - retention spend
  Column<Lane> cx_index;          // points 0-100, the true index
  Column<Lane> annual_retention;  // share/yr: monthly survival to the twelfth power, abandonment included
  Column<Lane> wait_minutes;      // mean queue time of all callers
  Column<Lane> abandonment;       // share of contacts given up: min(wait / patience, 1)
  Column<Lane> engagement;        // points 0-100
  Column<Lane> turnover_saving;   // money in the month
  Column<Lane> programme_cost;    // money in the month: one-off and monthly costs and the bonus paid
};

template <class Lane>
struct ProjectionOf {
  int horizon_months;
  LeverSet active;  // levers on (value not 0) and the bonus pool (pool not 0), of those that were asked for
  PathOf<Lane> baseline;
  PathOf<Lane> programme;
  Column<Lane> cash_flow;             // programme less baseline: contribution + turnover saving - costs
  Column<Lane> cumulative_cash_flow;  // undiscounted
  Lane monthly_discount;              // i_m = (1 + annual rate)^(1/12) - 1
  Lane effective_abandonment_churn;   // kappa' <= kappa: abandonment explains no more churn than there is
};

using Path = PathOf<double>;
using Projection = ProjectionOf<double>;

// The levers and the pool that are on in these inputs.
LeverSet active_levers(const Inputs& inputs);

// Normalised logistic progress 0..1 of a lever `months_since_start` months after its start (0 at and before it).
template <class Lane>
Lane ramp(const LeverInputs<Lane>& lever, int months_since_start);

// True baseline index: max(0, reported - inflation).
template <class Lane>
Lane true_index(const InputsOf<Lane>& inputs);

// Expected yearly loss of customers (share/yr) from problems when `captured` of them are reported and `resolved` of
// those solved: TARP loyalty table (docs/model.md, section 3).
template <class Lane>
Lane complaint_loss(const InputsOf<Lane>& inputs, Lane captured, Lane resolved);

// Precondition: inputs are valid (scenario::validate finds nothing). `asked` restricts the levers, for attribution.
Projection project(const Inputs& inputs, LeverSet asked = LeverSet{}.set());

// The baseline does not depend on the levers: attribution runs it once and only the programme again.
Projection project_again(const Inputs& inputs, LeverSet asked, const Path& baseline);

}  // namespace mihwar::model
