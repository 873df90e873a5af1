# Split shared trip expenses to the cent and settle the debts with few payments.
from dataclasses import dataclass


@dataclass(frozen=True)
class Expense:
    what: str
    payer: str
    cents: int
    shares: dict[str, int]


def parse(line: str, everyone: list[str]) -> Expense:
    what, payer, amount, people = (part.strip() for part in line.split("|"))
    euros, _, cents = amount.partition(".")
    shares = {name: 1 for name in everyone}
    if people != "all":
        shares = {name: int(weight or 1) for name, _, weight in (p.partition("*") for p in people.split())}
    return Expense(what, payer, int(euros) * 100 + int(cents.ljust(2, "0")), shares)


def split_cents(cents: int, shares: dict[str, int]) -> dict[str, int]:
    """Largest-remainder split, so that the parts add up exactly."""
    total = sum(shares.values())
    parts = {name: cents * weight // total for name, weight in shares.items()}
    by_remainder = sorted(shares, key=lambda name: (-(cents * shares[name] % total), name))
    for name in by_remainder[:cents - sum(parts.values())]:
        parts[name] += 1
    return parts


def settle(balance: dict[str, int]) -> list[tuple[str, str, int]]:
    open_balance = dict(balance)
    payments = []
    while any(open_balance.values()):
        debtor = min(sorted(open_balance), key=open_balance.get)
        creditor = max(sorted(open_balance), key=open_balance.get)
        amount = min(-open_balance[debtor], open_balance[creditor])
        open_balance[debtor] += amount
        open_balance[creditor] -= amount
        payments.append((debtor, creditor, amount))
    return payments


people = ["Ines", "Jonas", "Kim", "Lou"]
notes = ["cabin | Ines | 310.00 | all", "food | Jonas | 86.35 | all", "fuel | Kim | 64 | Ines Jonas Kim", "boat | Lou | 50.00 | Jonas*2 Lou", "ice cream | Kim | 10.01 | all"]
balance = dict.fromkeys(people, 0)
for expense in (parse(note, people) for note in notes):
    parts = split_cents(expense.cents, expense.shares)
    balance[expense.payer] += expense.cents
    for name, cents in parts.items():
        balance[name] -= cents
    print(f"{expense.what:<10}{expense.cents / 100:>8.2f}  " + "  ".join(f"{name} {cents / 100:.2f}" for name, cents in parts.items()))

assert sum(balance.values()) == 0
print("balance:", ", ".join(f"{name} {cents / 100:+.2f}" for name, cents in balance.items()))
payments = settle(balance)
for debtor, creditor, cents in payments:
    print(f"{debtor} pays {creditor} {cents / 100:.2f}")
balance

# --- prints
# cabin       310.00  Ines 77.50  Jonas 77.50  Kim 77.50  Lou 77.50
# food         86.35  Ines 21.59  Jonas 21.59  Kim 21.59  Lou 21.58
# fuel         64.00  Ines 21.34  Jonas 21.33  Kim 21.33
# boat         50.00  Jonas 33.33  Lou 16.67
# ice cream    10.01  Ines 2.51  Jonas 2.50  Kim 2.50  Lou 2.50
# balance: Ines +187.06, Jonas -69.90, Kim -48.91, Lou -68.25
# Jonas pays Ines 69.90
# Lou pays Ines 68.25
# Kim pays Ines 48.91
# --- value: {"Ines": 18706, "Jonas": -6990, "Kim": -4891, "Lou": -6825}
