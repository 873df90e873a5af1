# Finds outliers with Tukey fences per group and draws a small five-number summary.
from statistics import median, quantiles

RESPONSE_TIMES = {
    "search": [110, 120, 125, 118, 130, 122, 119, 480, 127],
    "login": [40, 42, 41, 39, 44, 43, 40, 41],
    "export": [900, 950, 1000, 20, 980, 940, 1900, 930, 970, 960],
}


def fences(values: list[int], factor: float = 1.5) -> tuple[float, float]:
    lower, _middle, upper = quantiles(values, n=4, method="inclusive")
    reach = factor * (upper - lower)
    return lower - reach, upper + reach


def five_numbers(values: list[int]) -> tuple[float, ...]:
    lower, middle, upper = quantiles(values, n=4, method="inclusive")
    assert middle == median(values)
    return min(values), lower, middle, upper, max(values)


report = {}
for name, values in sorted(RESPONSE_TIMES.items()):
    low, high = fences(values)
    outliers = sorted(value for value in values if not low <= value <= high)
    kept = [value for value in values if low <= value <= high]
    report[name] = outliers
    print(f"{name:<7} five numbers: {' / '.join(f'{number:g}' for number in five_numbers(values))}")
    print(f"        fences {low:g} .. {high:g}; outliers {outliers or 'none'}; "
          f"mean {sum(values) / len(values):.1f} -> {sum(kept) / len(kept):.1f}")

report

# --- prints
# export  five numbers: 20 / 932.5 / 955 / 977.5 / 1900
#         fences 865 .. 1045; outliers [20, 1900]; mean 955.0 -> 953.8
# login   five numbers: 39 / 40 / 41 / 42.25 / 44
#         fences 36.625 .. 45.625; outliers none; mean 41.2 -> 41.2
# search  five numbers: 110 / 119 / 122 / 127 / 480
#         fences 107 .. 139; outliers [480]; mean 161.2 -> 121.4
# --- value: {"export": [20, 1900], "login": [], "search": [480]}
