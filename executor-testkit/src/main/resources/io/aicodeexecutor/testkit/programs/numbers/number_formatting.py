# Formats numbers in many ways: separators, alignment, percent, engineering notation, file sizes, ordinals and words.
import math
from decimal import Decimal
from fractions import Fraction

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = [(10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")]
PREFIXES = {-9: "n", -6: "µ", -3: "m", 0: "", 3: "k", 6: "M", 9: "G"}

def words(n: int) -> str:
    if n < 0:
        return "minus " + words(-n)
    if n < 20:
        return SMALL[n]
    if n < 100:
        ten, unit = divmod(n, 10)
        return TENS[ten] + ("-" + SMALL[unit] if unit else "")
    for size, name in SCALES:
        if n >= size:
            count, rest = divmod(n, size)
            joint = " and " if rest < 100 else " "
            return f"{words(count)} {name}" + (joint + words(rest) if rest else "")
    raise AssertionError("unreachable")

def ordinal(n: int) -> str:
    suffix = "th" if n % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")
    return f"{n}{suffix}"

def engineering(value: float, unit: str) -> str:
    exponent = 3 * math.floor(math.log10(abs(value)) / 3) if value else 0
    return f"{value / 10**exponent:.3g} {PREFIXES[exponent]}{unit}"

def file_size(size: int) -> str:
    amount = float(size)
    for unit in ("B", "KiB", "MiB", "GiB", "TiB"):
        if amount < 1024 or unit == "TiB":
            return f"{amount:.0f} {unit}" if unit == "B" else f"{amount:.1f} {unit}"
        amount /= 1024

def european(value: Decimal) -> str:
    return f"{value:,.2f}".translate(str.maketrans(",.", ".,"))

value = 1234567.891
print(f"{value:,.2f}|{value:_.1f}|{value:.3e}|{value:.4g}|{value:G}|{value:15,.0f}|{value:<12.1f}|{value:^14.1f}|{value:*>12.1f}|{value:+.0f}")
print(f"{-42:05d}|{42:+}|{42: d}|{-42:=+6}|{42:>6}|{42:x^8}|{42:#x}|{42:08b}|{3_000_000:_}|{0x1F600:c}|{255:_b}|{10**21:,}")
print(f"{0.1234:.1%}|{2:.0%}|{1 / 3:.3}|{1e100:.2e}|{float('nan'):6}|{float('-inf'):.1f}|{-0.0:+.1f}|{-0.001:.1f}|{1e16}|{1e15}|{0.0001}|{0.00001}|{123.0}")
print(f"{Decimal('1E+3')}|{Decimal('1E+3'):f}|{Decimal('12345.678'):,.1f}|{Decimal('0.00001234')}|{Decimal('0.000001234'):.2e}|{Decimal('7.10'):>8}|{Decimal('0.256'):.0%}")
print(f"{3 + 4.5j:.2f}|{1e-5j}|{Fraction(22, 7)!s:>6}|{True:d}|{True!s:>6}|{value!r:>14}|{value=:.0f}")
width, places = 10, 3
print(f"{math.pi:{width}.{places}f}|{math.pi:>{width}}|" + format(math.tau, ".4f") + "|" + "{:.2f} {:>5} {{braces}}".format(math.e, 7) + "|" + "%05.1f %d%% %e %x %+d" % (3.14159, 50, 12345.678, 255, 5))
print("ordinals:", [ordinal(n) for n in (1, 2, 3, 4, 11, 12, 13, 21, 102, 111, 1003)])
print("SI:", [engineering(v, u) for v, u in ((0.00047, "F"), (15_300, "Ω"), (2.4e9, "Hz"), (1.5, "V"), (-3.2e-9, "s"), (0, "A"))])
print("sizes:", [file_size(n) for n in (0, 1023, 1024, 1_500_000, 3 * 2**30, 5 * 2**50)])
print("European:", european(Decimal("1234567.5")), european(Decimal("-0.055")), "| phone:", "{}{}{}-{}".format(*"0123"), "| padded:", "7".zfill(3), "-7".zfill(4), str(3.5).rjust(6, "."))
for n in (0, 17, 40, 85, 100, 342, 1001, 1_000_000, 2_147_483_647, -19):
    print(f"{n:>14,}  {words(n)}")
for spec in (".2d", "q", ",x"):
    try:
        format(42, spec)
    except ValueError as error:
        print("ValueError:", error)

[words(n) for n in (12, 99, 110)]

# --- prints
# 1,234,567.89|1_234_567.9|1.235e+06|1.235e+06|1.23457E+06|      1,234,568|1234567.9   |  1234567.9   |***1234567.9|+1234568
# -0042|+42| 42|-   42|    42|xxx42xxx|0x2a|00101010|3_000_000|😀|1111_1111|1,000,000,000,000,000,000,000
# 12.3%|200%|0.333|1.00e+100|   nan|-inf|-0.0|-0.0|1e+16|1000000000000000.0|0.0001|1e-05|123.0
# 1E+3|1000|12,345.7|0.00001234|1.23e-6|    7.10|26%
# 3.00+4.50j|1e-05j|  22/7|1|  True|   1234567.891|value=1234568
#      3.142|3.141592653589793|6.2832|2.72     7 {braces}|003.1 50% 1.234568e+04 ff +5
# ordinals: ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '111th', '1003rd']
# SI: ['470 µF', '15.3 kΩ', '2.4 GHz', '1.5 V', '-3.2 ns', '0 A']
# sizes: ['0 B', '1023 B', '1.0 KiB', '1.4 MiB', '3.0 GiB', '5120.0 TiB']
# European: 1.234.567,50 -0,06 | phone: 012-3 | padded: 007 -007 ...3.5
#              0  zero
#             17  seventeen
#             40  forty
#             85  eighty-five
#            100  one hundred
#            342  three hundred and forty-two
#          1,001  one thousand and one
#      1,000,000  one million
#  2,147,483,647  two billion one hundred and forty-seven million four hundred and eighty-three thousand six hundred and forty-seven
#            -19  minus nineteen
# ValueError: Precision not allowed in integer format specifier
# ValueError: Unknown format code 'q' for object of type 'int'
# ValueError: Cannot specify ',' with 'x'.
# --- value: ["twelve", "ninety-nine", "one hundred and ten"]
