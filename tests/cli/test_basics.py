"""Tests of the command line: params, evidence and eval, and wrong use."""
import json
import os
import tempfile

from command import COMMANDS, DEFAULTS, LEVERS, RESULTS, SERIES, batch, close, misuse, refuse, run, scenario, succeed, test


@test
def help_and_version():
    for arguments in [["--help"], ["-h"]] + [[c, h] for c in COMMANDS for h in ("--help", "-h")]:
        done = run(*arguments)
        assert done.returncode == 0 and done.stderr == b"", arguments
        assert done.stdout.startswith(b"Usage: mihwar"), arguments
        assert b"Exit codes" in done.stdout and b"Example" in done.stdout, arguments
    assert all(command in run("--help").stdout.decode() for command in COMMANDS)
    assert run("--version").stdout.startswith(b"mihwar ")


@test
def wrong_use():
    assert "Usage" in misuse()
    assert "'bogus'" in misuse("bogus")
    assert "--help" in misuse("--bogus")
    for command in COMMANDS:
        assert f"mihwar {command} --help" in misuse(command, "--bogus")
    for arguments in (["eval", "a", "b"], ["batch", "a", "b"], ["params", "a"], ["eval", "--set"],
                      ["eval", "--set", "cx.index"], ["eval", "--pretty=1"], ["eval", "-x"]):
        assert "--help" in misuse(*arguments), arguments


@test
def params_lists_every_input():
    result = succeed("params")
    assert result["model"] == "1"
    rows = {row["id"]: row for row in result["parameters"]}
    assert len(rows) == len(result["parameters"]) >= 85
    for lever in LEVERS:
        for part in ("", ".one_off_cost", ".monthly_cost", ".start_month", ".months_to_10", ".months_to_90"):
            assert rows[f"lever.{lever}{part}"]["group"] == "lever"
    for row in rows.values():
        assert list(row)[:9] == ["id", "label", "unit", "kind", "default", "minimum", "maximum", "step", "logarithmic"], row
        assert {"uncertainty", "source", "grade", "group"} <= row.keys(), row
        if row["kind"] in ("number", "whole"):
            assert row["minimum"] <= row["default"] <= row["maximum"], row
        else:
            assert row["minimum"] is None and row["maximum"] is None, row
    assert rows["company.annual_retention"] | {"source": ""} == {
        "id": "company.annual_retention", "label": "Annual retention", "unit": "share/yr", "kind": "number", "default": 0.8, "minimum": 0.3,
        "maximum": 0.99, "step": 0.005, "logarithmic": False, "uncertainty": {"low": 0.75, "high": 0.85, "relative": False},
        "source": "", "grade": "D", "group": "company"}
    assert rows["cx.response_shape"]["choices"] == ["linear", "diminishing", "increasing"]
    assert rows["cx.response_shape"]["default"] == "linear"
    assert rows["complaints.quick"]["default"] is False
    assert rows["run.horizon_months"]["kind"] == "whole"


@test
def evidence_names_source_grade_and_caveat_of_every_record():
    parameters = {row["id"] for row in succeed("params")["parameters"]}
    records = {record["id"]: record for record in succeed("evidence")["evidence"]}
    for record in records.values():
        assert record["says"] and record["caveat"] and record["source"] and record["grade"], record
        assert set(record["parameters"]) <= parameters, record
    assert records["temkin-775m"]["grade"] == "C" and records["acquire-5x"]["grade"] == "D"
    assert records["xm-institute-2019"]["parameters"] == ["cx.loyalty_slope"]
    assert {id for id, record in records.items() if record["grade"] == "-"} == {
        "less-waiting", "balanced-scorecard", "congruent-experience", "many-small-pushes"}


@test
def every_default_can_be_set():
    arguments = []
    for row in succeed("params")["parameters"]:
        value = row["default"]
        arguments += ["--set", f"{row['id']}={json.dumps(value) if not isinstance(value, str) else value}"]
    assert succeed("eval", *arguments) == succeed("eval")


@test
def eval_gives_the_default_figures():
    result = succeed("eval")
    assert list(result) == ["model", "name", "currency", "summary", "monthly", "attribution", "issues"]
    assert list(result["summary"]) == RESULTS
    assert result["currency"] == "USD" and result["issues"] == []
    for name, value in DEFAULTS.items():
        close(result["summary"][name], value)
    for name in ("revenue_gain", "npv"):
        parts = result["attribution"][name]
        assert list(parts) == ["retention_gain", "wait_reduction", "engagement_gain"]
        close(sum(parts.values()), result["summary"][name])


@test
def monthly_rows_run_from_today_to_the_horizon():
    rows = succeed("eval", "--set", "run.horizon_months=24")["monthly"]
    assert [row["month"] for row in rows] == list(range(25))
    for row in rows:
        assert list(row) == ["month"] + [s + end for s in SERIES for end in ("_baseline", "_programme")]
        assert row["cash_flow_baseline"] == row["cumulative_cash_flow_baseline"] == 0
    close(sum(r["cash_flow_programme"] for r in rows), rows[-1]["cumulative_cash_flow_programme"])


@test
def all_levers_off_changes_nothing_and_absent_figures_are_null():
    off = [word for lever in LEVERS for word in ("--set", f"lever.{lever}=0")]
    result = succeed("eval", *off)
    assert result["summary"]["revenue_gain"] == result["summary"]["npv"] == 0
    assert result["summary"]["roi"] is None and result["summary"]["payback_month"] is None
    assert result["attribution"] == {"revenue_gain": {}, "npv": {}}
    assert "bonus" in succeed("eval", *off, "--set", "bonus.annual_pool=1e6")["attribution"]["npv"]
    assert succeed("eval", "--set", "company.retention_spend=0")["summary"]["acquisition_cost_ratio"] is None


@test
def eval_reads_a_file_and_standard_input():
    text = json.dumps({"name": "محور <b>", "currency": "OMR", "values": {"company.annual_retention": 0.85}})
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.json")
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)
        result = succeed("eval", path)
        assert result["name"] == "محور <b>" and result["currency"] == "OMR"
        assert result == succeed("eval", "-", stdin=text) == succeed("eval", "--", path)
        assert "cannot read" in json.loads(run("eval", folder).stdout)["error"]
    assert refuse("eval", path) == {}
    assert result["summary"] == succeed("eval", "--set", "company.annual_retention=0.85")["summary"]


@test
def set_overrides_the_file_before_combined_rules():
    text = scenario(wait__current_minutes=5, wait__patience_minutes=3)
    assert refuse("eval", "-", stdin=text) == {"wait.current_minutes": "wait_above_patience"}
    succeed("eval", "-", "--set", "wait.patience_minutes=10", stdin=text)
    succeed("eval", "--set=wait.current_minutes=30", "--set", "wait.patience_minutes=60")
    assert refuse("eval", "--set", "lever.cx_gain.months_to_90=0") == {
        "lever.cx_gain.months_to_10": "months_to_10_above_90"}


@test
def invalid_settings():
    for setting, code in (("nonsense=1", "unknown_parameter"), ("=1", "unknown_parameter"),
                          ("cx.index=", "wrong_type"), ("cx.index=abc", "wrong_type"), ("cx.index=0x10", "wrong_type"),
                          ("cx.index=nan", "not_finite"), ("cx.index=1e999", "not_finite"),
                          ("cx.index=101", "out_of_range"), ("run.horizon_months=12.5", "not_whole"),
                          ("run.horizon_months=1e300", "out_of_range"), ("cx.response_shape=1", "unknown_choice"),
                          ("complaints.quick=1", "wrong_type"), ("bonus.floor_retention=0.9", "floor_not_below_target")):
        assert list(refuse("eval", "--set", setting).values()) == [code], setting
    assert refuse("eval", "--set", "cx.index=-1", "--set", "cx.duty_line=1") == {
        "cx.index": "out_of_range", "cx.duty_line": "out_of_range"}


@test
def a_number_that_is_not_finite_is_refused_with_the_range():
    runs = [(["eval", "--set", f"cx.index={number}"], "", number) for number in ("nan", "-inf", "1e999")]
    runs += [(["eval", "-"], f'{{"values": {{"cx.index": {number}}}}}', number) for number in ("NaN", "1e999", "-Infinity")]
    for arguments, text, number in runs:
        assert refuse(*arguments, stdin=text) == {"cx.index": "not_finite"}, arguments
        issue, = json.loads(run(*arguments, stdin=text).stdout)["issues"]
        assert (issue["minimum"], issue["maximum"], issue["value"]) == (0, 100, number), issue
        assert issue["message"] == f"cx.index is {number}, not a finite number; allowed: 0 to 100 points.", issue
    error = batch('{"values": {"cx.index": NaN}}')[0]
    assert error["issues"][0]["maximum"] == 100 and "0 to 100 points" in error["error"]


@test
def invalid_files_report_all_problems():
    text = '{"format": 2, "name": 7,\n "values": {"company.annual_retention": 1.2, "cx.index": NaN, "nonsense": 1}}'
    assert refuse("eval", "-", stdin=text) == {
        "format": "unsupported_format", "name": "wrong_type", "company.annual_retention": "out_of_range",
        "cx.index": "not_finite", "nonsense": "unknown_parameter"}
    issue = json.loads(run("eval", "-", stdin=text).stdout)["issues"][2]
    assert (issue["line"], issue["minimum"], issue["maximum"], issue["value"]) == (2, 0.3, 0.99, "1.2"), issue
    assert issue["message"] == "company.annual_retention is 1.2; allowed: 0.3 to 0.99 share/yr."
    for hostile, code in (("", "syntax"), ("{", "syntax"), ("[" * 100000, "too_deep"), ("\0", "syntax"),
                          ('{"a":' * 100000, "too_deep"), (b"\xff\xfe{}", "syntax"), (" " * 2**21, "too_large"),
                          ('{"name":"a","name":"b"}', "duplicate_key"), ('{"name":"\\u001b[2J"}', "control_character")):
        assert code in refuse("eval", "-", stdin=hostile).values(), (hostile[:20], code)


@test
def warnings_come_with_the_result():
    result = succeed("eval", "-", stdin='\ufeff{"model": "0", "extra": 1, "values": {"nonsense": 1}}')
    assert [i["code"] for i in result["issues"]] == ["other_model", "unknown_key", "unknown_parameter"]
    assert all(i["severity"] == "warning" for i in result["issues"])


@test
def pretty_is_the_same_on_many_lines():
    for command in (["eval"], ["params"]):
        compact, pretty = run(*command).stdout, run(*command, "--pretty").stdout
        assert compact.count(b"\n") == 1 and pretty.count(b"\n") > 100
        assert json.loads(compact) == json.loads(pretty)


@test
def a_file_of_several_scenarios_gives_the_current_one():
    file = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "files", "03-several.mihwar.json")
    with open(file, encoding="utf-8") as text:
        document = json.load(text)
    one = document["scenarios"][document["current"]]
    result = json.loads(run("eval", file).stdout)
    assert (result["name"], result["currency"]) == (one["name"], one["currency"]), result
    alone = succeed("eval", "-", stdin=json.dumps({"format": 1, "values": {"company.annual_retention": 0.9}}))
    assert result["summary"] == alone["summary"], result
    assert refuse("eval", "-", stdin='{"format": 2, "scenarios": []}') == {"scenarios": "out_of_range"}
