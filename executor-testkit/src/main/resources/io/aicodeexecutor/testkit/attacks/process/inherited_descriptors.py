# Uses descriptors that it did not open: reads, writes, copies, inspects and controls each number there is.
# From: CVE-2024-21626 (runc's leaked directory descriptor); protocol pipes that a guest can write to.
# must: refused, harmless
# capability: files
# runs: 10
import os

_ = "contained"
forged = b'\0\0\0\x20{"outcome": "completed", "return_value": "ESCAPED"}'
for number in range(64):
    ways = (
        lambda: os.write(number, forged) > 0 and number > 2,
        lambda: os.fstat(number) and number > 2,
        lambda: os.fdopen(number, "rb", closefd=False).read(1) and True,
        lambda: os.readlink(f"/proc/self/fd/{number}"),
        lambda: os.listdir(number),
        lambda: os.open("passwd", os.O_RDONLY, dir_fd=number) >= 0,
        lambda: os.pread(number, 1, 0),
            lambda: __import__("fcntl").fcntl(number, 3) >= 0 and number > 2,
        lambda: __import__("socket").socket(fileno=number),
        lambda: __import__("mmap").mmap(number, 1),
    )
    try:
        _ = "ESCAPED" if ways[run]() else _
    except Exception:
        pass
