# Resamples irregular energy meter readings to six-hour buckets, reporting mean, extremes and empty buckets.
from datetime import datetime, timedelta, timezone
from statistics import fmean

READINGS = """
2024-10-26T22:15+02:00 410
2024-10-26T23:50+02:00 390
2024-10-27T01:10+02:00 300
2024-10-27T02:30+02:00 280
2024-10-27T02:30+01:00 260
2024-10-27T11:00+01:00 720
2024-10-27T12:59+01:00 800
2024-10-27T13:00+01:00 640
2024-10-28T01:45Z 910
"""
STEP = timedelta(hours=6)
EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)


def parse(text: str) -> list[tuple[datetime, int]]:
    rows = (line.split() for line in text.strip().splitlines())
    return [(datetime.fromisoformat(stamp).astimezone(timezone.utc), int(watts)) for stamp, watts in rows]


def floor(moment: datetime, step: timedelta) -> datetime:
    return moment - (moment - EPOCH) % step


readings = parse(READINGS)
assert readings == sorted(readings), "readings must be in time order"

buckets: dict[datetime, list[int]] = {}
cursor, end = floor(readings[0][0], STEP), floor(readings[-1][0], STEP)
while cursor <= end:
    buckets[cursor] = []
    cursor += STEP
for moment, watts in readings:
    buckets[floor(moment, STEP)].append(watts)

series = []
for start, values in buckets.items():
    if values:
        series.append(round(fmean(values), 1))
        print(f"{start:%a %d %H:%M}Z  n={len(values)}  mean {fmean(values):>6.1f}  min {min(values)}  max {max(values)}")
    else:
        series.append(None)
        print(f"{start:%a %d %H:%M}Z  n=0  no data")

gaps = [later[0] - earlier[0] for earlier, later in zip(readings, readings[1:])]
print("longest gap:", max(gaps), "| shortest:", min(gaps))
print("span:", readings[-1][0] - readings[0][0])
series

# --- prints
# Sat 26 18:00Z  n=3  mean  366.7  min 300  max 410
# Sun 27 00:00Z  n=2  mean  270.0  min 260  max 280
# Sun 27 06:00Z  n=2  mean  760.0  min 720  max 800
# Sun 27 12:00Z  n=1  mean  640.0  min 640  max 640
# Sun 27 18:00Z  n=0  no data
# Mon 28 00:00Z  n=1  mean  910.0  min 910  max 910
# longest gap: 13:45:00 | shortest: 0:01:00
# span: 1 day, 5:30:00
# --- value: [366.7, 270.0, 760.0, 640.0, null, 910.0]
