"""Tests of the command line: presets and links."""
import json
import os
import tempfile

from command import test, run, succeed, refuse, misuse, close, scenario


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
