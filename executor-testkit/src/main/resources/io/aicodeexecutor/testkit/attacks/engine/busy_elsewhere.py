# Burns the processor where the program's own thread does not: in finalizers, callbacks and closing generators.
# From: MaxCPUTime, which the engine counts by thread, and which a virtual thread silences.
# must: harmless, refused, cpu_limit, timed_out
# capability: time
import weakref


class Busy:
    def __del__(self):
        spin()


def spin(*_arguments):
    while True:
        pass


def closing():
    try:
        yield
    finally:
        spin()


watched = type("Watched", (), {})()
weakref.ref(watched, spin)
reference = weakref.ref(watched, spin)
generator = closing()
next(generator)
held = [Busy() for _n in range(100)]
del watched, held
try:
    import gc

    gc.collect()
except ImportError:
    pass
_ = [turn for turn in range(100_000)][-1]
