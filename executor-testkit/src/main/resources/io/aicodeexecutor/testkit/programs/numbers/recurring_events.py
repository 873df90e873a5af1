# Expands recurring events such as "second Tuesday", "last Friday" and "every month on the 31st" into dates.
import calendar
from datetime import date, timedelta
from functools import partial
from itertools import islice
from typing import Iterator


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """nth counts from 1; negative values count from the end of the month."""
    days = [week[weekday] for week in calendar.monthcalendar(year, month) if week[weekday]]
    return date(year, month, days[nth - 1 if nth > 0 else nth])


def add_months(day: date, months: int) -> date:
    years, index = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, index + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def monthly(start: date) -> Iterator[date]:
    """Always count from the first date, so that the 31st comes back after February."""
    step = 0
    while True:
        yield add_months(start, step)
        step += 1


def every(start: date, interval: timedelta, until: date) -> Iterator[date]:
    while start <= until:
        yield start
        start += interval


second_tuesday = partial(nth_weekday, weekday=calendar.TUESDAY, nth=2)
last_friday = partial(nth_weekday, weekday=calendar.FRIDAY, nth=-1)
print("board meetings :", [f"{second_tuesday(2025, month):%d %b}" for month in range(1, 7)])
print("payday drinks  :", [f"{last_friday(2025, month):%d %b}" for month in range(1, 7)])
print("rent on the 31st:", [f"{day:%d %b %y}" for day in islice(monthly(date(2023, 12, 31)), 5)])
print("fortnightly bins:", [f"{day:%d %b}" for day in every(date(2025, 2, 6), timedelta(weeks=2), date(2025, 4, 10))])
print("US Thanksgiving :", [nth_weekday(year, 11, calendar.THURSDAY, 4).isoformat() for year in (2023, 2024, 2025)])

five_sundays = [calendar.month_abbr[m] for m in range(1, 13) if nth_weekday(2025, m, 6, -1) - nth_weekday(2025, m, 6, 1) == timedelta(28)]
print("five Sundays in 2025:", ", ".join(five_sundays))

friday_13ths = [day for day in islice(monthly(date(2024, 1, 13)), 36) if calendar.weekday(day.year, day.month, day.day) == calendar.FRIDAY]
print("Friday the 13th:", ", ".join(day.strftime("%b %Y") for day in friday_13ths))

try:
    nth_weekday(2025, 2, calendar.MONDAY, 5)
except IndexError:
    print("February 2025 has no fifth Monday")

len(friday_13ths)

# --- prints
# board meetings : ['14 Jan', '11 Feb', '11 Mar', '08 Apr', '13 May', '10 Jun']
# payday drinks  : ['31 Jan', '28 Feb', '28 Mar', '25 Apr', '30 May', '27 Jun']
# rent on the 31st: ['31 Dec 23', '31 Jan 24', '29 Feb 24', '31 Mar 24', '30 Apr 24']
# fortnightly bins: ['06 Feb', '20 Feb', '06 Mar', '20 Mar', '03 Apr']
# US Thanksgiving : ['2023-11-23', '2024-11-28', '2025-11-27']
# five Sundays in 2025: Mar, Jun, Aug, Nov
# Friday the 13th: Sep 2024, Dec 2024, Jun 2025, Feb 2026, Mar 2026, Nov 2026
# February 2025 has no fifth Monday
# --- value: 6
