# Demonstrates how floats really behave: representation, rounding, summation, neighbours, infinities and NaN.
import math
import sys
from decimal import Decimal
from fractions import Fraction

print("0.1 + 0.2 == 0.3:", 0.1 + 0.2 == 0.3, "|", 0.1 + 0.2, "|", math.isclose(0.1 + 0.2, 0.3))
print("0.1 is really", Decimal(0.1))
print("as a ratio:", (0.1).as_integer_ratio(), "| 0.75:", Fraction(0.75), "| hex:", (0.1).hex(), float.fromhex("0x1.8p+1"))
print("whole floats:", (3.0).is_integer(), (3.5).is_integer(), int(-3.9), round(-3.5), round(2.5), round(2.675, 2), round(1234.5678, -2))

grains = [0.1] * 10
running = 0.0
for grain in grains:  # one by one, unlike sum(), which in CPython keeps the lost digits since 3.12
    running += grain
print("adding 0.1 ten times:", running, "| sum is close:", math.isclose(sum(grains), 1.0), "| fsum:", math.fsum(grains), "| times ten:", 0.1 * 10)
print("lost in the crowd:", 1e16 + 1 - 1e16, "| fsum:", math.fsum([1e16, 1, -1e16]), "| order matters:", (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3))


def kahan(values: list[float]) -> float:
    total = correction = 0.0
    for value in values:
        adjusted = value - correction
        following = total + adjusted
        correction = (following - total) - adjusted
        total = following
    return total


print("Kahan:", kahan(grains), kahan([1.0] + [1e-16] * 10) > 1.0)

print("ulp:", math.ulp(1.0) == sys.float_info.epsilon, math.ulp(1e16), math.ulp(0.0) == 5e-324, "| neighbours of 1:", math.nextafter(1.0, 2.0), math.nextafter(1.0, 0.0), "| three up:", math.nextafter(1.0, 2.0, steps=3))
print("limits:", sys.float_info.max, sys.float_info.min, sys.float_info.dig, sys.float_info.mant_dig, "| smallest:", math.nextafter(0.0, 1.0) == math.ulp(0.0) > 0.0)
print("frexp and ldexp:", math.frexp(12.5), math.ldexp(0.78125, 4), "| modf:", math.modf(-2.25), "| fmod and %:", math.fmod(-7, 3), -7 % 3, -7.5 % 2, "| remainder:", math.remainder(7, 4), math.remainder(5, 2))
print("floor, ceil, trunc of -1.5:", math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), "| -7 // 2:", -7 // 2, -7.0 // 2, divmod(-7.5, 2))
print("2**53 and beyond:", 2.0**53 == 2.0**53 + 1, int(2.0**53) + 1, float(2**53 + 1) == 2**53 + 1, float(10**23), 10**23 == 1e23)

nan, inf = math.nan, math.inf
print("nan:", nan == nan, nan != nan, math.isnan(nan), nan in [nan], max(1.0, nan), max(nan, 1.0), sorted([3, 1, 2])[0] < nan)
print("inf:", inf > 10**400, -inf, inf - inf, 1 / inf, inf * 0, math.isinf(-inf), math.isfinite(1e308 * 10))
print("minus zero:", -0.0, 0.0 == -0.0, math.copysign(1, -0.0), math.atan2(0.0, -0.0) == math.pi, str(0.0 * -1), abs(-0.0))
print("isclose:", math.isclose(1e-12, 0), math.isclose(1e-12, 0, abs_tol=1e-9), math.isclose(1000, 1001, rel_tol=1e-3), math.isclose(inf, inf))
print("parsed:", float("1_000.5"), float("  -1e-3 "), float("INF"), float(".5"), 1e400, 5e-325, 1e22, 123456789012345678.0)

for label, attempt in {
    "1 / 0": lambda: 1 / 0, "0.0 ** -1": lambda: 0.0**-1, "int(inf)": lambda: int(inf), "int(nan)": lambda: int(nan),
    "float of a huge int": lambda: float(10**400), "ldexp(1.0, 5000)": lambda: math.ldexp(1.0, 5000), "float('ten')": lambda: float("ten"), "exp(1000)": lambda: math.exp(1000),
}.items():
    try:
        attempt()
    except (ArithmeticError, ValueError) as error:
        print(f"{label}: {type(error).__name__}: {error}")

[0.1 + 0.2, round(2.675, 2), 1e16 + 1 - 1e16]

# --- prints
# 0.1 + 0.2 == 0.3: False | 0.30000000000000004 | True
# 0.1 is really 0.1000000000000000055511151231257827021181583404541015625
# as a ratio: (3602879701896397, 36028797018963968) | 0.75: 3/4 | hex: 0x1.999999999999ap-4 3.0
# whole floats: True False -3 -4 2 2.67 1200.0
# adding 0.1 ten times: 0.9999999999999999 | sum is close: True | fsum: 1.0 | times ten: 1.0
# lost in the crowd: 0.0 | fsum: 1.0 | order matters: False
# Kahan: 1.0 True
# ulp: True 2.0 True | neighbours of 1: 1.0000000000000002 0.9999999999999999 | three up: 1.0000000000000007
# limits: 1.7976931348623157e+308 2.2250738585072014e-308 15 53 | smallest: True
# frexp and ldexp: (0.78125, 4) 12.5 | modf: (-0.25, -2.0) | fmod and %: -1.0 2 0.5 | remainder: -1.0 1.0
# floor, ceil, trunc of -1.5: -2 -1 -1 | -7 // 2: -4 -4.0 (-4.0, 0.5)
# 2**53 and beyond: True 9007199254740993 False 1e+23 False
# nan: False True True True 1.0 nan False
# inf: True -inf nan 0.0 nan True False
# minus zero: -0.0 True -1.0 True -0.0 0.0
# isclose: False True True True
# parsed: 1000.5 -0.001 inf 0.5 inf 0.0 1e+22 1.2345678901234568e+17
# 1 / 0: ZeroDivisionError: division by zero
# 0.0 ** -1: ZeroDivisionError: 0.0 cannot be raised to a negative power
# int(inf): OverflowError: cannot convert float infinity to integer
# int(nan): ValueError: cannot convert float NaN to integer
# float of a huge int: OverflowError: int too large to convert to float
# ldexp(1.0, 5000): OverflowError: math range error
# float('ten'): ValueError: could not convert string to float: 'ten'
# exp(1000): OverflowError: math range error
# --- value: [0.30000000000000004, 2.67, 0.0]
