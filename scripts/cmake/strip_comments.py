"""strip_comments.py SOURCE TARGET: copies a module of web/ without the comments that stand on lines of their own."""
import re
import sys

source, target = sys.argv[1:]
with open(source, encoding="utf-8") as file:
    text = file.read()
text = re.sub(r"^[ \t]*/\*\*(?:(?!\*/).)*\*/[ \t]*\n", "", text, flags=re.DOTALL | re.MULTILINE)
text = re.sub(r"^[ \t]*//.*\n", "", text, flags=re.MULTILINE)
with open(target, "w", encoding="utf-8") as file:
    file.write(text)
