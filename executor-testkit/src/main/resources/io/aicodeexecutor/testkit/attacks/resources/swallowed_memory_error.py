# Catches the failure of every allocation and lives on at the edge of memory.
# From: half-dead workers that served on after an OutOfMemoryError.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
held = []
while True:
    try:
        held.append(bytearray(10**6))
    except BaseException:
        del held[-1:]
