# Parse a web log, find slow outliers with a robust score, error bursts and login guessing.
import re
from collections import defaultdict, deque
from datetime import datetime, timedelta
from statistics import median

LOG = """
2024-03-09T10:00:01 10.0.0.5 GET /home 200 120ms
2024-03-09T10:00:04 10.0.0.7 GET /cart 200 135ms
2024-03-09T10:00:09 10.0.0.9 POST /login 401 98ms
2024-03-09T10:00:11 10.0.0.9 POST /login 401 101ms
2024-03-09T10:00:12 10.0.0.5 GET /search 200 142ms
2024-03-09T10:00:13 10.0.0.9 POST /login 401 97ms
2024-03-09T10:00:20 10.0.0.9 POST /login 401 99ms
2024-03-09T10:00:31 10.0.0.7 POST /pay 500 131ms
### rotated ###
2024-03-09T10:00:33 10.0.0.8 POST /pay 502 128ms
2024-03-09T10:00:35 10.0.0.5 GET /report 200 4875ms
2024-03-09T10:00:36 10.0.0.8 POST /pay 500 119ms
2024-03-09T10:02:40 10.0.0.7 POST /login 401 103ms
2024-03-09T10:03:59 10.0.0.7 GET /home 200 910ms
"""
LINE = re.compile(r"(?P<when>\S+) (?P<ip>[\d.]+) (?P<verb>[A-Z]+) (?P<path>/\S*) (?P<status>\d{3}) (?P<ms>\d+)ms")


def bursts(times: list[datetime], size: int, window: timedelta) -> datetime | None:
    recent: deque[datetime] = deque()
    for moment in times:
        recent.append(moment)
        while moment - recent[0] > window:
            recent.popleft()
        if len(recent) >= size:
            return moment
    return None


entries, skipped = [], 0
for line in LOG.strip().splitlines():
    if found := LINE.fullmatch(line):
        entries.append(found.groupdict() | {"when": datetime.fromisoformat(found["when"]), "status": int(found["status"]), "ms": int(found["ms"])})
    else:
        skipped += 1
print(f"{len(entries)} entries, {skipped} unreadable")

middle = median(entry["ms"] for entry in entries)
spread = median(abs(entry["ms"] - middle) for entry in entries)
alerts = []
for entry in entries:
    score = 0.6745 * (entry["ms"] - middle) / spread
    if score > 3.5:
        alerts.append(f"slow {entry['path']} {entry['ms']} ms (score {score:.1f})")

failures, denials = defaultdict(list), defaultdict(list)
for entry in entries:
    if entry["status"] >= 500:
        failures[entry["path"]].append(entry["when"])
    elif entry["status"] == 401:
        denials[entry["ip"]].append(entry["when"])
for label, groups, size in (("server errors on", failures, 3), ("login guessing from", denials, 4)):
    for name, times in sorted(groups.items()):
        if moment := bursts(times, size, timedelta(seconds=30)):
            alerts.append(f"{label} {name} by {moment:%H:%M:%S}")
print(f"median {middle} ms, spread {spread} ms", *alerts, sep="\n")
alerts

# --- prints
# 13 entries, 1 unreadable
# median 120 ms, spread 19 ms
# slow /report 4875 ms (score 168.8)
# slow /home 910 ms (score 28.0)
# server errors on /pay by 10:00:36
# login guessing from 10.0.0.9 by 10:00:20
# --- value: ["slow /report 4875 ms (score 168.8)", "slow /home 910 ms (score 28.0)", "server errors on /pay by 10:00:36", "login guessing from 10.0.0.9 by 10:00:20"]
