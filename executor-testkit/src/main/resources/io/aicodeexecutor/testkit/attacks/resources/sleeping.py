# Waits without using the processor, which no CPU limit sees.
# From: time.sleep against CPU-only accounting.
# must: timed_out
# capability: time
import time

while True:
    time.sleep(3600)
