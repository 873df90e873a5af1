# Computes roll-up and cube subtotals of sales over country, shop and product, like SQL grouping sets.
from collections import defaultdict
from functools import reduce
from itertools import combinations, takewhile

SALES = [
    ("DE", "Bonn", "tea", 12), ("DE", "Bonn", "mug", 5), ("DE", "Kiel", "tea", 7), ("FR", "Lille", "tea", 9),
    ("FR", "Lille", "mug", 1), ("FR", "Lille", "tea", 3), ("DE", "Kiel", "mug", 4),
]
DIMENSIONS = ("country", "shop", "product")
ALL = "*"


def aggregate(rows, grouping_sets):
    totals = defaultdict(int)
    for *values, amount in rows:
        for kept in grouping_sets:
            key = tuple(value if name in kept else ALL for name, value in zip(DIMENSIONS, values))
            totals[key] += amount
    return dict(totals)


def rollup(names):
    """(a, b, c), (a, b), (a,), ()"""
    return [names[:size] for size in range(len(names), -1, -1)]


def cube(names):
    return [kept for size in range(len(names), -1, -1) for kept in combinations(names, size)]


rolled = aggregate(SALES, rollup(DIMENSIONS))
for key, amount in sorted(rolled.items(), key=lambda item: [(value == ALL, value) for value in item[0]]):
    level = len(list(takewhile(lambda value: value != ALL, key)))
    label = {0: "grand total", 3: key[2]}.get(level, f"total {key[level - 1]}")
    print(f"{'  ' * level}{label:<{16 - 2 * level}}{amount:>4}")

cubed = aggregate(SALES, cube(DIMENSIONS))
print("cube keys:", len(cubed), "of which rolled up:", len(cubed.keys() & rolled.keys()))
print("tea everywhere:", cubed[ALL, ALL, "tea"], "| mug in DE:", cubed["DE", ALL, "mug"])

shares = {product: cubed[ALL, ALL, product] / cubed[ALL, ALL, ALL] for product in ("mug", "tea")}
print("shares:", {product: f"{share:.1%}" for product, share in shares.items()})
best = reduce(lambda one, other: other if cubed[ALL, other, ALL] > cubed[ALL, one, ALL] else one, ["Bonn", "Kiel", "Lille"])
print("best shop:", best)

{" / ".join(key): amount for key, amount in sorted(cubed.items()) if key.count(ALL) == 2}

# --- prints
#       mug          5
#       tea         12
#     total Bonn    17
#       mug          4
#       tea          7
#     total Kiel    11
#   total DE        28
#       mug          1
#       tea         12
#     total Lille   13
#   total FR        13
# grand total       41
# cube keys: 27 of which rolled up: 12
# tea everywhere: 31 | mug in DE: 9
# shares: {'mug': '24.4%', 'tea': '75.6%'}
# best shop: Bonn
# --- value: {"* / * / mug": 10, "* / * / tea": 31, "* / Bonn / *": 17, "* / Kiel / *": 11, "* / Lille / *": 13, "DE / * / *": 28, "FR / * / *": 13}
