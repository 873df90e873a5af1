# Matches paths against shell globs and gitignore-like rules using fnmatch.
import fnmatch
import re

PATHS = [
    "README.md", "setup.py", "src/app.py", "src/app_test.py", "src/data/raw1.csv", "src/data/raw22.csv",
    "docs/index.html", "docs/img/logo.PNG", "build/out.o", "build/keep.txt", "notes[1].txt", "a.tmp",
]

RULES = """
# comment lines and blanks are skipped

*.tmp
build/
!build/keep.txt
/src/data/raw?.csv
*_test.py
docs/**/*.png
"""


class IgnoreRules:
    def __init__(self, text: str):
        self.rules: list[tuple[bool, str, re.Pattern[str]]] = []
        for line in text.splitlines():
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            negated = line.startswith("!")
            pattern = line.lstrip("!")
            self.rules.append((negated, line, self.to_regex(pattern)))

    @staticmethod
    def to_regex(pattern: str) -> re.Pattern[str]:
        anchored = "/" in pattern.rstrip("/")
        if pattern.endswith("/"):
            pattern += "*"
        if not anchored:
            return re.compile(r"(?:.*/)?" + fnmatch.translate(pattern), re.IGNORECASE)
        return re.compile(fnmatch.translate(pattern.lstrip("/").replace("**/", "*")), re.IGNORECASE)

    def verdict(self, path: str) -> str | None:
        """The last rule that matches decides; None means that the path is kept."""
        decision = None
        for negated, line, regex in self.rules:
            if regex.match(path):
                decision = None if negated else line
        return decision


for pattern in ("*.py", "src/*", "*raw[0-9].csv", "*raw??.csv", "[!a-z]*", "notes[[]1].txt", "*.png", "*"):
    found = fnmatch.filter(PATHS, pattern)
    print(f"{pattern:<16}{len(found):>2}  {found[:3]}")

print(fnmatch.fnmatchcase("docs/img/logo.PNG", "*.png"), fnmatch.fnmatchcase("docs/img/logo.PNG", "*.[pP][nN][gG]"))
print(fnmatch.fnmatch("a-b", "a[-x]b"), fnmatch.fnmatch("a]b", "a[]]b"), fnmatch.fnmatch("", "*"), fnmatch.fnmatch("x", ""))
print(bool(re.match(fnmatch.translate("a*.t?t"), "abc.txt")), re.match(fnmatch.translate("a.b"), "aXb"))
print([name for name in (b"one.c", b"two.h") if fnmatch.fnmatch(name, b"*.c")])

rules = IgnoreRules(RULES)
ignored = {}
for path in PATHS:
    if rule := rules.verdict(path):
        ignored[path] = rule
        print(f"ignored {path:<18} by {rule}")
kept = [path for path in PATHS if path not in ignored]
kept

# --- prints
# *.py             3  ['setup.py', 'src/app.py', 'src/app_test.py']
# src/*            4  ['src/app.py', 'src/app_test.py', 'src/data/raw1.csv']
# *raw[0-9].csv    1  ['src/data/raw1.csv']
# *raw??.csv       1  ['src/data/raw22.csv']
# [!a-z]*          1  ['README.md']
# notes[[]1].txt   1  ['notes[1].txt']
# *.png            0  []
# *               12  ['README.md', 'setup.py', 'src/app.py']
# False True
# True True True False
# True None
# [b'one.c']
# ignored src/app_test.py    by *_test.py
# ignored src/data/raw1.csv  by /src/data/raw?.csv
# ignored docs/img/logo.PNG  by docs/**/*.png
# ignored build/out.o        by build/
# ignored a.tmp              by *.tmp
# --- value: ["README.md", "setup.py", "src/app.py", "src/data/raw22.csv", "docs/index.html", "build/keep.txt", "notes[1].txt"]
