# Wraps a sample in a lazy statistics object whose cached properties are computed once and can be reset.
from contextlib import suppress
from functools import cached_property
from math import sqrt


class Sample:
    """Summary of a list of numbers; every derived figure is computed on first use."""

    def __init__(self, values):
        self.values = list(values)
        self.work = []

    @cached_property
    def ordered(self):
        self.work.append("sort")
        return sorted(self.values)

    @cached_property
    def mean(self):
        self.work.append("mean")
        return sum(self.values) / len(self.values)

    @cached_property
    def deviation(self):
        self.work.append("deviation")
        return sqrt(sum((value - self.mean) ** 2 for value in self.values) / (len(self.values) - 1))

    @property
    def median(self):
        middle, odd = divmod(len(self.ordered), 2)
        return self.ordered[middle] if odd else (self.ordered[middle - 1] + self.ordered[middle]) / 2

    def percentile_of(self, value):
        return sum(item <= value for item in self.ordered) / len(self.ordered)

    def add(self, value):
        self.values.append(value)
        for name in ("ordered", "mean", "deviation"):
            with suppress(AttributeError):
                delattr(self, name)
        self.work.append("reset")


sample = Sample([4, 8, 15, 16, 23, 42])
print("nothing computed yet:", sample.work)
print("median", sample.median, "| share up to 16:", round(sample.percentile_of(16), 3))
print("after median:", sample.work)
print("deviation", round(sample.deviation, 4), "mean", sample.mean, "again", round(sample.deviation, 4))
print("work:", sample.work)

sample.add(108)
print("new median", sample.median, "new mean", round(sample.mean, 3))
print("work:", sample.work)

try:
    Sample([1]).deviation
except ZeroDivisionError as error:
    print("one value has no deviation:", type(error).__name__)

{"mean": round(sample.mean, 6), "median": sample.median, "sorts": sample.work.count("sort")}

# --- prints
# nothing computed yet: []
# median 15.5 | share up to 16: 0.667
# after median: ['sort']
# deviation 13.4907 mean 18.0 again 13.4907
# work: ['sort', 'deviation', 'mean']
# new median 16 new mean 30.857
# work: ['sort', 'deviation', 'mean', 'reset', 'sort', 'mean']
# one value has no deviation: ZeroDivisionError
# --- value: {"mean": 30.857143, "median": 16, "sorts": 2}
