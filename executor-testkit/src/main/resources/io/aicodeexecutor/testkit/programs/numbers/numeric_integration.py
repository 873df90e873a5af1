# Integrates functions with the midpoint, trapezoid, Simpson, Romberg, Gauss-Legendre and adaptive rules.
import math
from typing import Callable

Function = Callable[[float], float]

def midpoint(f: Function, a: float, b: float, n: int) -> float:
    h = (b - a) / n
    return h * math.fsum(f(a + (k + 0.5) * h) for k in range(n))

def trapezoid(f: Function, a: float, b: float, n: int) -> float:
    h = (b - a) / n
    return h * math.fsum([f(a) / 2, f(b) / 2, *(f(a + k * h) for k in range(1, n))])

def simpson(f: Function, a: float, b: float, n: int) -> float:
    if n % 2:
        raise ValueError("Simpson needs an even number of strips")
    h = (b - a) / n
    return h / 3 * math.fsum((1 if k in (0, n) else 4 if k % 2 else 2) * f(a + k * h) for k in range(n + 1))

def romberg(f: Function, a: float, b: float, levels: int = 9) -> float:
    table = [trapezoid(f, a, b, 2**k) for k in range(levels)]
    for order in range(1, levels):
        table = [(4**order * fine - coarse) / (4**order - 1) for coarse, fine in zip(table, table[1:])]
    return table[0]

def gauss3(f: Function, a: float, b: float, n: int) -> float:
    nodes = [(-math.sqrt(0.6), 5 / 9), (0.0, 8 / 9), (math.sqrt(0.6), 5 / 9)]
    half = (b - a) / n / 2
    return half * math.fsum(weight * f(a + (2 * k + 1 + node) * half) for k in range(n) for node, weight in nodes)

def adaptive(f: Function, a: float, b: float, tolerance: float = 1e-9) -> tuple[float, int]:
    """Adaptive Simpson; also tells how many pieces it took."""
    whole, halves = simpson(f, a, b, 2), simpson(f, a, b, 4)
    if abs(whole - halves) < 15 * tolerance:
        return halves + (halves - whole) / 15, 1
    middle = (a + b) / 2
    (left, pieces), (right, more) = adaptive(f, a, middle, tolerance / 2), adaptive(f, middle, b, tolerance / 2)
    return left + right, pieces + more

integrals = {
    "sin on 0..pi": (math.sin, 0, math.pi, 2.0),
    "1/x on 1..e": (lambda x: 1 / x, 1, math.e, 1.0),
    "4/(1+x^2) on 0..1": (lambda x: 4 / (1 + x * x), 0, 1, math.pi),
    "bell on -3..3": (lambda x: math.exp(-x * x), -3, 3, math.sqrt(math.pi) * math.erf(3)),
}
print(f"{'integral':<19}{'exact':>9}" + "".join(f"{rule.__name__:>11}" for rule in (midpoint, trapezoid, simpson, gauss3)))
for name, (f, a, b, exact) in integrals.items():
    errors = [abs(rule(f, a, b, 16) - exact) for rule in (midpoint, trapezoid, simpson, gauss3)]
    assert math.isclose(romberg(f, a, b), exact, rel_tol=1e-9), name
    assert math.isclose(adaptive(f, a, b)[0], exact, rel_tol=1e-8), name
    print(f"{name:<19}{exact:>9.5f}" + "".join(f"{error:>11.0e}" if error > 1e-9 else f"{'tiny':>11}" for error in errors))

first, second = (abs(trapezoid(math.sin, 0, math.pi, n) - 2) for n in (16, 32))
print(f"halving the strips divides the trapezoid error by {first / second:.2f}")
first, second = (abs(simpson(math.sin, 0, math.pi, n) - 2) for n in (16, 32))
print(f"and the Simpson error by {first / second:.1f}")
print("Simpson is exact for cubics:", math.isclose(simpson(lambda x: x**3 - x, 0, 2, 2), 2.0))
length = simpson(lambda t: math.hypot(3 * math.sin(t), 2 * math.cos(t)), 0, math.tau, 100)
print(f"perimeter of a 3 x 2 ellipse: {length:.6f}")
smooth, rough = adaptive(math.cos, 0, 1)[1], adaptive(lambda x: math.sqrt(abs(x - 0.3)), 0, 1, 1e-6)[1]
print("a kink needs more pieces:", rough > 2 * smooth)
try:
    simpson(math.sin, 0, 1, 5)
except ValueError as error:
    print("ValueError:", error)

round(length, 6)

# --- prints
# integral               exact   midpoint  trapezoid    simpson     gauss3
# sin on 0..pi         2.00000      3e-03      6e-03      2e-05       tiny
# 1/x on 1..e          1.00000      4e-04      8e-04      4e-06       tiny
# 4/(1+x^2) on 0..1    3.14159      3e-04      7e-04      2e-09       tiny
# bell on -3..3        1.77241      8e-06      2e-05      3e-06      1e-09
# halving the strips divides the trapezoid error by 4.00
# and the Simpson error by 16.1
# Simpson is exact for cubics: True
# perimeter of a 3 x 2 ellipse: 15.865440
# a kink needs more pieces: True
# ValueError: Simpson needs an even number of strips
# --- value: 15.86544
