# Expands numbers into continued fractions, lists convergents and uses them for gears, calendars and Pell's equation.
import math
from fractions import Fraction
from itertools import islice
from typing import Iterable, Iterator

def terms(value: Fraction) -> Iterator[int]:
    while True:
        whole = math.floor(value)
        yield whole
        if value == whole:
            return
        value = 1 / (value - whole)

def sqrt_terms(n: int) -> Iterator[int]:
    """Endless expansion of an irrational square root in whole numbers only."""
    root, m, d = math.isqrt(n), 0, 1
    a = root
    while True:
        yield a
        m = d * a - m
        d = (n - m * m) // d
        a = (root + m) // d

def convergents(source: Iterable[int]) -> Iterator[Fraction]:
    h0, h1, k0, k1 = 0, 1, 1, 0
    for a in source:
        h0, h1 = h1, a * h1 + h0
        k0, k1 = k1, a * k1 + k0
        yield Fraction(h1, k1)

def period(n: int) -> list[int]:
    stream = sqrt_terms(n)
    first, found = next(stream), []
    while not found or found[-1] != 2 * first:
        found.append(next(stream))
    return found

def pell(n: int) -> tuple[int, int]:
    return next((c.numerator, c.denominator) for c in convergents(sqrt_terms(n)) if c.numerator**2 - n * c.denominator**2 == 1)

def e_terms() -> Iterator[int]:
    yield 2
    k = 2
    while True:
        yield from (1, k, 1)
        k += 2

print("415/93:", list(terms(Fraction(415, 93))), "| -7/3:", list(terms(Fraction("-7/3"))))
pi = Fraction("3.14159265358979323846")
print("pi:", list(islice(terms(pi), 8)), [str(c) for c in islice(convergents(terms(pi)), 5)])
print("limit_denominator:", {limit: str(pi.limit_denominator(limit)) for limit in (10, 100, 1000)}, Fraction(0.1).limit_denominator(100))
for n in (2, 7, 13, 61):
    print(f"sqrt({n}) = [{math.isqrt(n)}; {period(n)}], Pell {pell(n)}")

golden = list(islice(convergents(iter(lambda: 1, 0)), 10))
print("golden ratio:", ", ".join(map(str, golden)), f"-> {float(golden[-1]):.4f}")
approx = next(c for c in convergents(e_terms()) if abs(float(c) - math.e) < 1e-9)
print("e to nine places:", approx, f"{float(approx):.9f}")

year = Fraction("365.2422")
print("calendar cycles:", [f"{(c - 365).numerator} leap days in {c.denominator} years" for c in islice(convergents(terms(year)), 1, 5)])
ratio = Fraction("2.7183")
best = min((Fraction(a, b) for a in range(20, 90) for b in range(12, 30)), key=lambda gear: abs(gear - ratio))
print("best gears for", ratio, "->", best, f"error {float(abs(best - ratio)):.1e}")

list(pell(61))

# --- prints
# 415/93: [4, 2, 6, 7] | -7/3: [-3, 1, 2]
# pi: [3, 7, 15, 1, 292, 1, 1, 1] ['3', '22/7', '333/106', '355/113', '103993/33102']
# limit_denominator: {10: '22/7', 100: '311/99', 1000: '355/113'} 1/10
# sqrt(2) = [1; [2]], Pell (3, 2)
# sqrt(7) = [2; [1, 1, 1, 4]], Pell (8, 3)
# sqrt(13) = [3; [1, 1, 1, 1, 6]], Pell (649, 180)
# sqrt(61) = [7; [1, 4, 3, 1, 2, 2, 1, 3, 4, 1, 14]], Pell (1766319049, 226153980)
# golden ratio: 1, 2, 3/2, 5/3, 8/5, 13/8, 21/13, 34/21, 55/34, 89/55 -> 1.6182
# e to nine places: 49171/18089 2.718281829
# calendar cycles: ['1 leap days in 4 years', '7 leap days in 29 years', '8 leap days in 33 years', '31 leap days in 128 years']
# best gears for 27183/10000 -> 68/25 error 1.7e-03
# --- value: [1766319049, 226153980]
