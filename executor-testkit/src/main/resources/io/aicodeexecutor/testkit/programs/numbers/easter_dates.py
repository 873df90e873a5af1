# Finds Western Easter and its movable feasts with the anonymous Gregorian algorithm, and looks at how Easter is spread.
from collections import Counter
from datetime import date, timedelta

FEASTS = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Good Friday": -2,
    "Ascension": 39,
    "Pentecost": 49,
    "Corpus Christi": 60,
}


def easter(year: int) -> date:
    a = year % 19
    b, c = divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    l = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * l) // 451
    month, day = divmod(h + l - 7 * m + 114, 31)
    return date(year, month, day + 1)


known = {1961: (4, 2), 2000: (4, 23), 2008: (3, 23), 2011: (4, 24), 2024: (3, 31), 2025: (4, 20), 2038: (4, 25)}
for year, (month, day) in known.items():
    assert easter(year) == date(year, month, day), year
print("all", len(known), "known dates agree")

for year in (2024, 2025):
    sunday = easter(year)
    print(f"Easter {year}: {sunday:%A %d %B}")
    for feast, offset in FEASTS.items():
        day = sunday + timedelta(days=offset)
        print(f"  {feast:<15}{day:%a %d %b}  day {day.timetuple().tm_yday}")

century = [easter(year) for year in range(1901, 2101)]
assert all(day.isoweekday() == 7 for day in century)
spread = Counter(day.strftime("%B") for day in century)
print("by month, 1901-2100:", sorted(spread.items()))
earliest = min(century, key=lambda day: (day.month, day.day))
latest = max(century, key=lambda day: (day.month, day.day))
print(f"earliest {earliest:%d %B %Y}, latest {latest:%d %B %Y}")

[easter(year).isoformat() for year in range(2025, 2031)]

# --- prints
# all 7 known dates agree
# Easter 2024: Sunday 31 March
#   Ash Wednesday  Wed 14 Feb  day 45
#   Palm Sunday    Sun 24 Mar  day 84
#   Good Friday    Fri 29 Mar  day 89
#   Ascension      Thu 09 May  day 130
#   Pentecost      Sun 19 May  day 140
#   Corpus Christi Thu 30 May  day 151
# Easter 2025: Sunday 20 April
#   Ash Wednesday  Wed 05 Mar  day 64
#   Palm Sunday    Sun 13 Apr  day 103
#   Good Friday    Fri 18 Apr  day 108
#   Ascension      Thu 29 May  day 149
#   Pentecost      Sun 08 Jun  day 159
#   Corpus Christi Thu 19 Jun  day 170
# by month, 1901-2100: [('April', 155), ('March', 45)]
# earliest 23 March 1913, latest 25 April 1943
# --- value: ["2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21"]
