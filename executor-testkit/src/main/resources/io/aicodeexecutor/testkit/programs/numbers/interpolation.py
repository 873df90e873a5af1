# Interpolates a table of measurements: nearest, linear, Lagrange, Newton's divided differences and a natural cubic spline.
from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from fractions import Fraction

Table = list[tuple[float, float]]

def nearest(table: Table, x: float) -> float:
    xs = [point[0] for point in table]
    i = bisect_left(xs, x)
    return min(table[max(i - 1, 0) : i + 1], key=lambda point: abs(point[0] - x))[1]

def linear(table: Table, x: float) -> float:
    xs = [point[0] for point in table]
    i = min(bisect_right(xs, x), len(xs) - 1)
    (x0, y0), (x1, y1) = table[i - 1], table[i]
    return y0 + (y1 - y0) * (x - x0) / (x1 - x0)

def lagrange(table: Table, x: float) -> float:
    return sum(y * math.prod((x - other) / (xi - other) for other, _ in table if other != xi) for xi, y in table)

def divided_differences(table: Table) -> list[Fraction]:
    xs = [Fraction(x) for x, _ in table]
    column = [Fraction(y) for _, y in table]
    coefficients = [column[0]]
    for width in range(1, len(table)):
        column = [(b - a) / (xs[i + width] - xs[i]) for i, (a, b) in enumerate(zip(column, column[1:]))]
        coefficients.append(column[0])
    return coefficients

def natural_spline(table: Table):
    xs, ys = zip(*table)
    n = len(xs) - 1
    h = [b - a for a, b in zip(xs, xs[1:])]
    bend, diagonal, right = [0.0] * (n + 1), [1.0] * (n + 1), [0.0] * (n + 1)
    for i in range(1, n):
        factor = h[i - 1] / diagonal[i - 1] if i > 1 else 0.0
        diagonal[i] = 2 * (h[i - 1] + h[i]) - factor * h[i - 1]
        right[i] = 6 * ((ys[i + 1] - ys[i]) / h[i] - (ys[i] - ys[i - 1]) / h[i - 1]) - factor * right[i - 1]
    for i in range(n - 1, 0, -1):
        bend[i] = (right[i] - h[i] * bend[i + 1]) / diagonal[i]

    def value(x: float) -> float:
        i = min(max(bisect_right(xs, x) - 1, 0), n - 1)
        a, b = (xs[i + 1] - x) / h[i], (x - xs[i]) / h[i]
        return a * ys[i] + b * ys[i + 1] + ((a**3 - a) * bend[i] + (b**3 - b) * bend[i + 1]) * h[i] ** 2 / 6

    return value

temperatures: Table = [(0, 11.0), (6, 9.5), (9, 14.0), (12, 18.5), (15, 20.0), (18, 17.0), (24, 11.0)]
spline = natural_spline(temperatures)
print(f"{'hour':>5}{'nearest':>9}{'linear':>9}{'spline':>9}")
for hour in (0, 3, 7.5, 13, 15, 21, 24):
    print(f"{hour:>5}{nearest(temperatures, hour):>9.2f}{linear(temperatures, hour):>9.2f}{spline(hour):>9.3f}")
assert all(math.isclose(spline(x), y) for x, y in temperatures)

cubes = [(x, x**3 - 2 * x) for x in (-1, 0, 2, 3, 5)]
print("divided differences of x^3 - 2x:", [str(c) for c in divided_differences(cubes)])
print("Lagrange at 4:", round(lagrange(cubes, 4), 9), "expected", 4**3 - 8)

runge = lambda x: 1 / (1 + 25 * x * x)
for count in (5, 11):
    equal = [(k / (count // 2), runge(k / (count // 2))) for k in range(-(count // 2), count // 2 + 1)]
    chebyshev = sorted((x, runge(x)) for x in (math.cos(math.pi * (2 * k + 1) / (2 * count)) for k in range(count)))
    errors = [max(abs(lagrange(t, x / 50) - runge(x / 50)) for x in range(-49, 50)) for t in (equal, chebyshev)]
    print(f"Runge's example with {count:>2} points: equal spacing off by {errors[0]:.3f}, Chebyshev by {errors[1]:.3f}")

round(linear(temperatures, 10), 4)

# --- prints
#  hour  nearest   linear   spline
#     0    11.00    11.00   11.000
#     3    11.00    10.25    8.910
#   7.5     9.50    11.75   11.456
#    13    18.50    19.00   19.482
#    15    20.00    20.00   20.000
#    21    17.00    14.00   13.736
#    24    11.00    11.00   11.000
# divided differences of x^3 - 2x: ['1', '-1', '1', '1', '0']
# Lagrange at 4: 56.0 expected 56
# Runge's example with  5 points: equal spacing off by 0.438, Chebyshev by 0.401
# Runge's example with 11 points: equal spacing off by 1.916, Chebyshev by 0.109
# --- value: 15.5
