# Grows a bytearray, a text buffer, a deque and an array in place, which allocates in large blocks.
# From: memory bombs that double.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
import array
import collections
import io

held = bytearray(b"x" * 1000)
numbers = array.array("q", [1])
queue = collections.deque([1])
text = io.StringIO()
while True:
    held += held
    numbers.extend(numbers[:])
    queue.extend(list(queue))
    text.write("x" * len(held))
