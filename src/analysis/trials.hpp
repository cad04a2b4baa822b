#pragma once
// What the Monte Carlo keeps of a trial: every summary figure and the two fans by month, in one pass over the months
// without storing the projection. A lane of one double gives the bits of model::summarise.

#include <array>

#include "model/projection.hpp"
#include "model/valuation.hpp"

namespace mihwar::analysis {

template <class Lane>
struct TrialsOf {
  std::array<Lane, model::kResultCount> figures;  // by model::Result; not a number where there is no answer
  model::Column<Lane> revenue_gain;               // money in the month, programme less baseline; 0 in month 0
  model::Column<Lane> cumulative_cash_flow;       // money, undiscounted
};

// `active` names the levers that are on in some trial.
template <class Lane>
void run_trials(const model::InputsOf<Lane>& inputs, model::LeverSet active, TrialsOf<Lane>& trials);

}  // namespace mihwar::analysis
