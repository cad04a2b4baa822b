"""Tests of the command line: batch."""
import json
import os
import subprocess
import tempfile
import threading

from command import MIHWAR, batch, close, run, scenario, succeed, test


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
