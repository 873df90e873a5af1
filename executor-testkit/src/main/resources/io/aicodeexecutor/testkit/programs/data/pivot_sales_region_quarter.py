# Pivots flat sales rows into a region by quarter table with row, column and grand totals.
from collections import Counter

ROWS = [
    ("North", "2024-01-15", 120), ("South", "2024-02-03", 80), ("North", "2024-05-21", 200),
    ("East", "2024-03-30", 45), ("South", "2024-07-09", 310), ("East", "2024-11-11", 95),
    ("North", "2024-12-24", 60), ("South", "2024-02-28", 25), ("East", "2024-08-02", 150),
    ("North", "2024-01-31", 30), ("East", "2024-05-05", 5),
]


def quarter_of(iso_date: str) -> str:
    month = int(iso_date[5:7])
    return f"Q{(month - 1) // 3 + 1}"


cells: Counter[tuple[str, str]] = Counter()
for region, date, units in ROWS:
    cells[region, quarter_of(date)] += units

regions = sorted({region for region, _quarter in cells})
quarters = ["Q1", "Q2", "Q3", "Q4"]

header = ["region", *quarters, "total"]
print(" ".join(f"{name:>7}" for name in header))
pivot = {}
for region in regions:
    line = [cells[region, quarter] for quarter in quarters]
    pivot[region] = dict(zip(quarters, line))
    print(f"{region:>7}", *(f"{value or '-':>7}" for value in [*line, sum(line)]))

column_totals = [sum(cells[region, quarter] for region in regions) for quarter in quarters]
print(f"{'total':>7}", *(f"{value:>7}" for value in [*column_totals, sum(column_totals)]))
assert sum(column_totals) == sum(units for *_rest, units in ROWS)

pivot

# --- prints
#  region      Q1      Q2      Q3      Q4   total
#    East      45       5     150      95     295
#   North     150     200       -      60     410
#   South     105       -     310       -     415
#   total     300     205     460     155    1120
# --- value: {"East": {"Q1": 45, "Q2": 5, "Q3": 150, "Q4": 95}, "North": {"Q1": 150, "Q2": 200, "Q3": 0, "Q4": 60}, "South": {"Q1": 105, "Q2": 0, "Q3": 310, "Q4": 0}}
