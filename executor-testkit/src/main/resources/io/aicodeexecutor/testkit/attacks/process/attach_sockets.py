# Looks for the doors that a JVM leaves open to its user: attach sockets, performance data, debug ports, dumps.
# From: jattach and /tmp/hsperfdata_*, by which one process of a user runs code in another.
# must: refused, harmless
# capability: files
import glob
import os

_ = "contained"
pids = [1, 2, 3, *range(100, 200)]
for way in (os.getpid, os.getppid):
    try:
        # the interpreter may invent these numbers; they are guesses like the others
        pids.append(way())
    except Exception:
        pass
for pid in pids:
    for path in (f"/tmp/.java_pid{pid}", f"/proc/{pid}/root/tmp/.java_pid{pid}", f"/proc/{pid}/cwd/.attach_pid{pid}"):
        try:
            os.stat(path)
            _ = "ESCAPED"
        except (OSError, AttributeError, NotImplementedError, SystemError):
            pass
try:
    # the file by which an attaching process makes itself known
    with open(f"/tmp/.attach_pid{pids[-1]}", "x"):
        _ = "ESCAPED"
    os.unlink(f"/tmp/.attach_pid{pids[-1]}")
except (OSError, ValueError):
    pass
for pattern in ("/tmp/hsperfdata_*/*", "/tmp/.java_pid*", "/tmp/*.hprof", "/*", "/proc/*/cmdline"):
    try:
        _ = "ESCAPED" if glob.glob(pattern) else _
    except Exception:
        pass
