# Sends signals to its parent, to its group, to everybody, and attaches to what it finds.
# From: workers that killed their host.
# must: refused, harmless
# capability: processes
import os

_ = "contained"
for way in (
    lambda: os.kill(1, 0),
    lambda: os.kill(2, 0),
    lambda: os.killpg(1, 0),
    lambda: os.kill(os.getppid(), 9),
):
    try:
        way()
        _ = "ESCAPED"
    except (OSError, AttributeError, NotImplementedError, SystemError):
        pass
for group in (0, -1):
    # the interpreter's own emulation of kill knows no group, and says that it sent the signal
    os.kill(group, 9)
