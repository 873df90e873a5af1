# Joins trades to the latest known price at or before each trade (an as-of join) with bisect per instrument.
from bisect import bisect_right, insort
from collections import defaultdict
from datetime import datetime, time, timedelta
from operator import itemgetter

QUOTES = [
    ("09:00:00", "OIL", 7410), ("09:00:00", "TIN", 2500), ("09:05:30", "OIL", 7422), ("09:12:00", "OIL", 7405),
    ("09:04:10", "TIN", 2506), ("09:31:00", "TIN", 2498),
]
TRADES = [
    ("09:05:29", "OIL", 10, 7415), ("09:05:30", "OIL", 5, 7420), ("08:59:59", "TIN", 3, 2510),
    ("09:30:00", "TIN", 8, 2500), ("09:12:40", "OIL", -20, 7409), ("09:01:00", "ZINC", 1, 900),
]
STALE_AFTER = timedelta(minutes=15)


def clock(text: str) -> datetime:
    return datetime.combine(datetime(2024, 5, 6), time.fromisoformat(text))


book: dict[str, list[tuple[datetime, int]]] = defaultdict(list)
for stamp, name, price in QUOTES:
    insort(book[name], (clock(stamp), price))


def as_of(name: str, moment: datetime) -> tuple[datetime, int] | None:
    quotes = book.get(name, [])
    place = bisect_right(quotes, moment, key=itemgetter(0))
    return quotes[place - 1] if place else None


slippage: dict[str, int] = defaultdict(int)
unmatched = []
for stamp, name, quantity, paid in sorted(TRADES):
    moment = clock(stamp)
    quote = as_of(name, moment)
    if quote is None:
        unmatched.append(f"{name}@{stamp}")
        print(f"{stamp} {name:<5}{quantity:>4} at {paid}: no quote yet")
        continue
    at, price = quote
    age = moment - at
    cost = (paid - price) * quantity
    slippage[name] += cost
    warning = "  STALE" if age > STALE_AFTER else ""
    print(f"{stamp} {name:<5}{quantity:>4} at {paid}: quote {price}, {int(age.total_seconds())} s old, cost {cost:+d}{warning}")

print("quotes known:", {name: len(quotes) for name, quotes in sorted(book.items())})
print("unmatched:", unmatched)
dict(sorted(slippage.items()))

# --- prints
# 08:59:59 TIN     3 at 2510: no quote yet
# 09:01:00 ZINC    1 at 900: no quote yet
# 09:05:29 OIL    10 at 7415: quote 7410, 329 s old, cost +50
# 09:05:30 OIL     5 at 7420: quote 7422, 0 s old, cost -10
# 09:12:40 OIL   -20 at 7409: quote 7405, 40 s old, cost -80
# 09:30:00 TIN     8 at 2500: quote 2506, 1550 s old, cost -48  STALE
# quotes known: {'OIL': 3, 'TIN': 3}
# unmatched: ['TIN@08:59:59', 'ZINC@09:01:00']
# --- value: {"OIL": -40, "TIN": -48}
