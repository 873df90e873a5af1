# Flags sensor readings that lie far from the trailing window, using population z-scores.
from statistics import fmean, pstdev

READINGS = [50, 51, 49, 50, 52, 48, 50, 75, 51, 49, 50, 50, 50, 50, 50, 50, 51, 20, 50]
WINDOW = 6
LIMIT = 3.0


def scan(readings: list[float], window: int, limit: float) -> tuple[list[dict], list[float]]:
    """Outliers are kept out of the window, so one spike does not hide the next."""
    accepted: list[float] = []
    alerts = []
    for index, value in enumerate(readings):
        recent = accepted[-window:]
        if len(recent) == window:
            centre, spread = fmean(recent), pstdev(recent)
            if spread == 0:
                score = 0.0 if abs(value - centre) <= 1 else float("inf")
            else:
                score = (value - centre) / spread
            if abs(score) > limit:
                alerts.append({"index": index, "value": value, "mean": round(centre, 3), "z": round(score, 2)})
                continue
        accepted.append(value)
    return alerts, accepted


alerts, accepted = scan(READINGS, WINDOW, LIMIT)
for alert in alerts:
    direction = "above" if alert["z"] > 0 else "below"
    print(f"reading {alert['index']:>2}: {alert['value']} is {abs(alert['z'])} deviations {direction} {alert['mean']}")

print(f"kept {len(accepted)} of {len(READINGS)} readings, mean {fmean(accepted):.3f}")
[alert["index"] for alert in alerts]

# --- prints
# reading  7: 75 is 19.36 deviations above 50.0
# reading 17: 20 is 80.95 deviations below 50.167
# kept 17 of 19 readings, mean 50.059
# --- value: [7, 17]
