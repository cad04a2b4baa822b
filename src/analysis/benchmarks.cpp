#include "analysis/benchmarks.hpp"

#include <algorithm>

namespace mihwar::analysis {

Benchmarks compare_with_benchmarks(const model::Inputs& inputs, const model::Projection& projection,
                                   const model::Summary& summary) {
  const int last = std::min(kTemkinMonths, projection.horizon_months);
  Benchmarks b;
  for (std::size_t t = 1; t <= static_cast<std::size_t>(last); ++t)
    b.revenue_gain_36_months += projection.programme.revenue[t] - projection.baseline.revenue[t];
  double baseline_revenue = 0;
  for (std::size_t t = 1; t <= static_cast<std::size_t>(projection.horizon_months); ++t)
    baseline_revenue += projection.baseline.revenue[t];
  b.temkin_gain = kTemkinGainPerRevenue * inputs.company.annual_revenue;
  b.share_of_temkin = b.revenue_gain_36_months / b.temkin_gain;
  b.revenue_gain_share = *summary[model::Result::revenue_gain] / baseline_revenue;
  if (const double cost = *summary[model::Result::programme_cost_pv]; cost > 0)
    b.buying_to_keeping = *summary[model::Result::acquisition_equivalent_cost] / cost;
  return b;
}

}  // namespace mihwar::analysis
