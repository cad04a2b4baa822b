#!/usr/bin/env python3
"""Black-box tests of the command line: run_cli_tests.py PATH_TO_MIHWAR"""
import sys

import test_analyses  # each adds its tests
import test_basics
import test_batch
import test_erlang
import test_presets_links
from command import tests


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
