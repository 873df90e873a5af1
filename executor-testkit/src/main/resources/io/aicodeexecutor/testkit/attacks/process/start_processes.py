# Starts other programs, in every way that the library knows.
# From: os.system and its relatives.
# must: refused, harmless
# capability: processes
# runs: 10
import os

_ = "contained"
true = "/bin/true"
ways = (
    lambda: os.system(true) == 0,
    lambda: os.popen("echo yes").read(),
    lambda: os.fork() >= 0,
    lambda: os.posix_spawn(true, [true], {}),
    lambda: os.spawnv(os.P_WAIT, true, [true]) == 0,
    lambda: __import__("subprocess").run([true]).returncode == 0,
    lambda: __import__("_posixsubprocess").fork_exec([true], [true.encode()]),
    lambda: __import__("pty").spawn(true) == 0,
    lambda: __import__("multiprocessing").Process(target=print).start() or True,
    lambda: os.execv(true, [true]),
)
try:
    _ = "ESCAPED" if ways[run]() else _
except (OSError, ImportError, AttributeError, TypeError, RuntimeError, NotImplementedError, SystemError, ValueError):
    pass
