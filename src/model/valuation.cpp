#include "model/valuation.hpp"

#include "model/elementary.hpp"

namespace mihwar::model {
namespace {

// clang-format off
constexpr ResultRow kResults[kResultCount] = {
  {Result::revenue_gain, "revenue_gain", Unit::money, "Σ t=1..T (N_t a_t of the programme – N_t a_t of the baseline)", "run.horizon_months company.annual_revenue company.customers company.annual_retention cx.spend_uplift result.annual_retention_programme result.customers_end_programme"},
  {Result::contribution_gain, "contribution_gain", Unit::money, "Σ t=1..T (contribution_t of the programme – of the baseline); contribution_t = m N_t a_t – CAC A0 – spend/12 N_t", "result.revenue_gain company.contribution_margin company.retention_spend company.acquisition_cost"},
  {Result::npv, "npv", Unit::money, "Σ t=0..T CF_t / (1 + i_m)^t; CF_t = contribution gain + turnover saving – costs – bonus; i_m = (1 + i)^(1/12) – 1", "run.horizon_months run.discount_rate result.contribution_gain result.turnover_saving result.programme_cost_pv"},
  {Result::roi, "roi", Unit::ratio, "NPV / present value of the programme's cost", "result.npv result.programme_cost_pv"},
  {Result::payback_month, "payback_month", Unit::month, "k + (–C_k) / (C_{k+1} – C_k), k = the last month with cumulative cash flow C_k < 0", "run.horizon_months result.contribution_gain result.turnover_saving result.programme_cost_pv"},
  {Result::programme_cost_pv, "programme_cost_pv", Unit::money, "Σ t=0..T (one-off costs + monthly costs + bonus)_t / (1 + i_m)^t", "run.discount_rate bonus.annual_pool"},
  {Result::acquisition_equivalent_cost, "acquisition_equivalent_cost", Unit::money, "Σ t=1..T CAC (N_t – (ρ0 N_{t–1} + A0)) / (1 + i_m)^t: buying the same base", "company.acquisition_cost company.annual_retention run.discount_rate result.customers_end_programme"},
  {Result::acquisition_cost_ratio, "acquisition_cost_ratio", Unit::ratio, "CAC / retention spend per customer-year: the \"5x\"", "company.acquisition_cost company.retention_spend"},
  {Result::turnover_saving, "turnover_saving", Unit::money, "Σ t=1..T headcount (q0 – q_t) cost per leaver / 12; q_t = q0 (1 – τ (E_t – E0)/50)", "employees.headcount employees.annual_turnover employees.turnover_relief employees.cost_per_leaver lever.engagement_gain"},
  {Result::annual_retention_baseline, "annual_retention_baseline", Unit::share_per_year, "ρ^12 of month T without levers", "company.annual_retention"},
  {Result::annual_retention_programme, "annual_retention_programme", Unit::share_per_year, "ρ_T^12; ρ_t = R_t^(1/12) – κ' c (P(W_t) – P(W0)); R_t = R_cx + retention lever + η (loss before – loss after)", "company.annual_retention cx.loyalty_slope cx.intention_to_behaviour lever.retention_gain wait.churn_per_abandoned_contact wait.contacts_per_customer_month"},
  {Result::cx_index_baseline, "cx_index_baseline", Unit::points, "S0 = max(0, index – score inflation)", "cx.index cx.score_inflation"},
  {Result::cx_index_programme, "cx_index_programme", Unit::points, "S_T = S0 + G_T (w (W0 – W_T) + e h0 s x_effort + s x_cx) + g (E_T – E0)", "cx.index wait.index_points_per_minute lever.wait_reduction lever.effort_reduction lever.cx_gain employees.coupling employees.gate_strength employees.gate_reference lever.engagement_gain"},
  {Result::wait_minutes_baseline, "wait_minutes_baseline", Unit::minute, "W0", "wait.current_minutes"},
  {Result::wait_minutes_programme, "wait_minutes_programme", Unit::minute, "W_T = W0 (1 – s x_wait)", "wait.current_minutes lever.wait_reduction"},
  {Result::abandonment_baseline, "abandonment_baseline", Unit::share, "P(W0) = min(W0 / patience, 1)", "wait.current_minutes wait.patience_minutes"},
  {Result::abandonment_programme, "abandonment_programme", Unit::share, "P(W_T) = min(W_T / patience, 1)", "wait.current_minutes wait.patience_minutes lever.wait_reduction"},
  {Result::customers_end_baseline, "customers_end_baseline", Unit::customers, "N_T without levers", "company.customers"},
  {Result::customers_end_programme, "customers_end_programme", Unit::customers, "N_T; N_t = N_{t–1} ρ_t + A_t; A_t = A0 (1 + u_ref/100 (S_t – S0)/10)", "company.customers company.annual_retention cx.referral_uplift"},
  {Result::lifetime_value_baseline, "lifetime_value_baseline", Unit::money, "(m a0 – spend/12) ρ0 / (1 + i_m – ρ0)", "company.contribution_margin company.annual_revenue company.customers company.retention_spend company.annual_retention run.discount_rate"},
  {Result::lifetime_value_programme, "lifetime_value_programme", Unit::money, "(m a_T – spend/12) ρ_T / (1 + i_m – ρ_T)", "company.contribution_margin company.annual_revenue company.customers company.retention_spend run.discount_rate cx.spend_uplift"},
};
// clang-format on

std::span<const double> months(const Projection& p, const Column<double>& column) {
  return {column.data(), static_cast<std::size_t>(p.horizon_months) + 1};
}

double sum_of_differences(std::span<const double> after, std::span<const double> before) {
  double sum = 0;
  for (std::size_t t = 1; t < after.size(); ++t) sum += after[t] - before[t];
  return sum;
}

double sum_after_today(std::span<const double> flows) {
  double sum = 0;
  for (const double flow : flows.subspan(1)) sum += flow;
  return sum;
}

double acquisition_equivalent_cost(const Inputs& in, const Projection& p, double survival) {
  const double new_customers = (1 - survival) * in.company.customers;
  Column<double> bought{};
  for (std::size_t t = 1; t <= static_cast<std::size_t>(p.horizon_months); ++t)
    bought[t] = p.programme.customers[t] - (survival * p.programme.customers[t - 1] + new_customers);
  return in.company.acquisition_cost * present_value(months(p, bought), p.monthly_discount);
}

double lifetime_value_at_end(const Inputs& in, const Projection& p, const Path& path) {
  const auto end = static_cast<std::size_t>(p.horizon_months);
  const double revenue_per_customer = path.revenue[end] / path.customers[end];
  const double margin = in.company.contribution_margin * revenue_per_customer - in.company.retention_spend / 12;
  return lifetime_value(margin, twelfth_root(path.annual_retention[end]), p.monthly_discount);
}

}  // namespace

std::span<const ResultRow> results() { return kResults; }

const ResultRow* find_result(std::string_view id) {
  for (const ResultRow& row : kResults)
    if (row.id == id) return &row;
  return nullptr;
}

double present_value(std::span<const double> flows, double rate_per_period) {
  const double discount = 1 / (1 + rate_per_period);
  double factor = 1, sum = 0;
  for (const double flow : flows) {
    sum += flow * factor;
    factor *= discount;
  }
  return sum;
}

std::optional<double> payback(std::span<const double> cumulative) {
  if (cumulative.back() < 0) return std::nullopt;
  for (std::size_t k = cumulative.size() - 1; k-- > 0;)
    if (cumulative[k] < 0) return static_cast<double>(k) - cumulative[k] / (cumulative[k + 1] - cumulative[k]);
  return 0;
}

double lifetime_value(double margin_per_month, double survival, double discount) {
  return margin_per_month * survival / (1 + discount - survival);
}

Summary summarise(const Inputs& in, const Projection& p) {
  const auto end = static_cast<std::size_t>(p.horizon_months);
  const auto now_and_then = [&](Summary& s, Result baseline, Result programme, const Column<double>& before,
                                const Column<double>& after) {
    s[baseline] = before[end];
    s[programme] = after[end];
  };
  const Path& before = p.baseline;
  const Path& after = p.programme;
  Summary s;
  s[Result::revenue_gain] = sum_of_differences(months(p, after.revenue), months(p, before.revenue));
  s[Result::contribution_gain] = sum_of_differences(months(p, after.contribution), months(p, before.contribution));
  s[Result::turnover_saving] = sum_after_today(months(p, after.turnover_saving));
  s[Result::npv] = present_value(months(p, p.cash_flow), p.monthly_discount);
  const double cost = present_value(months(p, after.programme_cost), p.monthly_discount);
  s[Result::programme_cost_pv] = cost;
  if (cost > 0) s[Result::roi] = *s[Result::npv] / cost;
  if (p.active.any()) s[Result::payback_month] = payback(months(p, p.cumulative_cash_flow));
  s[Result::acquisition_equivalent_cost] =
      acquisition_equivalent_cost(in, p, twelfth_root(in.company.annual_retention));
  if (in.company.retention_spend > 0)
    s[Result::acquisition_cost_ratio] = in.company.acquisition_cost / in.company.retention_spend;
  now_and_then(s, Result::annual_retention_baseline, Result::annual_retention_programme, before.annual_retention,
               after.annual_retention);
  now_and_then(s, Result::cx_index_baseline, Result::cx_index_programme, before.cx_index, after.cx_index);
  now_and_then(s, Result::wait_minutes_baseline, Result::wait_minutes_programme, before.wait_minutes,
               after.wait_minutes);
  now_and_then(s, Result::abandonment_baseline, Result::abandonment_programme, before.abandonment, after.abandonment);
  now_and_then(s, Result::customers_end_baseline, Result::customers_end_programme, before.customers, after.customers);
  s[Result::lifetime_value_baseline] = lifetime_value_at_end(in, p, before);
  s[Result::lifetime_value_programme] = lifetime_value_at_end(in, p, after);
  return s;
}

}  // namespace mihwar::model
