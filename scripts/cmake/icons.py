"""icons.py ICON.svg FOLDER: the pictures that a home screen wants, by rsvg-convert."""
import re
import subprocess
import sys
from pathlib import Path

source, folder = Path(sys.argv[1]), Path(sys.argv[2])
icon = source.read_text(encoding="utf-8")
# A system cuts a maskable icon to its own shape: no corners, and all that matters within 80 % of the width.
background = re.compile(r'<rect width="64" height="64" rx="14"')
if not background.search(icon) or 'viewBox="0 0 64 64"' not in icon:
    sys.exit(f"{source} has changed: see {__file__}")
maskable = background.sub('<rect x="-4" y="-4" width="72" height="72"', icon).replace("0 0 64 64", "-4 -4 72 72")

folder.mkdir(parents=True, exist_ok=True)
for name, picture, size in (("192", icon, 192), ("512", icon, 512), ("maskable-512", maskable, 512)):
    subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), "-o", folder / f"{name}.png"],
                   input=picture.encode(), check=True)
