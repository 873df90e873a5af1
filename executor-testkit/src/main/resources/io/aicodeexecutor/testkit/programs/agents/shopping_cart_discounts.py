# Price a shopping cart with stackable discount rules and exact decimal money.
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")


def money(value) -> Decimal:
    return Decimal(value).quantize(CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Line:
    name: str
    list_price: str
    quantity: int = 1
    category: str = "misc"

    @property
    def total(self) -> Decimal:
        return Decimal(self.list_price) * self.quantity


@dataclass
class Cart:
    lines: list[Line]
    coupon: str | None = None

    @property
    def subtotal(self) -> Decimal:
        return sum((line.total for line in self.lines), Decimal(0))


def three_for_two(category: str):
    def rule(cart: Cart) -> Decimal:
        units = sorted((Decimal(l.list_price) for l in cart.lines if l.category == category for _ in range(l.quantity)), reverse=True)
        return sum(units[2::3], Decimal(0))
    return rule


def bulk(minimum: int, percent: int):
    return lambda cart: sum((l.total * percent / 100 for l in cart.lines if l.quantity >= minimum), Decimal(0))


def coupon(code: str, amount: str, floor: str):
    return lambda cart: Decimal(amount) if cart.coupon == code and cart.subtotal >= Decimal(floor) else Decimal(0)


RULES = {"books 3 for 2": three_for_two("book"), "bulk 10%": bulk(10, 10), "coupon FALL5": coupon("FALL5", "5", "50")}


def checkout(cart: Cart) -> Decimal:
    print(f"cart of {len(cart.lines)}\n  {'subtotal':<14}{money(cart.subtotal):>8}")
    total = cart.subtotal
    for label, rule in RULES.items():
        saving = money(rule(cart))
        if saving:
            print(f"  {label:<14}{-saving:>8}")
            total -= saving
    shipping = Decimal(0) if total >= 60 else Decimal("4.90")
    print(f"  {'shipping':<14}{money(shipping):>8}\n  {'to pay':<14}{money(total + shipping):>8}")
    return money(total + shipping)


carts = [
    Cart([Line("novel", "12.95", 2, "book"), Line("atlas", "30.00", 1, "book"), Line("cookbook", "19.99", 1, "book"), Line("pen", "1.15", 15)]),
    Cart([Line("lamp", "49.99")], coupon="FALL5"),
    Cart([Line("lamp", "49.99"), Line("bulb", "3.333")], coupon="FALL5"),
]
[str(checkout(cart)) for cart in carts]

# --- prints
# cart of 4
#   subtotal         93.14
#   books 3 for 2   -12.95
#   bulk 10%         -1.73
#   shipping          0.00
#   to pay           78.46
# cart of 1
#   subtotal         49.99
#   shipping          4.90
#   to pay           54.89
# cart of 2
#   subtotal         53.32
#   coupon FALL5     -5.00
#   shipping          4.90
#   to pay           53.22
# --- value: ["78.46", "54.89", "53.22"]
