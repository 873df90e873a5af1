# Merge busy intervals of several people and list the slots where everyone can meet.
from datetime import date, datetime, time, timedelta

DAY = date(2024, 9, 17)
OPENING, CLOSING = time(9), time(17, 30)


def at(clock: str) -> datetime:
    return datetime.combine(DAY, time.fromisoformat(clock))


def parse_busy(text: str) -> list[tuple[datetime, datetime]]:
    intervals = []
    for part in text.split(","):
        begin, end = part.strip().split("-")
        if at(end) <= at(begin):
            raise ValueError(f"interval {part.strip()!r} ends before it begins")
        intervals.append((at(begin), at(end)))
    return intervals


def merge(intervals):
    merged: list[list[datetime]] = []
    for begin, end in sorted(intervals):
        if merged and begin <= merged[-1][1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([begin, end])
    return merged


def gaps(busy, length: timedelta):
    cursor, closing = datetime.combine(DAY, OPENING), datetime.combine(DAY, CLOSING)
    for begin, end in busy + [[closing, closing]]:
        if begin - cursor >= length:
            yield cursor, begin
        cursor = max(cursor, end)


calendars = {
    "Ana": "09:00-09:30, 11:00-12:00, 14:00-15:00",
    "Ben": "09:15-10:30, 11:30-12:15, 16:00-17:30",
    "Cyd": "10:30-10:45, 12:30-13:00, 14:45-15:30",
    "Dov": "13:00-12:00",
}
busy = []
for person, text in calendars.items():
    try:
        busy += parse_busy(text)
    except ValueError as error:
        print(f"ignoring the calendar of {person}: {error}")

merged = merge(busy)
print(DAY.strftime("%A %d %B %Y"))
print("busy:", "; ".join(f"{b:%H:%M}-{e:%H:%M}" for b, e in merged))
result = {}
for minutes in (15, 30, 60):
    slots = [f"{b:%H:%M}-{e:%H:%M}" for b, e in gaps(merged, timedelta(minutes=minutes))]
    print(f"{minutes:>3} min: {', '.join(slots) or 'none'}")
    result[f"{minutes} min"] = slots
result

# --- prints
# ignoring the calendar of Dov: interval '13:00-12:00' ends before it begins
# Tuesday 17 September 2024
# busy: 09:00-10:45; 11:00-12:15; 12:30-13:00; 14:00-15:30; 16:00-17:30
#  15 min: 10:45-11:00, 12:15-12:30, 13:00-14:00, 15:30-16:00
#  30 min: 13:00-14:00, 15:30-16:00
#  60 min: 13:00-14:00
# --- value: {"15 min": ["10:45-11:00", "12:15-12:30", "13:00-14:00", "15:30-16:00"], "30 min": ["13:00-14:00", "15:30-16:00"], "60 min": ["13:00-14:00"]}
