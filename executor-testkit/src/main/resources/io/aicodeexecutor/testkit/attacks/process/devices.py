# Opens devices: memory, kernel messages, disks, terminals, randomness, and those that never end.
# From: sandboxes that mount the whole of /dev.
# must: refused, harmless
# capability: files
import os

_ = "contained"
for name in (
    "mem", "kmem", "port", "kmsg", "sda", "vda", "loop0", "tty", "console", "ptmx", "pts/0", "zero", "full", "random",
    "urandom", "null", "kvm", "fuse", "net/tun", "vsock", "vhost-vsock", "stdin", "fd/0", "shm", "nvme0n1", "userfaultfd",
):
    try:
        with open("/dev/" + name, "rb", buffering=0) as device:
            _ = "ESCAPED" if device.read(1) is not None else _
    except (OSError, ValueError):
        pass
    try:
        _ = "ESCAPED" if os.open("/dev/" + name, os.O_WRONLY | os.O_NONBLOCK) >= 0 else _
    except (OSError, AttributeError, NotImplementedError, SystemError):
        pass
