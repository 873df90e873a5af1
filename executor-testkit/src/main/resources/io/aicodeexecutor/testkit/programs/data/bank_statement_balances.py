# Turns bank transactions into a statement with running balances, overdraft days and monthly totals.
from collections import namedtuple
from itertools import accumulate, groupby

Entry = namedtuple("Entry", "day text cents tag", defaults=["other"])
Line = namedtuple("Line", [*Entry._fields, "balance"])

OPENING = 12_050
ENTRIES = [
    Entry("2024-01-31", "Salary", 210_000, "income"),
    Entry("2024-01-02", "Rent", -95_000, "home"),
    Entry("2024-01-15", "Groceries", -8_420, tag="food"),
    Entry("2024-02-01", "Rent", -95_000, "home"),
    Entry("2024-02-03", "Card fee", -300),
    Entry("2024-02-11", "Refund", 2_599, "other"),
    Entry("2024-02-28", "Groceries", -12_011, "food"),
]


def money(cents: int) -> str:
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100:,}.{abs(cents) % 100:02d}"


ordered = sorted(ENTRIES)
balances = list(accumulate((entry.cents for entry in ordered), initial=OPENING))
statement = [Line(*entry, balance) for entry, balance in zip(ordered, balances[1:])]

for month, lines in groupby(statement, key=lambda line: line.day[:7]):
    lines = list(lines)
    incoming = sum(line.cents for line in lines if line.cents > 0)
    outgoing = sum(line.cents for line in lines if line.cents < 0)
    print(f"{month}: in {money(incoming)}, out {money(outgoing)}")
    for day, text, cents, tag, balance in lines:
        print(f"  {day[8:]} {text:<10}{money(cents):>10}{money(balance):>11} {'OVERDRAWN' if balance < 0 else ''}".rstrip())

lowest = min(statement, key=lambda line: line.balance)
print("lowest:", lowest.day, money(lowest.balance), "| peak:", money(max(balances)))
print("corrected:", statement[0]._replace(text="Rent January", cents=-95_500)[1:3])
print("fields:", Line._fields, "defaults:", Entry._field_defaults)
print("running maximum:", [money(value) for value in accumulate(balances, max)][:5])
try:
    lowest.balance = 0
except AttributeError:
    print("lines are read-only")

{"closing": statement[-1].balance, "overdrawn": [line.day for line in statement if line.balance < 0], "first": statement[0]._asdict()}

# --- prints
# 2024-01: in 2,100.00, out -1,034.20
#   02 Rent         -950.00    -829.50 OVERDRAWN
#   15 Groceries     -84.20    -913.70 OVERDRAWN
#   31 Salary      2,100.00   1,186.30
# 2024-02: in 25.99, out -1,073.11
#   01 Rent         -950.00     236.30
#   03 Card fee       -3.00     233.30
#   11 Refund         25.99     259.29
#   28 Groceries    -120.11     139.18
# lowest: 2024-01-15 -913.70 | peak: 1,186.30
# corrected: ('Rent January', -95500)
# fields: ('day', 'text', 'cents', 'tag', 'balance') defaults: {'tag': 'other'}
# running maximum: ['120.50', '120.50', '120.50', '1,186.30', '1,186.30']
# lines are read-only
# --- value: {"closing": 13918, "overdrawn": ["2024-01-02", "2024-01-15"], "first": {"day": "2024-01-02", "text": "Rent", "cents": -95000, "tag": "home", "balance": -82950}}
