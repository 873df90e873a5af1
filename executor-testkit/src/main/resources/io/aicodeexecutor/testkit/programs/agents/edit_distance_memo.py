# Compute edit distances with memoised recursion, show the edit script and suggest spellings.
from functools import lru_cache


def edit_script(source: str, target: str) -> tuple[int, list[str]]:
    @lru_cache(maxsize=None)
    def solve(i: int, j: int) -> int:
        if i == len(source):
            return len(target) - j
        if j == len(target):
            return len(source) - i
        if source[i] == target[j]:
            return solve(i + 1, j + 1)
        return 1 + min(solve(i + 1, j + 1), solve(i + 1, j), solve(i, j + 1))

    steps, i, j = [], 0, 0
    while i < len(source) or j < len(target):
        here = solve(i, j)
        if i < len(source) and j < len(target) and source[i] == target[j]:
            steps.append(source[i])
            i, j = i + 1, j + 1
        elif i < len(source) and j < len(target) and here == 1 + solve(i + 1, j + 1):
            steps.append(f"[{source[i]}>{target[j]}]")
            i, j = i + 1, j + 1
        elif i < len(source) and here == 1 + solve(i + 1, j):
            steps.append(f"[-{source[i]}]")
            i += 1
        else:
            steps.append(f"[+{target[j]}]")
            j += 1
    return solve(0, 0), steps


def suggest(word: str, dictionary: list[str], limit: int = 2) -> list[str]:
    scored = sorted((edit_script(word, entry)[0], entry) for entry in dictionary)
    return [entry for distance, entry in scored if distance <= limit]


for a, b in [("kitten", "sitting"), ("saturday", "sunday"), ("flaw", "lawn"), ("same", "same"), ("", "new")]:
    distance, steps = edit_script(a, b)
    print(f"{a or '(empty)':>8} -> {b:<8} {distance}  {''.join(steps)}")

dictionary = ["receive", "deceive", "relieve", "recipe", "recite", "believe"]
found = {word: suggest(word, dictionary) for word in ("recieve", "beleive", "recip", "zebra")}
for word, options in found.items():
    print(f"{word}: {', '.join(options) or 'no suggestion'}")
found

# --- prints
#   kitten -> sitting  3  [k>s]itt[e>i]n[+g]
# saturday -> sunday   3  s[-a][-t]u[r>n]day
#     flaw -> lawn     2  [-f]law[+n]
#     same -> same     0  same
#  (empty) -> new      3  [+n][+e][+w]
# recieve: relieve, believe, receive, recipe, recite
# beleive: believe, deceive, receive
# recip: recipe, recite
# zebra: no suggestion
# --- value: {"recieve": ["relieve", "believe", "receive", "recipe", "recite"], "beleive": ["believe", "deceive", "receive"], "recip": ["recipe", "recite"], "zebra": []}
