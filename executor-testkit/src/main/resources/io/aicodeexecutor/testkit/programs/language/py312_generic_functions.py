# Groups, picks and combines records with generic functions that declare their type parameters in brackets.
from collections.abc import Callable, Hashable, Iterable, Iterator

def first[T](items: Iterable[T], default: T | None = None) -> T | None:
    return next(iter(items), default)

def group_by[K: Hashable, V](items: Iterable[V], key: Callable[[V], K]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = {}
    for item in items:
        groups.setdefault(key(item), []).append(item)
    return groups

def largest[N: (int, float)](head: N, /, *rest: N) -> N:
    best = head
    for number in rest:
        if number > best:
            best = number
    return best

def pairs[A, B](left: Iterable[A], right: Iterable[B]) -> Iterator[tuple[A, B]]:
    for a in left:
        for b in right:
            yield a, b

def compose[A, B, C](f: Callable[[A], B], g: Callable[[B], C]) -> Callable[[A], C]:
    def composed[X: A](value: X) -> C:
        return g(f(value))
    return composed

async def collect[T](*items: T) -> list[T]:
    return [item for item in items if item is not None]

def lazy[T: NotDefinedAnywhere](value: T) -> T:
    return value

def describe(function) -> list[str]:
    described = []
    for parameter in function.__type_params__:
        if parameter.__constraints__:
            limit = ": " + " or ".join(kind.__name__ for kind in parameter.__constraints__)
        else:
            limit = f": {parameter.__bound__.__name__}" if parameter.__bound__ else ""
        described.append(parameter.__name__ + limit)
    return described

words = ["fig", "pear", "kiwi", "apple", "plum"]
print(first(words), first([], 7), first(iter([])))
print(group_by(words, len), group_by(range(6), key=lambda n: n % 3))
print(largest(3, 9, 4), largest(2.5), list(pairs("ab", (1, 2))))
shout = compose(str.upper, lambda text: text + "!")
print(shout("hey"), compose(len, float)("four"), lazy("no bound was evaluated"))
for function in (first, group_by, largest, compose, shout, describe):
    print(function.__name__, describe(function))
try:
    collect(1, None, "b").send(None)
except StopIteration as stop:
    print(stop.value)
for attempt in (lambda: describe(lazy), lambda: T):
    try:
        attempt()
    except NameError as error:
        print(error)

group_by(words, lambda word: word[-1])

# --- prints
# fig 7 None
# {3: ['fig'], 4: ['pear', 'kiwi', 'plum'], 5: ['apple']} {0: [0, 3], 1: [1, 4], 2: [2, 5]}
# 9 2.5 [('a', 1), ('a', 2), ('b', 1), ('b', 2)]
# HEY! 4.0 no bound was evaluated
# first ['T']
# group_by ['K: Hashable', 'V']
# largest ['N: int or float']
# compose ['A', 'B', 'C']
# composed ['X: A']
# describe []
# [1, 'b']
# name 'NotDefinedAnywhere' is not defined
# name 'T' is not defined
# --- value: {"g": ["fig"], "r": ["pear"], "i": ["kiwi"], "e": ["apple"], "m": ["plum"]}
