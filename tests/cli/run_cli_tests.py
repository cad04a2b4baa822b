#!/usr/bin/env python3
"""Black-box tests of the command line: run_cli_tests.py PATH_TO_MIHWAR"""
import itertools
import json
import math
import os
import subprocess
import sys
import tempfile
import threading

MIHWAR = os.path.abspath(sys.argv[1]) if len(sys.argv) == 2 else sys.exit(__doc__)
COMMANDS = """params eval batch erlang tornado montecarlo goal heatmap budget claims evidence presets link
    bench""".split()
LEVERS = ["retention_gain", "wait_reduction", "effort_reduction", "engagement_gain", "complaint_capture",
          "complaint_resolution", "cx_gain"]
RESULTS = """revenue_gain contribution_gain npv roi payback_month programme_cost_pv acquisition_equivalent_cost
acquisition_cost_ratio turnover_saving annual_retention_baseline annual_retention_programme cx_index_baseline
cx_index_programme wait_minutes_baseline wait_minutes_programme abandonment_baseline abandonment_programme
customers_end_baseline customers_end_programme lifetime_value_baseline lifetime_value_programme""".split()
SERIES = """customers revenue contribution cash_flow cumulative_cash_flow cx_index annual_retention wait_minutes
engagement""".split()
DEFAULTS = {"revenue_gain": 69242089.436, "npv": 18768442.983, "payback_month": 18.887941,
            "annual_retention_programme": 0.8269945, "acquisition_equivalent_cost": 14791909.2}

tests = []


def test(function):
    tests.append(function)
    return function


def run(*arguments, stdin=""):
    data = stdin if isinstance(stdin, bytes) else stdin.encode()
    return subprocess.run([MIHWAR, *arguments], input=data, capture_output=True, timeout=120)


def succeed(*arguments, stdin=""):
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 0, (arguments, done.returncode, done.stderr)
    assert done.stderr == b"", done.stderr
    return json.loads(done.stdout)


def refuse(*arguments, stdin=""):
    """Invalid input: exit 1, JSON on stdout, a sentence on stderr. Returns the codes by path."""
    done = run(*arguments, stdin=stdin)
    assert done.returncode == 1, (arguments, done.returncode)
    result = json.loads(done.stdout)
    assert result["error"] and done.stderr, done
    for issue in result["issues"]:
        assert {"severity", "code", "path", "value", "message"} <= issue.keys(), issue
        assert issue["message"] in done.stderr.decode(), issue
    return {issue["path"].removeprefix("values."): issue["code"] for issue in result["issues"]}


def misuse(*arguments):
    """Wrong use: exit 2, nothing on stdout, message and hint on stderr."""
    done = run(*arguments)
    assert done.returncode == 2, (arguments, done.returncode)
    assert done.stdout == b"", done.stdout
    return done.stderr.decode()


def close(value, expected, relative=1e-6):
    assert math.isclose(value, expected, rel_tol=relative), (value, expected)


def scenario(**values):
    return json.dumps({"values": {key.replace("__", "."): value for key, value in values.items()}})


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


def batch(text, *arguments, code=0):
    done = run("batch", *arguments, stdin=text)
    assert done.returncode == code, (done.returncode, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]


@test
def batch_gives_one_line_per_line():
    good = scenario(company__annual_retention=0.85)
    lines = [good, "", "nonsense", '{"name":"x","values":{"cx.index":-1}}', '{"values":{"new.id":1}}', "{}\r",
             "{" + " " * 2**20 + "}", "NaN", '{"name":"last"}']
    results = batch("\n".join(lines))
    assert [r["line"] for r in results] == list(range(1, 10))
    assert ["error" in r for r in results] == [False, True, True, True, False, False, True, True, False]
    assert results[0]["summary"] == succeed("eval", "-", stdin=good)["summary"]
    assert results[4]["issues"][0]["code"] == "unknown_parameter"
    assert results[6]["issues"][0]["code"] == "too_large"
    assert results[3]["issues"][0]["line"] == 4
    assert results[8]["name"] == "last" and list(results[8]) == ["line", "name", "summary", "issues"]
    assert batch("\n".join(lines), "--strict", code=1) == results
    assert batch("{}\n", "--strict") == batch("{}")
    assert batch("") == []


@test
def batch_full_adds_monthly_rows_and_attribution():
    result, whole = batch("{}", "--full", "-")[0], succeed("eval")
    assert list(result) == ["line", "name", "summary", "monthly", "attribution", "issues"]
    for key in ("summary", "monthly", "attribution"):
        assert result[key] == whole[key]


@test
def batch_reads_files_and_says_which_it_cannot():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "lines")
        with open(path, "w", encoding="utf-8") as file:
            file.write("{}\n{}\n")
        assert len(batch("", path)) == 2
        assert run("batch", folder).returncode == 1
    assert run("batch", path).returncode == 1


@test
def batch_answers_a_line_before_it_waits_for_the_next():
    with subprocess.Popen([MIHWAR, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        timer = threading.Timer(20, child.kill)
        timer.start()
        for number in (1, 2):
            child.stdin.write(b"{}\n")
            child.stdin.flush()
            assert json.loads(child.stdout.readline())["line"] == number
        child.stdin.close()
        assert child.wait() == 0
        timer.cancel()


@test
def a_reader_who_leaves_ends_it_quietly():
    child = subprocess.Popen([MIHWAR, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    child.stdout.close()
    try:
        for _ in range(100000):
            child.stdin.write(b"{}\n")
        child.stdin.close()
    except BrokenPipeError:
        pass
    assert child.wait(timeout=60) == 0
    assert child.stderr.read() == b""
    child.stderr.close()
    quiet = subprocess.run(["/bin/sh", "-c", '"$0" eval >&-', MIHWAR], capture_output=True, check=False)
    assert quiet.stderr == b"", quiet.stderr
    if os.path.exists("/dev/full"):
        full = subprocess.run(["/bin/sh", "-c", '"$0" eval >/dev/full', MIHWAR], capture_output=True, check=False)
        assert full.returncode == 1 and b"cannot write" in full.stderr


def peak_kilobytes(chunks):
    """Peak memory of a batch that reads these chunks of bytes, and the number of lines that it wrote."""
    no_quarantine = os.environ | {"ASAN_OPTIONS": "quarantine_size_mb=0"}  # a sanitizer keeps what is freed
    child = subprocess.Popen([MIHWAR, "batch"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=no_quarantine)
    lines = []
    reader = threading.Thread(target=lambda: lines.append(sum(1 for _ in child.stdout)))
    reader.start()
    for chunk in chunks:
        child.stdin.write(chunk)
    child.stdin.close()
    reader.join()
    child.stdout.close()
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    assert child.returncode == 0
    return usage.ru_maxrss, lines[0]


@test
def batch_memory_does_not_grow():
    line = (scenario(company__annual_retention=0.85, cx__index=55) + "\n").encode()
    small, few = peak_kilobytes(line for _ in range(1000))
    large, many = peak_kilobytes(line for _ in range(10000))
    assert (few, many) == (1000, 10000)
    assert large < small + 2048, (small, large)
    endless, one = peak_kilobytes(b" " * 2**20 for _ in range(100))
    assert one == 1
    assert endless < small + 6144, (small, endless)


def erlang(model, **options):
    values = {"calls-per-hour": 200, "handle-seconds": 180, "agents": 11} | {k.replace("_", "-"): v for k, v in options.items()}
    words = [word for key, value in values.items() if value is not None for word in (f"--{key}", str(value))]
    return ["erlang", "--model", model, *words]


@test
def erlang_gives_the_published_figures():
    for agents, wait, answer, level in ((11, .682118, 122.781, .389614), (12, .449388, 40.445, .640158),
                                        (14, .174132, 7.836, .888350)):
        result = succeed(*erlang("c", agents=agents))
        close(result["probability_wait"], wait, 2e-6)
        close(result["mean_wait_seconds"], answer, 1e-4)
        close(result["service_level"], level, 2e-6)
        assert result["probability_abandon"] == 0 and result["target_seconds"] == 20
    result = succeed(*erlang("a", patience_seconds=300))
    close(result["probability_abandon"], .069945, 1e-5)
    close(result["mean_wait_seconds"], .349726 * 60, 1e-5)
    close(result["load_erlangs"], 10)
    garnett = succeed(*erlang("a", calls_per_hour=2880, handle_seconds=60, agents=50, patience_seconds=120), "--pretty")
    for key, value in (("probability_abandon", .0309122), ("mean_wait_seconds", 3.70947), ("probability_wait", .467774),
                       ("occupancy", .930324)):
        close(garnett[key], value, 2e-6)
    assert "answered" in garnett["service_level_definition"]


@test
def erlang_c_without_end_has_no_figures():
    done = run(*erlang("c", agents=10))
    result = json.loads(done.stdout)
    assert done.returncode == 1 and done.stderr
    assert result["probability_wait"] is None and result["service_level"] is None and result["reason"]


@test
def erlang_refuses_what_is_no_queue():
    tiny = ("0", "-1", "1e-310", "5e-324", "1e-300", "9.9e-7")
    below = [({name: value}, f"--{name.replace('_', '-')}") for name in ("calls_per_hour", "handle_seconds", "patience_seconds")
             for value in tiny]
    for options, path in (*below, ({"calls_per_hour": 1.1e8}, "--calls-per-hour"),
                          ({"handle_seconds": -1}, "--handle-seconds"), ({"handle_seconds": "inf"}, "--handle-seconds"),
                          ({"agents": 0}, "--agents"), ({"agents": 1000001}, "--agents"), ({"agents": 1.5}, "--agents"),
                          ({"patience_seconds": "nan"}, "--patience-seconds"),
                          ({"target_seconds": 86401}, "--target-seconds")):
        assert list(refuse(*erlang("a", **{"patience_seconds": 300} | options))) == [path], options
    for arguments in (erlang("a"), erlang("b"), erlang("c", agents=None), erlang("c", agents="many"),
                      erlang("c", handle_seconds="3m"), erlang("c") + ["--agents"], ["erlang"]):
        assert "--help" in misuse(*arguments), arguments
    issue, = json.loads(run(*erlang("a", patience_seconds="nan")).stdout)["issues"]
    assert (issue["minimum"], issue["maximum"]) == (1e-6, 1e9), issue
    assert issue["message"] == "--patience-seconds is nan, not a finite number; allowed: 1e-06 to 1000000000.", issue
    for option, limits in (("calls-per-hour", "1e-6 to 1e8"), ("handle-seconds", "1e-6 to 86400"),
                           ("patience-seconds", "1e-6 to 1e9")):
        line, = (line for line in run("erlang", "--help").stdout.decode().splitlines() if line.startswith(f"  --{option} "))
        assert line.endswith(limits) or f" {limits} " in line, line


@test
def erlang_answers_at_every_corner_of_its_ranges():
    ends = {"calls_per_hour": (1e-6, 1e8), "handle_seconds": (1e-6, 86400), "agents": (1, 1000000),
            "patience_seconds": (1e-6, 1e9), "target_seconds": (0, 5e-324, 86400)}
    for corner in itertools.product(*ends.values()):
        options = dict(zip(ends, corner))
        overloaded = options["calls_per_hour"] * options["handle_seconds"] / 3600 >= options["agents"]
        for model in "a" if overloaded else "ac":
            result = succeed(*erlang(model, **options))
            assert None not in result.values(), (model, options, result)
            for key in ("probability_wait", "probability_abandon", "occupancy", "service_level"):
                assert -1e-12 <= result[key] <= 1 + 1e-12, (model, options, key, result[key])
            assert result["mean_wait_seconds"] >= 0 and result["mean_queue_length"] >= 0, (model, options, result)


@test
def presets_name_their_values_and_sources():
    presets = {preset["id"]: preset for preset in succeed("presets")["presets"]}
    assert list(presets) == """default temkin-2018 overnight many-small-pushes employees-first retail bank telecom saas
        hospital university charity ibm""".split(), list(presets)
    known = {row["id"] for row in succeed("params")["parameters"]}
    for preset in presets.values():
        assert preset["name"] and preset["description"], preset
        for value in preset["values"]:
            assert value["id"] in known and value["illustrative"] == (value["source"] is None), value
    assert presets["default"]["values"] == []
    assert {"id": "complaints.severity", "value": "major", "source": None, "illustrative": True} in presets["bank"]["values"]


@test
def eval_and_batch_start_from_a_preset():
    close(succeed("eval", "--preset", "temkin-2018")["summary"]["revenue_gain"], 775e6, 1e-3)
    assert succeed("eval", "--preset", "default") == succeed("eval")
    bank = succeed("eval", "--preset=bank")["summary"]
    assert bank != succeed("eval")["summary"]
    assert succeed("eval", "--preset", "bank", "-", stdin=scenario(company__customers=5e5))["summary"] == \
        succeed("eval", "--preset", "bank", "--set", "company.customers=5e5")["summary"] != bank
    assert json.loads(run("batch", "--preset", "bank", stdin="{}").stdout)["summary"] == bank
    assert "mihwar presets" in misuse("eval", "--preset", "airline")
    assert "mihwar presets" in misuse("batch", "--preset", "")


@test
def link_is_written_and_read_back():
    files = ['{"name": "A", "values": {"cx.index": 70}}', '{"name": "B & C", "currency": "SAR", "notes": "x\\ny"}']
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("a.json", "b.json")]
        for path, text in zip(paths, files):
            with open(path, "w") as file:
                file.write(text)
        done = run("link", *paths)
    assert done.stdout == b"m1&p=default&n=A&cx.index=70&p=default&n=B%20%26%20C&c=SAR&t=x%0Ay\n", done
    read = succeed("link", "--read", done.stdout.decode().strip())
    assert [one["name"] for one in read["scenarios"]] == ["A", "B & C"] and not read["newer"], read
    assert read["scenarios"][0]["values"]["cx.index"] == 70
    assert run("link", "--preset", "bank", "-", stdin="{}").stdout == b"m1&p=bank\n"
    assert succeed("eval", "--link", "#m1&p=default&n=A&cx.index=70") == succeed("eval", "-", stdin=files[0])
    assert succeed("eval", "--link", "m1&p=bank", "--set", "cx.index=70")["summary"]["cx_index_baseline"] == 70
    assert json.loads(run("link", "--read", "m2&p=bank").stdout)["newer"]


@test
def link_says_what_is_wrong():
    assert refuse("link", "--read", "m1&p=bank&cx.index=700") == {"cx.index": "out_of_range"}
    assert refuse("eval", "--link", "about") == {"link": "unsupported_format"}
    assert b"link:1:11: error: cx.index is 700" in run("eval", "--link", "m1&p=bank&cx.index=700").stderr
    assert refuse("link", "-", stdin='{"cx.index": ') == {"": "syntax"}
    assert refuse("link", "-", stdin=json.dumps({"notes": "م" * 2000})) == {"link": "too_large"}
    refuse("link", "nowhere.json")
    for arguments in (["link"], ["link", "-", "--read", "m1"], ["eval", "--link", "m1", "-"], ["link", "-", "--preset", "x"],
                      ["eval", "--link", "m1", "--preset", "bank"]):
        assert "--help" in misuse(*arguments) or "presets" in misuse(*arguments), arguments


@test
def links_made_once_open_for_ever():
    """tests/links: a link in the first line, in the second what it holds; values left out are those of 01-default."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "links")
    names = sorted(name for name in os.listdir(folder) if name.endswith(".txt"))
    assert len(names) >= 10, names
    default = {}
    for name in names:
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            link, expected = file.readline().rstrip("\n"), json.loads(file.readline())
        read = json.loads(run("link", "--read", link).stdout)
        assert read["newer"] == expected["newer"] and read["extras"] == expected["extras"], (name, read)
        assert len(read["scenarios"]) == len(expected["scenarios"]), name
        for one, known in zip(read["scenarios"], expected["scenarios"]):
            default = default or known["values"]
            # Values that a later version has besides stand at its defaults, which must change nothing.
            known["values"] = {**default, **known["values"]}
            assert {key: one.get(key) for key in known if key != "values"} == \
                {key: known[key] for key in known if key != "values"}, (name, one)
            assert {key: one["values"][key] for key in known["values"]} == known["values"], (name, one)

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


def main():
    failed = 0
    for function in tests:
        try:
            function()
        except Exception as error:  # a broken test must not hide the others
            failed += 1
            print(f"FAILED {function.__name__}: {type(error).__name__} {error}")
    print(f"{len(tests) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
