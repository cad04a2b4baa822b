#include "model/projection.hpp"

#include <cassert>

#include "model/elementary.hpp"

namespace mihwar::model {
namespace {

constexpr double kMaxAnnualRetention = 0.999;

// What does not change from month to month.
template <class Lane>
struct Today {
  Lane revenue_per_customer_month;
  Lane monthly_survival;  // rho0
  Lane new_customers;     // A0 a month: keeps the baseline flat
  Lane index;             // S0, true
  Lane response;          // H(S0)
  Lane abandonment;       // P(W0)
  Lane complaint_loss;
  Lane abandonment_churn;  // kappa' c
  Lane effective_kappa;
  Lane max_survival;
  Lane spend_per_customer_month;
  Lane acquisition_spend;  // CAC A0: referred customers cost nothing to acquire
};

// H: slope 1 everywhere, or another slope below and above the duty line.
template <class Lane>
Lane response(const InputsOf<Lane>& in, Lane index) {
  if (in.cx.response_shape == ResponseShape::linear) return index;
  const bool diminishing = in.cx.response_shape == ResponseShape::diminishing;
  const double below = diminishing ? 1.4 : 0.6;
  const double above = diminishing ? 0.4 : 1.6;
  const Lane line = in.cx.duty_line;
  return below * minimum(index, line) + above * maximum(index - line, Lane(0));
}

template <class Lane>
Lane abandonment_at(const InputsOf<Lane>& in, Lane wait_minutes) {
  return minimum(wait_minutes / in.wait.patience_minutes, Lane(1));
}

template <class Lane>
Today<Lane> today(const InputsOf<Lane>& in) {
  Today<Lane> now;
  now.revenue_per_customer_month = in.company.annual_revenue / 12 / in.company.customers;
  now.monthly_survival = twelfth_root(in.company.annual_retention);
  now.new_customers = (1 - now.monthly_survival) * in.company.customers;
  now.index = true_index(in);
  now.response = response(in, now.index);
  now.abandonment = abandonment_at(in, in.wait.current_minutes);
  now.complaint_loss = complaint_loss(in, in.complaints.complain_share, in.complaints.resolved_share);
  const Lane kappa = in.wait.churn_per_abandoned_contact;
  const Lane contacts = in.wait.contacts_per_customer_month;
  const Lane given_up = contacts * now.abandonment;
  const Lane most = (1 - now.monthly_survival) / select(given_up > 0, given_up, Lane(1));
  now.effective_kappa = select(given_up > 0, minimum(kappa, most), kappa);
  now.abandonment_churn = now.effective_kappa * contacts;
  now.max_survival = twelfth_root(Lane(kMaxAnnualRetention));
  now.spend_per_customer_month = in.company.retention_spend / 12;
  now.acquisition_spend = in.company.acquisition_cost * now.new_customers;
  return now;
}

// s_j(t) x_j of every lever in one month: what the levers do by then.
template <class Lane>
using Effects = std::array<Lane, kLeverCount>;

template <class Lane>
Effects<Lane> effects_at(const InputsOf<Lane>& in, LeverSet active, int month) {
  Effects<Lane> effects;
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    const LeverInputs<Lane>& lever = in.levers[j];
    effects[j] = active[j] ? ramp(lever, month - lever.start_month) * lever.value : Lane(0);
  }
  return effects;
}

// The state of the service, and the retention that follows from it.
template <class Lane>
struct Experience {
  Lane wait_minutes, abandonment, engagement, cx_index, survival;
};

template <class Lane>
Experience<Lane> experience(const InputsOf<Lane>& in, const Today<Lane>& now, const Effects<Lane>& effects) {
  const auto effect = [&](Lever lever) { return effects[static_cast<std::size_t>(lever)]; };
  Experience<Lane> e;
  e.wait_minutes = in.wait.current_minutes * (1 - effect(Lever::wait_reduction));
  e.abandonment = abandonment_at(in, e.wait_minutes);
  e.engagement = minimum(Lane(100), in.employees.engagement + effect(Lever::engagement_gain));

  const Lane reference = in.employees.gate_reference;
  const Lane gate = 1 - in.employees.gate_strength * maximum(Lane(0), (reference - e.engagement) / reference);
  const Lane service = in.wait.index_points_per_minute * (in.wait.current_minutes - e.wait_minutes) +
                       in.effort.index_points_lost * in.effort.high_effort_share * effect(Lever::effort_reduction) +
                       effect(Lever::cx_gain);
  const Lane coupled = in.employees.coupling * (e.engagement - in.employees.engagement);
  e.cx_index = clamp(now.index + gate * service + coupled, Lane(0), Lane(100));

  // logit R_cx = logit R0 + shift, solved for R_cx: exact at shift 0.
  const Lane eta = in.cx.intention_to_behaviour;
  const Lane shift = eta * in.cx.loyalty_slope / 10 * (response(in, e.cx_index) - now.response);
  const Lane retained = in.company.annual_retention;
  const Lane by_experience = retained / (retained + (1 - retained) * exponential(-shift));
  const Lane captured = minimum(Lane(1), in.complaints.complain_share + effect(Lever::complaint_capture));
  const Lane resolved = minimum(Lane(1), in.complaints.resolved_share + effect(Lever::complaint_resolution));
  const Lane by_complaints = eta * (now.complaint_loss - complaint_loss(in, captured, resolved));
  const Lane annual =
      clamp(by_experience + effect(Lever::retention_gain) + by_complaints, Lane(0), Lane(kMaxAnnualRetention));
  const Lane by_abandonment = now.abandonment_churn * (e.abandonment - now.abandonment);
  e.survival = clamp(twelfth_root(annual) - by_abandonment, Lane(0), now.max_survival);
  return e;
}

// One-off costs fall at the start month, monthly ones after it; the bonus grows with retention from floor to target.
template <class Lane>
Lane cost_at(const InputsOf<Lane>& in, LeverSet active, int month, Lane annual_retention) {
  Lane cost(0);
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    if (!active[j]) continue;
    const LeverInputs<Lane>& lever = in.levers[j];
    Lane charged(0);
    if (month == lever.start_month) charged = lever.one_off_cost;
    if (month > lever.start_month) charged = lever.monthly_cost;
    cost = cost + select(lever.value == 0, Lane(0), charged);
  }
  if (active[kBonusPool] && month > 0) {
    const Lane span = in.bonus.target_retention - in.bonus.floor_retention;
    const Lane payout = clamp((annual_retention - in.bonus.floor_retention) / span, Lane(0), Lane(1));
    cost = cost + in.bonus.annual_pool / 12 * payout;
  }
  return cost;
}

template <class Lane>
Lane turnover_saving(const InputsOf<Lane>& in, Lane engagement) {
  const auto& staff = in.employees;
  const Lane relief = staff.turnover_relief * (engagement - staff.engagement) / 50;
  const Lane turnover = maximum(Lane(0), staff.annual_turnover * (1 - relief));
  return staff.headcount * (staff.annual_turnover - turnover) * staff.cost_per_leaver / 12;
}

template <class Lane>
void run_path(const InputsOf<Lane>& in, const Today<Lane>& now, LeverSet active, PathOf<Lane>& path) {
  Lane customers = in.company.customers;
  for (int month = 0; month <= in.run.horizon_months; ++month) {
    const Experience<Lane> e = experience(in, now, effects_at(in, active, month));
    if (month > 0) {
      const Lane referred = in.cx.referral_uplift / 100 * (e.cx_index - now.index) / 10;
      customers = customers * e.survival + now.new_customers * (1 + referred);
    }
    const Lane spending = 1 + in.cx.spend_uplift / 100 * (e.cx_index - now.index);
    const auto t = static_cast<std::size_t>(month);
    path.customers[t] = customers;
    path.revenue[t] = customers * (now.revenue_per_customer_month * spending);
    path.contribution[t] = in.company.contribution_margin * path.revenue[t] - now.acquisition_spend -
                           now.spend_per_customer_month * customers;
    path.cx_index[t] = e.cx_index;
    path.annual_retention[t] = twelfth_power(e.survival);
    path.wait_minutes[t] = e.wait_minutes;
    path.abandonment[t] = e.abandonment;
    path.engagement[t] = e.engagement;
    path.turnover_saving[t] = turnover_saving(in, e.engagement);
    path.programme_cost[t] = cost_at(in, active, month, path.annual_retention[t]);
  }
}

template <class Lane>
void compare(ProjectionOf<Lane>& p) {
  Lane cumulative(0);
  for (std::size_t t = 0; t <= static_cast<std::size_t>(p.horizon_months); ++t) {
    Lane flow = -p.programme.programme_cost[t];
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

template <class Lane>
Lane ramp(const LeverInputs<Lane>& lever, int months_since_start) {
  if (months_since_start <= 0) return Lane(0);
  const Lane tau(months_since_start);
  const Lane width = lever.months_to_90 - lever.months_to_10;
  const Lane k = 2 * 2.19722457733621938 / select(width > 0, width, Lane(1));  // 2 ln 9 / (t90 - t10)
  const Lane middle = (lever.months_to_10 + lever.months_to_90) / 2;
  const Lane at_start = 1 / (1 + exponential(k * middle));
  const Lane now = 1 / (1 + exponential(k * (middle - tau)));
  const Lane logistic = (now - at_start) / (1 - at_start);
  const Lane step = select(tau >= lever.months_to_90, Lane(1), Lane(0));  // also t90 = 0: from the first month
  return select(width > 0, logistic, step);
}

template <class Lane>
Lane true_index(const InputsOf<Lane>& inputs) {
  return maximum(Lane(0), inputs.cx.index - inputs.cx.score_inflation);
}

template <class Lane>
Lane complaint_loss(const InputsOf<Lane>& inputs, Lane captured, Lane resolved) {
  // Share that stays loyal (TARP): silent, complained but unresolved, resolved, resolved quickly.
  struct Loyalty {
    double silent, unresolved, resolved, quickly;
  };
  constexpr Loyalty kMinor{.37, .46, .70, .95};
  constexpr Loyalty kMajor{.09, .19, .54, .82};
  const Loyalty& stays = inputs.complaints.severity == Severity::minor ? kMinor : kMajor;
  const double solved = inputs.complaints.quick ? stays.quickly : stays.resolved;
  const Lane complained = (1 - resolved) * (1 - stays.unresolved) + resolved * (1 - solved);
  return inputs.complaints.problem_rate * ((1 - captured) * (1 - stays.silent) + captured * complained);
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
