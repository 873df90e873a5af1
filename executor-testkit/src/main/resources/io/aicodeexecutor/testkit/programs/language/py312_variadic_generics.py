# Handles rows of mixed types with TypeVarTuple type parameters declared in brackets.
from collections.abc import Callable, Iterable


class Row[*Ts]:
    def __init__(self, *cells: *Ts) -> None:
        self.cells = cells

    def __repr__(self) -> str:
        return f"Row({", ".join(map(repr, self.cells))})"

    def then[*Us](self, other: "Row[*Us]") -> "Row[*Ts, *Us]":
        return Row(*self.cells, *other.cells)

    def apply[R](self, function: Callable[[*Ts], R]) -> R:
        return function(*self.cells)


class Headed[H, *Ts](Row[H, *Ts]):
    @property
    def head(self) -> H:
        return self.cells[0]


def call[*Ts, R](function: Callable[[*Ts], R], *args: *Ts) -> R:
    return function(*args)


def rotate[First, *Middle, Last](values: tuple[First, *Middle, Last]) -> tuple[Last, First, *Middle]:
    first, *middle, last = values
    return last, first, *middle


def columns[*Ts](rows: Iterable[tuple[*Ts]]) -> list[list[object]]:
    return [list(column) for column in zip(*rows, strict=True)]


def main() -> None:
    row = Row(1, "two").then(Row(3.0))
    print(row, row.apply(lambda a, b, c: f"{a}|{b}|{c}"), Row[int, str](5, "x"), Row())
    print(Headed("name", 1, 2).head, isinstance(Headed(0), Row), rotate((1, 2, 3, 4)), rotate(("a", "b")))
    print(call(max, 3, 8, 5), call(lambda: "nothing"), call(divmod, 17, 5))
    print(columns([(1, "a"), (2, "b")]), columns([]))
    try:
        columns([(1,), (2, 3)])
    except ValueError as error:
        print(error)
    print([f"{type(p).__name__} {p.__name__}" for p in rotate.__type_params__])


if __name__ == "__main__":
    main()

list(rotate((1, "x", None)))

# --- prints
# Row(1, 'two', 3.0) 1|two|3.0 Row(5, 'x') Row()
# name True (4, 1, 2, 3) ('b', 'a')
# 8 nothing (3, 2)
# [[1, 2], ['a', 'b']] []
# zip() argument 2 is longer than argument 1
# ['TypeVar First', 'TypeVarTuple Middle', 'TypeVar Last']
# --- value: [null, 1, "x"]
