# Fits a linear trend with seasonal indices to quarterly sales and forecasts the next year.
from itertools import chain
from statistics import fmean, linear_regression, mean

SALES = {2021: [80, 120, 150, 90], 2022: [90, 140, 170, 100], 2023: [104, 152, 194, 110]}
ACTUAL_2024 = [112, 170, 205, 121]

series = list(chain.from_iterable(SALES.values()))
periods = range(1, len(series) + 1)

centred = {
    index: (0.5 * series[index - 2] + sum(series[index - 1:index + 2]) + 0.5 * series[index + 2]) / 4
    for index in range(2, len(series) - 2)
}
print("centred averages:", [round(value, 3) for value in centred.values()])

ratios: dict[int, list[float]] = {quarter: [] for quarter in range(4)}
for index, average in centred.items():
    ratios[index % 4].append(series[index] / average)
raw = [fmean(ratios[quarter]) for quarter in range(4)]
scale = 4 / sum(raw)
seasonal = [value * scale for value in raw]
print("seasonal indices:", [round(value, 3) for value in seasonal], "sum", round(sum(seasonal), 6))

adjusted = [value / seasonal[index % 4] for index, value in enumerate(series)]
slope, intercept = linear_regression(periods, adjusted)
print(f"trend: {intercept:.2f} + {slope:.3f} per quarter")

forecast = [(intercept + slope * period) * seasonal[(period - 1) % 4] for period in range(13, 17)]
errors = []
for quarter, (expected, actual) in enumerate(zip(forecast, ACTUAL_2024), start=1):
    error = abs(actual - expected) / actual
    errors.append(error)
    print(f"2024 Q{quarter}: forecast {expected:6.1f}, actual {actual}, off by {error:.1%}")

naive = mean(abs(actual - old) / actual for actual, old in zip(ACTUAL_2024, SALES[2023]))
print(f"mean error {fmean(errors):.2%}, repeating last year {naive:.2%}")
yearly = {year: sum(values) for year, values in SALES.items()}
growth = [round(100 * (yearly[year] / yearly[year - 1] - 1), 1) for year in (2022, 2023)]
print("yearly:", yearly, "growth %:", growth)

[round(value, 1) for value in forecast]

# --- prints
# centred averages: [111.25, 115.0, 120.0, 123.75, 126.75, 130.0, 134.5, 138.75]
# seasonal indices: [0.762, 1.115, 1.346, 0.777] sum 4.0
# trend: 101.08 + 3.642 per quarter
# 2024 Q1: forecast  113.2, actual 112, off by 1.0%
# 2024 Q2: forecast  169.5, actual 170, off by 0.3%
# 2024 Q3: forecast  209.6, actual 205, off by 2.3%
# 2024 Q4: forecast  123.8, actual 121, off by 2.3%
# mean error 1.47%, repeating last year 8.05%
# yearly: {2021: 440, 2022: 500, 2023: 560} growth %: [13.6, 12.0]
# --- value: [113.2, 169.5, 209.6, 123.8]
