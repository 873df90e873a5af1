# Asks for an integer that no memory holds.
# From: 10**10**8 and huge shifts.
# must: cpu_limit, timed_out, memory_limit, harmless
# capability: memory
_ = len(bin(10 ** 10**8)) + (1 << 10**11)
