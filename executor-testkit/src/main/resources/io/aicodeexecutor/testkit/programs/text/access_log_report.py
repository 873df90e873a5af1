# Summarises web server access log lines parsed with a verbose regular expression.
import re
from collections import Counter, defaultdict
from datetime import datetime

LINE = re.compile(
    r"""
    (?P<host>\S+) \s+ \S+ \s+ (?P<user>\S+) \s+     # host, identity, user
    \[(?P<when>[^\]]+)\] \s+                        # timestamp
    "(?P<method>[A-Z]+) \s (?P<path>[^ "?]+)(?:\?(?P<query>[^ "]*))? \s HTTP/(?P<version>[\d.]+)" \s+
    (?P<status>\d{3}) \s+ (?P<size>\d+|-)           # response
    """,
    re.VERBOSE,
)

LOG = """\
10.0.0.1 - alice [12/Mar/2024:10:15:32 +0000] "GET /index.html HTTP/1.1" 200 5120
10.0.0.2 - - [12/Mar/2024:10:15:40 +0000] "GET /search?q=tea&page=2 HTTP/1.1" 200 843
10.0.0.1 - alice [12/Mar/2024:10:16:01 +0000] "POST /login HTTP/1.1" 302 -
10.0.0.3 - - [12/Mar/2024:11:02:59 +0100] "GET /missing HTTP/2" 404 512
this line is damaged
10.0.0.2 - bob [12/Mar/2024:11:20:00 +0000] "GET /search?q=milk HTTP/1.1" 500 77
10.0.0.9 - - [13/Mar/2024:00:00:01 +0000] "DELETE /items/7 HTTP/1.1" 204 0
"""

bytes_by_host: defaultdict[str, int] = defaultdict(int)
by_class: Counter[str] = Counter()
paths: Counter[str] = Counter()
times, damaged, queries = [], [], []

for number, line in enumerate(LOG.splitlines(), start=1):
    match = LINE.fullmatch(line)
    if match is None:
        damaged.append(number)
        continue
    entry = match.groupdict()
    size = 0 if entry["size"] == "-" else int(entry["size"])
    bytes_by_host[entry["host"]] += size
    by_class[entry["status"][0] + "xx"] += 1
    paths[entry["path"]] += 1
    times.append(datetime.strptime(entry["when"], "%d/%b/%Y:%H:%M:%S %z"))
    if entry["query"]:
        queries.append(dict(pair.split("=", 1) for pair in entry["query"].split("&")))

print("status classes:", dict(sorted(by_class.items())))
print("top path:", paths.most_common(1)[0])
for host, total in sorted(bytes_by_host.items(), key=lambda item: (-item[1], item[0])):
    print(f"{host:<10}{total:>8,} B  {'#' * (total // 500)}")
print("queries:", queries)
print("first:", min(times).isoformat())
print("last: ", max(times).isoformat())
print("span: ", max(times) - min(times))
print("damaged lines:", damaged)
{"parsed": sum(by_class.values()), "damaged": len(damaged), "errors": by_class["4xx"] + by_class["5xx"]}

# --- prints
# status classes: {'2xx': 3, '3xx': 1, '4xx': 1, '5xx': 1}
# top path: ('/search', 2)
# 10.0.0.1     5,120 B  ##########
# 10.0.0.2       920 B  #
# 10.0.0.3       512 B  #
# 10.0.0.9         0 B  
# queries: [{'q': 'tea', 'page': '2'}, {'q': 'milk'}]
# first: 2024-03-12T11:02:59+01:00
# last:  2024-03-13T00:00:01+00:00
# span:  13:57:02
# damaged lines: [5]
# --- value: {"parsed": 6, "damaged": 1, "errors": 2}
