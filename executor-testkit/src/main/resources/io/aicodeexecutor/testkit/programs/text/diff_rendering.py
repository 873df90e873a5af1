# Renders the difference of two texts as unified, context and word-level inline diffs.
import difflib
import re

OLD = """the settings file
timeout = 30
retries = 3
verbose = no
colour = red
end of file
""".splitlines(keepends=True)

NEW = """the settings file
timeout = 45
retries = 3
colour = dark red
theme = solar
end of file
""".splitlines(keepends=True)


def inline_diff(old: str, new: str) -> str:
    a, b = re.findall(r"\w+|\W", old), re.findall(r"\w+|\W", new)
    parts = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, a, b).get_opcodes():
        removed, added = "".join(a[i1:i2]), "".join(b[j1:j2])
        if tag == "equal":
            parts.append(removed)
        else:
            parts.append((f"[-{removed}-]" if removed else "") + (f"{{+{added}+}}" if added else ""))
    return "".join(parts)


print("".join(difflib.unified_diff(OLD, NEW, "a/settings", "b/settings", n=1)), end="")
print("".join(difflib.context_diff(OLD, NEW, fromfile="before", tofile="after", n=0)), end="")

print(inline_diff("the old cat sat on a mat", "the cat sat down on the mat"))
print(inline_diff("f(x, y)", "f(x, y, z)"))

added = removed = 0
for line in difflib.unified_diff(OLD, NEW, lineterm=""):
    if not line.startswith(("---", "+++", "@@")):
        added += line.startswith("+")
        removed += line.startswith("-")
print(f"{added} added, {removed} removed")
print(list(difflib.unified_diff(OLD, OLD)))

groups = list(difflib.SequenceMatcher(None, list("abcdefghijklmnop"), list("abXdefghijklmnoY")).get_grouped_opcodes(1))
for group in groups:
    print([(tag, i1, i2) for tag, i1, i2, j1, j2 in group])
{"added": added, "removed": removed, "groups": len(groups)}

# --- prints
# --- a/settings
# +++ b/settings
# @@ -1,6 +1,6 @@
#  the settings file
# -timeout = 30
# +timeout = 45
#  retries = 3
# -verbose = no
# -colour = red
# +colour = dark red
# +theme = solar
#  end of file
# *** before
# --- after
# ***************
# *** 2 ****
# ! timeout = 30
# --- 2 ----
# ! timeout = 45
# ***************
# *** 4,5 ****
# ! verbose = no
# ! colour = red
# --- 4,5 ----
# ! colour = dark red
# ! theme = solar
# the[- old-] cat sat {+down +}on [-a-]{+the+} mat
# f(x, y{+, z+})
# 3 added, 3 removed
# []
# [('equal', 1, 2), ('replace', 2, 3), ('equal', 3, 4)]
# [('equal', 14, 15), ('replace', 15, 16)]
# --- value: {"added": 3, "removed": 3, "groups": 2}
