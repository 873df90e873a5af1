# Sorts semantic versions by full precedence rules, pre-releases included, through functools.cmp_to_key.
from functools import cmp_to_key
from itertools import zip_longest

RELEASES = [
    "1.0.0", "1.0.0-rc.1", "1.0.0-alpha.beta", "2.1.0", "1.0.0-alpha", "1.0.0-beta.11", "2.0.10", "1.0.0-alpha.1",
    "1.0.0-beta", "2.0.9+build.5", "1.0.0-beta.2", "10.0.0",
]


def split(version: str) -> tuple[tuple[int, ...], list[str]]:
    core, _plus, _build = version.partition("+")
    numbers, _dash, pre = core.partition("-")
    return tuple(int(part) for part in numbers.split(".")), pre.split(".") if pre else []


def compare_identifiers(left: str | None, right: str | None) -> int:
    if left is None or right is None:
        return (left is not None) - (right is not None)
    if left.isdigit() and right.isdigit():
        return (int(left) > int(right)) - (int(left) < int(right))
    if left.isdigit() != right.isdigit():
        return -1 if left.isdigit() else 1
    return (left > right) - (left < right)


def compare(left: str, right: str) -> int:
    (left_core, left_pre), (right_core, right_pre) = split(left), split(right)
    if left_core != right_core:
        return -1 if left_core < right_core else 1
    if not left_pre or not right_pre:
        return bool(right_pre) - bool(left_pre)
    steps = (compare_identifiers(a, b) for a, b in zip_longest(left_pre, right_pre))
    return next((step for step in steps if step), 0)


by_precedence = cmp_to_key(compare)
ordered = sorted(RELEASES, key=by_precedence)
for version in ordered:
    print(version)

stable = [version for version in RELEASES if not split(version)[1]]
print("newest stable:", max(stable, key=by_precedence))
print("build metadata ignored:", compare("2.0.9+build.5", "2.0.9") == 0)
print("plain text order differs:", sorted(RELEASES) != ordered)
ordered

# --- prints
# 1.0.0-alpha
# 1.0.0-alpha.1
# 1.0.0-alpha.beta
# 1.0.0-beta
# 1.0.0-beta.2
# 1.0.0-beta.11
# 1.0.0-rc.1
# 1.0.0
# 2.0.9+build.5
# 2.0.10
# 2.1.0
# 10.0.0
# newest stable: 10.0.0
# build metadata ignored: True
# plain text order differs: True
# --- value: ["1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "2.0.9+build.5", "2.0.10", "2.1.0", "10.0.0"]
