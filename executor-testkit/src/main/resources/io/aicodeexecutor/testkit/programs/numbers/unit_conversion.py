# Converts between units with a conversion graph and exact fractions, and keeps dimensions apart.
from collections import deque
from fractions import Fraction
from functools import singledispatchmethod, total_ordering
from math import floor, log10

LINKS: dict[str, dict[str, Fraction]] = {}

def link(big: str, factor: str | int, small: str) -> None:
    LINKS.setdefault(big, {})[small] = Fraction(factor)
    LINKS.setdefault(small, {})[big] = 1 / Fraction(factor)

for line in """mile 1760 yard;yard 3 foot;foot 12 inch;inch 2.54 cm;m 100 cm;km 1000 m;nautical 1852 m
    stone 14 pound;pound 16 ounce;pound 0.45359237 kg;kg 1000 g;tonne 1000 kg;day 24 hour;hour 60 minute;minute 60 s
    gallon 4 quart;quart 2 pint;gallon 231 cubic_inch;litre 1000 ml;cubic_inch 16.387064 ml""".replace("\n", ";").split(";"):
    link(*line.split())

def factor(start: str, goal: str) -> tuple[Fraction, list[str]]:
    queue, seen = deque([(start, Fraction(1), [start])]), {start}
    while queue:
        unit, so_far, route = queue.popleft()
        if unit == goal:
            return so_far, route
        for other, step in LINKS.get(unit, {}).items():
            if other not in seen:
                seen.add(other)
                queue.append((other, so_far * step, [*route, other]))
    raise ValueError(f"cannot turn {start} into {goal}")

def significant(value: float, digits: int = 4) -> str:
    """Round to significant digits without an exponent."""
    rounded = float(f"{value:.{digits - 1}e}")
    places = digits - 1 - floor(log10(abs(rounded)))
    return f"{rounded:,.{max(places, 0)}f}"

@total_ordering
class Quantity:
    def __init__(self, amount: str | int | Fraction, unit: str) -> None:
        self.amount, self.unit = Fraction(amount), unit

    def to(self, unit: str) -> "Quantity":
        return Quantity(self.amount * factor(self.unit, unit)[0], unit)

    @singledispatchmethod
    def __mul__(self, other):
        return NotImplemented

    @__mul__.register(int)
    @__mul__.register(Fraction)
    def _(self, other: int | Fraction) -> "Quantity":
        return Quantity(self.amount * other, self.unit)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Quantity) and self.amount == other.to(self.unit).amount

    def __lt__(self, other: "Quantity") -> bool:
        return self.amount < other.to(self.unit).amount

    def __str__(self) -> str:
        return f"{significant(float(self.amount))} {self.unit}"

for amount, unit, goal in [(26, "mile", "km"), (11, "stone", "kg"), (1, "gallon", "litre"), ("0.75", "day", "s"), (250, "g", "ounce"), (1, "inch", "mile")]:
    source = Quantity(amount, unit)
    print(f"{source} = {source.to(goal)}   via {' > '.join(factor(unit, goal)[1])}")
print("exact mile in metres:", factor("mile", "m")[0], "| marathon:", Quantity(26 * 1760 + 385, "yard").to("m").amount, "m")
print("sorted:", " < ".join(map(str, sorted([Quantity(1, "mile"), Quantity(1, "nautical"), Quantity(1, "km"), Quantity(5000, "foot")]))))
print("equal:", Quantity(1, "foot") == Quantity("30.48", "cm"), "| scaled:", Quantity(3, "pint") * 5, Quantity(9, "yard") * Fraction(1, 3), "| at least:", Quantity(1, "tonne") >= Quantity(2204, "pound"))
print("significant digits:", [significant(v, 3) for v in (123456.0, 0.00123456, 9.999, -0.5, 1e-7)])

str(Quantity(1, "mile").to("m").amount)

# --- prints
# 26.00 mile = 41.84 km   via mile > yard > foot > inch > cm > m > km
# 11.00 stone = 69.85 kg   via stone > pound > kg
# 1.000 gallon = 3.785 litre   via gallon > cubic_inch > ml > litre
# 0.7500 day = 64,800 s   via day > hour > minute > s
# 250.0 g = 8.818 ounce   via g > kg > pound > ounce
# 1.000 inch = 0.00001578 mile   via inch > foot > yard > mile
# exact mile in metres: 201168/125 | marathon: 10548747/250 m
# sorted: 1.000 km < 5,000 foot < 1.000 mile < 1.000 nautical
# equal: True | scaled: 15.00 pint 3.000 yard | at least: True
# significant digits: ['123,000', '0.00123', '10.0', '-0.500', '0.000000100']
# --- value: "201168/125"
