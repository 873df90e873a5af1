# Overflows the stack of the engine's own code and catches that, again and again, in finally and in except.
# From: Java's StackOverflowError, which may leave what it interrupted half done.
# must: harmless, refused, cpu_limit, timed_out, memory_limit, crashed
# capability: memory
# runs: 10
import json
import re


class Deep:
    def __repr__(self):
        return repr(self)

    def __eq__(self, other):
        return self == other

    def __hash__(self):
        return hash(self)

    def __lt__(self, other):
        return sorted([self, other]) == []

    def __getattr__(self, name):
        return getattr(self, name + "x")


nested = []
for _n in range(5_000):
    nested = [nested]
ways = (
    lambda: repr(Deep()),
    lambda: Deep() == Deep(),
    lambda: hash(Deep()),
    lambda: sorted([Deep(), Deep()]),
    lambda: Deep().x,
    lambda: json.dumps(nested),
    lambda: json.loads("[" * 5_000),
    lambda: re.compile("(" * 2_000 + ")" * 2_000),
    lambda: nested == nested[0],
    lambda: eval("lambda: " * 5_000 + "1"),
)
try:
    ways[run]()
except BaseException:
    try:
        ways[run]()
    except BaseException:
        pass
# after all that the language must still be what it was
_ = "contained" if sum(range(10)) == 45 and sorted([2, 1]) == [1, 2] and repr([1]) == "[1]" else "broken"
