# Consumes iterators that never end, in one call each.
# From: sum, max, list and tuple on endless iterators.
# must: cpu_limit, timed_out, memory_limit
# capability: time
import itertools

_ = sum(itertools.count())
