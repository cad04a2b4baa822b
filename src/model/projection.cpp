#include "model/projection.hpp"

#include <cassert>

#include "model/equations.hpp"

namespace mihwar::model {
namespace {

void keep(Path& path, std::size_t t, const MonthOf<double>& month) {
  path.customers[t] = month.customers;
  path.revenue[t] = month.revenue;
  path.contribution[t] = month.contribution;
  path.cx_index[t] = month.cx_index;
  path.annual_retention[t] = twelfth_power(month.survival);
  path.wait_minutes[t] = month.wait_minutes;
  path.abandonment[t] = month.abandonment;
  path.engagement[t] = month.engagement;
  path.turnover_saving[t] = month.turnover_saving;
  path.programme_cost[t] = month.programme_cost;
}

void run_path(const Inputs& in, const Today<double>& now, LeverSet active, Path& path) {
  Course<double> course{};
  start_course(course, in, now, active);
  for (int month = 0; month <= in.run.horizon_months; ++month) {
    next_month(course, in, now, month);
    keep(path, static_cast<std::size_t>(month), course.month);
  }
}

void compare(Projection& p) {
  double cumulative = 0;
  for (std::size_t t = 0; t <= static_cast<std::size_t>(p.horizon_months); ++t) {
    double flow = -p.programme.programme_cost[t];
    // Month 0 is today: its columns hold rates, not money that changes hands.
    if (t > 0) flow = p.programme.contribution[t] - p.baseline.contribution[t] + p.programme.turnover_saving[t] + flow;
    cumulative = cumulative + flow;
    p.cash_flow[t] = flow;
    p.cumulative_cash_flow[t] = cumulative;
  }
}

}  // namespace

LeverSet active_levers(const Inputs& inputs) {
  LeverSet active;
  for (std::size_t j = 0; j < kLeverCount; ++j) active[j] = inputs.levers[j].value != 0;
  active[kBonusPool] = inputs.bonus.annual_pool != 0;
  return active;
}

template double ramp(const LeverInputs<double>&, int);
template double true_index(const Inputs&);
template double complaint_loss(const Inputs&, double, double);

Projection project(const Inputs& inputs, LeverSet asked) {
  Projection p;
  run_path(inputs, today(inputs), LeverSet{}, p.baseline);
  return project_again(inputs, asked, p.baseline);
}

Projection project_again(const Inputs& inputs, LeverSet asked, const Path& baseline) {
  assert(inputs.run.horizon_months >= 1 && inputs.run.horizon_months <= kMaxHorizonMonths);
  const Today<double> now = today(inputs);
  Projection p;
  p.horizon_months = inputs.run.horizon_months;
  p.active = active_levers(inputs) & asked;
  p.baseline = baseline;
  p.monthly_discount = twelfth_root(1 + inputs.run.discount_rate) - 1;
  p.effective_abandonment_churn = now.effective_kappa;
  run_path(inputs, now, p.active, p.programme);
  compare(p);
  return p;
}

}  // namespace mihwar::model
