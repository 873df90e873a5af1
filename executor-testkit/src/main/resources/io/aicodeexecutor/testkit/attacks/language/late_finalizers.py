# Registers code for after its end: finalizers, exit handlers, hooks, a suspended generator.
# From: __del__, atexit and weakref callbacks that run when nobody watches.
# must: refused, harmless
# capability: others
import atexit
import sys
import weakref


class Late:
    def __del__(self):
        while True:
            print("still here")


def late(*args):
    open("/etc/passwd").read()


def suspended():
    try:
        yield
    finally:
        while True:
            pass


kept = Late()
kept.cycle = kept
generator = suspended()
next(generator)
weakref.finalize(kept, late)
atexit.register(late)
sys.excepthook = sys.unraisablehook = late
_ = "contained"
