# Shortens representations with reprlib and lays out nested data with pprint under several options.
import io
import pprint
import reprlib
from dataclasses import dataclass, field

DATA = {
    "title": "A long description that does not fit " * 2,
    "numbers": list(range(12)),
    "nested": {"level": {"deeper": {"deepest": [1, [2, [3, [4]]]]}}},
    "pair": (1, "x"),
    "tags": {7},
    "big": 1234567890,
}


class Shortener(reprlib.Repr):
    def __init__(self) -> None:
        super().__init__()
        self.maxlevel, self.maxlist, self.maxdict, self.maxstring, self.maxlong, self.maxset = 2, 3, 2, 16, 12, 2

    def repr_bytes(self, value: bytes, level: int) -> str:
        return f"<{len(value)} bytes>"

    def repr_Ring(self, value: "Ring", level: int) -> str:
        return f"Ring#{value.name}"


@dataclass(repr=False)
class Ring:
    name: str
    links: list["Ring"] = field(default_factory=list)

    @reprlib.recursive_repr(fillvalue="<...>")
    def __repr__(self) -> str:
        return f"Ring({self.name}, {self.links})"


@dataclass
class Point:
    x: int
    label: str


short = Shortener()
for value in (DATA, list("abcdef"), "the quick brown fox jumps", 2**100, b"12345", [[[[1]]]], {3, 1, 2}, (1,), frozenset({5})):
    print(short.repr(value))
print(reprlib.repr("x" * 50), reprlib.repr(list(range(9))), reprlib.repr({n: n for n in range(6)}))
a, b = Ring("a"), Ring("b")
a.links, b.links = [b], [a, a]
print(a, short.repr([a]))

pprint.pprint(DATA, width=60)
print(pprint.pformat(DATA["numbers"], width=24, compact=True))
print(pprint.pformat(DATA["nested"], depth=2), pprint.pformat({"z": 1, "a": 2}, sort_dicts=False), pprint.pformat(DATA["big"], underscore_numbers=True))
print(pprint.pformat([Point(1, "first"), Point(22, "second point")], width=30, indent=2))
stream = io.StringIO()
pprint.PrettyPrinter(indent=3, width=20, stream=stream).pprint({"k": ["aaaa", "bbbb", "cccc"]})
print(stream.getvalue(), end="")
pprint.pp({"b": 1, "a": 2})

loop: list = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable(DATA), pprint.isreadable([object]), pprint.saferepr({"b": 1, "a": "é"}), loop)
pprint.pformat(["x" * 10] * 3, width=20).splitlines()

# --- prints
# {'big': 1234567890, 'nested': {'level': {...}}, ...}
# ['a', 'b', 'c', ...]
# 'the q... jumps'
# 1267...05376
# <5 bytes>
# [[[...]]]
# {1, 2, ...}
# (1,)
# frozenset({5})
# 'xxxxxxxxxxxx...xxxxxxxxxxxxx' [0, 1, 2, 3, 4, 5, ...] {0: 0, 1: 1, 2: 2, 3: 3, ...}
# Ring(a, [Ring(b, [<...>, <...>])]) [Ring#a]
# {'big': 1234567890,
#  'nested': {'level': {'deeper': {'deepest': [1,
#                                              [2,
#                                               [3, [4]]]]}}},
#  'numbers': [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
#  'pair': (1, 'x'),
#  'tags': {7},
#  'title': 'A long description that does not fit A long '
#           'description that does not fit '}
# [0, 1, 2, 3, 4, 5, 6, 7,
#  8, 9, 10, 11]
# {'level': {'deeper': {...}}} {'z': 1, 'a': 2} 1_234_567_890
# [ Point(x=1, label='first'),
#   Point(x=22,
#         label='second point')]
# {  'k': [  'aaaa',
#            'bbbb',
#            'cccc']}
# {'b': 1, 'a': 2}
# True False True False {'a': 'é', 'b': 1} [1, [...]]
# --- value: ["['xxxxxxxxxx',", " 'xxxxxxxxxx',", " 'xxxxxxxxxx']"]
