# Fits straight lines with the statistics module and by hand, and inspects residuals, correlation and a prediction.
import math
from dataclasses import dataclass
from statistics import StatisticsError, correlation, covariance, fmean, linear_regression, pvariance, stdev


@dataclass(frozen=True)
class Fit:
    slope: float
    intercept: float

    def __call__(self, x: float) -> float:
        return self.slope * x + self.intercept


def least_squares(xs: list[float], ys: list[float]) -> Fit:
    """Normal equations solved with Cramer's rule."""
    n = len(xs)
    sx, sy = math.fsum(xs), math.fsum(ys)
    sxx, sxy = math.fsum(x * x for x in xs), math.fsum(x * y for x, y in zip(xs, ys))
    determinant = n * sxx - sx * sx
    if not determinant:
        raise ValueError("all x values are equal")
    return Fit((n * sxy - sx * sy) / determinant, (sxx * sy - sx * sxy) / determinant)


def r_squared(fit: Fit, xs: list[float], ys: list[float]) -> float:
    residual = math.fsum((y - fit(x)) ** 2 for x, y in zip(xs, ys))
    return 1 - residual / (pvariance(ys) * len(ys))


def ranks(values: list[float]) -> list[float]:
    """Average ranks, so that ties share one."""
    ordered = sorted(values)
    return [ordered.index(v) + (ordered.count(v) + 1) / 2 for v in values]


hours = [1.0, 2.0, 2.5, 3.0, 4.0, 4.5, 5.0, 6.0, 7.5, 8.0]
marks = [42.0, 50.0, 49.0, 58.0, 60.0, 66.0, 65.0, 75.0, 80.0, 88.0]
fit = least_squares(hours, marks)
slope, intercept = linear_regression(hours, marks)
print(f"by hand  : y = {fit.slope:.4f} x + {fit.intercept:.4f}")
print(f"library  : y = {slope:.4f} x + {intercept:.4f}")
r = correlation(hours, marks)
print(f"r = {r:.5f}, r^2 = {r_squared(fit, hours, marks):.5f}, agree: {math.isclose(r * r, r_squared(fit, hours, marks))}")
print(f"slope from covariance: {covariance(hours, marks) / stdev(hours) ** 2:.4f}; through the mean point: {math.isclose(fit(fmean(hours)), fmean(marks))}")

residuals = [y - fit(x) for x, y in zip(hours, marks)]
worst = max(range(len(hours)), key=lambda i: abs(residuals[i]))
print("residuals:", [round(e, 2) for e in residuals], "sum is zero:", abs(math.fsum(residuals)) < 1e-9)
print(f"worst point: {hours[worst]} h, {marks[worst]} marks; prediction for 6.5 h: {fit(6.5):.1f}")
print("through the origin:", round(linear_regression(hours, marks, proportional=True).slope, 4))

days, bacteria = [0, 1, 2, 3, 4, 5], [120, 251, 480, 985, 1930, 3840]
growth = least_squares(days, [math.log(b) for b in bacteria])
print(f"exponential fit: {math.exp(growth.intercept):.1f} * {math.exp(growth.slope):.4f}^day, doubling in {math.log(2) / growth.slope:.3f} days")
print(f"Spearman {correlation(ranks(days), ranks(bacteria)):.3f} against Pearson {correlation(days, bacteria):.3f}; ranks with ties: {ranks([3, 1, 3, 2])}")
for xs, ys in (([1, 1, 1], [1, 2, 3]), ([1], [2]), ([1, 2], [1, 2, 3])):
    try:
        linear_regression(xs, ys)
    except StatisticsError as error:
        print("StatisticsError:", error)

{"slope": round(slope, 4), "intercept": round(intercept, 4), "r": round(r, 4)}

# --- prints
# by hand  : y = 6.2020 x + 36.3215
# library  : y = 6.2020 x + 36.3215
# r = 0.98852, r^2 = 0.97716, agree: True
# slope from covariance: 6.2020; through the mean point: True
# residuals: [-0.52, 1.27, -2.83, 3.07, -1.13, 1.77, -2.33, 1.47, -2.84, 2.06] sum is zero: True
# worst point: 3.0 h, 58.0 marks; prediction for 6.5 h: 76.6
# through the origin: 12.8475
# exponential fit: 122.3 * 1.9947^day, doubling in 1.004 days
# Spearman 1.000 against Pearson 0.908; ranks with ties: [3.5, 1.0, 3.5, 2.0]
# StatisticsError: x is constant
# StatisticsError: linear regression requires at least two data points
# StatisticsError: linear regression requires that both inputs have same number of data points
# --- value: {"slope": 6.202, "intercept": 36.3215, "r": 0.9885}
