# Asks itertools for more tuples than there are atoms, all in memory at once.
# From: product, permutations, tee and cycle, which look like one innocent line.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
import itertools

held = []
for way in (
    lambda: list(itertools.product(range(1000), repeat=8)),
    lambda: sorted(itertools.permutations(range(20))),
    lambda: max(itertools.cycle([1])),
    lambda: tuple(itertools.chain.from_iterable(itertools.repeat(range(10)))),
):
    try:
        held.append(way())
    except MemoryError:
        pass
