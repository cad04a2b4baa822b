#!/usr/bin/env python3
"""numpy_model.py < VALUES.json: the equations of docs/model.md as one writes them with numpy, a column of trials at a time.

Prints the fewest milliseconds for the trials with the quantiles of NPV, revenue gain and both fans, and the median NPV.
"""
import json
import sys
import time

import numpy as np

LEVERS = ["retention_gain", "wait_reduction", "engagement_gain"]
LEVELS = [5, 25, 50, 75, 95]


def draw(values, ranges, trials, seed=1):
    random = np.random.default_rng(seed)
    columns = {id: np.full(trials, float(value)) for id, value in values.items() if isinstance(value, (int, float))}
    for id, (low, high) in ranges.items():
        a = 1 + 4 * (values[id] - low) / (high - low)
        columns[id] = low + (high - low) * random.beta(a, 6 - a, trials)
    return columns


def ramp(v, lever, t):
    a, b = v[f"lever.{lever}.months_to_10"], v[f"lever.{lever}.months_to_90"]
    k, middle = 2 * np.log(9) / (b - a), (a + b) / 2
    logistic = lambda x: 1 / (1 + np.exp(-k * (x - middle)))
    return (logistic(t) - logistic(0)) / (1 - logistic(0)) * v[f"lever.{lever}"]


def run(v, months):
    r0, retention = v["company.annual_retention"] ** (1 / 12), v["company.annual_retention"]
    joined, per_customer = (1 - r0) * v["company.customers"], v["company.annual_revenue"] / 12 / v["company.customers"]
    index = np.maximum(0, v["cx.index"] - v["cx.score_inflation"])
    wait0, patience = v["wait.current_minutes"], v["wait.patience_minutes"]
    lost0 = np.minimum(wait0 / patience, 1)
    given_up = v["wait.contacts_per_customer_month"] * lost0
    churn = np.minimum(v["wait.churn_per_abandoned_contact"], (1 - r0) / given_up) * v["wait.contacts_per_customer_month"]
    engaged0, reference = v["employees.engagement"], v["employees.gate_reference"]
    monthly_rate = (1 + v["run.discount_rate"]) ** (1 / 12) - 1
    acquisition, spend = v["company.acquisition_cost"] * joined, v["company.retention_spend"] / 12
    once = sum(v[f"lever.{lever}.one_off_cost"] for lever in LEVERS)
    cost = sum(v[f"lever.{lever}.monthly_cost"] for lever in LEVERS)
    with_levers = without = v["company.customers"]
    npv, cumulative, gains, fan = -once, -once, [np.zeros_like(once)], [-once]
    for t in range(1, months + 1):
        kept, shorter, engaged = (ramp(v, lever, t) for lever in LEVERS)
        wait = wait0 * (1 - shorter)
        engagement = np.minimum(100, engaged0 + engaged)
        gate = 1 - v["employees.gate_strength"] * np.maximum(0, (reference - engagement) / reference)
        felt = v["wait.index_points_per_minute"] * (wait0 - wait)
        score = np.clip(index + gate * felt + v["employees.coupling"] * (engagement - engaged0), 0, 100)
        slope = v["cx.intention_to_behaviour"] * v["cx.loyalty_slope"] / 10
        by_experience = retention / (retention + (1 - retention) * np.exp(-slope * (score - index)))
        survival = np.clip(by_experience + kept, 0, 0.999) ** (1 / 12) - churn * (np.minimum(wait / patience, 1) - lost0)
        with_levers = with_levers * np.clip(survival, 0, 0.999 ** (1 / 12)) + joined
        without = without * r0 + joined
        gain = (with_levers - without) * per_customer
        contribution = v["company.contribution_margin"] * gain - spend * (with_levers - without)
        turnover = v["employees.annual_turnover"]
        stays = turnover - np.maximum(0, turnover * (1 - v["employees.turnover_relief"] * (engagement - engaged0) / 50))
        flow = contribution + v["employees.headcount"] * stays * v["employees.cost_per_leaver"] / 12 - cost
        npv = npv + flow / (1 + monthly_rate) ** t
        cumulative = cumulative + flow
        gains.append(gain)
        fan.append(cumulative)
    return npv, np.array(gains), np.array(fan)


def main():
    given = json.load(sys.stdin)
    columns = draw(given["values"], given["ranges"], given["trials"])
    least = float("inf")
    for _ in range(12):
        start = time.process_time()
        npv, gains, fan = run(columns, given["months"])
        quantiles = [np.percentile(x, LEVELS) for x in (npv, gains.sum(axis=0))]
        np.percentile(gains, LEVELS, axis=1), np.percentile(fan, LEVELS, axis=1)
        least = min(least, time.process_time() - start)
    certain, _, _ = run(draw(given["values"], {}, 1), given["months"])
    print(json.dumps({"ms": least * 1000, "median": quantiles[0][2], "certain": certain[0]}))


if __name__ == "__main__":
    main()
