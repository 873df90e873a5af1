# Draws Pascal's triangle and verifies identities of binomial coefficients, Catalan numbers and lattice paths.
import math
from functools import cache
from itertools import accumulate, combinations, islice, pairwise
from typing import Iterator


def pascal_rows() -> Iterator[list[int]]:
    row = [1]
    while True:
        yield row
        row = [1, *(a + b for a, b in pairwise(row)), 1]


def catalan(n: int) -> int:
    return math.comb(2 * n, n) // (n + 1)


@cache
def lattice_paths(right: int, up: int, above_diagonal: bool = False) -> int:
    """Monotone paths to (right, up); optionally those that never go below the diagonal."""
    if right < 0 or up < 0 or (above_diagonal and right > up):
        return 0
    if right == up == 0:
        return 1
    return lattice_paths(right - 1, up, above_diagonal) + lattice_paths(right, up - 1, above_diagonal)


rows = list(islice(pascal_rows(), 16))
width = len(" ".join(map(str, rows[8])))
for row in rows[:9]:
    print(" ".join(map(str, row)).center(width).rstrip())

assert all(row == [math.comb(n, k) for k in range(n + 1)] for n, row in enumerate(rows))
print("row sums are powers of two:", [sum(row) for row in rows[:8]], "| alternating:", [sum(v * (-1) ** k for k, v in enumerate(row)) for row in rows[:5]])
print("shallow diagonals:", [sum(rows[n - k][k] for k in range(n // 2 + 1)) for n in range(10)])
print("hockey stick:", list(accumulate(rows[n][3] for n in range(3, 10))), "=", [rows[n + 1][4] for n in range(3, 10)])
print("powers of 11:", [int("".join(map(str, row))) == 11**n for n, row in enumerate(rows[:6])])

print("odd entries:")
for row in rows:
    print("".join("#" if value % 2 else "." for value in row))

print("Catalan:", [catalan(n) for n in range(10)], all(catalan(n) == lattice_paths(n, n, True) for n in range(12)))
print("paths on a 10 x 10 grid:", lattice_paths(10, 10), "=", math.comb(20, 10))
print("hands of five cards:", math.comb(52, 5), "| orderings:", math.perm(52, 5), "=", math.comb(52, 5) * math.factorial(5))
print("counted one by one:", sum(1 for pair in combinations("ABCDEFG", 3)), "| C(3, 5) =", math.comb(3, 5), "| P(4) =", math.perm(4))
try:
    math.comb(-1, 2)
except ValueError as error:
    print("C(-1, 2):", type(error).__name__, str(error).endswith("non-negative integer"))

rows[10]

# --- prints
#           1
#          1 1
#         1 2 1
#        1 3 3 1
#       1 4 6 4 1
#     1 5 10 10 5 1
#    1 6 15 20 15 6 1
#  1 7 21 35 35 21 7 1
# 1 8 28 56 70 56 28 8 1
# row sums are powers of two: [1, 2, 4, 8, 16, 32, 64, 128] | alternating: [1, 0, 0, 0, 0]
# shallow diagonals: [1, 1, 2, 3, 5, 8, 13, 21, 34, 55]
# hockey stick: [1, 5, 15, 35, 70, 126, 210] = [1, 5, 15, 35, 70, 126, 210]
# powers of 11: [True, True, True, True, True, False]
# odd entries:
# #
# ##
# #.#
# ####
# #...#
# ##..##
# #.#.#.#
# ########
# #.......#
# ##......##
# #.#.....#.#
# ####....####
# #...#...#...#
# ##..##..##..##
# #.#.#.#.#.#.#.#
# ################
# Catalan: [1, 1, 2, 5, 14, 42, 132, 429, 1430, 4862] True
# paths on a 10 x 10 grid: 184756 = 184756
# hands of five cards: 2598960 | orderings: 311875200 = 311875200
# counted one by one: 35 | C(3, 5) = 0 | P(4) = 24
# C(-1, 2): ValueError True
# --- value: [1, 10, 45, 120, 210, 252, 210, 120, 45, 10, 1]
