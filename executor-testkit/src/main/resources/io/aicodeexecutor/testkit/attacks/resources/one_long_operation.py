# Spends its time in one operation that the interpreter does not interrupt.
# From: 7**(10**8), which a close of the context does not stop.
# must: cpu_limit, timed_out, memory_limit
# capability: time
n = 7 ** (10**8)
_ = n % 10
