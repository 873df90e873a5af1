"""Summarises a web server's access log: traffic by status class, slowest paths, and suspicious clients."""

import re
from collections import Counter, defaultdict
from datetime import datetime
from statistics import mean

LOG = """\
203.0.113.7 - [12/Mar/2025:06:25:24 +0000] "GET /index.html" 200 5316 0.021
203.0.113.7 - [12/Mar/2025:06:25:25 +0000] "GET /style.css" 200 1204 0.004
198.51.100.23 - [12/Mar/2025:06:25:31 +0000] "POST /login" 401 87 0.310
198.51.100.23 - [12/Mar/2025:06:25:32 +0000] "POST /login" 401 87 0.298
198.51.100.23 - [12/Mar/2025:06:25:33 +0000] "POST /login" 401 87 0.305
malformed line that a crashed process left behind
192.0.2.44 - [12/Mar/2025:06:26:02 +0000] "GET /search?q=lamp" 200 9120 0.842
192.0.2.44 - [12/Mar/2025:06:26:09 +0000] "GET /search?q=desk" 200 8732 0.790
192.0.2.44 - [12/Mar/2025:06:26:15 +0000] "GET /missing" 404 312 0.003
203.0.113.7 - [12/Mar/2025:06:27:40 +0000] "GET /index.html" 500 99 1.207
"""

LINE = (
    r'(?P<client>\S+) - \[(?P<time>[^\]]+)\] "(?P<method>[A-Z]+) (?P<path>[^"?]+)[^"]*" '
    r"(?P<status>\d{3}) (?P<size>\d+) (?P<seconds>\d+\.\d+)"
)


def parse(text):
    for number, line in enumerate(text.splitlines(), start=1):
        match = re.fullmatch(LINE, line)
        if match is None:
            print(f"line {number}: skipped, not in the expected format")
            continue
        entry = match.groupdict()
        entry["time"] = datetime.strptime(entry["time"], "%d/%b/%Y:%H:%M:%S %z")
        entry["status"] = int(entry["status"])
        entry["seconds"] = float(entry["seconds"])
        yield entry


entries = list(parse(LOG))
by_class = Counter(f"{entry['status'] // 100}xx" for entry in entries)
denied = Counter(entry["client"] for entry in entries if entry["status"] == 401)
times = defaultdict(list)
for entry in entries:
    times[entry["path"]].append(entry["seconds"])
slowest = sorted(((mean(seconds), path) for path, seconds in times.items()), reverse=True)[:3]
span = entries[-1]["time"] - entries[0]["time"]

print(f"{len(entries)} requests in {span.total_seconds():.0f} s")
for status_class, count in sorted(by_class.items()):
    print(f"  {status_class}: {count:2d} {'#' * count}")
for seconds, path in slowest:
    print(f"  {path:<12} {seconds * 1000:7.1f} ms")

_ = {
    "by_class": dict(by_class),
    "suspicious": [client for client, failures in denied.items() if failures >= 3],
    "slowest": slowest[0][1],
}
