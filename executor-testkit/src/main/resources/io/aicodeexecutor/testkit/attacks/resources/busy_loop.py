# Uses the processor for ever.
# From: while True: pass.
# must: cpu_limit, timed_out
# capability: time
while True:
    pass
