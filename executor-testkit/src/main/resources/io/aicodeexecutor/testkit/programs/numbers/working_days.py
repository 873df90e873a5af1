# Counts working days between dates and adds working days to a date, skipping weekends and a list of public holidays.
from datetime import date, timedelta
from itertools import count, takewhile
from typing import Iterator

HOLIDAYS = {
    date(2024, 12, 25): "Christmas Day",
    date(2024, 12, 26): "Boxing Day",
    date(2025, 1, 1): "New Year's Day",
    date(2025, 4, 18): "Good Friday",
    date(2025, 4, 21): "Easter Monday",
}


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in HOLIDAYS


def days_between(start: date, end: date) -> Iterator[date]:
    """Every day from start to end, both included."""
    return takewhile(lambda day: day <= end, (start + timedelta(days=n) for n in count()))


def working_days(start: date, end: date) -> int:
    if end < start:
        return -working_days(end, start)
    return sum(map(is_working_day, days_between(start, end)))


def add_working_days(start: date, amount: int) -> date:
    step = timedelta(days=1 if amount >= 0 else -1)
    day, left = start, abs(amount)
    while left:
        day += step
        left -= is_working_day(day)
    return day


def main() -> int:
    pairs = [
        (date(2024, 12, 23), date(2025, 1, 3)),
        (date(2025, 4, 14), date(2025, 4, 25)),
        (date(2025, 2, 1), date(2025, 2, 28)),
        (date(2025, 3, 1), date(2025, 3, 2)),
        (date(2025, 1, 10), date(2025, 1, 6)),
    ]
    for start, end in pairs:
        skipped = [HOLIDAYS[d] for d in days_between(start, end) if d in HOLIDAYS]
        note = f" (holidays: {', '.join(skipped)})" if skipped else ""
        print(f"{start} .. {end}: {working_days(start, end):>3} working days{note}")

    ordered = date(2024, 12, 20)
    for lead in (1, 2, 5, 10, -3):
        due = add_working_days(ordered, lead)
        print(f"{ordered} {lead:+d} working days -> {due} {due.strftime('%A')}")

    monthly = {f"{month:02d}": working_days(date(2025, month, 1), date(2025, month + 1, 1) - timedelta(days=1)) for month in range(1, 7)}
    print(monthly)
    return sum(monthly.values())


if __name__ == "__main__":
    total = main()

total

# --- prints
# 2024-12-23 .. 2025-01-03:   7 working days (holidays: Christmas Day, Boxing Day, New Year's Day)
# 2025-04-14 .. 2025-04-25:   8 working days (holidays: Good Friday, Easter Monday)
# 2025-02-01 .. 2025-02-28:  20 working days
# 2025-03-01 .. 2025-03-02:   0 working days
# 2025-01-10 .. 2025-01-06:  -5 working days
# 2024-12-20 +1 working days -> 2024-12-23 Monday
# 2024-12-20 +2 working days -> 2024-12-24 Tuesday
# 2024-12-20 +5 working days -> 2024-12-31 Tuesday
# 2024-12-20 +10 working days -> 2025-01-08 Wednesday
# 2024-12-20 -3 working days -> 2024-12-17 Tuesday
# {'01': 22, '02': 20, '03': 21, '04': 20, '05': 22, '06': 21}
# --- value: 126
