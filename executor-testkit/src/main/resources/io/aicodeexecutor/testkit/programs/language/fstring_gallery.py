# Formats values with f-strings: conversions, format specs, nesting, self-documenting expressions and raw prefixes.
from datetime import date
from decimal import Decimal

name, width, precision, price = "Zoë", 12, 3, 1234.5678
items = {"tea": 2, "jam": 10}


class Angle:
    def __init__(self, degrees): self.degrees = degrees
    def __format__(self, spec):
        return f"{self.degrees * 3600}''" if spec == "sec" else f"{self.degrees:{spec or '.1f'}}°"
    def __repr__(self): return f"Angle({self.degrees})"
    def __str__(self): return "an angle"


angle = Angle(1.5)
print(f"{name!r} {name!s:>6} {name!a} {name:*^9}|{name:<5}|{name:.2}|")
print(f"{price:.2f} {price:,.1f} {price:_.3f} {price:e} {price:.3g} {price:012.2f} {-price:+.0f} {0.256:.1%}")
print(f"{255:x} {255:#X} {255:08b} {255:#o} {65:c} {1234567:,} {0xABCDEF:_x} {42:<6}|{42:^6}|{42:=+6}|{True:d}")
print(f"{price:{width}.{precision}f}|{name:{'>'}{width}}|{'x':{'-'}^{width // 2}}|{price!r:>{width}}")
print(f"{width=} {precision = } {width + precision=:>5} {name=!s} {items['tea']=} {angle=} {len(items) > 1 = !r}")
print(f"{angle} {angle:.3f} {angle:sec} {angle!r} {angle!s:>10} {str(angle).title()}")
print(f"{{literal}} {{{width}}} {'{' + name + '}'} {'nested ' + f'{width * 2}'}")
print(f"{(lambda n: n ** 2)(7)} {[n for n in range(3)]} { {'k': 1}['k'] } {'yes' if width > 5 else 'no'} {width > 5 and 'both'}")
print(f"{date(2024, 2, 29):%d %B %Y} {date(2024, 2, 29):%j}" f" {Decimal('3.14159'):.3f} {3 + 4j:.1f} {None!s:>6} {[1]!s:^7}")
print(rf"\d{width}\n" + fr'{name}\t' + F"{1}" RF"\{2}" + f"\N{BULLET} \u00e9 {'tab':>5}\tend")
print(f'''{name} bought
  {", ".join(f"{count} x {item}" for item, count in items.items())}
  for {sum(items.values()) * 1.5:.2f}''')
print(f"{'a' 'b'}" "{not formatted}" f"{1:>{1}{2}}", f"{*[1, 2],}", f"{width:}", f"{(x := 5)}{x}", f"{3!r:0>4}", sep="|")
print("%s %05.1f%% %-4d| %x" % (name, 99.5, 7, 255), "{0:>4}|{key!r}|{0[0]}".format("ab", key="v"))
table = "\n".join(f"{item:<5}{'.' * 5}{count:>4d}" for item, count in items.items())
print(table)

f"{name}:{price:.1f}:{'-'.join(items)}"

# --- prints
# 'Zoë'    Zoë 'Zo\xeb' ***Zoë***|Zoë  |Zo|
# 1234.57 1,234.6 1_234.568 1.234568e+03 1.23e+03 000001234.57 -1235 25.6%
# ff 0XFF 11111111 0o377 A 1,234,567 ab_cdef 42    |  42  |+   42|1
#     1234.568|         Zoë|--x---|   1234.5678
# width=12 precision = 3 width + precision=   15 name=Zoë items['tea']=2 angle=Angle(1.5) len(items) > 1 = True
# 1.5° 1.500° 5400.0'' Angle(1.5)   an angle An Angle
# {literal} {12} {Zoë} nested 24
# 49 [0, 1, 2] 1 yes both
# 29 February 2024 060 3.142 3.0+4.0j   None   [1]  
# \d12\nZoë\t1\2• é   tab	end
# Zoë bought
#   2 x tea, 10 x jam
#   for 18.00
# ab{not formatted}           1|(1, 2)|12|55|0003
# Zoë 099.5% 7   | ff   ab|'v'|a
# tea  .....   2
# jam  .....  10
# --- value: "Zoë:1234.6:tea-jam"
