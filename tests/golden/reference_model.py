"""Independent reference of the calculator's model, written only from the contract (sections 2 and 3).

Plain Python 3, standard library only, and slow on purpose: every equation stands once, in the order of the contract.
    evaluate(values) -> {"summary": ..., "monthly": [...], "attribution": ...}   (what is absent is None)
"""
import math
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache
from itertools import combinations

# ---------------------------------------------------------------- parameters: id -> (default, minimum, maximum, kind)
LEVERS = {  # name: (default, maximum, one-off cost, monthly cost)
    "retention_gain": (0.02, 0.15, 1e6, 1e5), "wait_reduction": (0.5, 1.0, 2.5e5, 2.5e4),
    "effort_reduction": (0.0, 1.0, 0.0, 0.0), "engagement_gain": (10.0, 50.0, 1e6, 5e4),
    "complaint_capture": (0.0, 0.96, 0.0, 0.0), "complaint_resolution": (0.0, 1.0, 0.0, 0.0),
    "cx_gain": (0.0, 40.0, 0.0, 0.0)}
CHOICES = {"cx.response_shape": ("linear", "diminishing", "increasing"), "complaints.severity": ("minor", "major")}
PARAMETERS = {
    "run.horizon_months": (36, 12, 120, "integer"), "run.discount_rate": (0.10, 0.0, 0.40, "real"),
    "company.annual_revenue": (1e9, 1e4, 1e12, "real"), "company.customers": (1e6, 1.0, 1e9, "real"),
    "company.contribution_margin": (0.50, 0.05, 0.95, "real"), "company.annual_retention": (0.80, 0.30, 0.99, "real"),
    "company.retention_spend": (50.0, 0.0, 1e5, "real"), "company.acquisition_cost": (250.0, 0.0, 1e6, "real"),
    "cx.index": (60.0, 0.0, 100.0, "real"), "cx.score_inflation": (0.0, 0.0, 40.0, "real"),
    "cx.loyalty_slope": (0.427, 0.0, 1.0, "real"), "cx.intention_to_behaviour": (0.30, 0.05, 1.0, "real"),
    "cx.response_shape": ("linear", None, None, "choice"), "cx.duty_line": (60.0, 20.0, 90.0, "real"),
    "cx.spend_uplift": (0.0, 0.0, 4.0, "real"), "cx.referral_uplift": (0.0, 0.0, 10.0, "real"),
    "wait.current_minutes": (2.0, 0.0, 60.0, "real"), "wait.patience_minutes": (20.0, 0.5, 120.0, "real"),
    "wait.contacts_per_customer_month": (0.10, 0.0, 5.0, "real"),
    "wait.index_points_per_minute": (2.0, 0.0, 10.0, "real"),
    "wait.churn_per_abandoned_contact": (0.01, 0.0, 0.2, "real"),
    "wait.handle_time_minutes": (3.0, 0.5, 60.0, "real"), "wait.busy_hour_share": (0.006, 0.001, 0.05, "real"),
    "wait.agent_annual_cost": (45000.0, 0.0, 1e6, "real"), "wait.staff_factor": (1.4, 1.0, 6.0, "real"),
    "wait.target_seconds": (20.0, 0.0, 600.0, "real"),
    "effort.high_effort_share": (0.30, 0.0, 1.0, "real"), "effort.index_points_lost": (30.0, 0.0, 60.0, "real"),
    "employees.engagement": (50.0, 0.0, 100.0, "real"), "employees.coupling": (0.13, 0.0, 1.0, "real"),
    "employees.gate_strength": (0.30, 0.0, 1.0, "real"), "employees.gate_reference": (70.0, 30.0, 100.0, "real"),
    "employees.headcount": (5000.0, 0.0, 1e7, "real"), "employees.annual_turnover": (0.20, 0.0, 1.0, "real"),
    "employees.turnover_relief": (0.18, 0.0, 0.8, "real"), "employees.cost_per_leaver": (20000.0, 0.0, 1e6, "real"),
    "complaints.problem_rate": (0.10, 0.0, 1.0, "real"), "complaints.complain_share": (1 / 26, 0.0, 1.0, "real"),
    "complaints.resolved_share": (0.50, 0.0, 1.0, "real"),
    "complaints.severity": ("minor", None, None, "choice"), "complaints.quick": (False, None, None, "bool"),
    "bonus.annual_pool": (0.0, 0.0, 1e12, "real"), "bonus.floor_retention": (0.75, 0.0, 1.0, "real"),
    "bonus.target_retention": (0.85, 0.0, 1.0, "real"),
    "perception.believed_share": (0.80, 0.0, 1.0, "real"), "perception.customer_share": (0.08, 0.0, 1.0, "real")}
for _name, (_x, _top, _one_off, _monthly) in LEVERS.items():
    _id = "lever." + _name
    PARAMETERS[_id] = (_x, 0.0, _top, "real")
    PARAMETERS[_id + ".one_off_cost"] = (_one_off, 0.0, 1e12, "real")
    PARAMETERS[_id + ".monthly_cost"] = (_monthly, 0.0, 1e12, "real")
    PARAMETERS[_id + ".start_month"] = (0, 0, 119, "integer")
    PARAMETERS[_id + ".months_to_10"] = (3.0, 0.0, 60.0, "real")
    PARAMETERS[_id + ".months_to_90"] = (18.0, 0.0, 60.0, "real")

TARP = {"minor": (0.37, 0.46, 0.70, 0.95), "major": (0.09, 0.19, 0.54, 0.82)}  # silent, unresolved, resolved, quickly
SERIES = ("customers", "revenue", "contribution", "cash_flow", "cumulative_cash_flow", "cx_index", "annual_retention",
          "wait_minutes", "engagement")


def full_values(values):
    """The scenario with every parameter that it does not name at its default."""
    unknown = set(values) - set(PARAMETERS)
    if unknown:
        raise KeyError(f"unknown parameters: {sorted(unknown)}")
    return {**{i: row[0] for i, row in PARAMETERS.items()}, **values}


def violations(values):
    """The ids and rules of section 3 that a scenario breaks."""
    v, bad = full_values(values), []
    for i, (_, low, high, kind) in PARAMETERS.items():
        ok = (v[i] in CHOICES[i] if kind == "choice" else isinstance(v[i], bool) if kind == "bool" else
              low <= v[i] <= high and (kind != "integer" or v[i] == int(v[i])))
        bad += [] if ok else [i]
    bad += ["wait <= patience"] if v["wait.current_minutes"] > v["wait.patience_minutes"] else []
    bad += ["floor < target"] if v["bonus.floor_retention"] >= v["bonus.target_retention"] else []
    return bad + [f"{n}: t10 <= t90" for n in LEVERS
                  if v[f"lever.{n}.months_to_10"] > v[f"lever.{n}.months_to_90"]]


# ---------------------------------------------------------------- building blocks
def clamp(x, low, high):
    return max(low, min(high, x))


def logit(p):
    return math.log(p / (1 - p))


def logistic(z):
    return 1 / (1 + math.exp(-z)) if z >= 0 else math.exp(z) / (1 + math.exp(z))


@lru_cache(maxsize=None)
def progress(tau, t10, t90):
    """S(tau): the normalised ramp of a lever, tau months after its start."""
    if tau <= 0:
        return 0.0
    if t90 == 0:
        return 1.0
    if t90 == t10:
        return 1.0 if tau >= t90 else 0.0
    k, mid = 2 * math.log(9) / (t90 - t10), (t10 + t90) / 2
    at_zero = logistic(-k * mid)
    return (logistic(k * (tau - mid)) - at_zero) / (1 - at_zero)


def shaped(s, shape, line):
    """H(S)."""
    below, above = {"linear": (1, 1), "diminishing": (1.4, 0.4), "increasing": (0.6, 1.6)}[shape]
    return below * s if s <= line else below * line + above * (s - line)


def complaint_loss(p, q, r, severity, quick):
    silent, unresolved, resolved, quickly = TARP[severity]
    after = quickly if quick else resolved
    return p * ((1 - q) * (1 - silent) + q * ((1 - r) * (1 - unresolved) + r * (1 - after)))


def loyalty_multiple(r, i):
    return r / (1 + i - r)


def present_value(flows, rate):
    return math.fsum(x / (1 + rate) ** t for t, x in enumerate(flows))


def payback(cumulative):
    """Months until the cumulative cash flow stays at or above 0; None if it ends below."""
    if cumulative[-1] < 0:
        return None
    k = max((t for t, c in enumerate(cumulative) if c < 0), default=None)
    return 0.0 if k is None else k + -cumulative[k] / (cumulative[k + 1] - cumulative[k])


def shapley(players, value):
    """Shapley value; value(frozenset) is the worth of a coalition."""
    n, worth = len(players), {}
    for size in range(n + 1):
        for group in combinations(players, size):
            worth[frozenset(group)] = value(frozenset(group))
    share = {}
    for p in players:
        share[p] = math.fsum(
            (worth[s | {p}] - worth[s]) * math.factorial(len(s)) * math.factorial(n - len(s) - 1) / math.factorial(n)
            for s in worth if p not in s)
    return share


# ---------------------------------------------------------------- the projection
def active_levers(v):
    return [n for n in LEVERS if v["lever." + n] != 0] + (["bonus"] if v["bonus.annual_pool"] != 0 else [])


def project(v, on):
    """One lane, months 0..T, with the levers (and "bonus") in `on` active: lists by name, index = month."""
    T = int(v["run.horizon_months"])
    n0, R0, m = v["company.customers"], v["company.annual_retention"], v["company.contribution_margin"]
    cac, spend = v["company.acquisition_cost"], v["company.retention_spend"]
    a0, rho0 = v["company.annual_revenue"] / 12 / n0, R0 ** (1 / 12)
    joined0 = (1 - rho0) * n0
    W0, c, kappa = v["wait.current_minutes"], v["wait.contacts_per_customer_month"], v["wait.churn_per_abandoned_contact"]
    E0, ref, gamma = v["employees.engagement"], v["employees.gate_reference"], v["employees.gate_strength"]
    eta, beta = v["cx.intention_to_behaviour"], v["cx.loyalty_slope"]
    S0 = max(0.0, v["cx.index"] - v["cx.score_inflation"])
    p, q0, r0 = v["complaints.problem_rate"], v["complaints.complain_share"], v["complaints.resolved_share"]
    quit0, floor, target = v["employees.annual_turnover"], v["bonus.floor_retention"], v["bonus.target_retention"]

    def abandonment(wait):
        return min(wait / v["wait.patience_minutes"], 1.0)

    def H(s):
        return shaped(s, v["cx.response_shape"], v["cx.duty_line"])

    def loss(q, r):
        return complaint_loss(p, q, r, v["complaints.severity"], v["complaints.quick"])

    def effect(name, t):  # s_j(t) x_j
        if name not in on:
            return 0.0
        i = "lever." + name
        return v[i] * progress(t - v[i + ".start_month"], v[i + ".months_to_10"], v[i + ".months_to_90"])

    exposure = c * abandonment(W0)
    kappa_capped = kappa if exposure == 0 else min(kappa, (1 - rho0) / exposure)

    def lever_costs(t):
        ids = ["lever." + n for n in LEVERS if n in on]
        return math.fsum([v[i + ".one_off_cost"] for i in ids if v[i + ".start_month"] == t]
                         + [v[i + ".monthly_cost"] for i in ids if t > v[i + ".start_month"]])

    out = {"customers": [n0], "revenue": [n0 * a0], "contribution": [m * n0 * a0 - cac * joined0 - spend / 12 * n0],
           "cx_index": [S0], "annual_retention": [R0], "wait_minutes": [W0], "engagement": [E0], "saving": [0.0],
           "cost": [lever_costs(0)], "survival": [rho0], "spend": [a0], "abandonment": [abandonment(W0)]}
    customers = n0
    for t in range(1, T + 1):
        wait = W0 * (1 - effect("wait_reduction", t))
        engagement = min(100.0, E0 + effect("engagement_gain", t))
        gate = 1 - gamma * max(0.0, (ref - engagement) / ref)
        service = (v["wait.index_points_per_minute"] * (W0 - wait) + effect("cx_gain", t)
                   + v["effort.index_points_lost"] * v["effort.high_effort_share"] * effect("effort_reduction", t))
        S = clamp(S0 + gate * service + v["employees.coupling"] * (engagement - E0), 0.0, 100.0)
        R_cx = logistic(logit(R0) + eta * beta / 10 * (H(S) - H(S0)))
        q, r = min(1.0, q0 + effect("complaint_capture", t)), min(1.0, r0 + effect("complaint_resolution", t))
        R = clamp(R_cx + effect("retention_gain", t) + eta * (loss(q0, r0) - loss(q, r)), 0.0, 0.999)
        rho = clamp(R ** (1 / 12) - kappa_capped * c * (abandonment(wait) - abandonment(W0)), 0.0, 0.999 ** (1 / 12))
        customers = customers * rho + joined0 * (1 + v["cx.referral_uplift"] / 100 * (S - S0) / 10)
        a = a0 * (1 + v["cx.spend_uplift"] / 100 * (S - S0))
        quits = max(0.0, quit0 * (1 - v["employees.turnover_relief"] * (engagement - E0) / 50))
        bonus = v["bonus.annual_pool"] / 12 * clamp((rho ** 12 - floor) / (target - floor), 0.0, 1.0)
        row = {"customers": customers, "revenue": customers * a, "cx_index": S, "annual_retention": rho ** 12,
               "contribution": m * customers * a - cac * joined0 - spend / 12 * customers, "wait_minutes": wait,
               "engagement": engagement, "survival": rho, "spend": a, "abandonment": abandonment(wait),
               "saving": v["employees.headcount"] * (quit0 - quits) * v["employees.cost_per_leaver"] / 12,
               "cost": lever_costs(t) + (bonus if "bonus" in on else 0.0)}
        for key, x in row.items():
            out[key].append(x)
    return out


def compare(v, base, prog):
    """The sums over both lanes: cash flow, cumulative cash flow, and the additive results."""
    i_m = (1 + v["run.discount_rate"]) ** (1 / 12) - 1
    months = range(1, len(base["customers"]))
    flow = [-prog["cost"][0]] + [prog["contribution"][t] - base["contribution"][t] + prog["saving"][t] - prog["cost"][t]
                                 for t in months]
    rho0, n = base["survival"][0], prog["customers"]
    joined0 = (1 - rho0) * v["company.customers"]
    return {"cash_flow": flow, "cumulative_cash_flow": [math.fsum(flow[:t + 1]) for t in range(len(flow))],
            "revenue_gain": math.fsum(prog["revenue"][t] - base["revenue"][t] for t in months),
            "contribution_gain": math.fsum(prog["contribution"][t] - base["contribution"][t] for t in months),
            "turnover_saving": math.fsum(prog["saving"][1:]), "npv": present_value(flow, i_m),
            "programme_cost_pv": present_value(prog["cost"], i_m),
            "acquisition_equivalent_cost": present_value([0.0] + [
                v["company.acquisition_cost"] * (n[t] - (rho0 * n[t - 1] + joined0)) for t in months], i_m)}


def evaluate(values, attribution=True):
    v = full_values(values)
    on = active_levers(v)
    base, prog = project(v, frozenset()), project(v, frozenset(on))
    both = compare(v, base, prog)
    flow, total = both.pop("cash_flow"), both.pop("cumulative_cash_flow")
    i_m = (1 + v["run.discount_rate"]) ** (1 / 12) - 1
    spend = v["company.retention_spend"]

    def lifetime_value(a, rho):
        return (v["company.contribution_margin"] * a - spend / 12) * loyalty_multiple(rho, i_m)

    summary = dict(both)
    summary["roi"] = both["npv"] / both["programme_cost_pv"] if both["programme_cost_pv"] > 0 else None
    summary["payback_month"] = payback(total) if on else None
    summary["acquisition_cost_ratio"] = v["company.acquisition_cost"] / spend if spend > 0 else None
    for lane, x, at in (("baseline", base, 0), ("programme", prog, -1)):
        for key in ("annual_retention", "cx_index", "wait_minutes", "abandonment"):
            summary[f"{key}_{lane}"] = x[key][-1]
        summary[f"customers_end_{lane}"] = x["customers"][-1]
        summary[f"lifetime_value_{lane}"] = lifetime_value(x["spend"][at], x["survival"][at])
    base["cash_flow"] = base["cumulative_cash_flow"] = [0.0] * len(flow)
    prog["cash_flow"], prog["cumulative_cash_flow"] = flow, total
    monthly = [{"month": t, **{f"{key}_{lane}": x[key][t] for key in SERIES
                               for lane, x in (("baseline", base), ("programme", prog))}} for t in range(len(flow))]
    result = {"summary": summary, "monthly": monthly, "attribution": None}
    if attribution:
        worth = lru_cache(maxsize=None)(lambda group: compare(v, base, project(v, group)))
        result["attribution"] = {key: shapley(on, lambda group: worth(group)[key]) for key in ("revenue_gain", "npv")}
    return result


# ---------------------------------------------------------------- queues (rates per any one unit of time)
def erlang_b(load, agents):
    """Blocking probability, exact direct sum."""
    load, term, total = Fraction(load), Fraction(1), Fraction(1)
    for j in range(1, agents + 1):
        term = term * load / j
        total += term
    return float(term / total)


def erlang_c(arrivals, service_rate, agents, target):
    load = Fraction(arrivals) / Fraction(service_rate)
    if load >= agents:
        return None
    term = total = Fraction(1)
    for j in range(1, agents):
        term = term * load / j
        total += term
    queued = term * load / agents * (agents / (agents - load))
    waits = float(queued / (total + queued))
    drain = float(agents * Fraction(service_rate) - Fraction(arrivals))
    return {"load_erlangs": float(load), "probability_wait": waits, "probability_abandon": 0.0,
            "mean_wait": waits / drain, "mean_queue_length": waits / drain * arrivals,
            "occupancy": float(load / agents), "service_level": 1 - waits * math.exp(-drain * target)}


def erlang_a(arrivals, service_rate, abandon_rate, agents, target):
    """Birth-death chain in 50 digits. The service level does not use the chain's tail: it integrates the density of the
    virtual wait, arrivals * pi(n-1) * exp(arrivals (1 - exp(-theta x)) / theta - n mu x), times the patience survival."""
    with localcontext() as context:
        context.prec = 50
        lam, mu, theta = Decimal(arrivals), Decimal(service_rate), Decimal(abandon_rate)
        term, served_at_once, last = Decimal(1), Decimal(0), None
        for j in range(agents):
            served_at_once += term
            last, term = term, term * lam / (mu * (j + 1))
        waits, queue, k = Decimal(0), Decimal(0), 0  # term is now pi_n
        while True:
            waits += term
            queue += k * term
            k += 1
            ratio = lam / (agents * mu + k * theta)
            term *= ratio
            if ratio < 1 and (k + 1 / (1 - ratio)) * term / (1 - ratio) < Decimal("1e-30") * (waits + queue):
                break
        total = served_at_once + waits
        queue /= total
        log_start = float((lam * last / total).ln())
        at_once, p_wait, p_leave = float(served_at_once / total), float(waits / total), float(theta * queue / lam)
        length, wait, load = float(queue), float(queue / lam), float(lam / mu)

    def served(x):
        return math.exp(log_start - arrivals * math.expm1(-abandon_rate * x) / abandon_rate
                        - agents * service_rate * x - abandon_rate * x)

    return {"load_erlangs": load, "probability_wait": p_wait, "probability_abandon": p_leave, "mean_wait": wait,
            "mean_queue_length": length, "occupancy": load * (1 - p_leave) / agents,
            "service_level": at_once + integrate(served, target)}


@lru_cache(maxsize=None)
def gauss_nodes(n):
    nodes = []
    for i in range(1, n + 1):
        x = math.cos(math.pi * (i - 0.25) / (n + 0.5))
        for _ in range(60):
            low, high = 1.0, x
            for j in range(2, n + 1):
                low, high = high, ((2 * j - 1) * x * high - (j - 1) * low) / j
            slope = n * (x * high - low) / (x * x - 1)
            x -= high / slope
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


def integrate(f, end):
    """Integral from 0 to end: panels that halve towards 0, each refined until two Gauss rules agree."""
    def rule(a, b):
        return (b - a) / 2 * math.fsum(w * f((a + b) / 2 + (b - a) / 2 * x) for x, w in gauss_nodes(12))

    def refine(a, b, whole, depth):
        left, right = rule(a, (a + b) / 2), rule((a + b) / 2, b)
        if depth == 0 or abs(left + right - whole) <= 1e-14 * abs(whole) + 1e-18:
            return left + right
        return refine(a, (a + b) / 2, left, depth - 1) + refine((a + b) / 2, b, right, depth - 1)

    edges = [0.0] + [end * 2.0 ** -k for k in range(50, -1, -1)] if end > 0 else []
    return math.fsum(refine(a, b, rule(a, b), 12) for a, b in zip(edges, edges[1:]))
