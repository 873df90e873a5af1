# Makes pipes, memory files, directories, links and other objects of the kernel that a quiet program has no use for.
# From: descriptor and inode bombs.
# must: refused, harmless
# capability: kernel
import os

_ = "contained"
for way in (
    lambda: os.memfd_create("x"),
    lambda: [os.pipe() for _n in range(1000)],
    lambda: os.mkfifo("/tmp/left-behind"),
    lambda: os.symlink("/etc/passwd", "/tmp/left-behind"),
    lambda: os.link("/etc/passwd", "/tmp/left-behind"),
    lambda: os.mkdir("/tmp/left-behind"),
    lambda: os.listdir("/"),
    lambda: [entry.name for entry in os.scandir("/")],
    lambda: os.stat("/etc/passwd"),
    lambda: os.readlink("/proc/self/exe"),
    lambda: os.sched_setaffinity(0, {0}),
    lambda: os.nice(-5),
    lambda: os.setuid(0),
    lambda: os.unshare(0),
    lambda: os.chroot("/"),
):
    try:
        way()
        _ = "ESCAPED"
    except (OSError, AttributeError, NotImplementedError, SystemError):
        pass
