// The equations of docs/model.md in plain JavaScript, as a careful programmer would write them for speed: one pass over
// typed arrays, levers and channels that are on by default, products instead of powers where months follow each other.
// It stands for what the product would do without WebAssembly.

const LEVERS = ["retention_gain", "wait_reduction", "engagement_gain"];
export const UNCERTAIN = {
  "company.contribution_margin": [0.4, 0.6], "company.annual_retention": [0.75, 0.85], "company.acquisition_cost": [150, 1000],
  "cx.loyalty_slope": [0.3, 0.5], "cx.intention_to_behaviour": [0.1, 0.6], "wait.current_minutes": [1, 3],
  "wait.patience_minutes": [6, 67], "wait.index_points_per_minute": [0, 6], "wait.churn_per_abandoned_contact": [0, 0.05],
  "employees.coupling": [0.05, 0.26], "employees.gate_strength": [0, 0.6], "employees.turnover_relief": [0.18, 0.43],
  "lever.retention_gain": [0.01, 0.03], "lever.wait_reduction": [0.35, 0.65], "lever.engagement_gain": [5, 15],
  "lever.retention_gain.months_to_90": [9, 30], "lever.wait_reduction.months_to_90": [9, 30],
  "lever.engagement_gain.months_to_90": [9, 30],
};

// Gamma draws for a beta by Marsaglia & Tsang; Math.random is good enough for a benchmark.
function normal() {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}
function gamma(a) {
  const d = a - 1 / 3, c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(), v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - Math.random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
export function pert(low, mode, high) {
  const a = 1 + (4 * (mode - low)) / (high - low), x = gamma(a), y = gamma(6 - a);
  return low + ((high - low) * x) / (x + y);
}

// Columns of draws by id; without uncertainty all trials are the scenario.
export function draw(values, trials, uncertain) {
  const columns = {};
  for (const [id, value] of Object.entries(values)) {
    columns[id] = new Float64Array(trials).fill(Number(value));
    if (!uncertain || !UNCERTAIN[id]) continue;
    const [low, high] = UNCERTAIN[id];
    for (let i = 0; i < trials; i++) columns[id][i] = pert(low, Number(value), high);
  }
  return columns;
}

export function makeRun(trials, months) {
  return {
    trials, months, npv: new Float64Array(trials), revenueGain: new Float64Array(trials),
    gain: new Float64Array(trials * (months + 1)), cumulative: new Float64Array(trials * (months + 1)),
  };
}

export function runTrials(run, v) {
  const { trials, months, gain, cumulative } = run;
  const fields = (id) => v[id];
  const N0 = fields("company.customers"), revenue = fields("company.annual_revenue"), m = fields("company.contribution_margin");
  const R0 = fields("company.annual_retention"), spend = fields("company.retention_spend"), cac = fields("company.acquisition_cost");
  const rate = fields("run.discount_rate"), index = fields("cx.index"), inflation = fields("cx.score_inflation");
  const beta = fields("cx.loyalty_slope"), eta = fields("cx.intention_to_behaviour");
  const W0 = fields("wait.current_minutes"), patience = fields("wait.patience_minutes"), contacts = fields("wait.contacts_per_customer_month");
  const perMinute = fields("wait.index_points_per_minute"), kappa = fields("wait.churn_per_abandoned_contact");
  const E0 = fields("employees.engagement"), coupling = fields("employees.coupling"), gamma_ = fields("employees.gate_strength");
  const reference = fields("employees.gate_reference"), headcount = fields("employees.headcount"), turnover0 = fields("employees.annual_turnover");
  const relief = fields("employees.turnover_relief"), leaver = fields("employees.cost_per_leaver");
  const [x0, x1, x2] = LEVERS.map((l) => fields(`lever.${l}`));
  const [a0, a1, a2] = LEVERS.map((l) => fields(`lever.${l}.months_to_10`));
  const [b0, b1, b2] = LEVERS.map((l) => fields(`lever.${l}.months_to_90`));
  const once = LEVERS.map((l) => fields(`lever.${l}.one_off_cost`)), monthly = LEVERS.map((l) => fields(`lever.${l}.monthly_cost`));
  const maxSurvival = Math.pow(0.999, 1 / 12);
  for (let i = 0; i < trials; i++) {
    const rho0 = Math.pow(R0[i], 1 / 12), joined = (1 - rho0) * N0[i], perCustomer = revenue[i] / 12 / N0[i];
    const S0 = Math.max(0, index[i] - inflation[i]), P0 = Math.min(W0[i] / patience[i], 1);
    const givenUp = contacts[i] * P0, churn = (givenUp > 0 ? Math.min(kappa[i], (1 - rho0) / givenUp) : kappa[i]) * contacts[i];
    const im = Math.pow(1 + rate[i], 1 / 12) - 1, discount = 1 / (1 + im), slope = (eta[i] * beta[i]) / 10;
    const spendMonth = spend[i] / 12, acquisition = cac[i] * joined;
    const k0 = (2 * Math.log(9)) / (b0[i] - a0[i]), k1 = (2 * Math.log(9)) / (b1[i] - a1[i]), k2 = (2 * Math.log(9)) / (b2[i] - a2[i]);
    const c0 = Math.exp((k0 * (a0[i] + b0[i])) / 2), c1 = Math.exp((k1 * (a1[i] + b1[i])) / 2), c2 = Math.exp((k2 * (a2[i] + b2[i])) / 2);
    const d0 = Math.exp(-k0), d1 = Math.exp(-k1), d2 = Math.exp(-k2);
    const oneOff = once[0][i] + once[1][i] + once[2][i], cost = monthly[0][i] + monthly[1][i] + monthly[2][i];
    let q0 = 1, q1 = 1, q2 = 1, N = N0[i], B = N0[i], npv = -oneOff, sum = -oneOff, factor = 1, total = 0;
    gain[i] = 0;
    cumulative[i] = sum;
    for (let t = 1; t <= months; t++) {
      q0 *= d0; q1 *= d1; q2 *= d2;
      const s0 = ((1 - q0) / (1 + c0 * q0)) * x0[i], s1 = ((1 - q1) / (1 + c1 * q1)) * x1[i], s2 = ((1 - q2) / (1 + c2 * q2)) * x2[i];
      const wait = W0[i] * (1 - s1), abandonment = Math.min(wait / patience[i], 1), engagement = Math.min(100, E0[i] + s2);
      const gate = 1 - gamma_[i] * Math.max(0, (reference[i] - engagement) / reference[i]);
      const S = Math.min(100, Math.max(0, S0 + gate * perMinute[i] * (W0[i] - wait) + coupling[i] * (engagement - E0[i])));
      const byExperience = R0[i] / (R0[i] + (1 - R0[i]) * Math.exp(-slope * (S - S0)));
      const annual = Math.min(0.999, Math.max(0, byExperience + s0));
      const survival = Math.min(maxSurvival, Math.max(0, Math.pow(annual, 1 / 12) - churn * (abandonment - P0)));
      N = N * survival + joined;
      B = B * rho0 + joined;
      const after = N * perCustomer, before = B * perCustomer;
      const gained = m[i] * after - acquisition - spendMonth * N - (m[i] * before - acquisition - spendMonth * B);
      const turnover = Math.max(0, turnover0[i] * (1 - (relief[i] * (engagement - E0[i])) / 50));
      const flow = gained + (headcount[i] * (turnover0[i] - turnover) * leaver[i]) / 12 - cost;
      factor *= discount;
      npv += flow * factor;
      sum += flow;
      total += after - before;
      gain[t * trials + i] = after - before;
      cumulative[t * trials + i] = sum;
    }
    run.npv[i] = npv;
    run.revenueGain[i] = total;
  }
}

const LEVELS = [0.05, 0.25, 0.5, 0.75, 0.95];
const counts = new Uint32Array(2048);
let parts = new Uint16Array(0);

// The same way as the product: a histogram, then only the parts that hold the quantiles are sorted.
export function quantiles(values) {
  const n = values.length;
  if (parts.length !== n) parts = new Uint16Array(n);
  let low = Infinity, high = -Infinity;
  for (let i = 0; i < n; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  if (!(low < high)) return LEVELS.map(() => low);
  const scale = 2048 / (high - low);
  counts.fill(0);
  for (let i = 0; i < n; i++) counts[(parts[i] = Math.min(2047, ((values[i] - low) * scale) | 0))]++;
  const wanted = new Uint8Array(2048), ranks = LEVELS.flatMap((p) => [Math.floor((n - 1) * p), Math.min(Math.floor((n - 1) * p) + 1, n - 1)]);
  const skipped = new Array(ranks.length);
  for (let part = 0, seen = 0, left = 0; part < 2048; part++) {
    const end = seen + counts[part];
    ranks.forEach((rank, r) => { if (rank >= seen && rank < end) { wanted[part] = 1; skipped[r] = left; } });
    if (!wanted[part]) left += counts[part];
    seen = end;
  }
  const some = [];
  for (let i = 0; i < n; i++) if (wanted[parts[i]]) some.push(values[i]);
  const sorted = Float64Array.from(some).sort();
  return LEVELS.map((p, k) => {
    const a = sorted[ranks[2 * k] - skipped[2 * k]], b = sorted[ranks[2 * k + 1] - skipped[2 * k + 1]];
    return a + ((n - 1) * p - Math.floor((n - 1) * p)) * (b - a);
  });
}

export function fans(run) {
  const all = [quantiles(run.npv), quantiles(run.revenueGain)];
  for (const fan of [run.gain, run.cumulative])
    for (let t = 0; t <= run.months; t++) all.push(quantiles(fan.subarray(t * run.trials, (t + 1) * run.trials)));
  return all;
}
