#!/usr/bin/env python3
"""pack.py OUTPUT FILE...: puts files into one compressed file, which web/unpack.mjs takes apart again.

Little-endian 32-bit numbers: how many files there are, then size and CRC-32 of each. The rest is one raw LZMA stream of all
files in a row: fonts are alike, and streams of their own would be larger.
"""
import lzma
import struct
import sys
import zlib
from pathlib import Path

# Measured on the program and its fonts. web/lzma.mjs counts on lc, lp and pb.
LZMA = {"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0, "nice_len": 64}


def pack(files):
    header = struct.pack("<I", len(files)) + b"".join(struct.pack("<II", len(file), zlib.crc32(file)) for file in files)
    return header + lzma.compress(b"".join(files), format=lzma.FORMAT_RAW, filters=[LZMA])


if __name__ == "__main__":
    output, *files = map(Path, sys.argv[1:])
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_bytes(pack([file.read_bytes() for file in files]))
