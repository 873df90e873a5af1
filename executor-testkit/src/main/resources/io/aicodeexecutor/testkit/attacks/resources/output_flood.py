# Prints for ever on both streams at once.
# From: pipes that fill up when only one of the two is read.
# must: cpu_limit, timed_out
# capability: output
import sys

while True:
    print("o" * 1000)
    print("e" * 1000, file=sys.stderr)
