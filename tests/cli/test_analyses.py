"""Tests of the command line: the analyses."""
import json
import math

from command import LEVERS, RESULTS, DEFAULTS, test, run, succeed, refuse, misuse, close, scenario

QUANTILES = ["p5", "p25", "p50", "p75", "p95"]
NEEDED = {"tornado": [], "montecarlo": ["--trials", "100"], "claims": [], "budget": ["--money", "1e6"],
          "goal": ["--lever", "retention_gain", "--result", "npv", "--target", "2e7"],
          "heatmap": ["--x", "retention_gain", "--y", "lever.wait_reduction", "--result", "npv"]}


@test
def analyses_read_a_file_standard_input_and_settings():
    values = scenario(company__annual_retention=0.9)
    for command, needed in NEEDED.items():
        by_setting = run(command, *needed, "--set", "company.annual_retention=0.9")
        by_input = run(command, *needed, "-", stdin=values)
        assert by_setting.returncode == 0 and by_setting.stderr == b"", (command, by_setting)
        assert by_setting.stdout == by_input.stdout != run(command, *needed).stdout, command
        assert json.loads(run(command, *needed, "--pretty").stdout) == succeed(command, *needed), command
        assert refuse(command, *needed, "--set", "cx.index=101") == {"cx.index": "out_of_range"}
        assert "" in refuse(command, *needed, "-", stdin="{")
        assert refuse(command, *needed, "/nowhere") == {}
        assert "--set needs ID=VALUE" in misuse(command, *needed, "--set", "cx.index")


@test
def analyses_refuse_what_they_do_not_know():
    for arguments in (["goal"], ["goal", "--lever", "retention_gain"], ["heatmap"], ["budget"],
                      ["goal", "--lever", "retention_gain", "--result", "npv"], ["budget", "--money", "much"],
                      ["montecarlo", "--seed", "-1"], ["montecarlo", "--seed", "18446744073709551616"],
                      ["montecarlo", "--sampler", "dice"], ["montecarlo", "--range", "cx.index"],
                      ["montecarlo", "--range", "cx.index=1,2"], ["montecarlo", "--range", "cx.index=1,2,x"],
                      ["heatmap", "--x", "cx.index", "--y", "cx.index", "--result", "npv"]):
        assert "--help" in misuse(*arguments), arguments
    for arguments, path in ((["tornado", "--result", "profit"], "--result"),
                            (["goal", "--lever", "luck", "--result", "npv", "--target", "1"], "--lever"),
                            (["goal", "--lever", "cx.response_shape", "--result", "npv", "--target", "1"], "--lever"),
                            (["heatmap", "--x", "luck", "--y", "cx.index", "--result", "npv"], "--x"),
                            (["montecarlo", "--trials", "0"], "--trials"), (["montecarlo", "--trials", "1e9"], "--trials"),
                            (["montecarlo", "--trials", "1.5"], "--trials"), (["budget", "--money", "-1"], "--money"),
                            (["goal", "--lever", "cx_gain", "--result", "npv", "--target", "nan"], "--target")):
        assert list(refuse(*arguments)) == [path], arguments


@test
def ranges_are_checked():
    for text, code in (("cx.index=70,60,80", "out_of_range"), ("cx.index=50,60,101", "out_of_range"),
                       ("luck=1,2,3", "unknown_parameter"), ("run.horizon_months=24,36,48", "wrong_type"),
                       ("cx.index=50,60,70,normal", "unknown_choice"), ("cx.index=0,60,70,lognormal", "out_of_range"),
                       ("cx.index=50,60,70,beta", "out_of_range"), ("cx.index=nan,60,70", "out_of_range")):
        for command in ("montecarlo", "tornado"):
            assert refuse(command, "--range", text) == {"ranges." + text.split("=")[0]: code}, text


@test
def tornado_holds_the_result_at_both_ends():
    result = succeed("tornado", "--result", "revenue_gain")
    assert result["result"] == "revenue_gain"
    close(result["base"], DEFAULTS["revenue_gain"], 1e-9)
    bars = result["parameters"]
    assert [bar["span"] for bar in bars] == sorted((bar["span"] for bar in bars), reverse=True)
    for bar in bars[:6]:
        for end in ("low", "high"):
            value = succeed("eval", "--set", f"{bar['id']}={bar[end]!r}")["summary"]["revenue_gain"]
            close(bar[f"at_{end}"], value, 1e-12)
    only = succeed("tornado", "--only-ranges", "--range", "cx.index=50,60,70")["parameters"]
    assert [(bar["id"], bar["low"], bar["high"]) for bar in only] == [("cx.index", 50, 70)]


@test
def montecarlo_has_its_public_keys_and_repeats_itself():
    arguments = ["montecarlo", "--trials", "2000", "--seed", "18446744073709551615"]
    result = succeed(*arguments)
    assert run(*arguments).stdout == run(*arguments).stdout
    assert result["trials"] == 2000 and result["seed"] == 18446744073709551615
    assert list(result["figures"]) == RESULTS
    for figure in result["figures"].values():
        assert list(figure) == QUANTILES + ["mean", "standard_deviation", "present"]
        assert [figure[q] for q in QUANTILES] == sorted(figure[q] for q in QUANTILES)
    assert [row["month"] for row in result["monthly"]] == list(range(37))
    for row in result["monthly"]:
        for fan in ("revenue_gain", "cumulative_cash_flow"):
            assert list(row[fan]) == QUANTILES + ["mean", "standard_deviation"]
    assert 0 <= result["probability_npv_positive"] <= 1
    assert sum(result["npv_histogram"]["counts"]) == 2000
    assert result["figures"]["npv"] != succeed(*arguments[:-1], "2")["figures"]["npv"]
    assert result["figures"]["npv"] != succeed(*arguments, "--sampler", "random")["figures"]["npv"]


@test
def montecarlo_without_ranges_is_the_projection():
    result = succeed("montecarlo", "--trials", "64", "--only-ranges")
    summary = succeed("eval")["summary"]
    assert result["ranges"] == {}
    for key, figure in result["figures"].items():
        for name in QUANTILES + ["mean"]:
            close(figure[name], summary[key], 1e-12)
        assert abs(figure["standard_deviation"]) <= 1e-9 * abs(summary[key])
    off = succeed("montecarlo", "--trials", "64", *[w for lever in LEVERS for w in ("--set", f"lever.{lever}=0")])
    assert off["figures"]["payback_month"] == dict.fromkeys(QUANTILES + ["mean", "standard_deviation"]) | {"present": 0}
    assert off["figures"]["npv"]["p95"] == 0 and off["probability_npv_positive"] == 0


@test
def montecarlo_draws_what_it_is_told_to():
    def margin(text, trials="20000"):
        result = succeed("montecarlo", "--trials", trials, "--only-ranges", "--range", f"company.acquisition_cost={text}")
        assert list(result["ranges"]) == ["company.acquisition_cost"]
        return {k: v * 50 if v else v for k, v in result["figures"]["acquisition_cost_ratio"].items()}  # CAC itself
    close(margin("500,1000,3000")["mean"], 500 + 2500 * (1 + 4 * 0.2) / 6, 1e-4)
    close(margin("500,1000,3000,triangular")["mean"], 1500, 1e-4)
    close(margin("500,1000,3000,triangular")["standard_deviation"], math.sqrt(291666.667), 1e-3)
    close(margin("500,1000,3000,uniform")["p25"], 1125, 1e-3)
    lognormal = margin("100,200,400,lognormal")
    close(lognormal["p50"], 200, 1e-3), close(lognormal["p5"], 100, 3e-3), close(lognormal["mean"], 218.570, 2e-3)


@test
def goal_finds_the_value_or_tells_the_reach():
    instant = ["--set", "lever.wait_reduction=0", "--set", "lever.engagement_gain=0",
               "--set", "lever.retention_gain.months_to_10=0", "--set", "lever.retention_gain.months_to_90=0"]
    goal = ["goal", "--lever", "retention_gain", "--result", "revenue_gain", "--target", "775e6", *instant]
    found = succeed(*goal)
    close(found["value"], 0.155015, 1e-5)
    assert found["beyond_range"] is True and found["reason"] is None and len(found["curve"]) == 65
    none = succeed(*goal, "--set", "company.annual_retention=0.9")
    assert none["value"] is None and none["reason"].startswith("out_of_reach") and none["beyond_range"] is False
    close(none["reachable"]["high"], 480.07e6, 1e-4)
    inside = succeed("goal", "--lever", "company.contribution_margin", "--result", "npv", "--target", "0")
    assert not inside["beyond_range"]
    value = succeed("eval", "--set", f"company.contribution_margin={inside['value']!r}")["summary"]["npv"]
    assert abs(value) < 1


@test
def heatmap_is_the_projection_at_its_points():
    result = succeed("heatmap", "--x", "retention_gain", "--y", "company.contribution_margin", "--result", "npv")
    x, y = result["x"]["values"], result["y"]["values"]
    assert len(x) == len(y) == len(result["values"]) == len(result["values"][0]) == 64
    for column, row in ((0, 0), (63, 0), (20, 40), (63, 63)):
        value = succeed("eval", "--set", f"lever.retention_gain={x[column]!r}",
                        "--set", f"company.contribution_margin={y[row]!r}")["summary"]["npv"]
        close(result["values"][row][column], value, 1e-9)
    close(result["present"], DEFAULTS["npv"], 1e-9)
    assert result["contour"] and all(0 <= c <= 63 for piece in result["contour"] for c in piece)


@test
def budget_spends_no_more_than_there_is():
    for money in (0, 1e6, 3e7):
        result = succeed("budget", "--money", repr(money))
        assert result["spent"] <= money * (1 + 1e-12)
        close(sum(lever["money"] for lever in result["levers"].values()), result["spent"], 1e-9)
        settings = []
        for name, lever in result["levers"].items():
            scale = lever["value"] / lever["present_value"]
            row = {"": lever["value"]}
            for cost in ("one_off_cost", "monthly_cost"):
                rows = {r["id"]: r["default"] for r in succeed("params")["parameters"]}
                row["." + cost] = rows[f"lever.{name}.{cost}"] * scale
            settings += [w for part, v in row.items() for w in ("--set", f"lever.{name}{part}={v!r}")]
        npv = succeed("eval", *settings)["summary"]["npv"]
        assert math.isclose(npv, result["npv"], rel_tol=1e-9, abs_tol=1e-3), (npv, result["npv"])


@test
def claims_are_tested_on_this_company():
    result = succeed("claims")
    claims = {claim["id"]: claim for claim in result["claims"]}
    temkin = claims["temkin-775m"]
    assert temkin["grade"] == "C" and temkin["published"] == 775e6
    bridge = temkin["bridge"]
    for step, value in (("as_it_is", 46.618e6), ("no_gate", 50877431.99), ("instant", 92077055.52),
                        ("intention_is_behaviour", 284.8e6), ("spend_uplift", 775e6)):
        close(bridge[step], value, 2e-4)
    close(temkin["least_waiting"]["as_it_is"], 62.8e6, 1e-3), close(temkin["least_waiting"]["same_beliefs"], 363e6, 1e-3)
    close(temkin["retention_alone"]["annual_retention"], 0.955015)
    close(claims["two-percent-ten-percent"]["needs"][0]["value"], 0.505, 1e-3)
    assert claims["acquire-5x"]["here"] == 5 and claims["acquire-5x"]["npv_change"] == 0
    assert claims["deloitte-60-percent"]["here"] is None
    keep = result["keep_or_buy"]
    close(keep["acquisition_cost"] / keep["cost_per_kept_customer"], keep["buying_to_keeping"], 1e-12)
