"""What all tests of the command line use."""
import json
import math
import os
import subprocess
import sys

MIHWAR = os.path.abspath(sys.argv[1]) if len(sys.argv) == 2 else sys.exit("run_cli_tests.py PATH_TO_MIHWAR")
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


def batch(text, *arguments, code=0):
    done = run("batch", *arguments, stdin=text)
    assert done.returncode == code, (done.returncode, done.stderr)
    return [json.loads(line) for line in done.stdout.splitlines()]
