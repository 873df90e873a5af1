# Works with complex numbers: quadratics, roots of unity, Durand-Kerner, polar form and a small text Mandelbrot set.
import cmath
import math


def tidy(z: complex, digits: int = 6) -> complex:
    """Round both parts and turn -0.0 into 0.0."""
    return complex(round(z.real, digits) + 0.0, round(z.imag, digits) + 0.0)


def quadratic(a: complex, b: complex, c: complex) -> tuple[complex, complex]:
    root = cmath.sqrt(b * b - 4 * a * c)
    return (-b + root) / (2 * a), (-b - root) / (2 * a)


def nth_roots(z: complex, n: int) -> list[complex]:
    radius, angle = cmath.polar(z)
    return [cmath.rect(radius ** (1 / n), (angle + math.tau * k) / n) for k in range(n)]


def durand_kerner(coefficients: list[complex], rounds: int = 60) -> list[complex]:
    """All roots at once; coefficients from the highest power, the first one being 1."""
    def value(x: complex) -> complex:
        total = 0j
        for c in coefficients:
            total = total * x + c
        return total

    roots = [(0.4 + 0.9j) ** k for k in range(len(coefficients) - 1)]
    for _ in range(rounds):
        for i, root in enumerate(roots):
            others = math.prod(root - other for j, other in enumerate(roots) if j != i)
            roots[i] = root - value(root) / others
    return sorted(map(tidy, roots), key=lambda z: (z.real, z.imag))


for coefficients in ((1, -3, 2), (1, 2, 5), (1, -2j, -1), (2, 0, 8)):
    print(f"{coefficients}:", *map(tidy, quadratic(*coefficients)))

print("cube roots of -8:", [tidy(z) for z in nth_roots(-8, 3)])
unity = nth_roots(1, 5)
print("fifth roots of unity: sum is zero:", cmath.isclose(sum(unity), 0, abs_tol=1e-12), "| product:", tidy(math.prod(unity)))
print("x^4 - 1:", durand_kerner([1, 0, 0, 0, -1]))
print("x^3 - 2x - 5:", durand_kerner([1, 0, -2, -5]))
print("x^4 + 4:", durand_kerner([1, 0, 0, 0, 4]))

z = complex(3, -4)
print("z =", z, "| modulus", abs(z), "| conjugate", z.conjugate(), "| z*z", z * z, "| 1/z", 1 / z, "| parsed", complex("1.5-2j"), "| -z", -z)
print(f"phase {math.degrees(cmath.phase(1 + 1j)):.1f} degrees | polar", tuple(round(part, 6) for part in cmath.polar(-2j)))
print("Euler:", tidy(cmath.exp(1j * cmath.pi)), "| log(-1):", tidy(cmath.log(-1)), "| log10(100j):", tidy(cmath.log10(100j)), "| i^i:", tidy(1j**1j))
print("cos(2i) is cosh 2:", math.isclose(cmath.cos(2j).real, math.cosh(2)), "| asin(2):", tidy(cmath.asin(2)), "| atanh(0.5):", tidy(cmath.atanh(0.5)), "| sin(1+i):", tidy(cmath.sin(1 + 1j)))
print("special:", cmath.isinf(complex(math.inf, 0)), cmath.isnan(complex(0, math.nan)), cmath.isfinite(z), cmath.infj, cmath.nanj)

for y in range(4, -5, -2):
    row = ""
    for x in range(-20, 7):
        point, w, steps = complex(x / 10, y / 4), 0j, 0
        while abs(w) <= 2 and steps < 30:
            w, steps = w * w + point, steps + 1
        row += "#" if steps == 30 else "+" if steps > 5 else "."
    print(row)
for attempt in (lambda: 1j < 2j, lambda: math.sqrt(-1), lambda: complex("1 + 2j")):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(f"{type(error).__name__}: {error}")

[[z.real, z.imag] for z in durand_kerner([1, 0, 0, 0, -1])]

# --- prints
# (1, -3, 2): (2+0j) (1+0j)
# (1, 2, 5): (-1+2j) (-1-2j)
# (1, (-0-2j), -1): 1j 1j
# (2, 0, 8): 2j -2j
# cube roots of -8: [(1+1.732051j), (-2+0j), (1-1.732051j)]
# fifth roots of unity: sum is zero: True | product: (1+0j)
# x^4 - 1: [(-1+0j), -1j, 1j, (1+0j)]
# x^3 - 2x - 5: [(-1.047276-1.13594j), (-1.047276+1.13594j), (2.094551+0j)]
# x^4 + 4: [(-1-1j), (-1+1j), (1-1j), (1+1j)]
# z = (3-4j) | modulus 5.0 | conjugate (3+4j) | z*z (-7-24j) | 1/z (0.12+0.16j) | parsed (1.5-2j) | -z (-3+4j)
# phase 45.0 degrees | polar (2.0, -1.570796)
# Euler: (-1+0j) | log(-1): 3.141593j | log10(100j): (2+0.682188j) | i^i: (0.20788+0j)
# cos(2i) is cosh 2: True | asin(2): (1.570796+1.316958j) | atanh(0.5): (0.549306+0j) | sin(1+i): (1.298458+0.634964j)
# special: True True True infj nanj
# ..................++#......
# ............+++#########+..
# #######################++..
# ............+++#########+..
# ..................++#......
# TypeError: '<' not supported between instances of 'complex' and 'complex'
# ValueError: math domain error
# ValueError: complex() arg is a malformed string
# --- value: [[-1.0, 0.0], [0.0, -1.0], [0.0, 1.0], [1.0, 0.0]]
