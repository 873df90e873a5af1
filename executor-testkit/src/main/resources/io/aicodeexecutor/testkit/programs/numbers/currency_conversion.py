# Converts money between currencies through a table of rates, each with its own number of decimals and a fee.
from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from functools import total_ordering
from itertools import permutations

MINOR_DIGITS = {"EUR": 2, "USD": 2, "JPY": 0, "KWD": 3, "GBP": 2}
PER_EUR = {"EUR": Decimal(1), "USD": Decimal("1.0842"), "JPY": Decimal("162.37"), "KWD": Decimal("0.33315"), "GBP": Decimal("0.8571")}


class CurrencyError(Exception):
    """Raised when two currencies do not fit together, or are unknown."""


@total_ordering
@dataclass(frozen=True, eq=True)
class Money:
    amount: Decimal
    currency: str

    @classmethod
    def of(cls, amount: str | int | Decimal, currency: str, rounding: str = ROUND_HALF_EVEN) -> Money:
        if currency not in MINOR_DIGITS:
            raise CurrencyError(f"unknown currency {currency}")
        step = Decimal(1).scaleb(-MINOR_DIGITS[currency])
        return cls(Decimal(amount).quantize(step, rounding=rounding), currency)

    def to(self, currency: str, fee: Decimal = Decimal(0), rounding: str = ROUND_HALF_EVEN) -> Money:
        rate = PER_EUR[currency] / PER_EUR[self.currency]
        return Money.of(self.amount * rate * (1 - fee), currency, rounding)

    def __add__(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise CurrencyError(f"cannot add {other.currency} to {self.currency}")
        return Money(self.amount + other.amount, self.currency)

    def __lt__(self, other: Money) -> bool:
        return self.amount / PER_EUR[self.currency] < other.amount / PER_EUR[other.currency]

    def __str__(self) -> str:
        return f"{self.amount:,} {self.currency}"


price = Money.of("1234.5", "EUR")
for code in ("USD", "JPY", "KWD", "GBP"):
    plain, charged = price.to(code), price.to(code, fee=Decimal("0.015"), rounding=ROUND_DOWN)
    print(f"{price} = {str(plain):<15} after a 1.5% fee: {charged}")

lost = {}
for first, second in permutations(("USD", "JPY", "GBP"), 2):
    start = Money.of(33, first)
    lost[f"{first}>{second}"] = str(start.to(second).to(first).amount - start.amount)
print("change after round trips of 33:", lost)

wallet = [Money.of(50, "GBP"), Money.of(9000, "JPY"), Money.of("18.250", "KWD"), Money.of("60.01", "USD")]
print("richest to poorest:", " > ".join(map(str, sorted(wallet, reverse=True))))
total = sum((item.to("EUR") for item in wallet), Money.of(0, "EUR"))
print("wallet in euro:", total)
for attempt in (lambda: price + Money.of(1, "USD"), lambda: Money.of(1, "XYZ")):
    try:
        attempt()
    except CurrencyError as error:
        print("CurrencyError:", error)

str(total)

# --- prints
# 1,234.50 EUR = 1,338.44 USD    after a 1.5% fee: 1,318.36 USD
# 1,234.50 EUR = 200,446 JPY     after a 1.5% fee: 197,439 JPY
# 1,234.50 EUR = 411.274 KWD     after a 1.5% fee: 405.104 KWD
# 1,234.50 EUR = 1,058.09 GBP    after a 1.5% fee: 1,042.21 GBP
# change after round trips of 33: {'USD>JPY': '0.00', 'USD>GBP': '0.00', 'JPY>USD': '0', 'JPY>GBP': '-1', 'GBP>USD': '0.00', 'GBP>JPY': '0.00'}
# richest to poorest: 50.00 GBP > 9,000 JPY > 60.01 USD > 18.250 KWD
# wallet in euro: 223.90 EUR
# CurrencyError: cannot add USD to EUR
# CurrencyError: unknown currency XYZ
# --- value: "223.90 EUR"
