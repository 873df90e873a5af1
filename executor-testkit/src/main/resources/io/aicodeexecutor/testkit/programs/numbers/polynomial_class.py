# Defines a polynomial class with arithmetic, long division, derivatives and rational roots.
from __future__ import annotations

from fractions import Fraction
from functools import reduce
from itertools import product, zip_longest
from math import lcm

class Poly:
    """Coefficients from the constant term upwards."""

    def __init__(self, *coefficients: int | Fraction) -> None:
        values = [Fraction(c) for c in coefficients]
        while values and not values[-1]:
            values.pop()
        self.c = tuple(values)
        self.degree = len(values) - 1

    def __call__(self, x):
        return reduce(lambda total, c: total * x + c, reversed(self.c), 0 * x)

    def __add__(self, other: Poly) -> Poly:
        return Poly(*(a + b for a, b in zip_longest(self.c, other.c, fillvalue=0)))

    def __sub__(self, other: Poly) -> Poly:
        return self + other * Poly(-1)

    def __mul__(self, other: Poly) -> Poly:
        result = [Fraction(0)] * (len(self.c) + len(other.c))
        for (i, a), (j, b) in product(enumerate(self.c), enumerate(other.c)):
            result[i + j] += a * b
        return Poly(*result)

    def __divmod__(self, other: Poly) -> tuple[Poly, Poly]:
        quotient, rest = Poly(), self
        while rest.degree >= other.degree:
            step = Poly(*[0] * (rest.degree - other.degree), rest.c[-1] / other.c[-1])
            quotient, rest = quotient + step, rest - step * other
        return quotient, rest

    def derivative(self) -> Poly:
        return Poly(*(k * c for k, c in enumerate(self.c) if k))

    def rational_roots(self) -> list[Fraction]:
        scale = lcm(*(c.denominator for c in self.c))
        whole = [int(c * scale) for c in self.c]
        ends = next(c for c in whole if c), whole[-1]
        tops, bottoms = ([d for d in range(1, abs(n) + 1) if n % d == 0] for n in ends)
        candidates = {Fraction(sign * p, q) for p, q, sign in product(tops, bottoms, (1, -1))} | {Fraction(0)}
        return sorted(root for root in candidates if self(root) == 0)

    def __str__(self) -> str:
        text = ""
        for k, c in reversed(list(enumerate(self.c))):
            if c:
                size = "" if abs(c) == 1 and k else str(abs(c))
                text += (" - " if c < 0 else " + ") + size + ("", "x", f"x^{k}")[min(k, 2)]
        return ("-" if text.startswith(" - ") else "") + text[3:] or "0"

p, q = Poly(-6, 11, -6, 1), Poly(-1, 1)
print("p =", p, "| q =", q, "| p + q =", p + q, "| p - p =", p - p, "| -x^5/2:", Poly(0, 0, 0, 0, 0, Fraction(-1, 2)))
print("p * q =", p * q, "| q * q * q =", reduce(Poly.__mul__, [q] * 3), "| commutes:", (q * p).c == (p * q).c)
print("p(4) =", p(4), "| p(1/2) =", p(Fraction(1, 2)), "| p(0.5) =", p(0.5), "| p(1j) =", p(1j))
print("p / q:", *map(str, divmod(p, q)), "| x^4 + 1 by x^2 - 2:", *map(str, divmod(Poly(1, 0, 0, 0, 1), Poly(-2, 0, 1))))
print("derivatives:", p.derivative(), "|", p.derivative().derivative(), "|", Poly(7).derivative())
for poly in (p, Poly(0, -2, 5, 3), Poly(1, 0, 1), Poly(Fraction(1, 3), Fraction(-5, 6), Fraction(1, 2))):
    print(f"rational roots of {poly}:", [str(root) for root in poly.rational_roots()])

[str(c) for c in (p * q).c]

# --- prints
# p = x^3 - 6x^2 + 11x - 6 | q = x - 1 | p + q = x^3 - 6x^2 + 12x - 7 | p - p = 0 | -x^5/2: -1/2x^5
# p * q = x^4 - 7x^3 + 17x^2 - 17x + 6 | q * q * q = x^3 - 3x^2 + 3x - 1 | commutes: True
# p(4) = 6 | p(1/2) = -15/8 | p(0.5) = -1.875 | p(1j) = 10j
# p / q: x^2 - 5x + 6 0 | x^4 + 1 by x^2 - 2: x^2 + 2 5
# derivatives: 3x^2 - 12x + 11 | 6x - 12 | 0
# rational roots of x^3 - 6x^2 + 11x - 6: ['1', '2', '3']
# rational roots of 3x^3 + 5x^2 - 2x: ['-2', '0', '1/3']
# rational roots of x^2 + 1: []
# rational roots of 1/2x^2 - 5/6x + 1/3: ['2/3', '1']
# --- value: ["6", "-17", "17", "-7", "1"]
