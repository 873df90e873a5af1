# Computes a Pearson correlation matrix of CSV columns and lists strongly related pairs.
import csv
import io
from itertools import combinations
from statistics import correlation

TEXT = """area,rooms,age,price
50,2,30,150
65,3,22,200
80,3,15,260
120,5,10,400
45,1,40,120
95,4,5,330
70,3,35,190
"""

rows = list(csv.reader(io.StringIO(TEXT)))
header, body = rows[0], rows[1:]
columns = {name: [float(cell) for cell in cells] for name, cells in zip(header, zip(*body))}

matrix = {name: {other: 1.0 for other in header} for name in header}
for left, right in combinations(header, 2):
    value = round(correlation(columns[left], columns[right]), 3)
    matrix[left][right] = matrix[right][left] = value

print(" " * 6 + "".join(f"{name:>8}" for name in header))
for name, line in matrix.items():
    print(f"{name:<6}" + "".join(f"{value:>8.3f}" for value in line.values()))

strong = sorted(
    ((left, right, matrix[left][right]) for left, right in combinations(header, 2) if abs(matrix[left][right]) > 0.9),
    key=lambda triple: -abs(triple[2]),
)
for left, right, value in strong:
    print(f"{left} and {right} move {'together' if value > 0 else 'apart'} ({value:+.3f})")

transposed = [list(line) for line in zip(*(row.values() for row in matrix.values()))]
print("symmetric:", transposed == [list(row.values()) for row in matrix.values()])
[list(triple) for triple in strong]

# --- prints
#           area   rooms     age   price
# area     1.000   0.963  -0.834   0.990
# rooms    0.963   1.000  -0.834   0.951
# age     -0.834  -0.834   1.000  -0.896
# price    0.990   0.951  -0.896   1.000
# area and price move together (+0.990)
# area and rooms move together (+0.963)
# rooms and price move together (+0.951)
# symmetric: True
# --- value: [["area", "price", 0.99], ["area", "rooms", 0.963], ["rooms", "price", 0.951]]
