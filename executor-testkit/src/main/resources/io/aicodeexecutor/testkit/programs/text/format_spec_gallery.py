# Prints a gallery of f-string and format() specifications: alignment, signs, grouping, bases, types, nesting.
import math
from datetime import date, time
from decimal import Decimal
from fractions import Fraction

number, ratio, name = 1234567, 0.04567, "Ada"

print(f"[{name:<8}] [{name:>8}] [{name:^8}] [{name:*^9}] [{name:.2}] [{name!r:>7}] [{name:6.1}]")
print(f"[{42:5}] [{42:<5}] [{42:05}] [{-42:=+6}] [{42:+}] [{42: }] [{-42: }] [{42:x^7}]")
print(f"{number:,} {number:_} {number:15,d} {-number:_>12} {number:e} {number:.3g} {number % 1000:n}")
print(f"{255:b} {255:#b} {255:o} {255:#o} {255:x} {255:#X} {0b1011_0110:_b} {255:#010x} {65:c} {9731:c}")
print(f"{ratio:f} {ratio:.2f} {ratio:e} {ratio:.1E} {ratio:g} {ratio:.2%} {ratio:.0%} {ratio:10.3f}|")
print(f"{1e10:g} {1e16:g} {1e5:g} {1e-5:g} {100000.0:.3g} {100.0:#.4g} {3.0:.0f} {2.5:.0f} {3.5:.0f} {1e300:.1e}")
print(f"{math.inf} {-math.inf:08.1f} {math.nan:>6} {math.inf:F} {-0.0} {-0.0:+.1f} {-0.001:.1f}")
print(f"{12345.678:,.2f} {12345.678:_.1f} {0.1 + 0.2} {0.1 + 0.2:.17g} {1 / 3:.3} {1e22} {123456789.0}")
print(f"{3 + 4j} {3 + 4j:.1f} {1.5 - 2j:+g} {2j:.2e}")
print(f"{Decimal('1234.5678'):,.2f} {Decimal('0.00012'):E} {Decimal('12'):>6} {Decimal('0.5'):.0%} {Decimal('1E+3')}")
print(f"{True:d} {True} {True!s:>6} {None!s:^6} {[1, 2]!s:>8} {Fraction(3, 4)!s} {(1,)!r}")
print(f"{date(2024, 2, 29):%d.%m.%y} {date(2024, 2, 29):%A %j} {time(9, 5):%H.%M}")

width, precision, align = 9, 3, ">"
print(f"[{math.pi:{width}.{precision}f}] [{name:{'*'}{align}{width}}] [{math.pi:{width}}] [{'%05.1f' % math.pi}]")
value = {"key": [10, 20]}
print(f"{value['key'][1] = } {number=:,} {name = !r:>6} {width*2=} {{literal}} {'nested ' + f'{ratio:.1f}'}")
print("{0:>{1}} {2[0]} {0} {kw:^5}|".format("x", 4, ["first"], kw="m"), format(3.14159, ".2f"), format(7, "03d"))
print("%s|%5d|%-5d|%05.1f|%x|%r|%%|%+d|%.2e|%c|%*d" % ("s", 42, 42, 3.14159, 255, "q", 5, 12345.678, "z", 4, 7))
print("%(b)s-%(a)04d" % {"a": 7, "b": "named"}, "%.3s|%10s|%-6s|" % ("truncate", "right", "left"))

errors = []
for spec, thing in [("d", 1.5), ("s", 5), (",d", "x"), ("x<5", 3), ("y", 1), (".2", 5)]:
    try:
        format(thing, spec)
    except ValueError as error:
        errors.append(str(error).split(" for ")[0])
print("\n".join(errors))
len(errors)

# --- prints
# [Ada     ] [     Ada] [  Ada   ] [***Ada***] [Ad] [  'Ada'] [A     ]
# [   42] [42   ] [00042] [-   42] [+42] [ 42] [-42] [xx42xxx]
# 1,234,567 1_234_567       1,234,567 ____-1234567 1.234567e+06 1.23e+06 567
# 11111111 0b11111111 377 0o377 ff 0XFF 1011_0110 0x000000ff A ☃
# 0.045670 0.05 4.567000e-02 4.6E-02 0.04567 4.57% 5%      0.046|
# 1e+10 1e+16 100000 1e-05 1e+05 100.0 3 2 4 1.0e+300
# inf -0000inf    nan INF -0.0 -0.0 -0.0
# 12,345.68 12_345.7 0.30000000000000004 0.30000000000000004 0.333 1e+22 123456789.0
# (3+4j) 3.0+4.0j +1.5-2j 0.00e+00+2.00e+00j
# 1,234.57 1.2E-4     12 50% 1E+3
# 1 True   True  None    [1, 2] 3/4 (1,)
# 29.02.24 Thursday 060 09.05
# [    3.142] [******Ada] [3.141592653589793] [003.1]
# value['key'][1] = 20 number=1,234,567 name =  'Ada' width*2=18 {literal} nested 0.0
#    x first x   m  | 3.14 007
# s|   42|42   |003.1|ff|'q'|%|+5|1.23e+04|z|   7
# named-0007 tru|     right|left  |
# Unknown format code 'd'
# Unknown format code 's'
# Unknown format code 'd'
# Unknown format code 'y'
# Precision not allowed in integer format specifier
# --- value: 5
