# Puts containers into themselves and into each other, and asks for their text, equality, hash and copies.
# From: recursion guards that know lists and forget the rest.
# must: harmless, result_limit, cpu_limit, timed_out, memory_limit
# capability: output
import collections
import copy
import json

first, second = [], []
first.append(second)
second.append(first)
table = {}
table["self"] = table.values()
queue = collections.deque()
queue.append(queue)
chain = collections.ChainMap()
chain.maps.append(chain)
pair = (first, table, queue)
first.append(pair)


class Same:
    def __init__(self):
        self.other = self

    def __hash__(self):
        return hash(self.other)

    def __eq__(self, other):
        return self.other == other.other

    def __repr__(self):
        return f"Same({self.other!r})"


for thing in (first, table, queue, chain, pair, Same()):
    for use in (repr, hash, lambda it: it == copy.copy(it), copy.deepcopy, json.dumps, str, sorted, len, bool):
        try:
            use(thing)
        except (RecursionError, TypeError, ValueError, KeyError):
            pass
_ = first
