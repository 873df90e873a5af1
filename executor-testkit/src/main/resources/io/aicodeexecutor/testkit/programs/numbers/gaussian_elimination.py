# Solves linear systems exactly with Fraction: unique, impossible and endless solutions, inverses and the Hilbert matrix.
from __future__ import annotations

from fractions import Fraction

Matrix = list[list[Fraction]]

def exact(rows: list[list[int | str]]) -> Matrix:
    return [[Fraction(value) for value in row] for row in rows]

def reduced(rows: Matrix) -> tuple[Matrix, list[int]]:
    """Reduced row echelon form and the pivot columns."""
    rows = [row[:] for row in rows]
    pivots: list[int] = []
    for column in range(len(rows[0])):
        top = len(pivots)
        pivot = next((r for r in range(top, len(rows)) if rows[r][column]), None)
        if pivot is None:
            continue
        rows[top], rows[pivot] = rows[pivot], rows[top]
        rows[top] = [value / rows[top][column] for value in rows[top]]
        for r, row in enumerate(rows):
            if r != top and row[column]:
                rows[r] = [value - row[column] * lead for value, lead in zip(row, rows[top])]
        pivots.append(column)
    return rows, pivots

def solve(augmented: Matrix) -> str | list[Fraction]:
    unknowns = len(augmented[0]) - 1
    rows, pivots = reduced(augmented)
    if unknowns in pivots:
        return "no solution"
    if len(pivots) < unknowns:
        free = [f"x{c}" for c in range(unknowns) if c not in pivots]
        return f"infinitely many solutions, free: {', '.join(free)}"
    return [row[-1] for row in rows[:unknowns]]

def invert(matrix: Matrix) -> Matrix:
    n = len(matrix)
    rows, pivots = reduced([row + [Fraction(int(i == j)) for j in range(n)] for i, row in enumerate(matrix)])
    if pivots != list(range(n)):
        raise ValueError("the matrix is singular")
    return [row[n:] for row in rows]

systems = {
    "unique": exact([[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]),
    "fractions": exact([["1/2", "1/3", "4"], ["0.25", "-1", "-2"]]),
    "swap needed": exact([[0, 2, 4], [3, 1, 5]]),
    "impossible": exact([[1, 2, 3], [2, 4, 7]]),
    "endless": exact([[1, 2, 3, 6], [4, 5, 6, 15], [5, 7, 9, 21]]),
}
for name, system in systems.items():
    answer = solve(system)
    print(f"{name:<12}", answer if isinstance(answer, str) else [str(value) for value in answer])

hilbert = [[Fraction(1, i + j + 1) for j in range(5)] for i in range(5)]
inverse = invert(hilbert)
print("inverse of the 5 x 5 Hilbert matrix:")
for row in inverse:
    print("  " + " ".join(f"{str(value):>8}" for value in row))
product = [[sum(a * b for a, b in zip(row, column)) for column in zip(*inverse)] for row in hilbert]
print("product is the identity:", product == [[int(i == j) for j in range(5)] for i in range(5)])
try:
    invert(exact([[1, 2], [2, 4]]))
except ValueError as error:
    print("ValueError:", error)

[str(value) for value in solve(systems["fractions"])]

# --- prints
# unique       ['2', '3', '-1']
# fractions    ['40/7', '24/7']
# swap needed  ['1', '2']
# impossible   no solution
# endless      infinitely many solutions, free: x2
# inverse of the 5 x 5 Hilbert matrix:
#         25     -300     1050    -1400      630
#       -300     4800   -18900    26880   -12600
#       1050   -18900    79380  -117600    56700
#      -1400    26880  -117600   179200   -88200
#        630   -12600    56700   -88200    44100
# product is the identity: True
# ValueError: the matrix is singular
# --- value: ["40/7", "24/7"]
