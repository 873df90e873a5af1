# Simulates least-recently-used and first-in-first-out caches with OrderedDict and compares their hit rates.
from collections import OrderedDict

REQUESTS = "A B C A D A E B A C A F B A D".split()
CAPACITY = 3


class Cache:
    def __init__(self, capacity: int, refresh: bool) -> None:
        self.capacity = capacity
        self.refresh = refresh
        self.entries: OrderedDict[str, int] = OrderedDict()
        self.hits = 0
        self.evicted: list[str] = []

    def request(self, key: str, clock: int) -> bool:
        if key in self.entries:
            self.hits += 1
            if self.refresh:
                self.entries.move_to_end(key)
            return True
        if len(self.entries) >= self.capacity:
            oldest, _loaded = self.entries.popitem(last=False)
            self.evicted.append(oldest)
        self.entries[key] = clock
        return False


results = {}
for name, refresh in (("lru", True), ("fifo", False)):
    cache = Cache(CAPACITY, refresh)
    marks = ["+" if cache.request(key, clock) else "." for clock, key in enumerate(REQUESTS)]
    print(f"{name:<5}{''.join(marks)}  hits {cache.hits}/{len(REQUESTS)}")
    print("     evicted", "".join(cache.evicted), "| kept oldest first:", list(cache.entries.items()))
    results[name] = cache.hits

print("     " + "".join(REQUESTS))

one, other = OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)
print("order matters between OrderedDicts:", one == other, "| not against dict:", one == dict(other))
one.move_to_end("b", last=False)
print("after move:", list(one), "| reversed:", list(reversed(one)), "| now equal:", one == other)
try:
    one.move_to_end("z")
except KeyError as error:
    print("missing key:", error)

results

# --- prints
# lru  ...+.+..+.+..+.  hits 5/15
#      evicted BCDEBCF | kept oldest first: [('B', 12), ('A', 0), ('D', 14)]
# fifo ...+....+....+.  hits 3/15
#      evicted ABCDAEBCA | kept oldest first: [('F', 11), ('B', 12), ('D', 14)]
#      ABCADAEBACAFBAD
# order matters between OrderedDicts: False | not against dict: True
# after move: ['b', 'a'] | reversed: ['a', 'b'] | now equal: True
# missing key: 'z'
# --- value: {"lru": 5, "fifo": 3}
