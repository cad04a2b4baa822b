#pragma once
// What a lever adds in each month: the programme's revenue less that of the same programme without the lever. These do
// not sum to the whole where levers act together; attribution shares that out.

#include <array>

#include "model/projection.hpp"

namespace mihwar::analysis {

// By position of the lever or the pool; 0 where not active. Money in the month.
using Marginal = std::array<model::Column<double>, model::kLeverAndPoolCount>;
void marginal_revenue(const model::Inputs& inputs, const model::Projection& projection, Marginal& result);

}  // namespace mihwar::analysis
