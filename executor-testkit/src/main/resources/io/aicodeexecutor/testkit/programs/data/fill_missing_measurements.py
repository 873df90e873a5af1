# Fills gaps in a measurement series by forward fill, by linear interpolation and by a limited fill.
from collections.abc import Iterable, Iterator
from itertools import groupby

SERIES = [None, 4.0, None, None, 10.0, 11.0, None, 9.0, None, None, None, None, 4.0, None]


def forward_fill(values: Iterable[float | None], limit: int | None = None) -> Iterator[float | None]:
    last, age = None, 0
    for value in values:
        if value is not None:
            last, age = value, 0
        else:
            age += 1
        yield last if limit is None or age <= limit else None


def interpolate(values: list[float | None]) -> list[float | None]:
    """Straight lines between known neighbours; leading and trailing gaps stay empty."""
    known = [index for index, value in enumerate(values) if value is not None]
    result = list(values)
    for left, right in zip(known, known[1:]):
        slope = (values[right] - values[left]) / (right - left)
        for index in range(left + 1, right):
            result[index] = values[left] + slope * (index - left)
    return result


def gap_lengths(values: list[float | None]) -> list[int]:
    return [len(list(run)) for missing, run in groupby(values, key=lambda value: value is None) if missing]


def show(name: str, values: Iterable[float | None]) -> None:
    print(f"{name:<12}" + " ".join("   ." if value is None else f"{value:4.1f}" for value in values))


backward = list(forward_fill(reversed(SERIES)))[::-1]
straight = interpolate(SERIES)
show("raw", SERIES)
show("forward", forward_fill(SERIES))
show("at most 1", forward_fill(SERIES, limit=1))
show("backward", backward)
show("linear", straight)

coverage = sum(value is not None for value in SERIES) / len(SERIES)
print(f"gaps {gap_lengths(SERIES)}, coverage {coverage:.0%} -> {1 - straight.count(None) / len(straight):.0%}")
[None if value is None else round(value, 3) for value in straight]

# --- prints
# raw            .  4.0    .    . 10.0 11.0    .  9.0    .    .    .    .  4.0    .
# forward        .  4.0  4.0  4.0 10.0 11.0 11.0  9.0  9.0  9.0  9.0  9.0  4.0  4.0
# at most 1      .  4.0  4.0    . 10.0 11.0 11.0  9.0  9.0    .    .    .  4.0  4.0
# backward     4.0  4.0 10.0 10.0 10.0 11.0  9.0  9.0  4.0  4.0  4.0  4.0  4.0    .
# linear         .  4.0  6.0  8.0 10.0 11.0 10.0  9.0  8.0  7.0  6.0  5.0  4.0    .
# gaps [1, 2, 1, 4, 1], coverage 36% -> 86%
# --- value: [null, 4.0, 6.0, 8.0, 10.0, 11.0, 10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, null]
