# Uses the processor for ever.
# From: while True: pass.
# must: cpu_limit, timed_out
while True:
    pass
