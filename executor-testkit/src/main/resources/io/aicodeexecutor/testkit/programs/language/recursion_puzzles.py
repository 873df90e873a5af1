# Solves classic puzzles recursively: Ackermann, permutations, queens, change, mutual recursion and anonymous recursion.
from functools import lru_cache, reduce


def ackermann(m: int, n: int) -> int:
    if m == 0:
        return n + 1
    return ackermann(m - 1, ackermann(m, n - 1) if n else 1)


def permutations(items):
    return [[first, *rest] for i, first in enumerate(items) for rest in permutations(items[:i] + items[i + 1:])] or [[]]


def queens(size, placed=()):
    if len(placed) == size:
        return [placed]
    row = len(placed)
    safe = (c for c in range(size) if all(c != p and abs(c - p) != row - r for r, p in enumerate(placed)))
    return [solution for column in safe for solution in queens(size, (*placed, column))]


@lru_cache(maxsize=None)
def change(amount, coins):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return change(amount - coins[0], coins) + change(amount, coins[1:])


def is_even(n): return True if n == 0 else is_odd(n - 1)
def is_odd(n): return False if n == 0 else is_even(n - 1)


def subsets_with_sum(numbers, target, chosen=()):
    match numbers:
        case [] if target == 0: yield chosen
        case [first, *rest]:
            if first <= target:
                yield from subsets_with_sum(rest, target - first, chosen + (first,))
            yield from subsets_with_sum(rest, target, chosen)


def flood(grid, row, column):
    if not (0 <= row < len(grid) and 0 <= column < len(grid[row])) or grid[row][column] != ".":
        return 0
    grid[row][column] = "~"
    return 1 + sum(flood(grid, row + dr, column + dc) for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)))


def forever(n):
    return forever(n + 1) + 1


fix = lambda f: (lambda x: x(x))(lambda x: f(lambda *args: x(x)(*args)))
gray = lambda bits: [""] if bits == 0 else ["0" + g for g in gray(bits - 1)] + ["1" + g for g in gray(bits - 1)[::-1]]
print(ackermann(2, 3), ["".join(p) for p in permutations("abc")], len(permutations([1, 2, 3, 4])))
print(queens(5)[:2], len(queens(6)), change(100, (50, 25, 10, 5, 1)), is_even(100), is_odd(57))
print(list(subsets_with_sum([8, 6, 5, 3, 2], 11)), fix(lambda me: lambda n: 1 if n < 2 else n * me(n - 1))(12))
pond = [list(line) for line in ("..#.", ".##.", "#..#")]
print(flood(pond, 0, 0), "/".join("".join(line) for line in pond), gray(3))
print(reduce(lambda nested, n: [n, nested], range(4), None), (lambda n, s=0: s)(5))
try:
    forever(0)
except RecursionError:
    print("forever is too long")

change.cache_info().hits > 0

# --- prints
# 9 ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'] 24
# [(0, 2, 4, 1, 3), (0, 3, 1, 4, 2)] 4 292 True True
# [(8, 3), (6, 5), (6, 3, 2)] 479001600
# 3 ~~#./~##./#..# ['000', '001', '011', '010', '110', '111', '101', '100']
# [3, [2, [1, [0, None]]]] 0
# forever is too long
# --- value: true
