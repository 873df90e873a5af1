# Shorten a round trip through cities on a circle with seeded simulated annealing (2-opt moves).
import math
import random

COUNT = 12
CITIES = [(math.cos(2 * math.pi * i / COUNT), math.sin(2 * math.pi * i / COUNT)) for i in range(COUNT)]


def length(tour: list[int]) -> float:
    return sum(math.dist(CITIES[a], CITIES[b]) for a, b in zip(tour, tour[1:] + tour[:1]))


def anneal(tour: list[int], start: float = 2.0, cooling: float = 0.997, steps: int = 3000):
    current = length(tour)
    best, best_length = tour[:], current
    accepted_worse = 0
    temperature = start
    for _ in range(steps):
        i, j = sorted(random.sample(range(COUNT), 2))
        candidate = tour[:i] + tour[i:j + 1][::-1] + tour[j + 1:]
        change = length(candidate) - current
        if change < 1e-9 or random.random() < math.exp(-change / temperature):
            accepted_worse += change > 1e-9
            tour, current = candidate, length(candidate)
            if current < best_length - 1e-9:
                best, best_length = tour[:], current
        temperature *= cooling
    return best, accepted_worse


def canonical(tour: list[int]) -> list[int]:
    """Start at city 0 and walk towards its smaller neighbour."""
    at = tour.index(0)
    turned = tour[at:] + tour[:at]
    return turned if turned[1] < turned[-1] else turned[:1] + turned[:0:-1]


random.seed(5)
shuffled = list(range(COUNT))
random.shuffle(shuffled)
best, accepted_worse = anneal(shuffled)
ideal = length(list(range(COUNT)))
print("start: ", canonical(shuffled), f"{length(shuffled):.3f}")
print("best:  ", canonical(best), f"{length(best):.3f}")
print(f"circle: {ideal:.3f} = {COUNT} * 2 * sin(pi / {COUNT}) = {COUNT * 2 * math.sin(math.pi / COUNT):.3f}")
print("took some uphill moves:", accepted_worse > 0)
canonical(best)

# --- prints
# start:  [0, 6, 3, 1, 7, 11, 2, 10, 9, 4, 5, 8] 17.406
# best:   [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] 6.212
# circle: 6.212 = 12 * 2 * sin(pi / 12) = 6.212
# took some uphill moves: True
# --- value: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
