// The same trials in Squiggle, a language for estimates: distributions as sets of samples, months as a list.
import { run } from "@quri/squiggle-lang";
import { UNCERTAIN } from "./model.mjs";

const name = (id) => id.replaceAll(/[._]/g, " ").replace(/ (.)/g, (_, letter) => letter.toUpperCase());

function definition(id, value) {
  const range = UNCERTAIN[id];
  if (!range) return `${name(id)} = ${value}`;
  const [low, high] = range, a = 1 + (4 * (value - low)) / (high - low);
  return `${name(id)} = SampleSet.fromDist(${low} + ${high - low} * beta(${a}, ${6 - a}))`;
}

const EQUATIONS = (months) => `
ramp(t90, t10, t) = {
  k = 4.394449154672439 / (t90 - t10)
  d = exp(k * (-t))
  (1 - d) / (1 + exp(k * (t90 + t10) / 2) * d)
}
rho0 = companyAnnualRetention ^ (1 / 12)
joined = (1 - rho0) * companyCustomers
perCustomer = companyAnnualRevenue / 12 / companyCustomers
slope = cxIntentionToBehaviour * cxLoyaltySlope / 10
abandoned0 = min(waitCurrentMinutes / waitPatienceMinutes, 1)
churn = waitChurnPerAbandonedContact * waitContactsPerCustomerMonth
step(state, t) = {
  wait = waitCurrentMinutes * (1 - ramp(leverWaitReductionMonthsTo90, leverWaitReductionMonthsTo10, t) * leverWaitReduction)
  gained = ramp(leverEngagementGainMonthsTo90, leverEngagementGainMonthsTo10, t) * leverEngagementGain
  gate = 1 - employeesGateStrength * max((employeesGateReference - employeesEngagement - gained) / employeesGateReference, 0)
  points = gate * waitIndexPointsPerMinute * (waitCurrentMinutes - wait) + employeesCoupling * gained
  byExperience = companyAnnualRetention / (companyAnnualRetention + (1 - companyAnnualRetention) * exp(slope * points * (-1)))
  annual = min(byExperience + ramp(leverRetentionGainMonthsTo90, leverRetentionGainMonthsTo10, t) * leverRetentionGain, 0.999)
  survival = annual ^ (1 / 12) - churn * (min(wait / waitPatienceMinutes, 1) - abandoned0)
  customers = state.customers * survival + joined
  gain = (customers - companyCustomers) * perCustomer
  saving = employeesHeadcount * employeesAnnualTurnover * employeesTurnoverRelief * gained / 50 * employeesCostPerLeaver / 12
  flow = companyContributionMargin * gain - companyRetentionSpend / 12 * (customers - companyCustomers) + saving - monthlyCost
  { customers: customers, revenue: state.revenue + gain, cash: state.cash + flow, npv: state.npv + flow / (1 + runDiscountRate) ^ (t / 12),
    fans: List.concat(state.fans, [[quantile(gain, 0.05), quantile(gain, 0.25), quantile(gain, 0.5), quantile(gain, 0.75), quantile(gain, 0.95)]]) }
}
start = { customers: companyCustomers, revenue: 0, cash: 0 - oneOff, npv: 0 - oneOff, fans: [] }
end = List.reduce(List.upTo(1, ${months}), start, step)
result = { mean: mean(end.npv), p50: quantile(end.npv, 0.5), revenue: mean(end.revenue), fans: end.fans }
`;

export function program(values, months) {
  const used = Object.keys(values).filter((id) => !/start_month|_cost$|response_shape|severity|quick/.test(id) || /acquisition|per_leaver/.test(id));
  const levers = ["retention_gain", "wait_reduction", "engagement_gain"];
  const sum = (field) => levers.reduce((total, lever) => total + values[`lever.${lever}.${field}`], 0);
  return [...used.map((id) => definition(id, values[id])), `oneOff = ${sum("one_off_cost")}`, `monthlyCost = ${sum("monthly_cost")}`].join("\n") +
    EQUATIONS(months);
}

export async function runSquiggle(values, months, trials) {
  const code = program(values, months);
  const start = process.cpuUsage();
  const { result } = await run(code, { environment: { sampleCount: trials, xyPointLength: 1000, seed: "mihwar" } });
  const used = process.cpuUsage(start);
  if (!result.ok) throw new Error(String(result.value));
  return { ms: (used.user + used.system) / 1000, text: String(result.value.bindings.get("result")).slice(0, 120), bindings: result.value.bindings };
}
