# Tabulates the eight Decimal rounding modes and compares them with round, floor, ceil and trunc on floats.
import decimal
import math
from decimal import Decimal

MODES = [
    decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_HALF_DOWN, decimal.ROUND_UP,
    decimal.ROUND_DOWN, decimal.ROUND_CEILING, decimal.ROUND_FLOOR, decimal.ROUND_05UP,
]
SAMPLES = [Decimal(text) for text in ("-2.5", "-1.1", "0.5", "1.5", "2.5", "5.01", "7.9")]

print(f"{'mode':<16}" + "".join(f"{value:>6}" for value in SAMPLES))
for mode in MODES:
    rounded = [value.quantize(Decimal(1), rounding=mode) for value in SAMPLES]
    print(f"{mode:<16}" + "".join(f"{value:>6}" for value in rounded))

print(f"{'round(float)':<16}" + "".join(f"{round(float(value)):>6}" for value in SAMPLES))
for function in (math.floor, math.ceil, math.trunc):
    print(f"{function.__name__:<16}" + "".join(f"{function(value):>6}" for value in SAMPLES))

prices = [Decimal("2.675"), Decimal("1.005"), Decimal("8.345")]
print("half-up cents:", [str(price.quantize(Decimal(".01"), decimal.ROUND_HALF_UP)) for price in prices])
print("bankers cents:", [str(price.quantize(Decimal(".01"))) for price in prices])
print("float round:  ", [round(float(price), 2) for price in prices], "because 2.675 is", str(Decimal(2.675))[:22])

cash = Decimal("0.05")
print("cash rounding to 0.05:", [str((price / cash).quantize(Decimal(1)) * cash) for price in prices])
print("to hundreds:", [round(value, -2) for value in (149, 150, 250, 251, -350)], "| Decimal:", Decimal(250).quantize(Decimal("1E+2")), int(Decimal(250).quantize(Decimal("1E+2"))))

halves = [Decimal(n) / 2 for n in range(1, 200, 2)]
bias = {mode: str(sum(h.to_integral_value(rounding=mode) - h for h in halves)) for mode in (decimal.ROUND_HALF_EVEN, decimal.ROUND_HALF_UP, decimal.ROUND_DOWN)}
print("bias over 100 halves:", bias)

try:
    Decimal("123456.789").quantize(Decimal("1e-28"))
except decimal.InvalidOperation as error:
    print("too many digits for quantize:", type(error).__name__)

bias

# --- prints
# mode              -2.5  -1.1   0.5   1.5   2.5  5.01   7.9
# ROUND_HALF_EVEN     -2    -1     0     2     2     5     8
# ROUND_HALF_UP       -3    -1     1     2     3     5     8
# ROUND_HALF_DOWN     -2    -1     0     1     2     5     8
# ROUND_UP            -3    -2     1     2     3     6     8
# ROUND_DOWN          -2    -1     0     1     2     5     7
# ROUND_CEILING       -2    -1     1     2     3     6     8
# ROUND_FLOOR         -3    -2     0     1     2     5     7
# ROUND_05UP          -2    -1     1     1     2     6     7
# round(float)        -2    -1     0     2     2     5     8
# floor               -3    -2     0     1     2     5     7
# ceil                -2    -1     1     2     3     6     8
# trunc               -2    -1     0     1     2     5     7
# half-up cents: ['2.68', '1.01', '8.35']
# bankers cents: ['2.68', '1.00', '8.34']
# float round:   [2.67, 1.0, 8.35] because 2.675 is 2.67499999999999982236
# cash rounding to 0.05: ['2.70', '1.00', '8.35']
# to hundreds: [100, 200, 200, 300, -400] | Decimal: 2E+2 200
# bias over 100 halves: {'ROUND_HALF_EVEN': '0.0', 'ROUND_HALF_UP': '50.0', 'ROUND_DOWN': '-50.0'}
# too many digits for quantize: InvalidOperation
# --- value: {"ROUND_HALF_EVEN": "0.0", "ROUND_HALF_UP": "50.0", "ROUND_DOWN": "-50.0"}
