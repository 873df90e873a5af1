# Formats large values for a log with bounded representations from reprlib, including a custom repr type.
import reprlib
from collections import deque
from reprlib import Repr, recursive_repr

rows = [{"id": number, "name": f"customer-{number:04d}", "scores": list(range(number))} for number in range(12)]

print(reprlib.repr(list(range(100))))
print(reprlib.repr("x" * 100))
print(reprlib.repr(set(range(20))), reprlib.repr(frozenset()), reprlib.repr(deque(range(10))))
print(reprlib.repr(2 ** 200))
print(reprlib.repr({number: number * number for number in range(9)}))

log = Repr()
log.maxlist, log.maxdict, log.maxlevel, log.maxstring = 3, 2, 3, 16
print(log.repr(rows))
log.maxlevel = 1
print(log.repr(rows))


class Matrix:
    def __init__(self, height: int, width: int) -> None:
        self.shape = (height, width)


class ScienceRepr(Repr):
    def repr_Matrix(self, value: Matrix, level: int) -> str:
        return f"<Matrix {self.repr1(value.shape, level - 1)}>"

    def repr_float(self, value: float, level: int) -> str:
        return f"{value:.3g}"


science = ScienceRepr()
print(science.repr([Matrix(400, 30), 3.14159265, (2 / 3, "text")]))


class Node:
    def __init__(self, name: str) -> None:
        self.name = name
        self.links: list["Node"] = []

    @recursive_repr(fillvalue="<again>")
    def __repr__(self) -> str:
        return f"Node({self.name}, {self.links})"


first, second = Node("a"), Node("b")
first.links += [second, first]
second.links.append(first)
print(first)

short = log.repr("The quick brown fox jumps")
[short, len(short), reprlib.repr([[[[[[[1]]]]]]])]

# --- prints
# [0, 1, 2, 3, 4, 5, ...]
# 'xxxxxxxxxxxx...xxxxxxxxxxxxx'
# {0, 1, 2, 3, 4, 5, ...} frozenset() deque([0, 1, 2, 3, 4, 5, ...])
# 160693804425899027...2993782792835301376
# {0: 0, 1: 1, 2: 4, 3: 9, ...}
# [{'id': 0, 'name': 'customer-0000', ...}, {'id': 1, 'name': 'customer-0001', ...}, {'id': 2, 'name': 'customer-0002', ...}, ...]
# [{...}, {...}, {...}, ...]
# [<Matrix (400, 30)>, 3.14, (0.667, 'text')]
# Node(a, [Node(b, [<again>]), <again>])
# --- value: ["'The q... jumps'", 16, "[[[[[[[...]]]]]]]"]
