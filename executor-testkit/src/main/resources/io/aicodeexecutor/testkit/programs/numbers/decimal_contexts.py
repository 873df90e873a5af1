# Uses decimal contexts: precision, traps and flags, and pi and e to forty digits inside a local context.
import decimal
from decimal import Context, Decimal, getcontext, localcontext


def pi(digits: int) -> Decimal:
    """Machin's formula with a few guard digits: pi = 16 atan(1/5) - 4 atan(1/239)."""
    def atan_inverse(x: int) -> Decimal:
        power = total = Decimal(1) / x
        n, sign = 1, 1
        while abs(power) > Decimal(10) ** -(digits + 3):
            power /= x * x
            n, sign = n + 2, -sign
            total += sign * power / n
        return total

    with localcontext() as ctx:
        ctx.prec = digits + 5
        value = 16 * atan_inverse(5) - 4 * atan_inverse(239)
        ctx.prec = digits
        return +value


print("pi   ", pi(40))
with localcontext(Context(prec=40)):
    print("e    ", Decimal(1).exp())
    print("root2", Decimal(2).sqrt())
    print("ln 10", Decimal(10).ln(), "log10(2)", str(Decimal(2).log10())[:12])
print("outside the block, prec is", getcontext().prec, "and 1/7 =", Decimal(1) / 7)

ctx = Context(prec=5, traps=[])
print("quiet 1/0:", ctx.divide(Decimal(1), Decimal(0)), "| 0/0:", ctx.divide(Decimal(0), Decimal(0)), "| 2/3:", ctx.divide(Decimal(2), Decimal(3)))
raised = sorted(flag.__name__ for flag, seen in ctx.flags.items() if seen)
print("flags:", raised)
ctx.clear_flags()
print("after clear_flags:", any(ctx.flags.values()))

for label, operation in {
    "divide": lambda: Decimal(1) / Decimal(0),
    "parse": lambda: Decimal("12,50"),
    "sqrt": lambda: Decimal(-4).sqrt(),
    "overflow": lambda: Decimal("9e999999") * 10,
}.items():
    try:
        operation()
    except decimal.DecimalException as error:
        print(f"{label:<9}-> {type(error).__name__}")
with localcontext() as strict:
    strict.traps[decimal.Inexact] = True
    try:
        print("exact:", Decimal(1) / 8, end=", ")
        Decimal(1) / 3
    except decimal.Inexact:
        print("then 1/3 is refused")

value = Decimal("-0012.3400E+3")
print(value, value.normalize(), value.as_tuple(), value.adjusted(), value.to_eng_string())
print("compare:", Decimal("2.50") == Decimal("2.5"), Decimal("2.50").compare_total(Decimal("2.5")), "| same quantum:", Decimal("2.50").same_quantum(Decimal("0.01")))
print("tools:", Decimal(-7) % 3, Decimal(-7) // 2, divmod(Decimal("7.5"), 2), Decimal(3).fma(4, 5), Decimal("1.5").copy_sign(Decimal(-1)), Decimal("1.25").as_integer_ratio())
print("next:", Decimal(1).next_plus(Context(prec=4)), Decimal(1).next_minus(Context(prec=4)), "| max skips NaN:", Decimal("NaN").max(Decimal(3)), "| is_infinite:", Decimal("-inf").is_infinite())

str(pi(40))

# --- prints
# pi    3.141592653589793238462643383279502884197
# e     2.718281828459045235360287471352662497757
# root2 1.414213562373095048801688724209698078570
# ln 10 2.302585092994045684017991454684364207601 log10(2) 0.3010299956
# outside the block, prec is 28 and 1/7 = 0.1428571428571428571428571429
# quiet 1/0: Infinity | 0/0: NaN | 2/3: 0.66667
# flags: ['DivisionByZero', 'Inexact', 'InvalidOperation', 'Rounded']
# after clear_flags: False
# divide   -> DivisionByZero
# parse    -> InvalidOperation
# sqrt     -> InvalidOperation
# overflow -> Overflow
# exact: 0.125, then 1/3 is refused
# -12340.0 -1.234E+4 DecimalTuple(sign=1, digits=(1, 2, 3, 4, 0, 0), exponent=-1) 4 -12340.0
# compare: True -1 | same quantum: True
# tools: -1 -3 (Decimal('3'), Decimal('1.5')) 17 -1.5 (5, 4)
# next: 1.001 0.9999 | max skips NaN: 3 | is_infinite: True
# --- value: "3.141592653589793238462643383279502884197"
