# Simulates a bank queue with seeded arrivals, one or two counters, and checks Little's law and queue theory.
import heapq
import math
import random
from bisect import bisect_right, insort
from dataclasses import dataclass
from itertools import accumulate
from statistics import fmean

@dataclass(slots=True)
class Customer:
    number: int
    arrival: float
    service: float
    start: float = 0.0

    @property
    def waited(self) -> float:
        return self.start - self.arrival

def exponential(rate: float) -> float:
    return -math.log(1.0 - random.random()) / rate

def make_customers(amount: int, arrival_rate: float, service_rate: float) -> list[Customer]:
    arrivals = accumulate(exponential(arrival_rate) for _ in range(amount))
    return [Customer(number, arrival, exponential(service_rate)) for number, arrival in enumerate(arrivals)]

def serve(customers: list[Customer], counters: int) -> None:
    free_at = [0.0] * counters
    for person in customers:
        person.start = max(person.arrival, free_at[0])
        heapq.heapreplace(free_at, person.start + person.service)

# Greatest number of people who wait at once, seen at each arrival.
def longest_line(customers: list[Customer]) -> int:
    starts, longest = [], 0
    for position, person in enumerate(customers):
        insort(starts, person.start)
        longest = max(longest, position + 1 - bisect_right(starts, person.arrival))
    return longest

def mean_in_system(customers: list[Customer]) -> float:
    events = sorted([(c.arrival, 1) for c in customers] + [(c.start + c.service, -1) for c in customers])
    inside, area, last = 0, 0.0, 0.0
    for moment, change in events:
        area += inside * (moment - last)
        inside, last = inside + change, moment
    return area / last

print("a hand-made morning with one counter")
morning = [Customer(n, a, s) for n, (a, s) in enumerate([(0.0, 4.0), (1.0, 3.0), (2.5, 1.0), (9.0, 2.0), (9.5, 5.0)])]
for counters in (1, 2):
    serve(morning, counters)
    print(f"  {counters} counter(s): starts {[c.start for c in morning]}, waits {[c.waited for c in morning]}, longest line {longest_line(morning)}")

random.seed(31)
people = make_customers(3000, arrival_rate=0.8, service_rate=1.0)
summary = {}
for counters in (1, 2):
    serve(people, counters)
    span = max(c.start + c.service for c in people)
    by_little = len(people) / span * fmean(c.waited + c.service for c in people)
    assert math.isclose(mean_in_system(people), by_little, rel_tol=1e-9)
    summary[counters] = fmean(c.waited for c in people)
    busy = sum(c.service for c in people) / (counters * span)
    print(f"{counters} counter(s): Little's law holds, nobody starts early: {all(c.waited >= 0 for c in people)}, busy share near {0.8 / counters}: {abs(busy - 0.8 / counters) < 0.06}")
print("theory for one counter: mean wait", round(0.8 / (1.0 - 0.8), 6), "| simulation in range:", 1.5 < summary[1] < 9.0, "| a second counter helps fivefold:", summary[2] * 5 < summary[1])
print("first come, first served:", all(a.start <= b.start for a, b in zip(people, people[1:])))

[c.start + c.service for c in morning]

# --- prints
# a hand-made morning with one counter
#   1 counter(s): starts [0.0, 4.0, 7.0, 9.0, 11.0], waits [0.0, 3.0, 4.5, 0.0, 1.5], longest line 2
#   2 counter(s): starts [0.0, 1.0, 4.0, 9.0, 9.5], waits [0.0, 0.0, 1.5, 0.0, 0.0], longest line 1
# 1 counter(s): Little's law holds, nobody starts early: True, busy share near 0.8: True
# 2 counter(s): Little's law holds, nobody starts early: True, busy share near 0.4: True
# theory for one counter: mean wait 4.0 | simulation in range: True | a second counter helps fivefold: True
# first come, first served: True
# --- value: [4.0, 4.0, 5.0, 11.0, 14.5]
