# Tries to end or to confuse the process that runs it: exits, aborts, signals, fault handlers.
# From: os._exit and signal.raise_signal that took a worker's word with them.
# must: refused, harmless
# capability: processes
import sys

_ = "contained"
for ending in (
    lambda: __import__("os")._exit(0),
    lambda: __import__("os").abort(),
    lambda: __import__("signal").raise_signal(9),
    lambda: __import__("signal").alarm(1),
    lambda: __import__("faulthandler")._sigsegv(),
    lambda: __import__("_testcapi").crash_no_current_thread(),
    lambda: sys.exit(0),
):
    try:
        ending()
    except BaseException:
        pass
