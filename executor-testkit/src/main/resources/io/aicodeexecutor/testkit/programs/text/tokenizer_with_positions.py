# Tokenizes a tiny scripting language with one named-group regex and reports line and column of each token.
import re
from typing import Iterator, NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


TOKEN_SPEC = [
    ("NUMBER", r"\d+(?:\.\d+)?"),
    ("ID", r"[A-Za-z_]\w*"),
    ("STRING", r'"(?:[^"\\]|\\.)*"'),
    ("OP", r"[+\-*/]|:=|[<>]=?|=="),
    ("END", r";"),
    ("NEWLINE", r"\n"),
    ("SKIP", r"[ \t]+|#[^\n]*"),
    ("MISMATCH", r"."),
]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in TOKEN_SPEC))
KEYWORDS = {"if", "then", "end", "print"}


def tokenize(source: str) -> Iterator[Token]:
    line, line_start = 1, 0
    for match in MASTER.finditer(source):
        kind, text = match.lastgroup, match.group()
        column = match.start() - line_start + 1
        if kind == "NEWLINE":
            line, line_start = line + 1, match.end()
            continue
        if kind == "SKIP":
            continue
        if kind == "MISMATCH":
            raise SyntaxError(f"unexpected {text!r} at {line}:{column}")
        if kind == "ID" and text in KEYWORDS:
            kind = text.upper()
        yield Token(kind, text, line, column)


PROGRAM = '''price := 19.5 * 3;   # three items
if price >= 50 then
    print "big \\"order\\"";
end;
'''

tokens = list(tokenize(PROGRAM))
for token in tokens:
    print(f"{token.line:>2}:{token.column:<3} {token.kind:<7} {token.text}")

try:
    list(tokenize("total := 4 $ 2;"))
except SyntaxError as error:
    print("error:", error)

counts: dict[str, int] = {}
for token in tokens:
    counts[token.kind] = counts.get(token.kind, 0) + 1
dict(sorted(counts.items()))

# --- prints
#  1:1   ID      price
#  1:7   OP      :=
#  1:10  NUMBER  19.5
#  1:15  OP      *
#  1:17  NUMBER  3
#  1:18  END     ;
#  2:1   IF      if
#  2:4   ID      price
#  2:10  OP      >=
#  2:13  NUMBER  50
#  2:16  THEN    then
#  3:5   PRINT   print
#  3:11  STRING  "big \"order\""
#  3:26  END     ;
#  4:1   END     end
#  4:4   END     ;
# error: unexpected '$' at 1:12
# --- value: {"END": 4, "ID": 2, "IF": 1, "NUMBER": 3, "OP": 3, "PRINT": 1, "STRING": 1, "THEN": 1}
