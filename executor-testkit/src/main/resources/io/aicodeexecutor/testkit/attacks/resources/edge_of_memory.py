# Fills its budget nearly to the brim, lets go, and ends well; what is left must serve the next program as before.
# From: half-dead workers: alive, but with no memory to work with.
# must: harmless, memory_limit, cpu_limit, timed_out
# capability: memory
# runs: 3
held = []
try:
    for _n in range(160):
        held.append(bytearray(2**18))
except MemoryError:
    held = held[: len(held) * 9 // 10]
keep = held


class Kept:
    def __del__(self):
        keep.append(bytearray(2**24))


kept = Kept()
kept.cycle = kept
_ = len(keep)
