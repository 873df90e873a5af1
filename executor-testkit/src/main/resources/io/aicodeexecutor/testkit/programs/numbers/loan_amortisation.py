# Builds an amortisation schedule for a fixed-rate loan in exact cents, then sees what an extra payment saves.
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Iterator

CENT = Decimal("0.01")


def to_cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


@dataclass(frozen=True)
class Row:
    number: int
    payment: Decimal
    interest: Decimal
    principal: Decimal
    balance: Decimal


def annuity(principal: Decimal, annual_rate: Decimal, months: int) -> Decimal:
    monthly = annual_rate / 12
    if not monthly:
        return to_cents(principal / months)
    growth = (1 + monthly) ** months
    return to_cents(principal * monthly * growth / (growth - 1))


def schedule(principal: Decimal, annual_rate: Decimal, payment: Decimal) -> Iterator[Row]:
    balance, number = principal, 0
    while balance > 0:
        number += 1
        interest = to_cents(balance * annual_rate / 12)
        if payment <= interest:
            raise ValueError(f"a payment of {payment} never repays the loan")
        paid = min(payment, balance + interest)
        balance -= paid - interest
        yield Row(number, paid, interest, paid - interest, balance)


def main() -> dict[str, object]:
    amount, rate = Decimal("24000"), Decimal("0.0525")
    payment = annuity(amount, rate, 36)
    rows = list(schedule(amount, rate, payment))
    print(f"monthly payment {payment}")
    print(f"{'no':>3} {'payment':>9} {'interest':>9} {'principal':>10} {'balance':>10}")
    for row in rows[:3] + rows[-2:]:
        print(f"{row.number:>3} {row.payment:>9} {row.interest:>9} {row.principal:>10} {row.balance:>10,}")

    assert sum(row.principal for row in rows) == amount
    interest = sum(row.interest for row in rows)
    faster = list(schedule(amount, rate, payment + 150))
    saved = interest - sum(row.interest for row in faster)
    print(f"total interest {interest:,}")
    print(f"with 150.00 more a month: {len(faster)} payments instead of {len(rows)}, {saved} saved")
    print("interest-free:", annuity(amount, Decimal(0), 36))
    try:
        list(schedule(amount, rate, Decimal("100")))
    except ValueError as error:
        print("error:", error)
    return {"payment": str(payment), "months": len(rows), "interest": str(interest), "saved": str(saved)}


if __name__ == "__main__":
    summary = main()

summary

# --- prints
# monthly payment 722.00
#  no   payment  interest  principal    balance
#   1    722.00    105.00     617.00  23,383.00
#   2    722.00    102.30     619.70  22,763.30
#   3    722.00     99.59     622.41  22,140.89
#  35    722.00      6.28     715.72     718.81
#  36    721.95      3.14     718.81       0.00
# total interest 1,991.95
# with 150.00 more a month: 30 payments instead of 36, 363.09 saved
# interest-free: 666.67
# error: a payment of 100 never repays the loan
# --- value: {"payment": "722.00", "months": 36, "interest": "1991.95", "saved": "363.09"}
