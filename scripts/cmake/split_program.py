#!/usr/bin/env python3
"""Cuts the program in two: what the first screen needs, and the rest, which the page loads once the first picture stands.

PROGRAM has the names of its functions as the linker mangled them, and is not optimised as a whole: that would merge functions
of both parts.

Functions: those that only the source files of --second define go to the second part. A call to one of them before it is here
ends the program, so the first part asks beforehand (ui::ViewState::second_part); --gates are all that it calls by name.
Texts: the bytes of text::kSecondTexts, between two marks, become 32-bit address and bytes in a file of their own.
"""
import argparse
import re
import struct
import subprocess
import tempfile
from pathlib import Path

MARK, END = b"[texts of the second part]", b"[end of the second part]"
FEATURES = ["--enable-simd", "--enable-bulk-memory", "--enable-nontrapping-float-to-int", "--enable-sign-ext",
            "--enable-mutable-globals"]


def defined_functions(nm, objects, second_files):
    """Names of functions that only the second part's files define."""
    first, second = set(), set()
    lines = subprocess.run([nm, "-A", *objects], check=True, capture_output=True, text=True).stdout.splitlines()
    for line in lines:
        found = re.match(r"(?:.*[:/])?(?P<file>[^:/]+)\.o: +\S+ [tTW] (?P<name>\S+)$", line)
        if found:
            (second if found["file"] in second_files else first).add(found["name"])
    return second - first


def readable(name):
    """mihwar::ui::tour_card of _ZN6mihwar2ui9tour_cardERNS0_5FrameE."""
    parts, at = [], 3
    while name.startswith("_ZN") and (size := re.match(r"K?(\d+)", name[at:])):
        at += size.end()
        parts.append(name[at : at + int(size[1])])
        at += int(size[1])
    return "::".join(parts) or name


def read_number(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at


def number(value):
    encoded = bytearray()
    while True:
        encoded.append(value & 127 | (128 if value > 127 else 0))
        value >>= 7
        if not value:
            return bytes(encoded)


def signed_number(value):
    encoded = bytearray()
    while True:
        byte = value & 127
        value >>= 7
        done = value == 0 and not byte & 64
        encoded.append(byte if done else byte | 128)
        if done:
            return bytes(encoded)


def sections(module):
    at = 8
    while at < len(module):
        kind = module[at]
        size, start = read_number(module, at + 1)
        yield kind, module[start : start + size]
        at = start + size


def names_of(module):
    for kind, body in sections(module):
        size, at = read_number(body, 0)
        if kind != 0 or body[at : at + size] != b"name":
            continue
        at += size
        while at < len(body):
            part = body[at]
            size, at = read_number(body, at + 1)
            if part == 1:
                count, place = read_number(body, at)
                for _ in range(count):
                    _, place = read_number(body, place)
                    length, place = read_number(body, place)
                    yield body[place : place + length].decode()
                    place += length
            at += size


def read_segments(body):
    count, at = read_number(body, 0)
    segments = []
    for _ in range(count):
        if body[at] != 0 or body[at + 1] != 0x41:
            raise SystemExit("split_program.py: a data segment is of another kind than the linker makes")
        offset, at = read_number(body, at + 2)
        size, at = read_number(body, at + 1)
        segments.append((offset, body[at : at + size]))
        at += size
    return segments


def write_segments(segments):
    encoded = number(len(segments))
    for offset, data in segments:
        encoded += b"\0\x41" + signed_number(offset) + b"\x0b" + number(len(data)) + data
    return encoded


def take_texts(segments):
    for i, (offset, data) in enumerate(segments):
        start, end = data.find(MARK), data.find(END)
        if start >= 0 and end >= 0:
            end += len(END)
            segments[i : i + 1] = [(offset, data[:start]), (offset + end, data[end:])]
            return struct.pack("<I", offset + start) + data[start:end]
    raise SystemExit("split_program.py: the texts of the second part are not in the program")


def without_texts(module):
    """The module, and the texts taken out of it."""
    rest, texts = module[:8], b""
    segment_count = 0
    parts = list(sections(module))
    for kind, body in parts:
        if kind == 11:
            segments = read_segments(body)
            texts = take_texts(segments)
            body, segment_count = write_segments(segments), len(segments)
            break
    for kind, old in parts:
        new = body if kind == 11 else number(segment_count) if kind == 12 else old
        rest += bytes([kind]) + number(len(new)) + new
    return rest, texts


def table_size(module):
    """How many functions can be called by their place in the table."""
    for kind, body in sections(module):
        if kind == 4:
            return read_number(body, 3)[0]
    return 0


def split(given, names, first, second):
    """Those of the second part's functions that the first part calls by name: places behind the program's own table."""
    chosen = first.with_suffix(".functions")
    chosen.write_text("\n".join(names) + "\n")
    subprocess.run([given.wasm_split, given.program, f"--split-funcs=@{chosen}", "-o1", first, "-o2", second, "--placeholdermap",
                    *FEATURES], check=True)
    size = table_size(given.program.read_bytes())
    rows = [line.split(":", 1) for line in Path(f"{first}.placeholders").read_text().splitlines()]
    return {name for place, name in rows if int(place) >= size}


def check_gates(called, gates):
    called = {readable(name) for name in called}
    for name in sorted(called - set(gates)):
        print(f"split_program.py: the first part calls {name} of the second part. Check there that it is here, and name it as a gate.")
    for name in sorted(set(gates) - called):
        print(f"split_program.py: nothing of the first part calls the gate {name} any more.")
    if called != set(gates):
        raise SystemExit(1)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "first_part", "second_part", "texts"):
        arguments.add_argument(name, type=Path)
    for name in ("--wasm-split", "--wasm-opt", "--nm"):
        arguments.add_argument(name, required=True)
    for name in ("--second", "--gates", "--objects"):
        arguments.add_argument(name, nargs="*", default=[])
    arguments.add_argument("--optimise", action="store_true")
    given = arguments.parse_args()

    moved = defined_functions(given.nm, given.objects, {Path(name).name for name in given.second})
    names = [name for name in names_of(given.program.read_bytes()) if re.sub(r"\.\d+$", "", name) in moved]
    with tempfile.TemporaryDirectory() as folder:
        first, second = Path(folder) / "first.wasm", Path(folder) / "second.wasm"
        called = split(given, names, first, second)
        while shared := {name for name in called if re.match(r"_ZN?K?St", name)}:  # libraries call the standard library too
            names = [name for name in names if name not in shared]
            called = split(given, names, first, second)
        check_gates(called, given.gates)
        passes = ["-Oz", "--low-memory-unused", "--zero-filled-memory", "--converge"] if given.optimise else []
        for part in (first, second):
            subprocess.run([given.wasm_opt, part, "-o", part, "--strip-debug", "--strip-producers", *passes, *FEATURES], check=True)
        module, texts = without_texts(first.read_bytes())
        given.second_part.write_bytes(second.read_bytes())
    given.first_part.write_bytes(module)
    given.texts.write_bytes(texts)


if __name__ == "__main__":
    main()
