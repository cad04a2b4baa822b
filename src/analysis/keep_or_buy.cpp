#include "analysis/keep_or_buy.hpp"

#include "model/elementary.hpp"

namespace mihwar::analysis {

using model::Result;

KeepOrBuy keep_or_buy(const model::Inputs& inputs, const model::Projection& p, const model::Summary& summary) {
  KeepOrBuy k;
  const double survival = model::twelfth_root(inputs.company.annual_retention);
  const double new_customers = (1 - survival) * inputs.company.customers;
  const double discount = 1 / (1 + p.monthly_discount);
  double factor = 1;
  for (std::size_t t = 1; t <= static_cast<std::size_t>(p.horizon_months); ++t) {
    factor *= discount;
    const double bought = p.programme.customers[t] - (survival * p.programme.customers[t - 1] + new_customers);
    k.to_buy += bought;
    k.to_buy_present += bought * factor;
  }
  const double spend = inputs.company.retention_spend;
  k.kept_at_end = *summary[Result::customers_end_programme] - *summary[Result::customers_end_baseline];
  k.keeping_cost = *summary[Result::programme_cost_pv];
  k.buying_cost = *summary[Result::acquisition_equivalent_cost];
  k.acquisition_cost = inputs.company.acquisition_cost;
  if (k.to_buy_present > 0) k.cost_per_kept = k.keeping_cost / k.to_buy_present;
  if (k.keeping_cost > 0) k.buying_to_keeping = k.buying_cost / k.keeping_cost;
  k.ratio = summary[Result::acquisition_cost_ratio];
  if (k.cost_per_kept && spend > 0) k.break_even_ratio = *k.cost_per_kept / spend;
  return k;
}

}  // namespace mihwar::analysis
