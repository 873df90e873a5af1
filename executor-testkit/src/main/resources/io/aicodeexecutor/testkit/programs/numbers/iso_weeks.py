# Explores ISO weeks: long years, the days around New Year, and a table of week starts for one quarter.
from datetime import date, timedelta


def weeks_in_iso_year(year: int) -> int:
    """28 December always lies in the last ISO week of its year."""
    return date(year, 12, 28).isocalendar().week


def week_bounds(year: int, week: int) -> tuple[date, date]:
    monday = date.fromisocalendar(year, week, 1)
    return monday, monday + timedelta(days=6)


long_years = [year for year in range(2000, 2051) if weeks_in_iso_year(year) == 53]
print("53-week years:", long_years)
print("gaps between them:", [b - a for a, b in zip(long_years, long_years[1:])])

for new_year in (date(2021, 1, 1), date(2024, 12, 30), date(2026, 1, 1), date(2027, 1, 3)):
    iso_year, week, weekday = new_year.isocalendar()
    print(f"{new_year} {new_year:%a} -> {iso_year}-W{week:02d}-{weekday}   strftime {new_year:%G-W%V-%u}   US week {new_year:%U}")

for week in range(14, 18):
    monday, sunday = week_bounds(2025, week)
    print(f"W{week}: {monday:%d %b} to {sunday:%d %b}")

parsed = date.fromisoformat("2020-W53-5")
print("2020-W53-5 is", parsed, parsed.strftime("%A"))
print("round trip:", all(date.fromisocalendar(*d.isocalendar()) == d for d in (date(2024, 1, 1) + timedelta(n) for n in range(800))))

try:
    date.fromisocalendar(2025, 53, 1)
except ValueError as error:
    print("ValueError:", error)

{str(year): weeks_in_iso_year(year) for year in (2020, 2024, 2026, 2032)}

# --- prints
# 53-week years: [2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048]
# gaps between them: [5, 6, 5, 6, 6, 5, 6, 5]
# 2021-01-01 Fri -> 2020-W53-5   strftime 2020-W53-5   US week 00
# 2024-12-30 Mon -> 2025-W01-1   strftime 2025-W01-1   US week 52
# 2026-01-01 Thu -> 2026-W01-4   strftime 2026-W01-4   US week 00
# 2027-01-03 Sun -> 2026-W53-7   strftime 2026-W53-7   US week 01
# W14: 31 Mar to 06 Apr
# W15: 07 Apr to 13 Apr
# W16: 14 Apr to 20 Apr
# W17: 21 Apr to 27 Apr
# 2020-W53-5 is 2021-01-01 Friday
# round trip: True
# ValueError: Invalid week: 53
# --- value: {"2020": 53, "2024": 52, "2026": 53, "2032": 53}
