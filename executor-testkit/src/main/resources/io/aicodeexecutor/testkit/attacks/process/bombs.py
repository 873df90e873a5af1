# Multiplies what the kernel counts: processes, threads, descriptors, inodes, shared memory; a little of each is enough.
# From: fork bombs and their relatives.
# must: refused, harmless
# capability: kernel
# runs: 14
import os

_ = "contained"


def fork():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    return pid


def repeated(make):
    return [make(number) for number in range(20)]


ways = (
    lambda: repeated(lambda n: fork()),
    lambda: repeated(lambda n: os.vfork()),
    lambda: repeated(lambda n: os.open("/dev/null", os.O_RDONLY)),
    lambda: repeated(lambda n: os.memfd_create("left-behind")),
    lambda: repeated(lambda n: os.eventfd(0)),
    lambda: repeated(lambda n: os.timerfd_create(1)),
    lambda: repeated(lambda n: os.mkdir(f"/tmp/left-behind-{n}") or True),
    lambda: repeated(lambda n: open(f"/dev/shm/left-behind-{n}", "x")),
    lambda: repeated(lambda n: __import__("multiprocessing.shared_memory").shared_memory.SharedMemory(None, True, 4096)),
    lambda: repeated(lambda n: __import__("_posixshmem").shm_open(f"/left-{n}", os.O_CREAT | os.O_RDWR)),
    lambda: repeated(lambda n: __import__("_multiprocessing").SemLock(0, 1, 1, f"/left-{n}", True)),
    lambda: repeated(lambda n: __import__("select").epoll()),
    lambda: repeated(lambda n: __import__("socket").socketpair()),
    lambda: repeated(lambda n: os.openpty()),
)
try:
    _ = "ESCAPED" if ways[run]() else _
except Exception:
    pass
