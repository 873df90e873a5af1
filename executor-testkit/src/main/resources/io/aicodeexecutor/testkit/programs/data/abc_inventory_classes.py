# Classifies inventory into A, B and C items by cumulative share of annual consumption value.
from itertools import accumulate
from operator import itemgetter

ITEMS = [
    # sku, yearly units, unit cost
    ("bolt-m4", 12000, 0.05), ("motor-x2", 45, 310.0), ("belt-90", 300, 7.5), ("panel-lcd", 60, 120.0),
    ("fuse-2a", 2500, 0.2), ("gear-16", 410, 4.0), ("case-alu", 75, 38.0), ("label", 9000, 0.01),
]
LIMITS = [("A", 0.80), ("B", 0.95), ("C", 1.00)]


def class_of(share_before: float) -> str:
    """An item belongs to the class in which its slice of the value begins."""
    return next(name for name, limit in LIMITS if share_before < limit)


valued = sorted(((sku, units * cost) for sku, units, cost in ITEMS), key=itemgetter(1), reverse=True)
total = sum(value for _sku, value in valued)
running = list(accumulate(value for _sku, value in valued))

classes: dict[str, list[str]] = {name: [] for name, _limit in LIMITS}
print(f"{'sku':<10}{'value':>10}{'cum %':>8} class")
for (sku, value), reached in zip(valued, running):
    name = class_of((reached - value) / total)
    classes[name].append(sku)
    print(f"{sku:<10}{value:>10,.2f}{reached / total:>8.1%} {name}")

for name, skus in classes.items():
    print(f"class {name}: {len(skus)} of {len(ITEMS)} items ({len(skus) / len(ITEMS):.0%})")

classes

# --- prints
# sku            value   cum % class
# motor-x2   13,950.00   48.0% A
# panel-lcd   7,200.00   72.7% A
# case-alu    2,850.00   82.5% A
# belt-90     2,250.00   90.3% B
# gear-16     1,640.00   95.9% B
# bolt-m4       600.00   98.0% C
# fuse-2a       500.00   99.7% C
# label          90.00  100.0% C
# class A: 3 of 8 items (38%)
# class B: 2 of 8 items (25%)
# class C: 3 of 8 items (38%)
# --- value: {"A": ["motor-x2", "panel-lcd", "case-alu"], "B": ["belt-90", "gear-16"], "C": ["bolt-m4", "fuse-2a", "label"]}
