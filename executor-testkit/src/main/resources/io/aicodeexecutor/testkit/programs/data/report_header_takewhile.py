# Reads an instrument report in one pass: header by takewhile, body by dropwhile, and steps by tee and pairwise.
from itertools import dropwhile, islice, pairwise, takewhile, tee

REPORT = """\
instrument: Scale 9
operator: Ng
unit: g
started: 08:15

ignored preamble
=== data ===
08:15 100.2
08:20 100.9
08:25 103.4
08:30 103.1
08:35 103.1
08:40 99.8
=== end ===
signed: Ng
"""

lines = iter(REPORT.splitlines())
header = dict(line.split(": ", 1) for line in takewhile(lambda line: line, lines))
body = islice(dropwhile(lambda line: not line.startswith("==="), lines), 1, None)
samples = [line.split() for line in takewhile(lambda line: not line.startswith("==="), body)]
trailer = list(lines)

print("header:", header)
print("trailer:", trailer)

values = [float(value) for clock, value in samples]
ahead, behind = tee(values)
next(ahead)
steps = [round(after - before, 1) for after, before in zip(ahead, behind)]
assert steps == [round(after - before, 1) for before, after in pairwise(values)]
print("steps:", steps)


def minutes(clock: str) -> int:
    hours, rest = clock.split(":")
    return int(hours) * 60 + int(rest)


for (start, before), (stop, after) in pairwise(samples):
    rate = (float(after) - float(before)) / (minutes(stop) - minutes(start))
    trend = "steady" if abs(rate) < 0.01 else "rising" if rate > 0 else "falling"
    print(f"{start}-{stop} {rate:+.3f} {header['unit']}/min {trend}")

rising = [after for before, after in takewhile(lambda pair: pair[1] > pair[0], pairwise(values))]
print("initial rise:", rising)
peaks = [middle for (left, middle), (same, right) in pairwise(pairwise(values)) if left < middle > right]
print("peaks:", peaks)

{"samples": len(samples), "largest_step": max(steps, key=abs), "operator": header["operator"]}

# --- prints
# header: {'instrument': 'Scale 9', 'operator': 'Ng', 'unit': 'g', 'started': '08:15'}
# trailer: ['signed: Ng']
# steps: [0.7, 2.5, -0.3, 0.0, -3.3]
# 08:15-08:20 +0.140 g/min rising
# 08:20-08:25 +0.500 g/min rising
# 08:25-08:30 -0.060 g/min falling
# 08:30-08:35 +0.000 g/min steady
# 08:35-08:40 -0.660 g/min falling
# initial rise: [100.9, 103.4]
# peaks: [103.4]
# --- value: {"samples": 6, "largest_step": -3.3, "operator": "Ng"}
