# Checks the leap-year rule against the calendar module and prints small month calendars in text form.
import calendar
from datetime import date


def is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


assert all(is_leap(year) == calendar.isleap(year) for year in range(1, 3000))
print("century years that leap:", [year for year in range(1600, 2500, 100) if is_leap(year)])
print("leap days 1900-1999:", calendar.leapdays(1900, 2000), " 2000-2099:", calendar.leapdays(2000, 2100))
print("February lengths:", {year: calendar.monthrange(year, 2)[1] for year in (1900, 2000, 2023, 2024)})
print("days in 400 years:", sum(366 if is_leap(year) else 365 for year in range(2000, 2400)), "= 7 *", date(2400, 1, 1).toordinal() // 7 - date(2000, 1, 1).toordinal() // 7)

print(calendar.month(2024, 2).rstrip())
print(calendar.TextCalendar(firstweekday=calendar.SUNDAY).formatmonth(2025, 2, w=3).rstrip())

month = calendar.Calendar(firstweekday=calendar.MONDAY)
outside = [day.isoformat() for day in month.itermonthdates(2025, 3) if day.month != 3]
print("padding days around March 2025:", outside)
print("first week:", month.monthdayscalendar(2025, 3)[0], "pairs:", list(month.itermonthdays2(2025, 3))[5:7])
print("header:", calendar.weekheader(2), "| names:", calendar.day_name[0], calendar.day_abbr[6], calendar.month_name[12])

cells = calendar.HTMLCalendar().formatday(9, calendar.SUNDAY), calendar.HTMLCalendar().formatday(0, calendar.MONDAY)
print(*cells, sep="\n")
try:
    calendar.monthrange(2025, 13)
except calendar.IllegalMonthError as error:
    print("IllegalMonthError:", error)

[year for year in range(1990, 2030) if is_leap(year)]

# --- prints
# century years that leap: [1600, 2000, 2400]
# leap days 1900-1999: 24  2000-2099: 25
# February lengths: {1900: 28, 2000: 29, 2023: 28, 2024: 29}
# days in 400 years: 146097 = 7 * 20871
#    February 2024
# Mo Tu We Th Fr Sa Su
#           1  2  3  4
#  5  6  7  8  9 10 11
# 12 13 14 15 16 17 18
# 19 20 21 22 23 24 25
# 26 27 28 29
#        February 2025
# Sun Mon Tue Wed Thu Fri Sat
#                           1
#   2   3   4   5   6   7   8
#   9  10  11  12  13  14  15
#  16  17  18  19  20  21  22
#  23  24  25  26  27  28
# padding days around March 2025: ['2025-02-24', '2025-02-25', '2025-02-26', '2025-02-27', '2025-02-28', '2025-04-01', '2025-04-02', '2025-04-03', '2025-04-04', '2025-04-05', '2025-04-06']
# first week: [0, 0, 0, 0, 0, 1, 2] pairs: [(1, 5), (2, 6)]
# header: Mo Tu We Th Fr Sa Su | names: Monday Sun December
# <td class="sun">9</td>
# <td class="noday">&nbsp;</td>
# IllegalMonthError: bad month number 13; must be 1-12
# --- value: [1992, 1996, 2000, 2004, 2008, 2012, 2016, 2020, 2024, 2028]
