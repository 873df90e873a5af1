# Uses ndiff deltas to restore both texts, applies a unified patch by hand, and counts HtmlDiff marks.
import difflib
import re

POEM = ["Roses are red", "Violets are blue", "Sugar is sweet", "And so are you"]
EDITED = ["Roses are red,", "Violets are bluish", "And so are you", "(signed)"]
HUNK = re.compile(r"@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@")


def apply_patch(lines: list[str], patch: list[str]) -> list[str]:
    result, position = [], 0
    for entry in patch:
        if entry.startswith(("--- ", "+++ ")):
            continue
        if match := HUNK.match(entry):
            start = int(match[1]) - (0 if match[2] == "0" else 1)
            result += lines[position:start]
            position = start
            continue
        mark, text = entry[0], entry[1:]
        if mark in " -":
            if lines[position] != text:
                raise ValueError(f"line {position + 1}: patch expects {text!r}, found {lines[position]!r}")
            position += 1
        if mark in " +":
            result.append(text)
    return result + lines[position:]


delta = list(difflib.ndiff(POEM, EDITED))
for line in delta:
    print(line.rstrip("\n"))
print("restored:", list(difflib.restore(delta, 1)) == POEM, list(difflib.restore(delta, 2)) == EDITED)

patch = list(difflib.unified_diff(POEM, EDITED, lineterm="", n=0))
print("\n".join(patch))
print("patched:", apply_patch(POEM, patch) == EDITED)
try:
    apply_patch(EDITED, patch)
except ValueError as error:
    print("ValueError:", error)

differ = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
print([line[:2] for line in differ.compare(["one\n", "two\n", "three\n"], ["ore\n", "tree\n", "emu\n"])])
print(difflib.IS_LINE_JUNK("  # \n"), difflib.IS_LINE_JUNK("# x"), difflib.IS_CHARACTER_JUNK("\t"))

table = difflib.HtmlDiff(wrapcolumn=30).make_table(POEM, EDITED, "old", "new", context=True, numlines=1)
{kind: table.count(f'class="diff_{kind}"') for kind in ("add", "chg", "sub")}

# --- prints
# - Roses are red
# + Roses are red,
# ?              +
# - Violets are blue
# ?                ^
# + Violets are bluish
# ?                ^^^
# - Sugar is sweet
#   And so are you
# + (signed)
# restored: True True
# --- 
# +++ 
# @@ -1,3 +1,2 @@
# -Roses are red
# -Violets are blue
# -Sugar is sweet
# +Roses are red,
# +Violets are bluish
# @@ -4,0 +4 @@
# +(signed)
# patched: True
# ValueError: line 1: patch expects 'Roses are red', found 'Roses are red,'
# ['- ', '? ', '+ ', '? ', '- ', '- ', '? ', '+ ', '+ ']
# True False True
# --- value: {"add": 2, "chg": 2, "sub": 1}
