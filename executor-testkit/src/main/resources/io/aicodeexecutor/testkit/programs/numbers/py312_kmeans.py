# Groups small two-dimensional data with k-means from fixed starting centres and reports the clusters.
import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import batched

type Point = tuple[float, float]
type Clusters = dict[Point, list[Point]]

FLAT = [1.0, 1.0, 1.5, 2.0, 1.0, 2.5, 8.0, 8.0, 9.0, 8.5, 8.5, 9.0, 1.0, 9.0, 2.0, 8.0, 1.5, 8.5, 5.0, 5.0]
POINTS: list[Point] = list(batched(FLAT, 2))


def group_by[T, K](items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return dict(groups)


def centre(points: list[Point]) -> Point:
    xs, ys = zip(*points)
    return math.fsum(xs) / len(points), math.fsum(ys) / len(points)


def k_means(points: list[Point], centres: list[Point], rounds: int = 20) -> tuple[Clusters, int]:
    for step in range(1, rounds + 1):
        clusters = group_by(points, lambda p: min(centres, key=lambda c: math.dist(p, c)))
        moved = [centre(clusters[c]) if c in clusters else c for c in centres]
        if moved == centres:
            return clusters, step
        centres = moved
    return clusters, rounds


def inertia(clusters: Clusters) -> float:
    offsets = [a - b for c, members in clusters.items() for p in members for a, b in zip(p, c)]
    return math.sumprod(offsets, offsets)


for amount in (1, 2, 3):
    clusters, steps = k_means(POINTS, POINTS[:: len(POINTS) // amount][:amount])
    print(f"k={amount}: {steps} rounds, inertia {inertia(clusters):.3f}")
    for middle, members in sorted(clusters.items()):
        print(f"   centre ({", ".join(f"{value:.3f}" for value in middle)}) holds {len(members)}: {sorted(members)[0]} .. {sorted(members)[-1]}")

final, steps = k_means(POINTS, [(0.0, 0.0), (10.0, 10.0), (0.0, 10.0)])
print("from the corners:", steps, "rounds,", sorted(len(members) for members in final.values()))
print("parity groups:", group_by(range(7), lambda n: "odd" if n % 2 else "even"))

{"sizes": sorted(len(members) for members in final.values()), "inertia": round(inertia(final), 3)}

# --- prints
# k=1: 2 rounds, inertia 198.050
#    centre (3.850, 6.150) holds 10: (1.0, 1.0) .. (9.0, 8.5)
# k=2: 2 rounds, inertia 87.333
#    centre (1.167, 1.833) holds 3: (1.0, 1.0) .. (1.5, 2.0)
#    centre (5.000, 8.000) holds 7: (1.0, 9.0) .. (9.0, 8.5)
# k=3: 2 rounds, inertia 21.708
#    centre (1.167, 1.833) holds 3: (1.0, 1.0) .. (1.5, 2.0)
#    centre (1.500, 8.500) holds 3: (1.0, 9.0) .. (2.0, 8.0)
#    centre (7.625, 7.625) holds 4: (5.0, 5.0) .. (9.0, 8.5)
# from the corners: 2 rounds, [3, 3, 4]
# parity groups: {'even': [0, 2, 4, 6], 'odd': [1, 3, 5]}
# --- value: {"sizes": [3, 3, 4], "inertia": 21.875}
