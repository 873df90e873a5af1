# Compares a department budget with actual spending, flags the large variances and totals each group.
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from operator import attrgetter

type Variance = tuple[Decimal, Decimal | None]


@dataclass(frozen=True, slots=True)
class Entry:
    group: str
    item: str
    budget: Decimal
    actual: Decimal

    def variance(self) -> Variance:
        gap = self.actual - self.budget
        return gap, (gap / self.budget if self.budget else None)


def total[T](items: Iterable[T], value: Callable[[T], Decimal]) -> Decimal:
    return sum((value(item) for item in items), Decimal(0))


def percent(share: Decimal | None) -> str:
    return "n/a" if share is None else f"{share:+.1%}"


ROWS = """
Staff|Salaries|84000|85260
Staff|Training|3000|1200
Office|Rent|24000|24000
Office|Supplies|1600|2120
Travel|Trains|4000|3400
Travel|Taxis|0|175
"""
entries = [Entry(g, i, Decimal(b), Decimal(a)) for g, i, b, a in (line.split("|") for line in ROWS.split())]

for group, members in groupby(entries, key=attrgetter("group")):
    rows = list(members)
    print(f"{group} ({", ".join(row.item for row in rows)})")
    for row in rows:
        gap, share = row.variance()
        flag = "!" if share is None or abs(share) >= Decimal("0.15") else " "
        print(f" {flag} {row.item:<9}{row.budget:>8,}{row.actual:>8,}{gap:>+8,}  {percent(share)}")
    budget, actual = total(rows, attrgetter("budget")), total(rows, lambda row: row.actual)
    print(f"   {f"total {group.lower()}":<13}{actual - budget:>+20,}")

budget, actual = total(entries, attrgetter("budget")), total(entries, attrgetter("actual"))
overspent = max(entries, key=lambda entry: entry.variance()[0])
print(f"overall {actual:,} of {budget:,} ({percent(actual / budget - 1)}); largest overspend: {overspent.item}")

{"budget": int(budget), "actual": int(actual), "flagged": [e.item for e in entries if (s := e.variance()[1]) is None or abs(s) >= Decimal("0.15")]}

# --- prints
# Staff (Salaries, Training)
#    Salaries   84,000  85,260  +1,260  +1.5%
#  ! Training    3,000   1,200  -1,800  -60.0%
#    total staff                  -540
# Office (Rent, Supplies)
#    Rent       24,000  24,000      +0  +0.0%
#  ! Supplies    1,600   2,120    +520  +32.5%
#    total office                 +520
# Travel (Trains, Taxis)
#  ! Trains      4,000   3,400    -600  -15.0%
#  ! Taxis           0     175    +175  n/a
#    total travel                 -425
# overall 116,155 of 116,600 (-0.4%); largest overspend: Salaries
# --- value: {"budget": 116600, "actual": 116155, "flagged": ["Training", "Supplies", "Trains", "Taxis"]}
