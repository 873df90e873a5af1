# Summarises samples with the statistics module: averages, spread, quantiles, outliers and normal distributions.
import statistics as st
from decimal import Decimal
from fractions import Fraction

times = [31, 29, 34, 30, 29, 41, 33, 29, 36, 30, 72, 34]
print("mean", st.mean(times), "| fmean", round(st.fmean(times), 4), "| median", st.median(times), st.median_low(times), st.median_high(times), "| mode", st.mode(times), st.multimode(times + [30, 34, 34]))
print(f"sample sd {st.stdev(times):.4f}, variance {st.variance(times):.4f} | population sd {st.pstdev(times):.4f}, variance {st.pvariance(times):.4f}")
print("weighted mean:", round(st.fmean([12, 15, 9], weights=[0.5, 0.3, 0.2]), 6), "| geometric:", round(st.geometric_mean([1.10, 0.95, 1.21]), 6), "| harmonic speed:", round(st.harmonic_mean([40, 60], weights=[5, 30]), 6))
print("grouped median of ages 25, 35, ...:", round(st.median_grouped([25] * 3 + [35] * 7 + [45] * 5, interval=10), 4))

exclusive, inclusive = st.quantiles(times), st.quantiles(times, method="inclusive")
print("quartiles:", exclusive, "| inclusive:", inclusive, "| quintiles:", [round(q, 2) for q in st.quantiles(times, n=5)])
low, high = exclusive[0], exclusive[-1]
fence = 1.5 * (high - low)
outliers = [t for t in times if not low - fence <= t <= high + fence]
print("outliers:", outliers, "| mean without:", st.mean([t for t in times if t not in outliers]))
centre = st.median(times)
print("median absolute deviation:", st.median(abs(t - centre) for t in times), "| trimmed mean:", st.mean(sorted(times)[1:-1]))
scores = [(t - st.fmean(times)) / st.pstdev(times) for t in times]
print("standard scores:", [round(z, 2) for z in scores[:4]], "| centred:", abs(round(st.fmean(scores), 9)), round(st.pstdev(scores), 9))

print("exact types:", repr(st.mean([Fraction(1, 3), Fraction(1, 6)])), st.variance([Decimal("1.5"), Decimal("2.5"), Decimal("4")]), st.mean([True, False, True, True]))

heights = st.NormalDist(mu=171, sigma=8)
print(f"between 160 and 180: {heights.cdf(180) - heights.cdf(160):.4f} | 95th percentile {heights.inv_cdf(0.95):.2f} | density at the mean {heights.pdf(171):.5f} | z of 183: {heights.zscore(183)}")
print("deciles 1 and 9:", [round(q, 2) for q in (heights.quantiles(n=10)[0], heights.quantiles(n=10)[-1])])
inches = heights * (1 / 2.54)
print("in inches:", round(inches.mean, 3), round(inches.stdev, 3), "| sum of two:", st.NormalDist(3, 3) + st.NormalDist(1, 4), "| shifted:", heights - 171)
print("overlap:", round(heights.overlap(st.NormalDist(165, 7)), 4), "| fitted:", st.NormalDist.from_samples([2, 4, 4, 4, 5, 5, 7, 9]).mean)
draws = heights.samples(500, seed=11)
print("seeded samples:", len(draws), draws == heights.samples(500, seed=11), abs(st.fmean(draws) - 171) < 2)

for label, attempt in {"empty": lambda: st.mean([]), "one value": lambda: st.stdev([5]), "negative": lambda: st.harmonic_mean([3, -1]), "sigma": lambda: st.NormalDist(0, -1)}.items():
    try:
        attempt()
    except st.StatisticsError as error:
        print(f"{label}: {error}")

{"median": st.median(times), "quartiles": exclusive, "outliers": outliers}

# --- prints
# mean 35.666666666666664 | fmean 35.6667 | median 32.0 31 33 | mode 29 [34]
# sample sd 11.9874, variance 143.6970 | population sd 11.4770, variance 131.7222
# weighted mean: 12.3 | geometric: 1.081352 | harmonic speed: 56.0
# grouped median of ages 25, 35, ...: 36.4286
# quartiles: [29.25, 32.0, 35.5] | inclusive: [29.75, 32.0, 34.5] | quintiles: [29.0, 30.2, 33.8, 38.0]
# outliers: [72] | mean without: 32.36363636363637
# median absolute deviation: 2.5 | trimmed mean: 32.7
# standard scores: [-0.41, -0.58, -0.15, -0.49] | centred: 0.0 1.0
# exact types: Fraction(1, 4) 1.583333333333333333333333333 0.75
# between 160 and 180: 0.7851 | 95th percentile 184.16 | density at the mean 0.04987 | z of 183: 1.5
# deciles 1 and 9: [160.75, 181.25]
# in inches: 67.323 3.15 | sum of two: NormalDist(mu=4.0, sigma=5.0) | shifted: NormalDist(mu=0.0, sigma=8.0)
# overlap: 0.6851 | fitted: 5.0
# seeded samples: 500 True True
# empty: mean requires at least one data point
# one value: stdev requires at least two data points
# negative: harmonic mean does not support negative values
# sigma: sigma must be non-negative
# --- value: {"median": 32.0, "quartiles": [29.25, 32.0, 35.5], "outliers": [72]}
