# Writes a path in every way that a check of paths might read differently from the kernel.
# From: dot-dot, doubled slashes, NUL bytes and over-long paths in file APIs.
# must: refused, harmless
# capability: files
_ = "contained"
for path in (
    "//etc//passwd",
    "/./etc/./passwd",
    "/usr/../etc/passwd",
    "/etc/passwd\0.py",
    "/proc/self/cwd/../../../../etc/passwd",
    "/proc/self/root/etc/passwd",
    "../" * 1000 + "etc/passwd",
    "file:///etc/passwd",
    b"/etc/passwd",
    "/etc/passwd" + "/." * 10000,
):
    try:
        _ = "ESCAPED" if open(path).read() else _
    except (OSError, ValueError):
        pass
for descriptor in range(100):
    try:
        _ = "ESCAPED" if open(descriptor, "rb", closefd=False).read(1) else _
    except (OSError, ValueError):
        pass
