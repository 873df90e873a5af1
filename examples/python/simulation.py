"""A queue at a shop's counter: how long do customers wait with one clerk, two or three?

The random numbers are seeded, so that the same program always tells the same story.
"""

import heapq
import random
from dataclasses import dataclass, field
from statistics import mean, quantiles

OPENING_MINUTES = 480
MINUTES_BETWEEN_CUSTOMERS = 2.5
MINUTES_OF_SERVICE = 4.0


@dataclass
class Day:
    clerks: int
    waits: list[float] = field(default_factory=list)
    busy_minutes: float = 0.0

    @property
    def utilisation(self):
        return self.busy_minutes / (self.clerks * OPENING_MINUTES)


def arrivals(rng):
    """Yields the times at which customers come, until the shop closes."""
    now = rng.expovariate(1 / MINUTES_BETWEEN_CUSTOMERS)
    while now < OPENING_MINUTES:
        yield now
        now += rng.expovariate(1 / MINUTES_BETWEEN_CUSTOMERS)


def simulate(clerks, seed):
    rng = random.Random(seed)
    day = Day(clerks)
    free_at = [0.0] * clerks
    for arrival in arrivals(rng):
        start = max(arrival, heapq.heappop(free_at))
        service = rng.expovariate(1 / MINUTES_OF_SERVICE)
        heapq.heappush(free_at, start + service)
        day.waits.append(start - arrival)
        day.busy_minutes += service
    return day


results = {}
print("clerks  customers  mean wait  95 % wait  busy")
for clerks in (1, 2, 3):
    days = [simulate(clerks, seed) for seed in range(20)]
    waits = [wait for day in days for wait in day.waits]
    mean_wait = mean(waits)
    late_wait = quantiles(waits, n=20)[-1]
    busy = mean(day.utilisation for day in days)
    print(f"{clerks:6d}  {len(waits):9d}  {mean_wait:9.2f}  {late_wait:9.2f}  {min(busy, 1):4.0%}")
    results[clerks] = round(mean_wait, 2)

enough = next(clerks for clerks, wait in results.items() if wait < 3)
_ = {"mean_wait_minutes": results, "clerks_needed": enough}
