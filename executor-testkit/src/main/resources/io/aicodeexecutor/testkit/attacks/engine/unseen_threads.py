# Starts threads that outlive the program and go on using the processor.
# From: runaway threads after the result was sent.
# must: refused, harmless
# capability: processes
import threading

_ = "contained"


def spin():
    while True:
        pass


for attempt in range(20):
    try:
        threading.Thread(target=spin, daemon=True).start()
        _ = "a thread was started"
    except (RuntimeError, SystemError, NotImplementedError, ImportError):
        pass
_ = "ESCAPED" if _ != "contained" else _
