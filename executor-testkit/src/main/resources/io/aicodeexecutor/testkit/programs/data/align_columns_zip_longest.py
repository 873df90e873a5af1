# Formats ragged lists as an aligned table with zip_longest and merges several sparse series by key.
from collections.abc import Sequence
from itertools import chain, zip_longest

MENU = {
    "Starters": ["Soup", "Bruschetta", "Olives"],
    "Mains": ["Risotto", "Grilled sea bass", "Burger", "Lasagne"],
    "Desserts": ["Tiramisu"],
}
RAIN = {"Bergen": {1: 190, 2: 150, 4: 120}, "Oslo": {2: 40, 3: 47}, "Tromsø": {1: 95, 5: 50}}


def table(columns: dict[str, Sequence[str]], gap: str = " | ") -> list[str]:
    widths = [max(map(len, chain([name], cells))) for name, cells in columns.items()]
    rule = ["-" * width for width in widths]
    rows = chain([tuple(columns), rule], zip_longest(*columns.values(), fillvalue=""))
    return [gap.join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows]


for line in table(MENU):
    print(line)

months = sorted(set(chain.from_iterable(RAIN.values())))
outer = {month: {city: series.get(month) for city, series in RAIN.items()} for month in months}
print()
for line in table({"month": [str(month) for month in months]} | {
    city: [str(series.get(month, "-")).rjust(len(city)) for month in months] for city, series in RAIN.items()
}, gap="  "):
    print(line)

full = [month for month, cells in outer.items() if None not in cells.values()]
totals = {city: sum(series.values()) for city, series in RAIN.items()}
print("complete months:", full, "| totals:", totals)

left, right = "1.10.2".split("."), "1.10".split(".")
padded = list(zip_longest(map(int, left), map(int, right), fillvalue=0))
print("padded versions:", padded)
try:
    list(zip(left, right, strict=True))
except ValueError as error:
    print("strict zip:", error)

{str(month): list(cells.values()) for month, cells in outer.items()}

# --- prints
# Starters   | Mains            | Desserts
# ---------- | ---------------- | --------
# Soup       | Risotto          | Tiramisu
# Bruschetta | Grilled sea bass |
# Olives     | Burger           |
#            | Lasagne          |
#
# month  Bergen  Oslo  Tromsø
# -----  ------  ----  ------
# 1         190     -      95
# 2         150    40       -
# 3           -    47       -
# 4         120     -       -
# 5           -     -      50
# complete months: [] | totals: {'Bergen': 460, 'Oslo': 87, 'Tromsø': 145}
# padded versions: [(1, 1), (10, 10), (2, 0)]
# strict zip: zip() argument 2 is shorter than argument 1
# --- value: {"1": [190, null, 95], "2": [150, 40, null], "3": [null, 47, null], "4": [120, null, null], "5": [null, null, 50]}
