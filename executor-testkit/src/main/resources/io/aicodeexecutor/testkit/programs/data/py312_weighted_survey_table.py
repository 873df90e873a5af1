# Aggregates weighted survey answers with a small generic Table class written with 3.12 type parameters.
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import sumprod

type Groups[K, T] = dict[K, Table[T]]


@dataclass(frozen=True)
class Answer:
    region: str
    age: int
    score: int
    weight: int


class Table[T]:
    def __init__(self, rows: Iterable[T]) -> None:
        self.rows = tuple(rows)

    def __iter__(self) -> Iterator[T]:
        return iter(self.rows)

    def where(self, test: Callable[[T], bool]) -> "Table[T]":
        return Table(filter(test, self.rows))

    def column[C](self, pick: Callable[[T], C]) -> list[C]:
        return [pick(row) for row in self.rows]

    def group_by[K](self, key: Callable[[T], K]) -> Groups[K, T]:
        parts: dict[K, list[T]] = {}
        for row in self.rows:
            parts.setdefault(key(row), []).append(row)
        return {name: Table(rows) for name, rows in parts.items()}


def first_or[T, D](rows: Iterable[T], default: D) -> T | D:
    return next(iter(rows), default)


def weighted_mean(table: Table[Answer]) -> float:
    weights = table.column(lambda row: row.weight)
    return sumprod(table.column(lambda row: row.score), weights) / sum(weights)


def band(row: Answer) -> str:
    return "young" if row.age < 30 else "middle" if row.age < 60 else "senior"


everyone = Table([
    Answer("north", 23, 7, 2), Answer("north", 41, 9, 1), Answer("south", 35, 4, 3),
    Answer("south", 67, 8, 1), Answer("north", 70, 5, 1), Answer("west", 19, 10, 2),
])

for region, table in sorted(everyone.group_by(lambda row: row.region).items()):
    print(f"{region:<6} n={len(table.rows)} mean {weighted_mean(table):>5.2f} best {max(row.score for row in table)}")

bands = everyone.group_by(band)
print(f"bands: {", ".join(f"{name}={weighted_mean(table):.2f}" for name, table in bands.items())}")
print(first_or(everyone.where(lambda row: row.score > 9), None))
print(first_or(everyone.where(lambda row: row.age > 90), "nobody"), "|", Groups.__name__)

shares = everyone.column(lambda row: row.weight / 10)
print("shares:", shares, "sum", sum(shares))
try:
    sumprod([1], [1, 2])
except ValueError as error:
    print("refused:", type(error).__name__)

{"overall": weighted_mean(everyone), "bands": {name: weighted_mean(table) for name, table in bands.items()}}

# --- prints
# north  n=3 mean  7.00 best 9
# south  n=2 mean  5.00 best 8
# west   n=1 mean 10.00 best 10
# bands: young=8.50, middle=5.25, senior=6.50
# Answer(region='west', age=19, score=10, weight=2)
# nobody | Groups
# shares: [0.2, 0.1, 0.3, 0.1, 0.1, 0.2] sum 1.0
# refused: ValueError
# --- value: {"overall": 6.8, "bands": {"young": 8.5, "middle": 5.25, "senior": 6.5}}
