#include "analysis/marginal.hpp"

namespace mihwar::analysis {

void marginal_revenue(const model::Inputs& inputs, const model::Projection& projection, Marginal& result) {
  const auto months = static_cast<std::size_t>(projection.horizon_months) + 1;
  for (std::size_t j = 0; j < result.size(); ++j) {
    result[j].fill(0);
    if (!projection.active[j]) continue;
    model::LeverSet others = projection.active;
    others.reset(j);
    const model::Projection without = model::project_again(inputs, others, projection.baseline);
    for (std::size_t t = 0; t < months; ++t)
      result[j][t] = projection.programme.revenue[t] - without.programme.revenue[t];
  }
}

}  // namespace mihwar::analysis
