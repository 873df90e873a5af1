# Makes files that are large in name only, and files that are large in truth, wherever a file may be made.
# From: sparse files that fill a disk when they are copied; fallocate.
# must: refused, harmless
# capability: files
# runs: 5
import io
import os

_ = "contained"
for directory in ("/tmp", "/dev/shm", "/var/tmp", ".", "/run"):
    path = directory + "/left-behind-sparse"
    ways = (
        lambda: open(path, "wb").truncate(2**40),
        lambda: open(path, "wb").seek(2**40) and open(path, "r+b").write(b"x"),
        lambda: os.truncate(path, 2**40) or True,
        lambda: os.posix_fallocate(os.open(path, os.O_RDWR | os.O_CREAT), 0, 2**20) or True,
        lambda: io.FileIO(path, "w").write(b"x"),
    )
    try:
        _ = "ESCAPED" if ways[run]() else _
    except Exception:
        pass
    if _ == "ESCAPED":
        os.unlink(path)
