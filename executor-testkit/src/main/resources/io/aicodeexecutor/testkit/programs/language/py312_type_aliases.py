# Declares type aliases with the type statement: simple, generic, recursive, lazily evaluated, nested and local ones.
from collections.abc import Callable
from typing import Literal, get_args, get_origin

type Number = int | float
type Point = tuple[Number, Number]
type Pair[T] = tuple[T, T]
type Json = dict[str, Json] | list[Json] | str | int | float | bool | None
type Handler[**P, R] = Callable[P, R]
type Labelled[Key: (str, int), *Ts] = tuple[Key, *Ts]
type Later = NotDefinedYet


def add(a: Point, b: Point) -> Point:
    return a[0] + b[0], a[1] + b[1]


def swap[T](pair: Pair[T]) -> Pair[T]:
    left, right = pair
    return right, left


def depth(value: Json) -> int:
    match value:
        case dict():
            return 1 + max(map(depth, value.values()), default=0)
        case list():
            return 1 + max(map(depth, value), default=0)
        case _:
            return 0


def local(extra: str):
    type Direction = Literal["left", "right", extra]
    return Direction


class Canvas:
    type Size = tuple[int, int]

    def area(self, size: Size) -> int:
        return size[0] * size[1]


def soft_keyword(type):
    type = type + 1
    type += 1
    return type


print(add((1, 2.5), (3, 4)), swap(("x", "y")), Canvas().area((3, 4)), soft_keyword(1))
print([depth(value) for value in (1, [], {"a": [1, {"b": None}]}, [[["deep"]]])])
print(Number, Pair.__name__, Canvas.Size.__name__, type(Point).__name__)
print(Number.__value__, isinstance(3.5, Number.__value__), isinstance("3", Number.__value__))
print(get_args(Point.__value__)[0] is Number, get_origin(Pair[int]) is Pair, get_args(Pair[int]))
print(get_args(get_args(Json.__value__)[0])[1] is Json, get_args(local("up").__value__))
for alias in (Point, Handler, Labelled):
    print(alias.__name__, [f"{type(p).__name__} {p.__name__}" for p in alias.__type_params__])
try:
    Later.__value__
except NameError as error:
    print(error)


class NotDefinedYet: ...


print(Later.__value__ is NotDefinedYet)

list(swap((1, "one")))

# --- prints
# (4, 6.5) ('y', 'x') 12 3
# [0, 1, 3, 3]
# Number Pair Size TypeAliasType
# int | float True False
# True True (<class 'int'>,)
# True ('left', 'right', 'up')
# Point []
# Handler ['ParamSpec P', 'TypeVar R']
# Labelled ['TypeVar Key', 'TypeVarTuple Ts']
# name 'NotDefinedYet' is not defined
# True
# --- value: ["one", 1]
