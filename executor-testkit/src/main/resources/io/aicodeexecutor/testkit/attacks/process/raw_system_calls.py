# Makes system calls by number: namespaces, mounts, keys, programs for the kernel, rings, and calls of other ABIs.
# From: kernel exploits of the last ten years, nearly all of which need one of these calls.
# must: refused, harmless
# capability: kernel
import os

_ = "contained"
calls = {
    "unshare": (272, 0x10000000), "setns": (308, 0, 0), "mount": (165, 0, 0, 0, 0, 0), "umount2": (166, 0, 0),
    "pivot_root": (155, 0, 0), "chroot": (161, 0), "keyctl": (250, 0, -3, 0), "add_key": (248, 0, 0, 0, 0, 0),
    "request_key": (249, 0, 0, 0, 0), "bpf": (321, 0, 0, 0), "io_uring_setup": (425, 1, 0), "perf_event_open": (298, 0),
    "userfaultfd": (323, 0), "clone3": (435, 0, 0), "ptrace": (101, 0, 0, 0, 0), "kexec_load": (246, 0, 0, 0, 0),
    "init_module": (175, 0, 0, 0), "open_by_handle_at": (304, 0, 0, 0), "process_vm_readv": (310, 1, 0, 0, 0, 0, 0),
    "pidfd_open": (434, 1, 0), "memfd_create": (319, 0, 0), "seccomp": (317, 1, 0, 0), "socket": (41, 1, 1, 0),
    "vsock": (41, 40, 1, 0), "getpid of x32": (0x40000000 | 39,), "execveat": (322, -1, 0, 0, 0, 0),
    "modify_ldt": (154, 0, 0, 0), "personality": (135, 0x40000), "fork": (10**6,),
}
try:
    from ctypes import CDLL

    library = CDLL(None)
    # to have come so far is to run native code of one's choice
    _ = "ESCAPED"
except Exception:
    library = None
if library is not None:
    print([name for name, arguments in calls.items() if library.syscall(*arguments) >= 0])
for way in (
    lambda: os.unshare(0x10000000) is None,
    lambda: os.setns(0, 0) is None,
    lambda: os.getxattr("/", "user.x"),
    lambda: os.sendfile(1, 0, 0, 1),
    lambda: os.splice(0, 1, 1),
    lambda: os.mlockall(1) is None,
    lambda: os.setgroups([]) is None,
    lambda: os.setresuid(0, 0, 0) is None,
    lambda: os.syscall(39),
    lambda: __import__("posix").syscall(39),
    lambda: __import__("cffi").FFI().dlopen(None),
    lambda: __import__("_ctypes").dlopen(None, 2),
    lambda: __import__("resource").setrlimit(7, (1, 1)) is None,
    lambda: __import__("syslog").syslog("left behind") is None,
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
