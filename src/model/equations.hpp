#pragma once
// The equations of docs/model.md, written once for every kind of lane: a double (model/projection.hpp) or a block of
// trials (analysis/montecarlo.hpp). Month 0 is today; a course is advanced month by month from there.

#include "model/block.hpp"
#include "model/elementary.hpp"
#include "model/projection.hpp"

namespace mihwar::model {

inline constexpr double kMaxAnnualRetention = 0.999;

// What is divided by in every month: a double divides, a block multiplies by the reciprocal.
template <class Lane>
struct Divisor {
  Lane value;
  Divisor() = default;
  explicit Divisor(const Lane& divisor) : value(divisor) {}
};
template <>
inline Divisor<Block>::Divisor(const Block& divisor) : value(Block(1) / divisor) {}
inline double operator/(double a, Divisor<double> b) { return a / b.value; }
inline Block operator/(const Block& a, const Divisor<Block>& b) { return a * b.value; }

// e^x and x^(1/12) of an x that moves little from month to month. A double is computed anew; a block goes on from its
// last value by a short series (relative error of a step below 3e-15) and is computed anew where the move is too large.
template <class Lane>
struct RunningExponential {
  Lane next(const Lane& x) { return exponential(x); }
};
template <>
struct RunningExponential<Block> {
  Block at = Block(0), value = Block(1);
  Block next(const Block& x);
};
template <class Lane>
struct RunningTwelfthRoot {
  void start(const Lane&) {}
  Lane next(const Lane& x) { return twelfth_root(x); }
};
template <>
struct RunningTwelfthRoot<Block> {
  Block value;
  void start(const Block& root) { value = root; }
  Block next(const Block& x);
};

// ramp() for tau = 1, 2, 3, ... in turn. A block uses S = (1 - d) / (1 + c d) with d = e^(-k tau) as a running product
// and c = e^(k mid): the same function with its common factor taken out.
template <class Lane>
struct RunningRamp {
  void start(const LeverInputs<Lane>&) {}
  Lane next(const LeverInputs<Lane>& lever, int tau) { return ramp(lever, tau); }
};
Block ramp_anew(const LeverInputs<Block>& lever, int tau);  // out of the way of the months
template <>
struct RunningRamp<Block> {
  Block remaining, decay, steepness;  // d, e^-k, c
  bool has_steps, all_steps;          // some, all ramps are steps or so steep that c overflows
  Mask is_step;
  void start(const LeverInputs<Block>& lever);
  Block next(const LeverInputs<Block>& lever, int tau);
};

inline Mask is_small(const Block& x, double limit) { return (x <= Block(limit)) & (x >= Block(-limit)); }

inline Block RunningExponential<Block>::next(const Block& x) {
  const Block delta = x - at;
  const Mask small = is_small(delta, 1.0 / 64);
  Block series(1.0 / 720);
  for (const double term : {1.0 / 120, 1.0 / 24, 1.0 / 6, 1.0 / 2, 1.0, 1.0}) series = series * delta + term;
  value = value * series;
  at = x;
  if (any(!small)) value = select(small, value, exponential(x));
  return value;
}

// x = y^12 (1 + r) for the last root y: the root is y (1 + r)^(1/12), by the binomial series.
inline Block RunningTwelfthRoot<Block>::next(const Block& x) {
  const Block power = twelfth_power(value);
  const Block r = (x - power) / power;
  const Mask small = is_small(r, 1.0 / 128);
  constexpr double kBinomial[] = {0.013937951442472564, -0.017793129501028807, 0.024402006172839507,
                                  -0.03819444444444445, 0.08333333333333333};  // (1/12 over n), n = 5 .. 1
  Block series(kBinomial[0]);
  for (int n = 1; n < 5; ++n) series = series * r + kBinomial[n];
  value = value + value * (series * r);
  if (any(!small)) value = select(small, value, twelfth_root(x));
  return value;
}

inline Block RunningRamp<Block>::next(const LeverInputs<Block>& lever, int tau) {
  if (all_steps) return ramp_anew(lever, tau);
  remaining = remaining * decay;
  const Block smooth = (1 - remaining) / (1 + steepness * remaining);
  return has_steps ? select(is_step, ramp_anew(lever, tau), smooth) : smooth;
}

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
  Lane acquisition_spend;              // CAC A0: referred customers cost nothing to acquire
  Lane logit_per_response;             // eta beta / 10
  Lane spend_uplift, referral_uplift;  // shares per point, per 10 points
  bool has_uplift;                     // of either kind, in some trial
  Divisor<Lane> patience, gate_reference;
};

// One month of a course, as in PathOf; annual retention is survival to the twelfth power.
template <class Lane>
struct MonthOf {
  Lane wait_minutes, abandonment, engagement, cx_index,
      survival;  // the service, and the retention that follows from it
  Lane customers, revenue, contribution, turnover_saving, programme_cost;
};

template <class Lane>
struct Course {
  LeverSet active;
  std::array<RunningRamp<Lane>, kLeverCount> ramps;
  RunningExponential<Lane> odds;
  RunningTwelfthRoot<Lane> survival;
  int last_start;  // of the levers that are on: from the month after it their costs stay as they are
  Lane new_customers, revenue_per_customer;  // of this month
  MonthOf<Lane> month;
};

// s_j(t) x_j of every lever in one month: what the levers do by then.
template <class Lane>
using Effects = std::array<Lane, kLeverCount>;

// H: slope 1 everywhere, or another slope below and above the duty line.
template <class Lane>
Lane response(const InputsOf<Lane>& in, const Lane& index) {
  if (in.cx.response_shape == ResponseShape::linear) return index;
  const bool diminishing = in.cx.response_shape == ResponseShape::diminishing;
  const double below = diminishing ? 1.4 : 0.6;
  const double above = diminishing ? 0.4 : 1.6;
  const Lane line = in.cx.duty_line;
  return below * minimum(index, line) + above * maximum(index - line, Lane(0));
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

template <class Lane>
Today<Lane> today(const InputsOf<Lane>& in) {
  Today<Lane> now;
  now.patience = Divisor<Lane>(in.wait.patience_minutes);
  now.gate_reference = Divisor<Lane>(in.employees.gate_reference);
  now.revenue_per_customer_month = in.company.annual_revenue / 12 / in.company.customers;
  now.monthly_survival = twelfth_root(in.company.annual_retention);
  now.new_customers = (1 - now.monthly_survival) * in.company.customers;
  now.index = true_index(in);
  now.response = response(in, now.index);
  now.abandonment = minimum(in.wait.current_minutes / now.patience, Lane(1));
  now.complaint_loss = complaint_loss(in, in.complaints.complain_share, in.complaints.resolved_share);
  const Lane kappa = in.wait.churn_per_abandoned_contact;
  const Lane contacts = in.wait.contacts_per_customer_month;
  const Lane given_up = contacts * now.abandonment;
  const Lane most = (1 - now.monthly_survival) / select(given_up > 0, given_up, Lane(1));
  now.effective_kappa = select(given_up > 0, minimum(kappa, most), kappa);
  now.abandonment_churn = now.effective_kappa * contacts;
  now.max_survival = Lane(twelfth_root(kMaxAnnualRetention));
  now.spend_per_customer_month = in.company.retention_spend / 12;
  now.acquisition_spend = in.company.acquisition_cost * now.new_customers;
  now.logit_per_response = in.cx.intention_to_behaviour * in.cx.loyalty_slope / 10;
  now.spend_uplift = in.cx.spend_uplift / 100;
  now.referral_uplift = in.cx.referral_uplift / 100;
  now.has_uplift = any(now.spend_uplift > 0) || any(now.referral_uplift > 0);
  return now;
}

template <class Lane>
void start_course(Course<Lane>& course, const InputsOf<Lane>& in, const Today<Lane>& now, LeverSet active) {
  course.active = active;
  course.odds = {};
  course.survival.start(now.monthly_survival);
  course.last_start = 0;
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    if (!active[j]) continue;
    course.ramps[j].start(in.levers[j]);
    if (in.levers[j].start_month > course.last_start) course.last_start = in.levers[j].start_month;
  }
}

template <class Lane>
Effects<Lane> effects_at(Course<Lane>& course, const InputsOf<Lane>& in, int month) {
  Effects<Lane> effects;
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    const LeverInputs<Lane>& lever = in.levers[j];
    effects[j] = Lane(0);
    if (course.active[j] && month > lever.start_month)
      effects[j] = course.ramps[j].next(lever, month - lever.start_month) * lever.value;
  }
  return effects;
}

// Loss of customers that the complaint levers take away; nothing to compute while both are off.
template <class Lane>
Lane complaints_kept(const InputsOf<Lane>& in, const Today<Lane>& now, LeverSet active, const Lane& capture,
                     const Lane& resolution) {
  const auto on = [&](Lever lever) { return active[static_cast<std::size_t>(lever)]; };
  if (!on(Lever::complaint_capture) && !on(Lever::complaint_resolution)) return Lane(0);
  const Lane captured = minimum(Lane(1), in.complaints.complain_share + capture);
  const Lane resolved = minimum(Lane(1), in.complaints.resolved_share + resolution);
  return in.cx.intention_to_behaviour * (now.complaint_loss - complaint_loss(in, captured, resolved));
}

template <class Lane>
void experience(const InputsOf<Lane>& in, const Today<Lane>& now, Course<Lane>& course, const Effects<Lane>& effects,
                MonthOf<Lane>& e) {
  const auto effect = [&](Lever lever) { return effects[static_cast<std::size_t>(lever)]; };
  e.wait_minutes = in.wait.current_minutes * (1 - effect(Lever::wait_reduction));
  e.abandonment = minimum(e.wait_minutes / now.patience, Lane(1));
  e.engagement = minimum(Lane(100), in.employees.engagement + effect(Lever::engagement_gain));

  const Lane short_of = (in.employees.gate_reference - e.engagement) / now.gate_reference;
  const Lane gate = 1 - in.employees.gate_strength * maximum(Lane(0), short_of);
  const Lane service = in.wait.index_points_per_minute * (in.wait.current_minutes - e.wait_minutes) +
                       in.effort.index_points_lost * in.effort.high_effort_share * effect(Lever::effort_reduction) +
                       effect(Lever::cx_gain);
  const Lane coupled = in.employees.coupling * (e.engagement - in.employees.engagement);
  e.cx_index = clamp(now.index + gate * service + coupled, Lane(0), Lane(100));

  // logit R_cx = logit R0 + shift, solved for R_cx: exact at shift 0.
  const Lane shift = now.logit_per_response * (response(in, e.cx_index) - now.response);
  const Lane retained = in.company.annual_retention;
  const Lane by_experience = retained / (retained + (1 - retained) * course.odds.next(-shift));
  const Lane by_complaints =
      complaints_kept(in, now, course.active, effect(Lever::complaint_capture), effect(Lever::complaint_resolution));
  const Lane annual =
      clamp(by_experience + effect(Lever::retention_gain) + by_complaints, Lane(0), Lane(kMaxAnnualRetention));
  const Lane by_abandonment = now.abandonment_churn * (e.abandonment - now.abandonment);
  e.survival = clamp(course.survival.next(annual) - by_abandonment, Lane(0), now.max_survival);
}

// One-off costs fall at the start month, monthly ones after it; the bonus grows with retention from floor to target.
template <class Lane>
Lane cost_at(const InputsOf<Lane>& in, LeverSet active, int month, const Lane& survival) {
  Lane cost(0);
  for (std::size_t j = 0; j < kLeverCount; ++j) {
    const LeverInputs<Lane>& lever = in.levers[j];
    if (!active[j] || month < lever.start_month) continue;
    const Lane& charged = month == lever.start_month ? lever.one_off_cost : lever.monthly_cost;
    cost = cost + select(lever.value == 0, Lane(0), charged);
  }
  if (active[kBonusPool] && month > 0) {
    const Lane span = in.bonus.target_retention - in.bonus.floor_retention;
    const Lane payout = clamp((twelfth_power(survival) - in.bonus.floor_retention) / span, Lane(0), Lane(1));
    cost = cost + in.bonus.annual_pool / 12 * payout;
  }
  return cost;
}

template <class Lane>
Lane turnover_saving(const InputsOf<Lane>& in, const Lane& engagement) {
  const auto& staff = in.employees;
  const Lane relief = staff.turnover_relief * (engagement - staff.engagement) / 50;
  const Lane turnover = maximum(Lane(0), staff.annual_turnover * (1 - relief));
  return staff.headcount * (staff.annual_turnover - turnover) * staff.cost_per_leaver / 12;
}

// course.month of the months in turn from 0. Without any lever all but customers and money stay as in the first.
template <class Lane>
void next_month(Course<Lane>& course, const InputsOf<Lane>& in, const Today<Lane>& now, int month) {
  MonthOf<Lane>& m = course.month;
  if (month == 0) m.customers = in.company.customers;
  if (month == 0 || course.active.any()) {
    experience(in, now, course, effects_at(course, in, month), m);
    m.turnover_saving = turnover_saving(in, m.engagement);
    if (month <= course.last_start + 1 || course.active[kBonusPool])
      m.programme_cost = cost_at(in, course.active, month, m.survival);
  }
  if (month == 0 || (course.active.any() && now.has_uplift)) {
    const Lane points = m.cx_index - now.index;
    course.new_customers = now.new_customers * (1 + now.referral_uplift * points / 10);
    course.revenue_per_customer = now.revenue_per_customer_month * (1 + now.spend_uplift * points);
  }
  if (month > 0) m.customers = m.customers * m.survival + course.new_customers;
  m.revenue = m.customers * course.revenue_per_customer;
  m.contribution =
      in.company.contribution_margin * m.revenue - now.acquisition_spend - now.spend_per_customer_month * m.customers;
}

}  // namespace mihwar::model
