"""Tests of the command line: erlang."""
import itertools
import json

from command import test, run, succeed, refuse, misuse, close


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
