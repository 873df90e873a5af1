# Implements generic containers with Generic, TypeVar, ParamSpec, Self, ClassVar and generic protocols.
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar, Concatenate, Generic, ParamSpec, Protocol, Self, TypeVar

T = TypeVar("T")
K = TypeVar("K", str, int)
N = TypeVar("N", bound=float)
Out = TypeVar("Out", covariant=True)
P = ParamSpec("P")

class Source(Protocol[Out]):
    def take(self) -> Out: ...

class Stack(Generic[T]):
    made: ClassVar[int] = 0

    def __init__(self, items: Iterable[T] = ()) -> None:
        self.items: list[T] = list(items)
        Stack.made += 1

    def push(self, *items: T) -> Self:
        self.items += items
        return self

    def take(self) -> T:
        return self.items.pop()

    def __iter__(self) -> Iterator[T]:
        return iter(self.items[::-1])

    def map(self, function: Callable[[T], N]) -> "Stack[N]":
        return type(self)(map(function, self.items))

class LimitedStack(Stack[T], Generic[T]):
    limit = 3

    def push(self, *items: T) -> Self:
        return super().push(*items[:max(0, self.limit - len(self.items))])

class Cache(Generic[K, T]):
    def __init__(self, make: Callable[[K], T]) -> None:
        self.make, self.store = make, {}

    def __getitem__(self, key: K) -> T:
        if key not in self.store:
            self.store[key] = self.make(key)
        return self.store[key]

def with_log(function: Callable[Concatenate[list[str], P], T]) -> Callable[P, T]:
    def wrapper(*args: P.args, **kwargs: P.kwargs) -> T:
        return function(log, *args, **kwargs)
    return wrapper

@with_log
def total(notes: list[str], source: Source[int], times: int = 1) -> int:
    notes.append(f"take {times} from {type(source).__name__}")
    return sum(source.take() for turn in range(times))

log: list[str] = []
stack = Stack[int]([1, 2]).push(3).push(4, 5)
limited = LimitedStack[str]().push(*"abcdef")
print(list(stack), list(limited), list(stack.map(lambda n: n / 2)), type(limited.map(ord)).__name__)
print(total(stack, times=2), total(Stack([9])), log, Stack.made)
lengths = Cache[str, int](len)
print(lengths["four"], lengths["four"] + lengths["seven"], lengths.store, T.__name__, N.__bound__.__name__, len(K.__constraints__))

list(limited)

# --- prints
# [5, 4, 3, 2, 1] ['c', 'b', 'a'] [2.5, 2.0, 1.5, 1.0, 0.5] LimitedStack
# 9 9 ['take 2 from Stack', 'take 1 from Stack'] 5
# 4 9 {'four': 4, 'seven': 5} T float 2
# --- value: ["c", "b", "a"]
