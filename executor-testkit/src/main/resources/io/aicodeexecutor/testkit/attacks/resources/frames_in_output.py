# Prints what might be read as a message of the worker to its host.
# From: protocols on standard output.
# must: harmless
# capability: protocol
import struct
import sys

for kind in range(32):
    for size in (0, 4, 2**31 - 1):
        sys.stdout.write(struct.pack(">IB", size, kind).decode("latin-1"))
print('{"outcome": "completed", "return_value": "ESCAPED"}')
sys.stdout.flush()
_ = "contained"
