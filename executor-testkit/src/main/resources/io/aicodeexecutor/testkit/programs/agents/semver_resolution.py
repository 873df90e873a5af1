# Resolve package versions from caret, tilde and range constraints with backtracking.
from __future__ import annotations

import re
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text: str) -> None:
        major, minor, patch, pre = re.fullmatch(r"(\d+)\.(\d+)\.(\d+)(?:-([\w.]+))?", text).groups()
        self.numbers, self.pre, self.text = (int(major), int(minor), int(patch)), pre, text

    def _key(self):
        parts = [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in (self.pre or "").split(".")]
        return self.numbers, self.pre is None, parts

    def __eq__(self, other) -> bool:
        return self._key() == other._key()

    def __lt__(self, other: Version) -> bool:
        return self._key() < other._key()

    def matches(self, constraint: str) -> bool:
        return all(self._matches_one(part) for part in constraint.split())

    def _matches_one(self, part: str) -> bool:
        sign, text = re.fullmatch(r"([<>=~^]*)(.+)", part).groups()
        bound = Version(text)
        if sign in ("^", "~"):
            fixed = 2 if sign == "~" else next((i + 1 for i, n in enumerate(bound.numbers) if n), 3)
            return self >= bound and self.numbers[:fixed] == bound.numbers[:fixed]
        return {">=": self >= bound, ">": self > bound, "<": self < bound, "<=": self <= bound, "": self == bound}[sign]


INDEX = {
    "web": {"2.1.0": {"http": "^1.4.0", "json": ">=2.0.0"}, "2.0.3": {"http": "^1.2.0", "json": ">=1.0.0 <3.0.0"}, "1.9.0": {"http": "~1.2.0"}},
    "http": {"2.0.0": {}, "1.5.0-rc.1": {}, "1.4.2": {"log": "^0.3.1"}, "1.2.9": {"log": "^0.2.0"}},
    "json": {"3.0.1": {"log": "^0.2.0"}, "2.2.0": {}, "1.8.0": {}},
    "log": {"0.3.4": {}, "0.3.0": {}, "0.2.7": {}},
}


def resolve(wanted: list[tuple[str, str]], chosen: dict[str, str]) -> dict[str, str] | None:
    if not wanted:
        return chosen
    (name, constraint), rest = wanted[0], wanted[1:]
    if name in chosen:
        return resolve(rest, chosen) if Version(chosen[name]).matches(constraint) else None
    for text in sorted(INDEX[name], key=Version, reverse=True):
        if Version(text).matches(constraint) and (Version(text).pre is None or "-" in constraint):
            result = resolve(rest + list(INDEX[name][text].items()), chosen | {name: text})
            if result is not None:
                return result
    return None


print(" < ".join(sorted(["1.0.0", "1.0.0-rc.1", "1.0.0-alpha.10", "1.0.0-alpha.2", "0.9.12", "1.0.0-alpha.beta"], key=Version)))
solutions = []
for request in [{"web": "^2.0.0"}, {"web": "^2.0.0", "log": "~0.2.0"}, {"web": "^1.0.0", "http": ">=1.4.0"}, {"http": ">=1.5.0-rc.1 <2.0.0"}]:
    solution = resolve(list(request.items()), {})
    solutions.append(solution)
    print(" & ".join(f"{name} {constraint}" for name, constraint in request.items()))
    print("   ", ", ".join(f"{n} {v}" for n, v in sorted(solution.items())) if solution else "no solution")
solutions

# --- prints
# 0.9.12 < 1.0.0-alpha.2 < 1.0.0-alpha.10 < 1.0.0-alpha.beta < 1.0.0-rc.1 < 1.0.0
# web ^2.0.0
#     http 1.4.2, json 2.2.0, log 0.3.4, web 2.1.0
# web ^2.0.0 & log ~0.2.0
#     http 1.2.9, json 2.2.0, log 0.2.7, web 2.0.3
# web ^1.0.0 & http >=1.4.0
#     no solution
# http >=1.5.0-rc.1 <2.0.0
#     http 1.5.0-rc.1
# --- value: [{"web": "2.1.0", "http": "1.4.2", "json": "2.2.0", "log": "0.3.4"}, {"web": "2.0.3", "log": "0.2.7", "http": "1.2.9", "json": "2.2.0"}, null, {"http": "1.5.0-rc.1"}]
