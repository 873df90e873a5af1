# Returns an object whose text never ends, and raises an exception of the same kind.
# From: hostile __repr__ and __str__ called by whoever reports.
# must: cpu_limit, timed_out
# capability: output
class Endless(Exception):
    def __repr__(self):
        while True:
            pass

    __str__ = __format__ = __repr__


raise Endless
