# Splits bills among people without losing a cent, by equal shares, by weights and by largest remainder.
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction


def to_cents(amount: str) -> int:
    value = Decimal(amount) * 100
    if value != value.to_integral_value():
        raise ValueError(f"{amount} has fractions of a cent")
    return int(value)


def show(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def split_evenly(cents: int, people: int) -> list[int]:
    base, extra = divmod(cents, people)
    return [base + (index < extra) for index in range(people)]


def split_by_weight(cents: int, weights: list[int]) -> list[int]:
    """Largest remainder: everybody gets the floor, then the biggest remainders get one cent more."""
    exact = [Fraction(cents * weight, sum(weights)) for weight in weights]
    shares = [value.numerator // value.denominator for value in exact]
    by_remainder = sorted(range(len(weights)), key=lambda i: exact[i] - shares[i], reverse=True)
    for index in by_remainder[: cents - sum(shares)]:
        shares[index] += 1
    return shares


def settle(paid: dict[str, int]) -> list[tuple[str, str, int]]:
    """Who pays whom so that all have paid the same."""
    fair = dict(zip(sorted(paid), split_evenly(sum(paid.values()), len(paid))))
    balance = {name: paid[name] - fair[name] for name in fair}
    transfers = []
    while any(balance.values()):
        debtor, creditor = min(balance, key=balance.get), max(balance, key=balance.get)
        amount = min(-balance[debtor], balance[creditor])
        balance[debtor] += amount
        balance[creditor] -= amount
        transfers.append((debtor, creditor, amount))
    return transfers


for amount, people in (("100.00", 3), ("0.05", 4), ("-10.00", 3)):
    shares = split_evenly(to_cents(amount), people)
    assert sum(shares) == to_cents(amount)
    print(f"{amount} among {people}: {' + '.join(map(show, shares))}")

rent = to_cents("1249.99")
for weights in ([18, 14, 11], [1, 1, 1, 1], [70, 29, 1]):
    shares = split_by_weight(rent, weights)
    naive = sum((Decimal("1249.99") * w / sum(weights)).quantize(Decimal("0.01"), ROUND_DOWN) for w in weights)
    print(f"weights {weights}: {[show(share) for share in shares]}; rounding down alone would lose {Decimal('1249.99') - naive}")

trip = {"Mina": to_cents("184.20"), "Oskar": to_cents("35"), "Petra": 0, "Quinn": to_cents("92.75")}
for debtor, creditor, amount in settle(trip):
    print(f"{debtor} pays {creditor} {show(amount)}")
try:
    to_cents("3.141")
except ValueError as error:
    print("error:", error)

[list(step) for step in settle(trip)]

# --- prints
# 100.00 among 3: 33.34 + 33.33 + 33.33
# 0.05 among 4: 0.02 + 0.01 + 0.01 + 0.01
# -10.00 among 3: -3.33 + -3.33 + -3.34
# weights [18, 14, 11]: ['523.25', '406.97', '319.77']; rounding down alone would lose 0.01
# weights [1, 1, 1, 1]: ['312.50', '312.50', '312.50', '312.49']; rounding down alone would lose 0.03
# weights [70, 29, 1]: ['874.99', '362.50', '12.50']; rounding down alone would lose 0.02
# Petra pays Mina 77.99
# Oskar pays Mina 28.22
# Oskar pays Quinn 14.77
# error: 3.141 has fractions of a cent
# --- value: [["Petra", "Mina", 7799], ["Oskar", "Mina", 2822], ["Oskar", "Quinn", 1477]]
