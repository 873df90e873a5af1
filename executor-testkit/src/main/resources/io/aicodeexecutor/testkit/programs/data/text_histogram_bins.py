# Bins commute distances into equal-width classes and draws a scaled text histogram with the mode bin.
import math
from collections import Counter

DISTANCES = [
    3.2, 7.9, 12.0, 15.5, 1.1, 8.8, 9.9, 10.0, 22.4, 18.7, 5.0, 4.9, 30.0, 11.2, 13.9, 2.2, 6.6, 9.1,
    14.0, 26.1, 17.5, 8.0, 10.4, 0.4, 12.7,
]


def sturges(count: int) -> int:
    return math.ceil(math.log2(count)) + 1


def histogram(values: list[float], width: float) -> list[tuple[float, float, int]]:
    counts = Counter(int(value // width) for value in values)
    last = max(counts)
    return [(slot * width, (slot + 1) * width, counts[slot]) for slot in range(last + 1)]


bins = sturges(len(DISTANCES))
width = math.ceil(max(DISTANCES) / bins)
rows = histogram(DISTANCES, width)
peak = max(count for _low, _high, count in rows)
cumulative = 0
for low, high, count in rows:
    cumulative += count
    bar = "█" * round(24 * count / peak)
    print(f"[{low:>2}, {high:>2})  {count:>2}  {cumulative / len(DISTANCES):>5.0%}  {bar}".rstrip())

mode_low, mode_high, mode_count = max(rows, key=lambda row: row[2])
print(f"{bins} bins suggested, width {width}, fullest {mode_low}-{mode_high} km with {mode_count}")

[count for *_edges, count in rows]

# --- prints
# [ 0,  5)   5    20%  █████████████████
# [ 5, 10)   7    48%  ████████████████████████
# [10, 15)   7    76%  ████████████████████████
# [15, 20)   3    88%  ██████████
# [20, 25)   1    92%  ███
# [25, 30)   1    96%  ███
# [30, 35)   1   100%  ███
# 6 bins suggested, width 5, fullest 5-10 km with 7
# --- value: [5, 7, 7, 3, 1, 1, 1]
