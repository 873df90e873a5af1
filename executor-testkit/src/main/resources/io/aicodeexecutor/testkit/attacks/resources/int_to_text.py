# Turns large integers into text and back, which takes quadratic time.
# From: CVE-2020-10735.
# must: cpu_limit, timed_out, harmless
# capability: time
import sys

if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)
n = 3 ** 2_000_000
while True:
    n = int(str(n)) * 3
