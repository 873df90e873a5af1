# Render a month calendar with holidays, count the working days and list the long weekends of a year.
import calendar
from datetime import date, timedelta


def easter(year: int) -> date:
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    month, day = divmod(d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114, 31)
    return date(year, month, day + 1)


def holidays(year: int) -> dict[date, str]:
    sunday = easter(year)
    moving = {sunday + timedelta(days=offset): name for offset, name in [(-2, "Good Friday"), (1, "Easter Monday"), (39, "Ascension")]}
    fixed = {date(year, 1, 1): "New Year", date(year, 5, 1): "Labour Day", date(year, 12, 25): "Christmas", date(year, 12, 26): "St Stephen"}
    return dict(sorted((moving | fixed).items()))


def render(year: int, month: int) -> None:
    free = holidays(year)
    print(f"{calendar.month_name[month]} {year}".center(28).rstrip())
    print("".join(f"{name[:2]:>4}" for name in calendar.day_abbr))
    for week in calendar.Calendar().monthdatescalendar(year, month):
        print("".join("    " if d.month != month else f"{f'*{d.day}' if d in free else d.day:>4}" for d in week).rstrip())


def is_working(day: date, free: dict[date, str]) -> bool:
    return day.weekday() < calendar.SATURDAY and day not in free


render(2024, 5)
year = 2024
free = holidays(year)
working = [sum(is_working(day, free) for day in calendar.Calendar().itermonthdates(year, m) if day.month == m) for m in range(1, 13)]
print("working days:", ", ".join(f"{calendar.month_abbr[m]} {n}" for m, n in enumerate(working, 1)), "=", sum(working))
for day, name in free.items():
    weekday = calendar.day_name[day.weekday()]
    note = {0: "long weekend", 4: "long weekend", 1: "take Monday off", 3: "take Friday off"}.get(day.weekday(), "")
    print(f"{day:%d %b} {weekday:<10}{name:<14}{note}".rstrip())
print("leap years 2096-2108:", [y for y in range(2096, 2109) if calendar.isleap(y)], "Easter:", easter(2025).isoformat(), easter(2000).isoformat())
working

# --- prints
#           May 2024
#   Mo  Tu  We  Th  Fr  Sa  Su
#           *1   2   3   4   5
#    6   7   8  *9  10  11  12
#   13  14  15  16  17  18  19
#   20  21  22  23  24  25  26
#   27  28  29  30  31
# working days: Jan 22, Feb 21, Mar 20, Apr 21, May 21, Jun 20, Jul 23, Aug 22, Sep 21, Oct 23, Nov 21, Dec 20 = 255
# 01 Jan Monday    New Year      long weekend
# 29 Mar Friday    Good Friday   long weekend
# 01 Apr Monday    Easter Monday long weekend
# 01 May Wednesday Labour Day
# 09 May Thursday  Ascension     take Friday off
# 25 Dec Wednesday Christmas
# 26 Dec Thursday  St Stephen    take Friday off
# leap years 2096-2108: [2096, 2104, 2108] Easter: 2025-04-20 2000-04-23
# --- value: [22, 21, 20, 21, 21, 20, 23, 22, 21, 23, 21, 20]
