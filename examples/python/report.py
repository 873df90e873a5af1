"""Monthly sales report: a table per region, the best sellers, and the totals as the program's value.

If the caller passes `sales` in the context, that is reported instead of the sample below.
"""

from collections import Counter, defaultdict
from decimal import ROUND_HALF_UP, Decimal

SAMPLE = [
    {"region": "North", "product": "Desk", "units": 12, "price": "249.90"},
    {"region": "North", "product": "Chair", "units": 48, "price": "89.50"},
    {"region": "South", "product": "Desk", "units": 7, "price": "249.90"},
    {"region": "South", "product": "Lamp", "units": 61, "price": "34.25"},
    {"region": "West", "product": "Chair", "units": 30, "price": "84.00"},
    {"region": "West", "product": "Lamp", "units": 18, "price": "34.25"},
    {"region": "West", "product": "Shelf", "units": 9, "price": "119.00"},
]

try:
    rows = sales
except NameError:
    rows = SAMPLE


def money(amount):
    return amount.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def table(header, lines):
    """Formats rows of text: the first column to the left, the others to the right."""
    widths = [max(len(row[column]) for row in [header, *lines]) for column in range(len(header))]

    def formatted(row):
        first, *others = (cell.ljust(width) if i == 0 else cell.rjust(width)
                          for i, (cell, width) in enumerate(zip(row, widths)))
        return "  ".join([first, *others])

    rule = "  ".join("-" * width for width in widths)
    return "\n".join([formatted(header), rule, *map(formatted, lines)])


revenue = defaultdict(Decimal)
units = Counter()
sellers = Counter()
for row in rows:
    revenue[row["region"]] += row["units"] * Decimal(row["price"])
    units[row["region"]] += row["units"]
    sellers[row["product"]] += row["units"]

total = sum(revenue.values(), Decimal())
ranked = sorted(revenue, key=revenue.get, reverse=True)

print("Sales by region")
print(table(
    ["Region", "Units", "Revenue", "Share"],
    [[region, f"{units[region]:,}", f"{money(revenue[region]):,}", f"{revenue[region] / total:.1%}"]
     for region in ranked],
))
print()
print("Best sellers:", ", ".join(f"{product} ({count})" for product, count in sellers.most_common(3)))

{"regions": ranked, "units": sum(units.values()), "revenue": str(money(total))}
