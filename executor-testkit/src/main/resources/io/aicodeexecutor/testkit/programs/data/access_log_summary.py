# Parses web access log lines with a named-group pattern and summarises status, traffic and slow paths.
import re
from collections import Counter, defaultdict

LOG = """\
10.0.0.1 - - [03/May/2024:10:00:01 +0000] "GET /index.html HTTP/1.1" 200 5120 12
10.0.0.2 - - [03/May/2024:10:00:04 +0000] "GET /api/items?page=2 HTTP/1.1" 200 880 140
10.0.0.1 - bob [03/May/2024:10:01:09 +0000] "POST /api/items HTTP/1.1" 201 64 310
10.0.0.3 - - [03/May/2024:10:01:30 +0000] "GET /missing HTTP/1.1" 404 0 3
corrupt line without structure
10.0.0.2 - - [03/May/2024:11:15:00 +0000] "GET /api/items?page=3 HTTP/1.1" 500 - 2050
10.0.0.4 - - [03/May/2024:11:16:42 +0000] "GET /index.html HTTP/2" 304 0 5
10.0.0.2 - - [03/May/2024:11:59:59 +0000] "DELETE /api/items/7 HTTP/1.1" 403 20 18
"""

LINE = re.compile(
    r'(?P<ip>\S+) \S+ (?P<user>\S+) \[(?P<day>[^:]+):(?P<hour>\d\d):[^\]]+\] '
    r'"(?P<method>[A-Z]+) (?P<path>[^ ?"]+)(?:\?[^ "]*)? HTTP/[\d.]+" (?P<status>\d{3}) (?P<size>\d+|-) (?P<ms>\d+)'
)

status_class: Counter[str] = Counter()
bytes_by_ip: Counter[str] = Counter()
per_hour: Counter[str] = Counter()
times: defaultdict[str, list[int]] = defaultdict(list)
skipped = []

for number, line in enumerate(LOG.splitlines(), start=1):
    found = LINE.fullmatch(line)
    if not found:
        skipped.append(number)
        continue
    fields = found.groupdict()
    status_class[fields["status"][0] + "xx"] += 1
    bytes_by_ip[fields["ip"]] += 0 if fields["size"] == "-" else int(fields["size"])
    per_hour[fields["hour"]] += 1
    times[f"{fields['method']} {fields['path']}"].append(int(fields["ms"]))

print("status :", dict(sorted(status_class.items())))
print("hours  :", " ".join(f"{hour}h={count}" for hour, count in sorted(per_hour.items())))
print("traffic:", bytes_by_ip.most_common(2))
print("slowest:")
for route, samples in sorted(times.items(), key=lambda item: -max(item[1]))[:3]:
    print(f"  {route:<22} n={len(samples)} max={max(samples)} ms avg={sum(samples) / len(samples):.1f} ms")
print("skipped lines:", skipped)

error_share = (status_class["4xx"] + status_class["5xx"]) / status_class.total()
round(error_share, 4)

# --- prints
# status : {'2xx': 3, '3xx': 1, '4xx': 2, '5xx': 1}
# hours  : 10h=4 11h=3
# traffic: [('10.0.0.1', 5184), ('10.0.0.2', 900)]
# slowest:
#   GET /api/items         n=2 max=2050 ms avg=1095.0 ms
#   POST /api/items        n=1 max=310 ms avg=310.0 ms
#   DELETE /api/items/7    n=1 max=18 ms avg=18.0 ms
# skipped lines: [5]
# --- value: 0.4286
