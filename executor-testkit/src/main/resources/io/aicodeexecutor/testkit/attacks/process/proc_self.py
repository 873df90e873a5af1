# Reads what the kernel tells a process about itself: environment, memory map, open files, root.
# From: /proc/self/environ as a source of secrets.
# must: refused, harmless
# capability: environment
_ = "contained"
for name in ("environ", "cmdline", "maps", "mem", "status", "root/etc/passwd", "cwd/.", "fd/0", "task", "mountinfo"):
    for process in ("self", "thread-self", "1", "2"):
        try:
            _ = "ESCAPED" if open(f"/proc/{process}/{name}", "rb").read(100) else _
        except (OSError, ValueError, OverflowError):
            pass
