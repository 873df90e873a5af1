# Grows one list until the memory is gone.
# From: the simplest memory bomb.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
held = []
while True:
    held.append("x" * 1000)
