# Simulates seeded random walks on a line and on a grid, and compares them with exact path counts.
import math
import random
from collections import Counter
from itertools import accumulate, groupby
from math import comb

Point = tuple[int, int]
MOVES: dict[str, Point] = {"N": (0, 1), "E": (1, 0), "S": (0, -1), "W": (-1, 0)}


def line_walk(steps: int) -> list[int]:
    return list(accumulate((random.choice((-1, 1)) for _ in range(steps)), initial=0))


def grid_walk(steps: int) -> list[Point]:
    x = y = 0
    visited = [(x, y)]
    for name in random.choices("NESW", k=steps):
        dx, dy = MOVES[name]
        x, y = x + dx, y + dy
        visited.append((x, y))
    return visited


def end_probability(steps: int, position: int) -> float:
    """Exact chance of ending at a position: choose which steps go right."""
    right, odd = divmod(steps + position, 2)
    return 0.0 if odd or not 0 <= right <= steps else comb(steps, right) / 2**steps


def gambler(stake: int, goal: int, p: float = 0.5) -> bool:
    while 0 < stake < goal:
        stake += 1 if random.random() < p else -1
    return stake == goal


random.seed(99)
walk = line_walk(200)
assert all(abs(b - a) == 1 for a, b in zip(walk, walk[1:])) and len(walk) == 201 and walk[-1] % 2 == 0
returns = walk[1:].count(0)
signs = [sign for sign, run in groupby((value > 0) - (value < 0) for value in walk)]
crossings = sum(1 for a, zero, b in zip(signs, signs[1:], signs[2:]) if zero == 0 and a == -b)
print("walk stays in range:", -200 <= min(walk) <= 0 <= max(walk) <= 200, "| crossings fit returns:", crossings <= returns)

ends = Counter(line_walk(10)[-1] for _ in range(2000))
print("only even ends:", all(end % 2 == 0 for end in ends), "| all runs counted:", ends.total())
print("position  exact   simulated is close")
for position in range(-6, 7, 2):
    exact = end_probability(10, position)
    print(f"{position:>8} {exact:>6.4f}   {abs(ends[position] / 2000 - exact) < 4 * math.sqrt(exact / 2000)}")
print("probabilities sum to", sum(end_probability(10, k) for k in range(-10, 11)))
print("mean square after 10 steps near 10:", abs(sum(e * e * n for e, n in ends.items()) / 2000 - 10) < 1.5)

plane = grid_walk(400)
print("grid moves are unit steps:", all(abs(a - c) + abs(b - d) == 1 for (a, b), (c, d) in zip(plane, plane[1:])))
print("revisits happen:", len(set(plane)) < len(plane), "| parity kept:", sum(plane[-1]) % 2 == 0)
random.seed(5)
first = grid_walk(50)
random.seed(5)
print("same seed, same walk:", grid_walk(50) == first)

for stake, goal, p in ((3, 10, 0.5), (5, 10, 0.45)):
    odds = (1 - p) / p
    exact = stake / goal if odds == 1 else (1 - odds**stake) / (1 - odds**goal)
    share = sum(gambler(stake, goal, p) for _ in range(600)) / 600
    print(f"gambler {stake} of {goal} at p={p}: exact {exact:.4f}, simulation agrees: {abs(share - exact) < 0.08}")

[round(end_probability(10, k), 6) for k in (0, 2, 4)]

# --- prints
# walk stays in range: True | crossings fit returns: True
# only even ends: True | all runs counted: 2000
# position  exact   simulated is close
#       -6 0.0439   True
#       -4 0.1172   True
#       -2 0.2051   True
#        0 0.2461   True
#        2 0.2051   True
#        4 0.1172   True
#        6 0.0439   True
# probabilities sum to 1.0
# mean square after 10 steps near 10: True
# grid moves are unit steps: True
# revisits happen: True | parity kept: True
# same seed, same walk: True
# gambler 3 of 10 at p=0.5: exact 0.3000, simulation agrees: True
# gambler 5 of 10 at p=0.45: exact 0.2683, simulation agrees: True
# --- value: [0.246094, 0.205078, 0.117188]
