"""Checks the native command line against the independent reference model and the golden cases.

    python3 check_against_reference.py PATH_TO_MIHWAR

One line per group, failures with id, expected and got, then `N passed, N failed`; exit 1 on any failure.
Deterministic: the random scenarios come from a fixed seed.
"""
import json
import math
import random
import subprocess
import sys

sys.dont_write_bytecode = True
import reference_model as ref  # noqa: E402  (no byte code beside the sources)

RELATIVE = 1e-9  # against the reference
NOISE = 2e-13    # rounding noise, as a share of the terms that were added or subtracted
SHOWN = 25       # failures printed per group
LEVER_OFF = {f"lever.{n}": 0.0 for n in ref.LEVERS}


class Group:
    """A named group of checks; its line is printed when it ends."""
    passed = failed = 0

    def __init__(self, name):
        self.name, self.good, self.bad = name, 0, []

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None and issubclass(kind, Exception):
            self.fail("the group ended early", "to run to its end", f"{kind.__name__}: {error}")
        print(f"{self.name}: {self.good} passed, {len(self.bad)} failed")
        for what, expected, got in self.bad[:SHOWN]:
            print(f"  FAIL {what}: expected {expected}, got {got}")
        if len(self.bad) > SHOWN:
            print(f"  ... and {len(self.bad) - SHOWN} more")
        Group.passed += self.good
        Group.failed += len(self.bad)
        return kind is not None and issubclass(kind, Exception)

    def fail(self, what, expected, got):
        self.bad.append((what, expected, got))

    def true(self, what, ok, expected, got):
        if ok:
            self.good += 1
        else:
            self.fail(what, expected, got)

    def near(self, what, got, expected, floor=0.0, relative=RELATIVE):
        """Both None, or both numbers within relative tolerance or the floor."""
        if expected is None or not is_number(got):
            return self.true(what, expected is None and got is None, expected, got)
        return self.true(what, abs(got - expected) <= max(relative * abs(expected), floor), repr(expected), repr(got))

    def printed(self, what, got, text, scale=1.0):
        """A published figure: 1e-6 relative, or half a unit of its last printed digit."""
        digits = len(text.split(".")[1]) if "." in text else 0
        floor = 0.5000001 * 10.0 ** -digits * scale
        self.near(what, got, float(text) * scale, floor, 1e-6)


def is_number(x):
    return isinstance(x, (int, float)) and not isinstance(x, bool) and math.isfinite(x)


# ---------------------------------------------------------------- the reference itself
def instant(name):
    return {f"lever.{name}.months_to_10": 0.0, f"lever.{name}.months_to_90": 0.0}


def check_reference(g):
    minute_rates = (100 / 30, 1 / 3)
    for n, waits, asa, level in ((11, ".682118", "122.781", ".389614"), (12, ".449388", "40.445", ".640158"),
                                 (14, ".174132", "7.836", ".888350")):
        q = ref.erlang_c(*minute_rates, n, 20 / 60)
        g.printed(f"case 1, n {n}, P(wait)", q["probability_wait"], waits)
        g.printed(f"case 1, n {n}, ASA", q["mean_wait"] * 60, asa)
        g.printed(f"case 1, n {n}, service level", q["service_level"], level)
    q = ref.erlang_c(2, 3, 2, 1)
    g.near("case 2, P(wait)", q["probability_wait"], 1 / 6)
    g.near("case 2, Lq", q["mean_queue_length"], 1 / 12)
    g.near("case 2, Wq", q["mean_wait"], 1 / 24)
    g.near("case 2, P0", ref.erlang_c(2, 3, 2, 0)["service_level"] - 1 / 3, 1 / 2)  # P1 = P0 * 2/3 = 1/3
    q = ref.erlang_a(48, 1, 1 / 2, 50, 1 / 3)
    g.printed("case 3, P(abandon)", q["probability_abandon"], ".0309122")
    g.printed("case 3, E[W] s", q["mean_wait"] * 60, "3.70947")
    g.printed("case 3, P(wait)", q["probability_wait"], ".467774")
    g.printed("case 3, occupancy", q["occupancy"], ".930324")
    for n, leave, wait in ((11, ".069945", ".349726"), (13, ".024963", ".124817")):
        q = ref.erlang_a(*minute_rates, 1 / 5, n, 1 / 3)
        g.printed(f"case 4, n {n}, P(abandon)", q["probability_abandon"], leave)
        g.printed(f"case 4, n {n}, E[W] min", q["mean_wait"], wait)
    q = ref.erlang_a(10, 1, 1, 12, 1)
    g.printed("case 5, P(wait)", q["probability_wait"], ".303224")
    g.printed("case 5, P(abandon)", q["probability_abandon"], ".0530916")
    g.printed("case 6, Erlang B (10, 14)", ref.erlang_b(10, 14), ".0568191")
    g.near("case 6, no patience", ref.erlang_a(10, 1, 1e9, 14, 1)["probability_abandon"], ref.erlang_b(10, 14), 0, 1e-6)
    endless, c = ref.erlang_a(10, 1, 1e-9, 14, 0.1), ref.erlang_c(10, 1, 14, 0.1)
    for key in ("probability_wait", "mean_wait", "mean_queue_length", "occupancy", "service_level"):
        g.near(f"case 6, endless patience, {key}", endless[key], c[key], 0, 1e-6)
    for theta, n in ((0.5, 9), (1, 12), (3, 8), (0.05, 14)):  # service level: chain tail against integral
        q = ref.erlang_a(10, 1, theta, n, 1e3)
        g.near(f"service level at an endless target, theta {theta}", q["service_level"], 1 - q["probability_abandon"])
    for r, row in ((.6, ("1.20", "1.15", "1.11", "1.07")), (.8, ("2.67", "2.50", "2.35", "2.22")),
                   (.9, ("4.50", "4.09", "3.75", "3.46"))):
        for i, text in zip((.10, .12, .14, .16), row):
            g.printed(f"case 7, r {r}, i {i}", ref.loyalty_multiple(r, i), text)

    def run(**values):
        named = {k.replace("__", "."): x for k, x in values.items()}
        return ref.evaluate({**LEVER_OFF, **named}, attribution=False)["summary"]

    s = run(lever__retention_gain=0.05, **instant("retention_gain"))
    g.printed("case 8, revenue_gain", s["revenue_gain"], "237158343.09")
    g.printed("case 8, customers_end_programme", s["customers_end_programme"], "1142610.3")
    g.printed("case 9, revenue_gain", run(lever__retention_gain=0.02)["revenue_gain"], "51205407.83")
    step = {"lever.cx_gain": 10.0}
    for what, more, text, scale in (
            ("with gate and ramp", {}, "46.618", 1e6), ("no gate", {"employees.gate_strength": 0.0}, "50877431.99", 1),
            ("instant", instant("cx_gain"), "92077055.52", 1),
            ("eta 1", {"cx.intention_to_behaviour": 1.0}, "284.8", 1e6),
            ("spend uplift", {"cx.spend_uplift": 1.4921661}, "775.0", 1e6)):
        step.update(more)
        g.printed(f"case 10, {what}", run(**step)["revenue_gain"], text, scale)
    at = {"lever.retention_gain": 0.155015, **instant("retention_gain")}
    g.printed("case 11, base .80", run(**at)["revenue_gain"], "775.00", 1e6)
    g.printed("case 11, base .90", run(**{**at, "company.annual_retention": 0.9})["revenue_gain"], "480.07", 1e6)
    cost = ref.present_value([53150, 666715, 636772, 647783], 0.10)
    gain = ref.present_value([0, 1606511, 3061331, 4229760], 0.10)
    for what, x, text in (("PV costs", cost, "1672201"), ("PV benefits", gain, "7168371"),
                          ("NPV", gain - cost, "5496170")):  # the source adds rounded years: one unit
        g.near(f"case 12, TEI {what}", x, float(text), 1.0)
    g.printed("case 12, TEI ROI", (gain - cost) / cost * 100, "328.68")
    glove = ref.shapley(["l1", "l2", "r"], lambda s: float("r" in s and len(s) > 1))
    airport = ref.shapley([100, 160, 200], lambda s: float(max(s, default=0)))
    for p, x in (("l1", 1 / 6), ("l2", 1 / 6), ("r", 2 / 3)):
        g.near(f"case 13, glove {p}", glove[p], x)
    for p, text in ((100, "33.33"), (160, "63.33"), (200, "103.33")):
        g.printed(f"case 13, airport {p}", airport[p], text)
    for severity, text in (("major", ".0899423"), ("minor", ".0621923")):
        g.printed(f"case 15, {severity}", ref.complaint_loss(0.1, 1 / 26, 0.5, severity, False), text)
    for r, text in ((.6, ".567"), (.8, ".505"), (.9, ".424")):
        rise = ref.loyalty_multiple(r + 0.02, 0.1) / ref.loyalty_multiple(r, 0.1) - 1
        g.printed(f"case 16, r {r}", 0.1 / (rise + 0.1), text)
    default = ref.evaluate({})
    for key, text in (("revenue_gain", "69242089.436"), ("npv", "18768442.983"), ("payback_month", "18.887941"),
                      ("annual_retention_programme", ".8269945"), ("acquisition_equivalent_cost", "14791909.2")):
        g.printed(f"default {key}", default["summary"][key], text)
    for name, text in (("retention_gain", "51322816.14"), ("wait_reduction", "10971357.30"),
                       ("engagement_gain", "6947915.99")):
        g.printed(f"default attribution of revenue_gain, {name}", default["attribution"]["revenue_gain"][name], text)


# ---------------------------------------------------------------- scenarios
def keep_rules(v, fixed=()):
    """Keeps the combined rules by moving the partner that is not fixed. `v` holds every parameter."""
    wait, patience = "wait.current_minutes", "wait.patience_minutes"
    if v[wait] > v[patience]:
        v[wait if patience in fixed else patience] = v[patience if patience in fixed else wait]
    floor, target = "bonus.floor_retention", "bonus.target_retention"
    if v[floor] >= v[target]:
        if target in fixed:
            v[target] = max(v[target], 0.05)  # a target of 0 leaves no floor below it
            v[floor] = v[target] / 2
        else:
            v[floor] = min(v[floor], 0.95)    # a floor of 1 leaves no target above it
            v[target] = (v[floor] + 1) / 2
    for name in ref.LEVERS:
        low, high = f"lever.{name}.months_to_10", f"lever.{name}.months_to_90"
        if v[low] > v[high]:
            v[low if high in fixed else high] = v[high if high in fixed else low]
    return v


def random_scenario(rng):
    v, wide = {}, rng.random() < 0.5
    for i, (default, low, high, kind) in ref.PARAMETERS.items():
        if kind == "choice":
            v[i] = rng.choice(ref.CHOICES[i])
        elif kind == "bool":
            v[i] = rng.random() < 0.5
        elif i == "run.horizon_months":
            v[i] = rng.choice([12, 17, 24, 36, 36, 48, 60, 120])
        elif i.endswith(".start_month"):
            v[i] = rng.choice([0, 0, 0, 1, 5, rng.randint(0, 40)])
        elif i.endswith("_cost") and i.startswith("lever."):
            v[i] = 0.0 if rng.random() < 0.3 else 10 ** rng.uniform(3, 6.5)
        elif i.endswith(".months_to_10"):
            v[i] = rng.choice([0.0, float(rng.randint(1, 12)), rng.uniform(0, 20)])
        elif i.endswith(".months_to_90"):
            t10 = v[i[:-2] + "10"]
            v[i] = rng.choice([t10, t10 + rng.uniform(1, 40), t10 + rng.randint(1, 20)])
        elif i.startswith("lever."):
            v[i] = rng.uniform(0, high if wide else high / 4) if rng.random() < 0.5 else 0.0
        elif i == "bonus.annual_pool":
            v[i] = 10 ** rng.uniform(4, 7) if rng.random() < 0.4 else 0.0
        elif high >= 1e5:  # money and counts
            v[i] = default * 10 ** (rng.uniform(-1.5, 1.5) if wide else rng.uniform(-0.3, 0.3))
        else:
            v[i] = rng.uniform(low, high) if wide or default == 0 else default * rng.uniform(0.6, 1.4)
        if kind == "real":
            v[i] = ref.clamp(v[i], low, high)
    if rng.random() < 0.5:
        v["cx.spend_uplift"] = v["cx.referral_uplift"] = 0.0
    return keep_rules(v)


def rich_scenario():
    """Every lever and the pool on, with effects that stay clear of the caps."""
    v = ref.full_values({"bonus.annual_pool": 1e6, "cx.spend_uplift": 0.2, "cx.referral_uplift": 2.0,
                         "cx.response_shape": "diminishing", "cx.duty_line": 62.0, "cx.score_inflation": 3.0,
                         "lever.effort_reduction": 0.3, "lever.complaint_capture": 0.2,
                         "lever.complaint_resolution": 0.25, "lever.cx_gain": 4.0})
    for k, name in enumerate(ref.LEVERS):
        v[f"lever.{name}.start_month"] = k
        v[f"lever.{name}.monthly_cost"] = 1e4 * (k + 1)
    return v


def scenarios():
    """(label, values to send, with attribution)"""
    rng = random.Random(20240229)
    out = [(f"random {k}", random_scenario(rng), True) for k in range(40)]
    company = {"bonus": {"bonus.annual_pool": 1e6}, "effort": {"lever.effort_reduction": 0.3},
               "complaints": {"lever.complaint_capture": 0.3, "lever.complaint_resolution": 0.3},
               "cx": {"lever.cx_gain": 10.0, "cx.response_shape": "diminishing"}}  # what makes a parameter matter
    for i, (_, low, high, kind) in ref.PARAMETERS.items():
        ends = ref.CHOICES[i] if kind == "choice" else (False, True) if kind == "bool" else (low, high)
        head = i.split(".")
        alone = dict(company.get(head[0], {}))
        if head[0] == "lever" and len(head) == 3:
            alone[f"lever.{head[1]}"] = ref.LEVERS[head[1]][0] or ref.LEVERS[head[1]][1] / 4
        for end in ends:
            for base, start in (("", ref.full_values(alone)), ("rich, ", rich_scenario())):
                v = keep_rules({**start, i: end}, fixed=(i,))
                sparse = {k: x for k, x in v.items() if x != ref.PARAMETERS[k][0]}
                out.append((f"corner {base}{i} = {end}", sparse, not base))
    for end, name in ((1, "lowest"), (2, "highest")):
        out.append((f"everything {name}", keep_rules({i: row[0] if row[1] is None else row[end]
                                                      for i, row in ref.PARAMETERS.items()}), True))
    only, gain, wait = {**LEVER_OFF}, "lever.retention_gain", "lever.wait_reduction"
    out += [(label, v, True) for label, v in (
        ("all off", only), ("all off, other company", {**only, "company.annual_retention": 0.71, "cx.index": 33.3,
                                                      "wait.current_minutes": 7.0, "employees.engagement": 31.0}),
        ("only the bonus pool", {**only, "bonus.annual_pool": 2.5e6}),
        ("bonus pool with the target out of reach", {"bonus.annual_pool": 2.5e6, "bonus.floor_retention": 0.97,
                                                     "bonus.target_retention": 0.98}),
        ("start at T: only the one-off cost", {**only, gain: 0.02, gain + ".start_month": 36}),
        ("start after T: nothing happens", {**only, gain: 0.02, gain + ".start_month": 37}),
        ("start one month before T, instant", {**only, gain: 0.02, gain + ".start_month": 35,
                                               **instant("retention_gain")}),
        ("step ramp at a whole month", {gain + ".months_to_10": 7.0, gain + ".months_to_90": 7.0}),
        ("step ramp between months", {gain + ".months_to_10": 7.5, gain + ".months_to_90": 7.5}),
        ("first ramp month 0", {gain + ".months_to_10": 0.0, gain + ".months_to_90": 12.0}),
        ("steep ramp", {gain + ".months_to_10": 11.5, gain + ".months_to_90": 12.0}),
        ("abandonment cap binds", {"wait.contacts_per_customer_month": 5.0, "wait.current_minutes": 20.0,
                                   "wait.churn_per_abandoned_contact": 0.2, wait: 0.8}),
        ("abandonment alone", {**only, wait: 1.0, "wait.churn_per_abandoned_contact": 0.05,
                               "wait.index_points_per_minute": 0.0}),
        ("nobody contacts", {"wait.contacts_per_customer_month": 0.0}), ("nobody waits", {"wait.current_minutes": 0.0}),
        ("retention at its cap", {"company.annual_retention": 0.99, gain: 0.15, wait: 1.0}),
        ("index at its cap", {"cx.index": 95.0, "lever.cx_gain": 40.0, "cx.spend_uplift": 1.0}),
        ("engagement at its cap", {"employees.engagement": 90.0, "lever.engagement_gain": 50.0}),
        ("inflation above the index", {"cx.index": 20.0, "cx.score_inflation": 40.0, "lever.cx_gain": 40.0}),
        ("across the duty line, diminishing", {"cx.index": 50.0, "cx.duty_line": 55.0, "lever.cx_gain": 20.0,
                                               "cx.response_shape": "diminishing"}),
        ("across the duty line, increasing", {"cx.index": 50.0, "cx.duty_line": 55.0, "lever.cx_gain": 20.0,
                                              "cx.response_shape": "increasing"}),
        ("no costs: payback 0, no roi", {f"lever.{n}.{c}_cost": 0.0 for n in ref.LEVERS for c in ("one_off", "monthly")}),
        ("never pays back", {gain + ".one_off_cost": 1e9}),
        ("pays back, then a late cost", {gain + ".one_off_cost": 1e5, wait + ".one_off_cost": 1.5e7,
                                         wait + ".start_month": 30, "run.horizon_months": 60}),
        ("complaints captured, not resolved", {**only, "lever.complaint_capture": 0.96,
                                               "complaints.resolved_share": 0.0}),
        ("complaints, major and quick", {**only, "lever.complaint_capture": 0.5, "lever.complaint_resolution": 0.5,
                                         "complaints.severity": "major", "complaints.quick": True}),
        ("no discounting, 120 months", {"run.discount_rate": 0.0, "run.horizon_months": 120}))]
    for label, v, _ in out:
        broken = ref.violations(v)
        assert not broken, f"scenario {label} is not valid: {broken}"
    return out


# ---------------------------------------------------------------- comparison of results
def floors(v, expected):
    """The rounding noise that each result may carry: a small share of the terms behind it (differences cancel)."""
    v = ref.full_values(v)
    m, cac, spend = (v["company." + k] for k in ("contribution_margin", "acquisition_cost", "retention_spend"))
    joined0 = (1 - v["company.annual_retention"] ** (1 / 12)) * v["company.customers"]
    levers = [n for n in ref.LEVERS if v["lever." + n] != 0]
    rate = (1 + v["run.discount_rate"]) ** (1 / 12) - 1
    saving = v["employees.headcount"] * v["employees.annual_turnover"] * v["employees.cost_per_leaver"] / 12
    bonus = v["bonus.annual_pool"] / 12 / (v["bonus.target_retention"] - v["bonus.floor_retention"])
    revenue, money, cost, buying = [], [], [], []
    for row in expected["monthly"]:
        t, n = row["month"], row["customers_baseline"] + row["customers_programme"]
        cost.append(bonus + sum(v[f"lever.{x}.one_off_cost"] * (t == v[f"lever.{x}.start_month"])
                                + v[f"lever.{x}.monthly_cost"] * (t > v[f"lever.{x}.start_month"]) for x in levers))
        revenue.append(row["revenue_baseline"] + row["revenue_programme"])
        money.append(m * revenue[-1] + 2 * cac * joined0 + spend / 12 * n)
        buying.append(cac * (n + joined0))
    flow = [NOISE * (x + c + saving) for x, c in zip(money, cost)]
    total = [sum(flow[:t + 1]) for t in range(len(flow))]
    f = {"revenue_gain": NOISE * sum(revenue), "contribution_gain": NOISE * sum(money), "npv": total[-1],
         "programme_cost_pv": NOISE * sum(cost), "acquisition_equivalent_cost": NOISE * sum(buying),
         "turnover_saving": NOISE * saving * len(flow), "roi": 0.0}
    if expected["summary"]["roi"] is not None:
        f["roi"] = (total[-1] + f["programme_cost_pv"]) / expected["summary"]["programme_cost_pv"]
    for lane in ("baseline", "programme"):
        last = expected["monthly"][-1]
        survival = last[f"annual_retention_{lane}"] ** (1 / 12)
        a, room = last[f"revenue_{lane}"] / last[f"customers_{lane}"], 1 + rate - survival
        f["lifetime_value_" + lane] = NOISE * (m * a + spend / 12) / room * (1 + 1 / room)
        for key, scale in (("cx_index", 100), ("annual_retention", 1), ("abandonment", 1), ("engagement", 100),
                           ("wait_minutes", v["wait.current_minutes"])):
            f[f"{key}_{lane}"] = NOISE * scale
    f["monthly"] = {"contribution": [NOISE * x for x in money], "cash_flow": flow, "cumulative_cash_flow": total}
    return f


def check_payback(g, what, got, expected, monthly, noise):
    """Noise moves the cumulative cash flow up or down, and payback with it; absent counts as never."""
    if expected is not None or got is not None:
        c = [row["cumulative_cash_flow_programme"] for row in monthly]
        ends = [ref.payback([x + sign * n for x, n in zip(c, noise)]) for sign in (1, -1)]
        low, high = (math.inf if x is None else x for x in ends)
        value = math.inf if got is None else got if is_number(got) else math.nan
        if low * (1 - RELATIVE) <= value <= high * (1 + RELATIVE):
            got = expected
    g.near(what, got, expected)


def check_result(g, label, values, expected, got, must_be_full=True):
    if not isinstance(got, dict) or not isinstance(got.get("summary"), dict):
        return g.fail(label, "a result with a summary", json.dumps(got)[:200])
    f = floors(values, expected)
    active = ref.active_levers(ref.full_values(values))
    for key, x in expected["summary"].items():
        what = f"{label}: {key}"
        if key not in got["summary"]:
            g.fail(what, x, "no such key")
        elif key == "payback_month" and active:
            check_payback(g, what, got["summary"][key], x, expected["monthly"], f["monthly"]["cumulative_cash_flow"])
        else:
            g.near(what, got["summary"][key], x, f.get(key, 0.0))
    if not active:  # exactly nothing
        for key in ("revenue_gain", "contribution_gain", "npv", "programme_cost_pv", "turnover_saving"):
            g.true(f"{label}: {key} is exactly 0", got["summary"].get(key) == 0, 0, got["summary"].get(key))
        for key in (k[:-9] for k in expected["summary"] if k.endswith("_baseline")):
            b, p = (got["summary"].get(f"{key}_{lane}") for lane in ("baseline", "programme"))
            g.true(f"{label}: {key} is the same in both lanes", b is not None and b == p, b, p)
    rows = got.get("monthly")
    if rows is not None or must_be_full:
        if not isinstance(rows, list) or len(rows) != len(expected["monthly"]):
            g.fail(f"{label}: monthly", f"{len(expected['monthly'])} rows",
                   f"{len(rows)} rows" if isinstance(rows, list) else type(rows).__name__)
        else:
            for t, (want, have) in enumerate(zip(expected["monthly"], rows)):
                for key, x in want.items():
                    noise = f["monthly"].get(key.rsplit("_", 1)[0], [f.get(key, 0.0)] * len(rows))[t]
                    noise = 0.0 if key.endswith("cash_flow_baseline") or key == "month" else noise
                    g.near(f"{label}: month {t} {key}", have.get(key, "no such key") if isinstance(have, dict) else have,
                           x, noise)
    if expected["attribution"] is not None and ("attribution" in got or must_be_full):
        for key, parts in expected["attribution"].items():
            have = (got.get("attribution") or {}).get(key) or {}
            noise = 4 * f[key]
            for name, x in parts.items():
                g.near(f"{label}: attribution of {key}, {name}", have.get(name, "no such key"), x, noise)
            spare = {n: x for n, x in have.items() if n not in parts and x not in (0, None)}
            g.true(f"{label}: attribution of {key}, levers that are off", not spare, "none, null or 0", spare)
            if parts and all(is_number(x) for x in have.values()):
                g.near(f"{label}: attribution of {key}, sum", math.fsum(have.values()), expected["summary"][key], noise)


# ---------------------------------------------------------------- the command line
class Program:
    def __init__(self, path):
        self.path = path

    def run(self, arguments, text=""):
        return subprocess.run([self.path, *arguments], input=text, capture_output=True, text=True, encoding="utf-8",
                              timeout=60)

    def json(self, arguments, text=""):
        done = self.run(arguments, text)
        try:
            answer = json.loads(done.stdout)
        except ValueError:
            answer = None
        if done.returncode != 0 or answer is None:
            raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}, {done.stderr.strip()[:200] or 'no JSON'}")
        return answer


def scenario_line(values):
    return json.dumps({"format": 1, "values": values})


def check_params(g, program):
    table = program.json(["params"])
    rows = {row["id"]: row for row in (table["parameters"] if isinstance(table, dict) else table)}
    for i in sorted(set(rows) - set(ref.PARAMETERS)):
        g.fail(i, "no such parameter in the contract", "a row")
    for i, (default, low, high, kind) in ref.PARAMETERS.items():
        if i not in rows:
            g.fail(i, "a row", "none")
            continue
        got = rows[i].get("default")
        if kind in ("choice", "bool"):
            g.true(f"{i} default", type(got) is type(default) and got == default, default, got)
        else:
            for key, x in (("default", default), ("minimum", low), ("maximum", high)):
                g.near(f"{i} {key}", rows[i].get(key), x, relative=1e-12)


def check_eval(g, program):
    """The default scenario: on its own, and as a file on standard input where the command reads one."""
    try:
        got = program.json(["eval", "--full"], scenario_line({}))
    except RuntimeError:
        got = program.json(["eval"], scenario_line({}))
    check_result(g, "eval of the defaults", {}, ref.evaluate({}), got, must_be_full=False)


def check_batch(g, program, some):
    done = program.run(["batch", "--full"], "".join(scenario_line(v) + "\n" for _, v, _ in some))
    lines = [x for x in done.stdout.splitlines() if x.strip()]
    g.true("exit code", done.returncode == 0, 0, f"{done.returncode} {done.stderr.strip()[:200]}")
    g.true("one line per scenario", len(lines) == len(some), len(some), len(lines))
    for (label, values, attribution), line in zip(some, lines):
        try:
            got = json.loads(line)
        except ValueError:
            g.fail(label, "JSON", line[:200])
            continue
        check_result(g, label, values, ref.evaluate(values, attribution), got)


def check_refusals(g, program):
    """What breaks a limit or a combined rule is an error, never a silent clamp: no summary may come out."""
    for values in ({"company.annual_retention": 0.995}, {"company.customers": 0}, {"run.horizon_months": 11},
                   {"run.horizon_months": 36.5}, {"lever.retention_gain": 0.151}, {"lever.cx_gain": -1},
                   {"lever.wait_reduction.start_month": 120}, {"wait.current_minutes": 21},
                   {"bonus.floor_retention": 0.85}, {"lever.cx_gain.months_to_10": 18.5},
                   {"cx.response_shape": "quadratic"}):
        done = program.run(["batch", "--full"], scenario_line(values) + "\n")
        summary = None
        for line in done.stdout.splitlines():
            try:
                answer = json.loads(line)
            except ValueError:
                continue
            summary = summary or (answer.get("summary") if isinstance(answer, dict) else None)
        got = f"exit {done.returncode}" + (", a summary" if summary else "")
        g.true(f"refuses {values}", not summary and 0 <= done.returncode < 126, "an error", got)


SYSTEMS = (  # model, calls per hour, handle s, agents, patience s, target s
    ("c", 200, 180, 11, 300, 20), ("c", 200, 180, 12, 300, 20), ("c", 200, 180, 14, 300, 20),     # case 1
    ("c", 2, 1200, 2, 300, 60), ("c", 6000, 240, 405, 300, 30), ("c", 10, 180, 1, 300, 0),        # case 2, large, one
    ("a", 2880, 60, 50, 120, 20), ("a", 200, 180, 11, 300, 20), ("a", 200, 180, 13, 300, 20),     # cases 3 and 4
    ("a", 200, 180, 12, 180, 20), ("a", 200, 180, 14, 1e9, 20), ("a", 200, 180, 14, 1e-6, 20),    # cases 5 and 6
    ("a", 400, 180, 10, 600, 60), ("a", 6000, 240, 400, 90, 30), ("a", 600, 300, 20, 7200, 600),  # overload, large
    ("a", 25, 180, 1, 45.5, 15), ("a", 60, 120, 20, 1200, 20), ("a", 200, 180, 11, 300, 0))       # one agent, idle, 0


def check_erlang(g, program):
    for model, calls, handle, agents, patience, target in SYSTEMS:
        got = program.json(["erlang", "--model", model, "--calls-per-hour", repr(calls), "--handle-seconds", repr(handle),
                            "--agents", str(agents), "--patience-seconds", repr(patience),
                            "--target-seconds", repr(target)])
        arrivals, service = calls / 3600, 1 / handle
        q = (ref.erlang_c(arrivals, service, agents, target) if model == "c"
             else ref.erlang_a(arrivals, service, 1 / patience, agents, target))
        q["mean_wait_seconds"] = q.pop("mean_wait")
        label = f"model {model}, {calls}/h, {handle} s, n {agents}, patience {patience} s, target {target} s"
        for key, x in q.items():
            g.near(f"{label}: {key}", got.get(key, "no such key"), x,
                   1e-15 * (patience if key == "mean_wait_seconds" else 1) if x < 1 else 0.0)
        if model == "a" and patience == 1e9:  # case 6
            c = ref.erlang_c(arrivals, service, agents, target)
            for key, x in (("probability_wait", c["probability_wait"]), ("mean_wait_seconds", c["mean_wait"]),
                           ("service_level", c["service_level"])):
                g.near(f"endless patience is Erlang C: {key}", got.get(key), x, 0, 1e-6)
        if patience == 1e-6:
            g.near("no patience is Erlang B", got.get("probability_abandon"), ref.erlang_b(10, 14), 0, 1e-6)


UNCERTAIN = {  # section 3 of the contract: low and high at the default
    "company.contribution_margin": (0.4, 0.6), "company.annual_retention": (0.75, 0.85),
    "company.acquisition_cost": (150, 1000), "cx.loyalty_slope": (0.30, 0.50), "cx.intention_to_behaviour": (0.1, 0.6),
    "wait.current_minutes": (1, 3), "wait.patience_minutes": (6, 67), "wait.index_points_per_minute": (0, 6),
    "wait.churn_per_abandoned_contact": (0, 0.05), "effort.index_points_lost": (15, 45), "employees.coupling": (0.05, 0.26),
    "employees.gate_strength": (0, 0.6), "employees.turnover_relief": (0.18, 0.43), "complaints.problem_rate": (0.05, 0.2),
    "complaints.complain_share": (0.02, 0.5), "lever.retention_gain": (0.01, 0.03), "lever.wait_reduction": (0.35, 0.65),
    "lever.engagement_gain": (5, 15), "lever.retention_gain.months_to_90": (9, 30),
    "lever.wait_reduction.months_to_90": (9, 30), "lever.engagement_gain.months_to_90": (9, 30)}
TRIALS = 3000


def drawn(source):
    """One trial: every uncertain parameter from its PERT range, mode at the default."""
    values = {}
    for i, (low, high) in UNCERTAIN.items():
        alpha = 1 + 4 * (ref.PARAMETERS[i][0] - low) / (high - low)
        values[i] = low + (high - low) * source.betavariate(alpha, 6 - alpha)
    return values


def check_quantiles(g, name, sample, got):
    """Quantiles lie between the sample's order statistics at 5 standard errors, the mean within 5 of its own."""
    sample, n = sorted(sample), len(sample)
    mean = math.fsum(sample) / n
    deviation = math.sqrt(math.fsum((x - mean) ** 2 for x in sample) / (n - 1))
    g.true(f"{name}: mean", abs(got["mean"] - mean) <= 5 * deviation / math.sqrt(n), mean, got["mean"])
    g.true(f"{name}: deviation", abs(got["standard_deviation"] - deviation) <= 0.1 * deviation, deviation,
           got["standard_deviation"])
    for key, p in (("p5", 0.05), ("p25", 0.25), ("p50", 0.5), ("p75", 0.75), ("p95", 0.95)):
        off = 5 * math.sqrt(n * p * (1 - p))
        low, high = sample[max(0, math.floor(n * p - off))], sample[min(n - 1, math.ceil(n * p + off))]
        g.true(f"{name}: {key}", low <= got[key] <= high, f"{low} to {high}", got[key])


def check_montecarlo(g, program):
    source = random.Random(20180101)
    trials = [ref.evaluate(drawn(source), False) for _ in range(TRIALS)]
    for sampler in ("sobol", "random"):
        got = program.json(["montecarlo", "--trials", "20000", "--seed", "3", "--sampler", sampler])
        g.true("what is drawn", set(got["ranges"]) == set(UNCERTAIN), sorted(UNCERTAIN), sorted(got["ranges"]))
        for i, (low, high) in UNCERTAIN.items():
            g.near(f"range of {i}", got["ranges"][i]["low"], low)
            g.near(f"range of {i}", got["ranges"][i]["high"], high)
        for figure in ("revenue_gain", "npv", "roi", "annual_retention_programme", "turnover_saving", "cx_index_programme",
                       "acquisition_equivalent_cost", "abandonment_programme", "lifetime_value_programme", "payback_month"):
            check_quantiles(g, f"{sampler}: {figure}", [t["summary"][figure] for t in trials], got["figures"][figure])
        for month in (1, 12, 36):
            rows = [t["monthly"][month] for t in trials]
            check_quantiles(g, f"{sampler}: gain of month {month}",
                            [r["revenue_programme"] - r["revenue_baseline"] for r in rows],
                            got["monthly"][month]["revenue_gain"])
            check_quantiles(g, f"{sampler}: cash flow up to month {month}",
                            [r["cumulative_cash_flow_programme"] for r in rows],
                            got["monthly"][month]["cumulative_cash_flow"])


def main():
    if len(sys.argv) != 2:
        print("usage: check_against_reference.py PATH_TO_MIHWAR", file=sys.stderr)
        return 2
    program, some = Program(sys.argv[1]), scenarios()
    with Group("golden cases and defaults, the reference itself") as g:
        check_reference(g)
    with Group("params: ids, defaults, limits") as g:
        check_params(g, program)
    with Group("eval: default scenario") as g:
        check_eval(g, program)
    for name, picked in (("random scenarios", [s for s in some if s[0].startswith("random")]),
                         ("extremes of each parameter", [s for s in some if s[0].startswith("corner")]),
                         ("special cases", [s for s in some if not s[0].startswith(("random", "corner"))])):
        with Group(f"batch: {name} ({len(picked)} scenarios)") as g:
            check_batch(g, program, picked)
    with Group("batch: invalid scenarios are refused") as g:
        check_refusals(g, program)
    with Group(f"erlang: {len(SYSTEMS)} systems") as g:
        check_erlang(g, program)
    with Group(f"montecarlo: {TRIALS} trials of the reference") as g:
        check_montecarlo(g, program)
    print(f"{Group.passed} passed, {Group.failed} failed")
    return 1 if Group.failed else 0


if __name__ == "__main__":
    sys.exit(main())
