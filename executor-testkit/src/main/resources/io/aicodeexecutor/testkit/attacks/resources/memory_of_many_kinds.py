# Holds dicts, sets, tuples and objects rather than one large block.
# From: small objects that no single allocation limit sees.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
import itertools


class Node:
    def __init__(self, parent):
        self.parent = parent
        self.data = {str(n): (n, {n}) for n in range(20)}


node = None
for _n in itertools.count():
    node = Node(node)
