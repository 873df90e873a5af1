# Builds odd, singly even and doubly even magic squares, checks them and finds all 3 x 3 squares by search.
from itertools import chain, permutations

Square = list[list[int]]

def siamese(n: int) -> Square:
    grid = [[0] * n for _ in range(n)]
    row, column = 0, n // 2
    for number in range(1, n * n + 1):
        grid[row][column] = number
        up, right = (row - 1) % n, (column + 1) % n
        row, column = ((row + 1) % n, column) if grid[up][right] else (up, right)
    return grid

def doubly_even(n: int) -> Square:
    def kept(r: int, c: int) -> bool:
        return (r % 4 in (0, 3)) == (c % 4 in (0, 3))
    return [[r * n + c + 1 if kept(r, c) else n * n - r * n - c for c in range(n)] for r in range(n)]

def conway_lux(n: int) -> Square:
    """Singly even squares: each cell of an odd square becomes a 2 x 2 block in an L, U or X pattern."""
    half = n // 2
    m = (half - 1) // 2
    letters = ["L" * half] * (m + 1) + ["U" * half] + ["X" * half] * (m - 1)
    letters[m] = "L" * m + "U" + "L" * m
    letters[m + 1] = "U" * m + "L" + "U" * m
    orders = {"L": (4, 1, 2, 3), "U": (1, 4, 2, 3), "X": (1, 4, 3, 2)}
    grid = [[0] * n for _ in range(n)]
    for r, line in enumerate(siamese(half)):
        for c, number in enumerate(line):
            top_left, top_right, bottom_left, bottom_right = (4 * (number - 1) + k for k in orders[letters[r][c]])
            grid[2 * r][2 * c], grid[2 * r][2 * c + 1] = top_left, top_right
            grid[2 * r + 1][2 * c], grid[2 * r + 1][2 * c + 1] = bottom_left, bottom_right
    return grid

def magic_square(n: int) -> Square:
    if n < 3:
        raise ValueError(f"there is no magic square of order {n}")
    return siamese(n) if n % 2 else doubly_even(n) if n % 4 == 0 else conway_lux(n)

def is_magic(square: Square) -> bool:
    n = len(square)
    lines = [*square, *zip(*square), [square[i][i] for i in range(n)], [square[i][~i] for i in range(n)]]
    return {sum(line) for line in lines} == {n * (n * n + 1) // 2} and sorted(chain.from_iterable(square)) == list(range(1, n * n + 1))

for n in (3, 4, 6):
    print(f"order {n}, constant {n * (n * n + 1) // 2}")
    for row in magic_square(n):
        print("  " + "".join(f"{value:>4}" for value in row))
print("all magic:", {n: is_magic(magic_square(n)) for n in range(3, 15)})

found = []
for a, b, c in permutations(range(1, 10), 3):  # the first row and a 5 in the middle fix all the rest
    candidate = [[a, b, c], [5 + c - a, 5, 5 + a - c], [10 - c, 10 - b, 10 - a]]
    if is_magic(candidate):
        found.append(candidate)
print("3 x 3 squares:", len(found), "corners:", sorted({tuple(sorted((s[0][0], s[0][2], s[2][0], s[2][2]))) for s in found}))
turned = [list(line) for line in zip(*magic_square(5)[::-1])]
print("a quarter turn keeps it magic:", is_magic(turned), turned[0])
try:
    magic_square(2)
except ValueError as error:
    print("error:", error)

found[:2]

# --- prints
# order 3, constant 15
#      8   1   6
#      3   5   7
#      4   9   2
# order 4, constant 34
#      1  15  14   4
#     12   6   7   9
#      8  10  11   5
#     13   3   2  16
# order 6, constant 111
#     32  29   4   1  24  21
#     30  31   2   3  22  23
#     12   9  17  20  28  25
#     10  11  18  19  26  27
#     13  16  36  33   5   8
#     14  15  34  35   6   7
# all magic: {3: True, 4: True, 5: True, 6: True, 7: True, 8: True, 9: True, 10: True, 11: True, 12: True, 13: True, 14: True}
# 3 x 3 squares: 8 corners: [(2, 4, 6, 8)]
# a quarter turn keeps it magic: True [11, 10, 4, 23, 17]
# error: there is no magic square of order 2
# --- value: [[[2, 7, 6], [9, 5, 1], [4, 3, 8]], [[2, 9, 4], [7, 5, 3], [6, 1, 8]]]
