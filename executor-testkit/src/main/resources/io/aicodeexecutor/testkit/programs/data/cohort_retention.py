# Builds a monthly cohort retention triangle from sign-ups and activity.
from datetime import date

SIGNUPS = {
    "a": date(2024, 1, 3), "b": date(2024, 1, 19), "c": date(2024, 1, 30), "d": date(2024, 2, 2),
    "e": date(2024, 2, 14), "f": date(2024, 3, 1), "g": date(2023, 12, 31),
}
ACTIVITY = [
    ("a", date(2024, 1, 5)), ("a", date(2024, 2, 5)), ("a", date(2024, 3, 9)), ("b", date(2024, 1, 20)),
    ("b", date(2024, 3, 3)), ("c", date(2024, 1, 31)), ("c", date(2024, 2, 1)), ("c", date(2024, 2, 8)),
    ("d", date(2024, 2, 2)), ("d", date(2024, 3, 2)), ("e", date(2024, 2, 20)), ("f", date(2024, 3, 1)),
    ("g", date(2023, 12, 31)), ("g", date(2024, 1, 1)), ("g", date(2024, 3, 31)),
]
LAST_MONTH = date(2024, 3, 1)


def month_index(day: date) -> int:
    return day.year * 12 + day.month - 1


def label(index: int) -> str:
    year, month = divmod(index, 12)
    return f"{year}-{month + 1:02d}"


cohorts: dict[int, set[str]] = {}
for user, day in SIGNUPS.items():
    cohorts.setdefault(month_index(day), set()).add(user)

active: dict[tuple[int, int], set[str]] = {}
for user, day in ACTIVITY:
    born = month_index(SIGNUPS[user])
    active.setdefault((born, month_index(day) - born), set()).add(user)

horizon = month_index(LAST_MONTH)
table = {}
print("cohort   size " + "".join(f"{f'm+{offset}':>6}" for offset in range(horizon - min(cohorts) + 1)))
for born, members in sorted(cohorts.items()):
    shares = [100 * len(active.get((born, offset), ())) // len(members) for offset in range(horizon - born + 1)]
    table[label(born)] = shares
    print(f"{label(born)}  {len(members):>4} " + "".join(f"{share:>5}%" for share in shares))

month_one = [shares[1] for shares in table.values() if len(shares) > 1]
print("best month-one retention:", max(month_one), "worst:", min(month_one))
table

# --- prints
# cohort   size    m+0   m+1   m+2   m+3
# 2023-12     1   100%  100%    0%  100%
# 2024-01     3   100%   66%   66%
# 2024-02     2   100%   50%
# 2024-03     1   100%
# best month-one retention: 100 worst: 50
# --- value: {"2023-12": [100, 100, 0, 100], "2024-01": [100, 66, 66], "2024-02": [100, 50], "2024-03": [100]}
