#include "analysis/trials.hpp"

#include <limits>

#include "model/equations.hpp"

namespace mihwar::analysis {
namespace {

using model::Block;
using model::InputsOf;
using model::LeverSet;
using model::MonthOf;
using model::Result;
using model::select;
using model::Today;
using model::twelfth_power;
using model::twelfth_root;

constexpr double kAbsent = std::numeric_limits<double>::quiet_NaN();

// The last month whose cumulative cash flow is negative, its value and that of the month after.
template <class Lane>
struct Payback {
  Lane month = Lane(-1), last_negative = Lane(0), after = Lane(1);
  void see(int t, const Lane& before, const Lane& now) {
    const auto is_negative = before < 0;
    month = select(is_negative, Lane(t - 1), month);
    last_negative = select(is_negative, before, last_negative);
    after = select(is_negative, now, after);
  }
  Lane value(const Lane& at_end) const {
    const Lane paid = select(month < 0, Lane(0), month - last_negative / (after - last_negative));
    return select(at_end < 0, Lane(kAbsent), paid);
  }
};

template <class Lane>
struct Sums {
  Lane revenue = Lane(0), contribution = Lane(0), saving = Lane(0), bought = Lane(0), npv = Lane(0), cost = Lane(0);
  Lane factor = Lane(1), cumulative = Lane(0), customers_before = Lane(0);
  Payback<Lane> payback;
};

template <class Lane>
void add_month(Sums<Lane>& sums, const Today<Lane>& now, const Lane& discount, int month, const MonthOf<Lane>& before,
               const MonthOf<Lane>& after, TrialsOf<Lane>& trials) {
  const auto t = static_cast<std::size_t>(month);
  Lane flow = -after.programme_cost;
  trials.revenue_gain[t] = Lane(0);
  if (month > 0) {
    const Lane gain = after.revenue - before.revenue;
    const Lane contribution = after.contribution - before.contribution;
    sums.revenue = sums.revenue + gain;
    sums.contribution = sums.contribution + contribution;
    sums.saving = sums.saving + after.turnover_saving;
    const Lane kept = now.monthly_survival * sums.customers_before + now.new_customers;
    sums.bought = sums.bought + (after.customers - kept) * sums.factor;
    flow = contribution + after.turnover_saving + flow;
    trials.revenue_gain[t] = gain;
  }
  const Lane cumulative = sums.cumulative + flow;
  if (month > 0) sums.payback.see(month, sums.cumulative, cumulative);
  sums.cumulative = cumulative;
  trials.cumulative_cash_flow[t] = cumulative;
  // The next factor last and from a copy: clang 14 has been seen to discount the flow once too often in WebAssembly.
  const Lane factor = sums.factor;
  sums.cost = sums.cost + after.programme_cost * factor;
  sums.npv = sums.npv + flow * factor;
  sums.factor = factor * discount;
  sums.customers_before = after.customers;
}

template <class Lane>
Lane lifetime_value(const InputsOf<Lane>& in, const MonthOf<Lane>& end, const Lane& monthly_discount) {
  const Lane survival = twelfth_root(twelfth_power(end.survival));
  const Lane margin = in.company.contribution_margin * (end.revenue / end.customers) - in.company.retention_spend / 12;
  return margin * survival / (1 + monthly_discount - survival);
}

// Nothing is paid back where no lever is on.
template <class Lane>
Lane payback(const InputsOf<Lane>& in, LeverSet active, const Sums<Lane>& sums) {
  Lane on = active[model::kBonusPool] ? in.bonus.annual_pool : Lane(0);  // above 0 where one is
  for (std::size_t j = 0; j < model::kLeverCount; ++j)
    if (active[j]) on = on + in.levers[j].value;
  return select(on > 0, sums.payback.value(sums.cumulative), Lane(kAbsent));
}

template <class Lane>
void fill_figures(TrialsOf<Lane>& trials, const InputsOf<Lane>& in, LeverSet active, const Sums<Lane>& sums,
                  const MonthOf<Lane>& before, const MonthOf<Lane>& after, const Lane& monthly_discount) {
  const auto set = [&](Result result, const Lane& value) { trials.figures[static_cast<std::size_t>(result)] = value; };
  const Lane absent(kAbsent);
  set(Result::revenue_gain, sums.revenue);
  set(Result::contribution_gain, sums.contribution);
  set(Result::turnover_saving, sums.saving);
  set(Result::npv, sums.npv);
  set(Result::programme_cost_pv, sums.cost);
  set(Result::roi, select(sums.cost > 0, sums.npv / select(sums.cost > 0, sums.cost, Lane(1)), absent));
  set(Result::payback_month, payback(in, active, sums));
  set(Result::acquisition_equivalent_cost, in.company.acquisition_cost * sums.bought);
  const Lane spend = in.company.retention_spend;
  const Lane ratio = in.company.acquisition_cost / select(spend > 0, spend, Lane(1));
  set(Result::acquisition_cost_ratio, select(spend > 0, ratio, absent));
  set(Result::annual_retention_baseline, twelfth_power(before.survival));
  set(Result::annual_retention_programme, twelfth_power(after.survival));
  set(Result::cx_index_baseline, before.cx_index);
  set(Result::cx_index_programme, after.cx_index);
  set(Result::wait_minutes_baseline, before.wait_minutes);
  set(Result::wait_minutes_programme, after.wait_minutes);
  set(Result::abandonment_baseline, before.abandonment);
  set(Result::abandonment_programme, after.abandonment);
  set(Result::customers_end_baseline, before.customers);
  set(Result::customers_end_programme, after.customers);
  set(Result::lifetime_value_baseline, lifetime_value(in, before, monthly_discount));
  set(Result::lifetime_value_programme, lifetime_value(in, after, monthly_discount));
}

}  // namespace

// Flat, so that a month's values stay in registers.
template <class Lane>
[[gnu::flatten]] void run_trials(const InputsOf<Lane>& in, LeverSet active, TrialsOf<Lane>& trials) {
  const Today<Lane> now = today(in);
  const Lane monthly_discount = model::twelfth_root(1 + in.run.discount_rate) - 1;
  const Lane discount = 1 / (1 + monthly_discount);
  model::Course<Lane> baseline{}, programme{};
  start_course(baseline, in, now, LeverSet{});
  start_course(programme, in, now, active);
  Sums<Lane> sums;
  for (int month = 0; month <= in.run.horizon_months; ++month) {
    next_month(baseline, in, now, month);
    next_month(programme, in, now, month);
    add_month(sums, now, discount, month, baseline.month, programme.month, trials);
  }
  fill_figures(trials, in, active, sums, baseline.month, programme.month, monthly_discount);
}

template void run_trials(const InputsOf<double>&, LeverSet, TrialsOf<double>&);
template void run_trials(const InputsOf<Block>&, LeverSet, TrialsOf<Block>&);

}  // namespace mihwar::analysis
