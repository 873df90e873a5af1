# Calls itself until the stack is gone, and again after the failure.
# From: RecursionError and StackOverflowError caught and repeated.
# must: harmless, cpu_limit, timed_out, memory_limit
# capability: memory
import sys

try:
    sys.setrecursionlimit(2**31 - 1)
except (AttributeError, ValueError, RecursionError):
    pass


def down(n):
    return down(n + 1) + 1


for attempt in range(3):
    try:
        down(0)
    except RecursionError:
        pass
_ = "contained"
