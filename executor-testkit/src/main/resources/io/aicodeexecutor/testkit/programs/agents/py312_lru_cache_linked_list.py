# Implement a generic LRU cache on a hand-made doubly linked list and trace hits and evictions.
from collections.abc import Iterator


class Node:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LRUCache[K, V]:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.nodes: dict[K, Node] = {}
        self.ring = Node()
        self.hits = self.misses = 0
        self.evicted: list[K] = []

    def _unlink(self, node: Node) -> None:
        node.before.after, node.after.before = node.after, node.before

    def _push_newest(self, node: Node) -> None:
        last = self.ring.before
        last.after = self.ring.before = node
        node.before, node.after = last, self.ring

    def get(self, key: K, default: V | None = None) -> V | None:
        node = self.nodes.get(key)
        if node is None:
            self.misses += 1
            return default
        self.hits += 1
        self._unlink(node)
        self._push_newest(node)
        return node.value

    def put(self, key: K, value: V) -> None:
        if key in self.nodes:
            self._unlink(self.nodes[key])
        elif len(self.nodes) == self.capacity:
            oldest = self.ring.after
            self._unlink(oldest)
            del self.nodes[oldest.key]
            self.evicted.append(oldest.key)
        self.nodes[key] = Node(key, value)
        self._push_newest(self.nodes[key])

    def __iter__(self) -> Iterator[K]:
        node = self.ring.after
        while node is not self.ring:
            yield node.key
            node = node.after


cache: LRUCache[str, int] = LRUCache(3)
for word in "pear apple pear fig plum pear apple plum kiwi fig plum".split():
    length = cache.get(word)
    if length is None:
        cache.put(word, len(word))
    print(f"{word:<6}{'miss' if length is None else 'hit':<5} oldest to newest: {' '.join(cache)}")
print(f"{cache.hits} hits, {cache.misses} misses, evicted {cache.evicted}")
cache.put("kiwi", 40)
print("after an update:", *cache, cache.get("kiwi"))
[len(cache.nodes), cache.hits, cache.misses]

# --- prints
# pear  miss  oldest to newest: pear
# apple miss  oldest to newest: pear apple
# pear  hit   oldest to newest: apple pear
# fig   miss  oldest to newest: apple pear fig
# plum  miss  oldest to newest: pear fig plum
# pear  hit   oldest to newest: fig plum pear
# apple miss  oldest to newest: plum pear apple
# plum  hit   oldest to newest: pear apple plum
# kiwi  miss  oldest to newest: apple plum kiwi
# fig   miss  oldest to newest: plum kiwi fig
# plum  hit   oldest to newest: kiwi fig plum
# 4 hits, 7 misses, evicted ['apple', 'fig', 'pear', 'apple']
# after an update: fig plum kiwi 40
# --- value: [3, 5, 7]
