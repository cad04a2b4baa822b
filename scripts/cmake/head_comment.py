"""head_comment.py SOURCE OUTPUT: the lines of comment that a source begins with, as a notice."""
import sys
from itertools import takewhile
from pathlib import Path

source, output = map(Path, sys.argv[1:])
lines = takewhile(lambda line: line.startswith("//"), source.read_text(encoding="utf-8").splitlines())
output.parent.mkdir(parents=True, exist_ok=True)
output.write_text("\n".join(line.removeprefix("//").strip(" -") for line in lines).strip() + "\n", encoding="utf-8")
