#pragma once
// Who earned it: the Shapley value over the active levers and the bonus pool (Shapley 1953).

#include <array>
#include <optional>
#include <string_view>
#include <vector>

#include "model/projection.hpp"
#include "model/valuation.hpp"

namespace mihwar::analysis {

// Shapley value of each of `players` players; worth[mask] is the worth of the coalition in the mask's bits, 2^players
// of them.
std::vector<double> shapley(int players, const std::vector<double>& worth);

struct Attribution {
  model::LeverSet active;
  std::array<double, model::kLeverAndPoolCount> revenue_gain{};  // money; 0 where not active
  std::array<double, model::kLeverAndPoolCount> npv{};           // money
};

// Both sum to the programme's revenue gain and NPV, whatever the order of the levers. 2^k projections for k active
// levers.
Attribution attribute(const model::Inputs& inputs, const model::Projection& projection);

// Public key of a position: the lever's name, or "bonus".
std::string_view contributor_name(int position);

}  // namespace mihwar::analysis
