# Decorates functions while keeping their signatures with ParamSpec type parameters declared in brackets.
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Concatenate

log: list[str] = []


def logged[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    @wraps(function)
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> R:
        shown = [repr(value) for value in args] + [f"{name}={value!r}" for name, value in kwargs.items()]
        result = function(*args, **kwargs)
        log.append(f"{function.__name__}({", ".join(shown)}) -> {result!r}")
        return result
    return wrapper


def repeat[**P, R](times: int) -> Callable[[Callable[P, R]], Callable[P, list[R]]]:
    def decorate(function: Callable[P, R]) -> Callable[P, list[R]]:
        @wraps(function)
        def wrapper(*args: P.args, **kwargs: P.kwargs) -> list[R]:
            return [function(*args, **kwargs) for turn in range(times)]
        return wrapper
    return decorate


def with_mark[**P, R](function: Callable[Concatenate[str, P], R]) -> Callable[P, R]:
    return lambda *args, **kwargs: function("»", *args, **kwargs)


class Counted[**P, R]:
    def __init__(self, function: Callable[P, R]) -> None:
        self.function, self.calls = function, 0

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        self.calls += 1
        return self.function(*args, **kwargs)


@contextmanager
def section() -> Iterator[None]:
    log.append("begin")
    yield
    log.append("end")


@logged
def area(width: float, height: float = 1) -> float: return width * height


@repeat(3)
@logged
def toss(side: str, /, *, up: bool = False) -> str: return side.upper() if up else side


@with_mark
def quote(mark: str, text: str, end: str = "") -> str: return mark + text + end


if __name__ == "__main__":
    counter = Counted(area)
    with section():
        print(area(2, height=3), toss("heads", up=True), quote("hi", end="!"))
        print(counter(4), counter(5, 2), counter.calls)
    print(*log, sep="\n")
    print(area.__name__, toss.__name__, [f"{type(p).__name__} {p.__name__}" for p in logged.__type_params__])

len(log)

# --- prints
# 6 ['HEADS', 'HEADS', 'HEADS'] »hi!
# 4 10 2
# begin
# area(2, height=3) -> 6
# toss('heads', up=True) -> 'HEADS'
# toss('heads', up=True) -> 'HEADS'
# toss('heads', up=True) -> 'HEADS'
# area(4) -> 4
# area(5, 2) -> 10
# end
# area toss ['ParamSpec P', 'TypeVar R']
# --- value: 8
