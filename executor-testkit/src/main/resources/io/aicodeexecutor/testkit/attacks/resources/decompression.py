# Decodes a few kilobytes that become very many.
# From: zip bombs.
# must: memory_limit, cpu_limit, timed_out
# capability: memory
import zlib

data = b"\0" * 10**6
packed = zlib.compress(data)
held = [zlib.decompress(packed) for _n in range(2_000)]
_ = len(held)
