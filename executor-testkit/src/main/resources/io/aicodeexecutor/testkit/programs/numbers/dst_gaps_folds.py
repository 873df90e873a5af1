# Shows how clocks jump in Paris and New York: the missing hour, the repeated hour, and arithmetic across them.
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

PARIS = ZoneInfo("Europe/Paris")
NEW_YORK = ZoneInfo("America/New_York")


def classify(wall: datetime, zone: ZoneInfo) -> str:
    """Say whether a naive wall-clock time exists once, twice or never in a zone."""
    first, second = wall.replace(tzinfo=zone, fold=0), wall.replace(tzinfo=zone, fold=1)
    if first.utcoffset() == second.utcoffset():
        return "normal"
    back = first.astimezone(timezone.utc).astimezone(zone)
    return "ambiguous" if back.replace(tzinfo=None) == wall else "missing"


for zone, text in [
    (PARIS, "2025-03-30 02:30"), (PARIS, "2025-03-30 03:00"), (PARIS, "2025-10-26 02:30"), (PARIS, "2025-10-26 03:00"),
    (NEW_YORK, "2025-03-09 02:15"), (NEW_YORK, "2025-11-02 01:45"),
]:
    wall = datetime.strptime(text, "%Y-%m-%d %H:%M")
    print(f"{text} {zone.key:<17}{classify(wall, zone)}")

twice = datetime(2025, 10, 26, 2, 30, tzinfo=PARIS)
for fold in (0, 1):
    moment = twice.replace(fold=fold)
    print(f"fold={fold} {moment.isoformat()} {moment.tzname()} dst={moment.dst()} utc={moment.astimezone(timezone.utc):%H:%M}")

evening = datetime(2025, 3, 29, 20, 0, tzinfo=PARIS)
wall_later = evening + timedelta(hours=12)
true_later = (evening.astimezone(timezone.utc) + timedelta(hours=12)).astimezone(PARIS)
print("wall-clock +12 h:", wall_later.isoformat())
print("elapsed    +12 h:", true_later.isoformat())
print("real length of 30 March:", datetime(2025, 3, 31, tzinfo=PARIS).astimezone(timezone.utc) - datetime(2025, 3, 30, tzinfo=PARIS).astimezone(timezone.utc))

day_lengths = {}
for month, day in ((3, 30), (7, 1), (10, 26)):
    start = datetime(2025, month, day, tzinfo=PARIS)
    seconds = (start + timedelta(days=1)).timestamp() - start.timestamp()
    day_lengths[f"{month:02d}-{day:02d}"] = seconds / 3600
print(day_lengths)

try:
    ZoneInfo("Europe/Atlantis")
except ZoneInfoNotFoundError as error:
    print(type(error).__name__, "is a KeyError:", isinstance(error, KeyError))

day_lengths

# --- prints
# 2025-03-30 02:30 Europe/Paris     missing
# 2025-03-30 03:00 Europe/Paris     normal
# 2025-10-26 02:30 Europe/Paris     ambiguous
# 2025-10-26 03:00 Europe/Paris     normal
# 2025-03-09 02:15 America/New_York missing
# 2025-11-02 01:45 America/New_York ambiguous
# fold=0 2025-10-26T02:30:00+02:00 CEST dst=1:00:00 utc=00:30
# fold=1 2025-10-26T02:30:00+01:00 CET dst=0:00:00 utc=01:30
# wall-clock +12 h: 2025-03-30T08:00:00+02:00
# elapsed    +12 h: 2025-03-30T09:00:00+02:00
# real length of 30 March: 23:00:00
# {'03-30': 23.0, '07-01': 24.0, '10-26': 25.0}
# ZoneInfoNotFoundError is a KeyError: True
# --- value: {"03-30": 23.0, "07-01": 24.0, "10-26": 25.0}
