# Solves systems of congruences, modular inverses and linear Diophantine equations with the extended Euclid algorithm.
from functools import reduce
from math import gcd, lcm, prod

def extended_gcd(a: int, b: int) -> tuple[int, int, int]:
    """g, x and y such that a*x + b*y == g."""
    x0, x1, y0, y1 = 1, 0, 0, 1
    while b:
        quotient, (a, b) = a // b, (b, a % b)
        x0, x1 = x1, x0 - quotient * x1
        y0, y1 = y1, y0 - quotient * y1
    return a, x0, y0

def inverse(a: int, modulus: int) -> int:
    g, x, _ = extended_gcd(a % modulus, modulus)
    if g != 1:
        raise ValueError(f"{a} has no inverse modulo {modulus}: both are divisible by {g}")
    return x % modulus

def merge(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int]:
    """Combine x = r1 (mod m1) and x = r2 (mod m2), for moduli that may share factors."""
    (r1, m1), (r2, m2) = first, second
    g, p, _ = extended_gcd(m1, m2)
    if (r2 - r1) % g:
        raise ValueError(f"x = {r1} mod {m1} contradicts x = {r2} mod {m2}")
    whole = lcm(m1, m2)
    return (r1 + (r2 - r1) // g * p * m1) % whole, whole

def solve_diophantine(a: int, b: int, c: int) -> list[tuple[int, int]]:
    """Non-negative solutions of a*x + b*y == c."""
    return [(x, (c - a * x) // b) for x in range(c // a + 1) if (c - a * x) % b == 0]

print("extended gcd:", extended_gcd(240, 46), "check:", 240 * -9 + 46 * 47)
print("gcd and lcm of many:", gcd(84, 126, 210), lcm(4, 6, 10), gcd(), lcm(), gcd(0, -9), lcm(5, 0))
print("inverses mod 13:", [inverse(a, 13) for a in range(1, 13)], all(inverse(a, 97) == pow(a, -1, 97) for a in range(1, 97)))
print("3/7 mod 101:", 3 * inverse(7, 101) % 101, "| 2**-10 mod 1009:", pow(2, -10, 1009))

puzzles = {
    "Sun Tzu": [(2, 3), (3, 5), (2, 7)],
    "eggs in a basket": [(1, 2), (1, 3), (1, 4), (1, 5), (1, 6), (0, 7)],
    "bus timetable": [(5, 12), (11, 18), (29, 30)],
    "impossible": [(1, 4), (2, 6)],
}
answers = {}
for name, system in puzzles.items():
    try:
        answer, modulus = reduce(merge, system)
    except ValueError as error:
        print(f"{name}: {error}")
        continue
    assert all(answer % m == r for r, m in system)
    answers[name] = answer
    print(f"{name}: x = {answer} (mod {modulus}), product of the moduli {prod(m for r, m in system)}")

print("12x + 7y = 100:", solve_diophantine(12, 7, 100))
try:
    inverse(6, 15)
except ValueError as error:
    print("ValueError:", error)
try:
    pow(6, -1, 15)
except ValueError as error:
    print("built-in pow:", error)

answers

# --- prints
# extended gcd: (2, -9, 47) check: 2
# gcd and lcm of many: 42 60 0 1 9 0
# inverses mod 13: [1, 7, 9, 10, 8, 11, 2, 5, 3, 4, 6, 12] True
# 3/7 mod 101: 87 | 2**-10 mod 1009: 740
# Sun Tzu: x = 23 (mod 105), product of the moduli 105
# eggs in a basket: x = 301 (mod 420), product of the moduli 5040
# bus timetable: x = 29 (mod 180), product of the moduli 6480
# impossible: x = 1 mod 4 contradicts x = 2 mod 6
# 12x + 7y = 100: [(6, 4)]
# ValueError: 6 has no inverse modulo 15: both are divisible by 3
# built-in pow: base is not invertible for the given modulus
# --- value: {"Sun Tzu": 23, "eggs in a basket": 301, "bus timetable": 29}
