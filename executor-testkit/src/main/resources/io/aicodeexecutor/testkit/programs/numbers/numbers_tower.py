# Uses the abstract numeric tower: checks which types are what, and registers a dual number that differentiates functions.
import math
import numbers
from decimal import Decimal
from fractions import Fraction
from functools import singledispatch

TOWER = [numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral]

@singledispatch
def describe(value: object) -> str:
    return f"some other number {value}"

@describe.register
def describe_real(value: numbers.Real) -> str:
    return f"real, between {math.floor(value)} and {math.ceil(value)}"

@describe.register
def describe_rational(value: numbers.Rational) -> str:
    return f"ratio {value.numerator} to {value.denominator}"

@describe.register
def describe_integral(value: numbers.Integral) -> str:
    return f"integer with {int(value).bit_length()} bits"

class Dual:
    """a + b eps with eps^2 = 0: carries a derivative along with a value."""

    def __init__(self, value: float, slope: float = 0) -> None:
        self.value, self.slope = value, slope

    @staticmethod
    def lift(other: object) -> "Dual":
        if isinstance(other, Dual):
            return other
        if isinstance(other, numbers.Real):
            return Dual(other)
        raise TypeError(f"cannot mix Dual with {type(other).__name__}")

    def __add__(self, other: object) -> "Dual":
        other = Dual.lift(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other: object) -> "Dual":
        other = Dual.lift(other)
        return Dual(self.value * other.value, self.value * other.slope + self.slope * other.value)

    __radd__, __rmul__ = __add__, __mul__

    def __repr__(self) -> str:
        return f"{self.value} + {self.slope}e"

numbers.Number.register(Dual)
for value in (True, 42, Fraction(3, 4), 2.5, 3 - 4j, Decimal("1.1"), Dual(2, 1)):
    levels = [kind.__name__ for kind in TOWER if isinstance(value, kind)]
    print(f"{type(value).__name__:<9}{levels[-1]:<9}depth {len(levels)}  {describe(value)}")

f = lambda x: 3 * x * x * x * x + 2 * x + 7
print("f(2) and f'(2):", f(Dual(2, 1)), "| with fractions:", f(Dual(Fraction(1, 2), 1)))
print("mixed sums:", repr(1 + Fraction(1, 2)), 0.5 + Fraction(1, 2), Fraction(1, 2) + 1j, True + True, repr(Decimal(1) + 2))
print("parts:", (5).real, (5).imag, (2.5).conjugate(), (7).numerator, Fraction(-3, 6).denominator, (3 + 0j).imag)
print("equal across types:", 1 == 1.0 == Fraction(2, 2) == Decimal("1.00") == 1 + 0j, "| equal hashes:", len({hash(n) for n in (1, 1.0, Fraction(1), Decimal(1), 1 + 0j, True)}))
print("Fraction tools:", Fraction("3.25"), Fraction(7, 3) // 1, Fraction(7, 3) % 1, round(Fraction(7, 3), 2), math.trunc(Fraction(-7, 3)), round(Fraction(4, 9) ** Fraction(1, 2), 6), abs(Fraction(-1, 3)))
for attempt in (lambda: Decimal(1) + 0.5, lambda: Dual(1) * "x", lambda: (1 + 2j) // 1, lambda: Fraction(1, 0)):
    try:
        attempt()
    except (TypeError, ZeroDivisionError) as error:
        print(f"{type(error).__name__}: {str(error).replace('decimal.', '')}")

{"value": f(Dual(2, 1)).value, "slope": f(Dual(2, 1)).slope}

# --- prints
# bool     Integral depth 5  integer with 1 bits
# int      Integral depth 5  integer with 6 bits
# Fraction Rational depth 4  ratio 3 to 4
# float    Real     depth 3  real, between 2 and 3
# complex  Complex  depth 2  some other number (3-4j)
# Decimal  Number   depth 1  some other number 1.1
# Dual     Number   depth 1  some other number 2 + 1e
# f(2) and f'(2): 59 + 98e | with fractions: 131/16 + 7/2e
# mixed sums: Fraction(3, 2) 1.0 (0.5+1j) 2 Decimal('3')
# parts: 5 0 2.5 7 2 0.0
# equal across types: True | equal hashes: 1
# Fraction tools: 13/4 2 1/3 233/100 -2 0.666667 1/3
# TypeError: unsupported operand type(s) for +: 'Decimal' and 'float'
# TypeError: cannot mix Dual with str
# TypeError: unsupported operand type(s) for //: 'complex' and 'int'
# ZeroDivisionError: Fraction(1, 0)
# --- value: {"value": 59, "slope": 98}
