# Compares nearest-rank and interpolated percentiles of request latencies against service objectives.
import math
from statistics import quantiles

LATENCIES = {
    "checkout": [12, 15, 11, 14, 300, 13, 12, 16, 14, 13, 12, 18, 15, 14, 13, 95, 12, 11, 17, 14],
    "catalogue": [5, 7, 6, 5, 9, 6, 5, 8, 7, 6],
    "health": [1],
}
OBJECTIVES = {50: 15, 90: 60, 99: 250}


def nearest_rank(ordered: list[int], percent: float) -> int:
    if not 0 < percent <= 100:
        raise ValueError("percent must be in (0, 100]")
    return ordered[math.ceil(percent / 100 * len(ordered)) - 1]


def interpolated(ordered: list[int], percent: float) -> float:
    position = (len(ordered) - 1) * percent / 100
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (position - below)


broken = []
for name, sample in LATENCIES.items():
    ordered = sorted(sample)
    print(f"{name} (n={len(ordered)})")
    for percent, objective in OBJECTIVES.items():
        rank, smooth = nearest_rank(ordered, percent), interpolated(ordered, percent)
        verdict = "ok" if rank <= objective else "MISSED"
        if verdict != "ok":
            broken.append(f"{name} p{percent}")
        print(f"  p{percent}: nearest {rank:>3}, interpolated {smooth:>7.2f}, objective {objective:>3} {verdict}")

cuts = quantiles(LATENCIES["checkout"], n=100, method="inclusive")
print("library p90 agrees:", math.isclose(cuts[89], interpolated(sorted(LATENCIES["checkout"]), 90)))
try:
    nearest_rank([1, 2], 0)
except ValueError as error:
    print("error:", error)

broken

# --- prints
# checkout (n=20)
#   p50: nearest  14, interpolated   14.00, objective  15 ok
#   p90: nearest  18, interpolated   25.70, objective  60 ok
#   p99: nearest 300, interpolated  261.05, objective 250 MISSED
# catalogue (n=10)
#   p50: nearest   6, interpolated    6.00, objective  15 ok
#   p90: nearest   8, interpolated    8.10, objective  60 ok
#   p99: nearest   9, interpolated    8.91, objective 250 ok
# health (n=1)
#   p50: nearest   1, interpolated    1.00, objective  15 ok
#   p90: nearest   1, interpolated    1.00, objective  60 ok
#   p99: nearest   1, interpolated    1.00, objective 250 ok
# library p90 agrees: True
# error: percent must be in (0, 100]
# --- value: ["checkout p99"]
