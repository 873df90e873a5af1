# Reads timestamps written in many styles, normalises them to UTC and writes them back in several ISO forms.
from datetime import date, datetime, time, timedelta, timezone

FORMATS = (
    "%d/%b/%Y:%H:%M:%S %z",
    "%a, %d %b %Y %H:%M:%S %z",
    "%B %d, %Y %I:%M %p",
    "%Y%m%d-%H%M%S.%f",
    "%d.%m.%y",
    "%Y-%j",
)


def parse(text: str) -> tuple[datetime, str]:
    try:
        moment, how = datetime.fromisoformat(text), "ISO"
    except ValueError:
        for pattern in FORMATS:
            try:
                moment, how = datetime.strptime(text, pattern), pattern
                break
            except ValueError:
                continue
        else:
            raise ValueError(f"no format fits {text!r}") from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc), how


samples = [
    "2024-02-29T23:59:59.125+05:30", "20240301T080000Z", "10/Oct/2023:13:55:36 -0700", "Tue, 05 Mar 2024 08:00:00 +0100",
    "July 04, 2024 11:05 PM", "20231224-181500.250", "24.12.99", "2024-366", "yesterday-ish", "2023-02-29",
]
parsed = []
for text in samples:
    try:
        moment, how = parse(text)
    except ValueError as error:
        print("  skipped:", error)
    else:
        parsed.append(moment)
        print(f"{text:<32}{moment.isoformat(sep=' ', timespec='milliseconds')}  [{how}]")

latest = max(parsed)
print("latest:", latest.strftime("%A %d %B %Y, %I:%M:%S %p, day %j"))
for spec in ("hours", "minutes", "seconds", "microseconds"):
    print(f"  {spec:<13}{parsed[0].isoformat(timespec=spec)}")
assert all(datetime.fromisoformat(moment.isoformat()) == moment for moment in parsed)

odd = timezone(timedelta(hours=-3, minutes=-30), "NST")
shipped = datetime.combine(date(2024, 5, 6), time(7, 8, 9, tzinfo=odd))
print(shipped, shipped.tzname(), shipped.utcoffset(), "| timetz:", shipped.timetz(), "| naive time:", shipped.time())
print("utctimetuple hour:", shipped.utctimetuple().tm_hour, "| same instant:", shipped == datetime(2024, 5, 6, 10, 38, 9, tzinfo=timezone.utc))
try:
    shipped < datetime(2024, 1, 1)
except TypeError as error:
    print("TypeError:", error)

[moment.strftime("%Y-%m-%dT%H:%M:%SZ") for moment in sorted(parsed)[:3]]

# --- prints
# 2024-02-29T23:59:59.125+05:30   2024-02-29 18:29:59.125+00:00  [ISO]
# 20240301T080000Z                2024-03-01 08:00:00.000+00:00  [ISO]
# 10/Oct/2023:13:55:36 -0700      2023-10-10 20:55:36.000+00:00  [%d/%b/%Y:%H:%M:%S %z]
# Tue, 05 Mar 2024 08:00:00 +0100 2024-03-05 07:00:00.000+00:00  [%a, %d %b %Y %H:%M:%S %z]
# July 04, 2024 11:05 PM          2024-07-04 23:05:00.000+00:00  [%B %d, %Y %I:%M %p]
# 20231224-181500.250             2023-12-24 18:15:00.250+00:00  [ISO]
# 24.12.99                        1999-12-24 00:00:00.000+00:00  [%d.%m.%y]
# 2024-366                        2024-12-31 00:00:00.000+00:00  [%Y-%j]
#   skipped: no format fits 'yesterday-ish'
#   skipped: no format fits '2023-02-29'
# latest: Tuesday 31 December 2024, 12:00:00 AM, day 366
#   hours        2024-02-29T18+00:00
#   minutes      2024-02-29T18:29+00:00
#   seconds      2024-02-29T18:29:59+00:00
#   microseconds 2024-02-29T18:29:59.125000+00:00
# 2024-05-06 07:08:09-03:30 NST -1 day, 20:30:00 | timetz: 07:08:09-03:30 | naive time: 07:08:09
# utctimetuple hour: 10 | same instant: True
# TypeError: can't compare offset-naive and offset-aware datetimes
# --- value: ["1999-12-24T00:00:00Z", "2023-10-10T20:55:36Z", "2023-12-24T18:15:00Z"]
