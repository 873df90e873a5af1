# Works with complex numbers: quadratic roots, roots of unity, an FFT and escape times of the Mandelbrot set.
import cmath
import math


def clean(z: complex, digits: int = 6) -> complex:
    return complex(round(z.real, digits) + 0.0, round(z.imag, digits) + 0.0)


def quadratic(a, b, c):
    root = cmath.sqrt(b * b - 4 * a * c)
    return clean((-b + root) / (2 * a)), clean((-b - root) / (2 * a))


def transform(values):
    if len(values) == 1:
        return values
    even, odd = transform(values[::2]), transform(values[1::2])
    half = len(values) // 2
    twisted = [cmath.exp(-2j * math.pi * k / len(values)) * odd[k] for k in range(half)]
    return [even[k] + twisted[k] for k in range(half)] + [even[k] - twisted[k] for k in range(half)]


def escape(c: complex, limit: int = 30) -> int:
    z = 0j
    for step in range(limit):
        if abs(z) > 2:
            return step
        z = z * z + c
    return limit


z, w = 3 + 4j, complex(1, -2)
print(z + w, z - w, z * w, z / w, z ** 2, -z, +w, z.conjugate(), abs(z))
print(z == 3 + 4J, z != w, 1j ** 2, 2 + 0j == 2, 1e3j, .5j, z.real, z.imag, bool(0j), complex("1+2j"))
print(quadratic(1, 2, 5), quadratic(1, -3, 2), quadratic(2, 0, 8))
print([clean(cmath.exp(2j * math.pi * k / 4)) for k in range(4)])
r, phi = cmath.polar(-1 + 1j)
print(round(r, 4), round(math.degrees(phi), 4), clean(cmath.rect(2, math.pi / 2)), round(cmath.phase(-1), 4))
print([clean(v, 3) for v in transform([1, 2, 3, 4])], [round(abs(v), 3) for v in transform([1, 0] * 4)])
for row in range(5):
    print("".join(" .:+#"[min(escape(complex(-2 + col * 0.125, 1 - row * 0.5)) // 6, 4)] for col in range(25)).rstrip())
for attempt in (lambda: z < w, lambda: z // w, lambda: int(z), lambda: 1 / 0j):
    try:
        attempt()
    except (TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, end=" ")
print(cmath.isclose(cmath.exp(1j * math.pi) + 1, 0, abs_tol=1e-12), f"{z:.2f}", hash(2 + 0j) == hash(2))

[z.real, round(abs(w) ** 2, 9)]

# --- prints
# (4+2j) (2+6j) (11-2j) (-1+2j) (-7+24j) (-3-4j) (1-2j) (3-4j) 5.0
# True True (-1+0j) True 1000j 0.5j 3.0 4.0 False (1+2j)
# ((-1+2j), (-1-2j)) ((2+0j), (1+0j)) (2j, -2j)
# [(1+0j), 1j, (-1+0j), -1j]
# 1.4142 135.0 2j 3.1416
# [(10+0j), (-2+2j), (-2+0j), (-2-2j)] [4.0, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 0.0]
#               .:#
#           .:#######.
# ###################.
#           .:#######.
#               .:#
# TypeError TypeError TypeError ZeroDivisionError True 3.00+4.00j True
# --- value: [3.0, 5.0]
