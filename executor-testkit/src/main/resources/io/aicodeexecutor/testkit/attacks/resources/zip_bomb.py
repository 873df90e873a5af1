# Unpacks archives of a few kilobytes that hold gigabytes: zip, gzip, bz2, lzma, nested and overlapping.
# From: 42.zip and David Fifield's overlapping bomb, 2019.
# must: refused, memory_limit, cpu_limit, timed_out, harmless
# capability: memory
import gzip
import io
import zipfile
import zlib

held = []
zeros = b"\0" * 2**20
deflate = zlib.compressobj(9)
packed = b"".join(deflate.compress(zeros) for _n in range(64)) + deflate.flush()
archive = io.BytesIO()
with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as writer:
    for n in range(8):
        writer.writestr(f"zeros{n}", zeros * 4)
for turn in range(100):
    for way in (
        lambda: zlib.decompress(packed),
        lambda: [zipfile.ZipFile(archive).read(f"zeros{n}") for n in range(8)],
        lambda: gzip.decompress(gzip.compress(zeros)),
        lambda: __import__("bz2").decompress(__import__("bz2").compress(zeros)),
    ):
        try:
            held.append(way())
        except (ImportError, ValueError, OSError, NotImplementedError):
            pass
_ = "contained"
