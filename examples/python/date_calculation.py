"""A payment schedule: month ends, working days around public holidays, and daily interest."""

import calendar
from datetime import date, timedelta
from decimal import Decimal
from itertools import count

LOAN = Decimal("12000.00")
YEARLY_RATE = Decimal("0.048")
MONTHS = 6
FIRST_DAY = date(2024, 1, 31)
HOLIDAYS = {date(2024, 3, 29), date(2024, 4, 1), date(2024, 5, 1), date(2024, 5, 9)}


def add_months(day, months):
    """The same day so many months later, or the last of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def is_working_day(day):
    return day.weekday() < calendar.SATURDAY and day not in HOLIDAYS


def next_working_day(day):
    return next(candidate for candidate in (day + timedelta(days=n) for n in count())
                if is_working_day(candidate))


def schedule():
    balance = LOAN
    instalment = LOAN / MONTHS
    previous = FIRST_DAY
    for number in range(1, MONTHS + 1):
        due = add_months(FIRST_DAY, number)
        paid = next_working_day(due)
        interest = (balance * YEARLY_RATE * (paid - previous).days / 365).quantize(Decimal("0.01"))
        balance -= instalment
        previous = paid
        yield number, due, paid, interest, balance


payments = list(schedule())
for number, due, paid, interest, balance in payments:
    moved = "" if due == paid else f"  (moved from {due:%a %d})"
    print(f"{number}. {paid:%a %d %b %Y}  interest {interest:>6}  balance {balance:>9.2f}{moved}")

total_interest = sum(interest for *_others, interest, _balance in payments)
last_payment = payments[-1][2]
print(f"{(last_payment - FIRST_DAY).days} days, week {last_payment.isocalendar().week}, "
      f"{'a' if calendar.isleap(last_payment.year) else 'no'} leap year")

_ = {"interest": total_interest, "last_payment": last_payment, "moved": sum(p[1] != p[2] for p in payments)}
