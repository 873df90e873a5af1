# Plants links, pipes and devices, then reads through them or hopes that somebody else does.
# From: symlink and hard-link races in /tmp; FIFOs that block whoever opens them.
# must: refused, harmless
# capability: files
# runs: 11
import os
import pathlib
import shutil

_ = "contained"
for directory in ("/tmp/", "/dev/shm/", "/var/tmp/", "./"):
    name = directory + "left-behind-link"
    ways = (
        lambda: os.symlink("/etc/passwd", name) or open(name).read(),
        lambda: os.link("/etc/passwd", name) or open(name).read(),
        lambda: os.mkfifo(name) or True,
        lambda: os.mknod(name, 0o020600, 0x0101) or True,
        lambda: pathlib.Path(name).symlink_to("/") or True,
        lambda: pathlib.Path(name).hardlink_to("/etc/passwd") or True,
        lambda: shutil.copyfile("/etc/passwd", name),
        lambda: os.rename("/etc/hostname", name) or True,
        lambda: os.open("/etc/passwd", os.O_RDONLY | getattr(os, "O_PATH", 0)) >= 0,
        lambda: os.readlink("/proc/self/cwd"),
        lambda: os.path.realpath("/proc/self/exe") != "/proc/self/exe",
    )
    try:
        _ = "ESCAPED" if ways[run]() else _
    except Exception:
        pass
    if _ == "ESCAPED":
        os.unlink(name)
