# Reaches for its parent and its neighbours by descriptors, by their memory, and by calls that debuggers make.
# From: pidfd_getfd and process_vm_readv, which need no descriptor of one's own.
# must: refused, harmless
# capability: processes
import os
import signal

_ = "contained"
try:
    parent = os.getppid()
except OSError:
    parent = 3
for pid in (1, 2, parent):
    for way in (
        lambda: os.pidfd_open(pid) >= 0,
        lambda: signal.pidfd_send_signal(os.pidfd_open(pid), 0) is None,
        lambda: open(f"/proc/{pid}/mem", "rb", buffering=0).read(0) is not None,
        lambda: open(f"/proc/{pid}/environ", "rb").read(1) is not None,
        lambda: os.listdir(f"/proc/{pid}/fd"),
        lambda: os.waitid(os.P_PID, pid, os.WNOHANG | os.WEXITED),
        lambda: os.setpriority(os.PRIO_PROCESS, pid, os.getpriority(os.PRIO_PROCESS, pid)) is None,
        lambda: os.sched_getaffinity(pid),
        lambda: __import__("resource").prlimit(pid, 7),
        lambda: __import__("ctypes").CDLL(None).syscall(312, pid, pid, 0, 0, 0) >= 0,
        lambda: __import__("ctypes").CDLL(None).process_vm_readv(pid, None, 0, None, 0, 0) == 0,
    ):
        try:
            _ = "ESCAPED" if way() else _
        except Exception:
            pass
