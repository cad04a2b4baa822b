#pragma once
// What the model is told: one field per parameter. Defaults, ranges, units, sources and grades of all fields stand in
// the parameter table (model/parameters.hpp); start from default_inputs().

#include <array>

namespace mihwar::model {

inline constexpr int kMaxHorizonMonths = 120;

enum class ResponseShape { linear, diminishing, increasing };
enum class Severity { minor, major };

// The things a company can do (or, for retention_gain, assume). The order is the public one of files and tables.
enum class Lever {
  retention_gain,        // share/yr added to annual retention: an assumed outcome, not a cause
  wait_reduction,        // share of today's mean queue time removed
  effort_reduction,      // share of today's high-effort contacts removed
  engagement_gain,       // points added to employee engagement
  complaint_capture,     // share added to the share of problems that customers report
  complaint_resolution,  // share added to the share of complaints resolved
  cx_gain,               // points added to the CX index
};
inline constexpr int kLeverCount = 7;

// Lane is one double, or a block of trials; whole numbers and choices are the same in every trial.
template <class Lane>
struct LeverInputs {
  Lane value{};         // in the lever's own unit; 0 = off: neither effect nor cost
  Lane one_off_cost{};  // money, at start_month
  Lane monthly_cost{};  // money/month, in every month after start_month
  int start_month{};    // whole months from today, 0 = today
  Lane months_to_10{};  // months after the start at which the plain logistic reaches 10 %
  Lane months_to_90{};  // and 90 %; 0 = instant
};

template <class Lane>
struct InputsOf {
  struct {
    int horizon_months{};
    Lane discount_rate{};  // share/yr
  } run;
  struct {
    Lane annual_revenue{};       // money/yr
    Lane customers{};            // today
    Lane contribution_margin{};  // share of revenue
    Lane annual_retention{};     // share/yr
    Lane retention_spend{};      // money per customer-year
    Lane acquisition_cost{};     // money per new customer (CAC)
  } company;
  struct {
    Lane index{};                   // points 0-100, as reported
    Lane score_inflation{};         // points by which a gamed score overstates the true index
    Lane loyalty_slope{};           // beta, logit of retention per 10 index points, on stated intention
    Lane intention_to_behaviour{};  // eta, share of stated intention that becomes behaviour
    ResponseShape response_shape{};
    Lane duty_line{};        // index points where the response changes slope
    Lane spend_uplift{};     // % revenue per customer per index point
    Lane referral_uplift{};  // % new customers per 10 index points
  } cx;
  struct {
    Lane current_minutes{};              // mean queue time of all callers
    Lane patience_minutes{};             // mean patience (1/theta)
    Lane contacts_per_customer_month{};  // 1/month
    Lane index_points_per_minute{};      // points per minute of wait removed
    Lane churn_per_abandoned_contact{};  // kappa, share
    Lane handle_time_minutes{};
    Lane busy_hour_share{};    // share of a month's contacts that falls in the busy hour
    Lane agent_annual_cost{};  // money per staff-year
    Lane staff_factor{};       // staff per occupied seat
    Lane target_seconds{};     // service-level target
  } wait;
  struct {
    Lane high_effort_share{};  // share of contacts that cost the customer high effort
    Lane index_points_lost{};  // points lost when all contacts are high-effort
  } effort;
  struct {
    Lane engagement{};       // points 0-100
    Lane coupling{};         // index points per engagement point
    Lane gate_strength{};    // gamma, share of service improvement lost at engagement 0
    Lane gate_reference{};   // engagement at which nothing is lost
    Lane headcount{};        // people
    Lane annual_turnover{};  // share/yr
    Lane turnover_relief{};  // share of turnover avoided per 50 engagement points
    Lane cost_per_leaver{};  // money
  } employees;
  struct {
    Lane problem_rate{};    // problems per customer-year
    Lane complain_share{};  // share of problems reported
    Lane resolved_share{};  // share of complaints resolved
    Severity severity{};
    bool quick{};  // resolved complaints are resolved quickly
  } complaints;
  struct {
    Lane annual_pool{};       // money/yr; 0 = off
    Lane floor_retention{};   // share/yr: no payout at or below
    Lane target_retention{};  // share/yr: full payout at or above
  } bonus;
  struct {
    Lane believed_share{};  // share of firms that believe they deliver a superior experience
    Lane customer_share{};  // share so rated by their customers
  } perception;
  std::array<LeverInputs<Lane>, kLeverCount> levers{};

  constexpr LeverInputs<Lane>& lever(Lever l) { return levers[static_cast<std::size_t>(l)]; }
  constexpr const LeverInputs<Lane>& lever(Lever l) const { return levers[static_cast<std::size_t>(l)]; }
};

using Inputs = InputsOf<double>;

}  // namespace mihwar::model
