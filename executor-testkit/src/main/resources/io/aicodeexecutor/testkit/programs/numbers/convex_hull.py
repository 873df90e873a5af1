# Does plane geometry: convex hull, polygon area and centroid, point in polygon, line intersection and the closest pair.
import math
from dataclasses import dataclass
from fractions import Fraction
from functools import cmp_to_key
from itertools import combinations, pairwise
from typing import Iterable

@dataclass(frozen=True, order=True)
class Point:
    x: int | Fraction
    y: int | Fraction

    def __str__(self) -> str:
        return f"({self.x}, {self.y})"

def cross(o: Point, a: Point, b: Point) -> int | Fraction:
    return (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x)

def hull(points: Iterable[Point]) -> list[Point]:
    """Andrew's monotone chain, counter-clockwise, without collinear points."""
    ordered = sorted(set(points))
    halves = []
    for sequence in (ordered, ordered[::-1]):
        chain: list[Point] = []
        for point in sequence:
            while len(chain) > 1 and cross(chain[-2], chain[-1], point) <= 0:
                chain.pop()
            chain.append(point)
        halves += chain[:-1]
    return halves

def edges(polygon: list[Point]) -> Iterable[tuple[Point, Point]]:
    return pairwise([*polygon, polygon[0]])

def area(polygon: list[Point]) -> Fraction:
    return Fraction(sum(a.x * b.y - b.x * a.y for a, b in edges(polygon)), 2)

def contains(polygon: list[Point], p: Point) -> bool:
    inside = False
    for a, b in edges(polygon):
        if (a.y > p.y) != (b.y > p.y) and p.x < a.x + Fraction((b.x - a.x) * (p.y - a.y), b.y - a.y):
            inside = not inside
    return inside

# Crossing of the lines ab and cd, or None when they are parallel.
def meet(a: Point, b: Point, c: Point, d: Point) -> Point | None:
    u, v = Point(b.x - a.x, b.y - a.y), Point(d.x - c.x, d.y - c.y)
    bottom = u.x * v.y - u.y * v.x
    if not bottom:
        return None
    t = Fraction((c.x - a.x) * v.y - (c.y - a.y) * v.x, bottom)
    return Point(a.x + t * u.x, a.y + t * u.y)

cloud = [Point(x, y) for x, y in [(0, 0), (8, 1), (5, 3), (9, 6), (4, 4), (2, 2), (6, 8), (1, 7), (3, 5), (4, 0), (0, 4), (8, 1)]]
ring = hull(cloud)
print("hull:", *ring)
boundary = sum(math.gcd(a.x - b.x, a.y - b.y) for a, b in edges(ring))
inside = [Point(x, y) for x in range(10) for y in range(10) if contains(ring, Point(x, y)) and all(cross(a, b, Point(x, y)) for a, b in edges(ring))]
print("area:", area(ring), "| perimeter:", round(math.fsum(math.dist((a.x, a.y), (b.x, b.y)) for a, b in edges(ring)), 6), "| clockwise area:", area(ring[::-1]))
print("Pick's theorem: interior lattice points", area(ring) - Fraction(boundary, 2) + 1, "counted", len(inside))
star = [Point(0, 0), Point(6, 0), Point(6, 6), Point(3, 2), Point(0, 6)]
print("arrow shape area:", area(star), "holds (3, 4):", contains(star, Point(3, 4)), "holds (1, 3):", contains(star, Point(1, 3)))
print("lines meet at", meet(Point(0, 0), Point(3, 1), Point(0, 4), Point(2, 0)), "| parallel:", meet(Point(0, 0), Point(1, 2), Point(5, 5), Point(7, 9)))
pair = min(combinations(sorted(set(cloud)), 2), key=lambda ab: math.hypot(ab[0].x - ab[1].x, ab[0].y - ab[1].y))
print("closest pair:", *pair)
around = sorted([Point(9, 3), Point(5, 4), Point(6, 2), Point(7, 6)], key=cmp_to_key(lambda a, b: -1 if cross(Point(4, 3), a, b) > 0 else 1))
print("counter-clockwise around (4, 3):", *around)

[[p.x, p.y] for p in ring]

# --- prints
# hull: (0, 0) (4, 0) (8, 1) (9, 6) (6, 8) (1, 7) (0, 4)
# area: 117/2 | perimeter: 29.088974 | clockwise area: -117/2
# Pick's theorem: interior lattice points 53 counted 53
# arrow shape area: 24 holds (3, 4): False holds (1, 3): True
# lines meet at (12/7, 4/7) | parallel: None
# closest pair: (3, 5) (4, 4)
# counter-clockwise around (4, 3): (6, 2) (9, 3) (5, 4) (7, 6)
# --- value: [[0, 0], [4, 0], [8, 1], [9, 6], [6, 8], [1, 7], [0, 4]]
