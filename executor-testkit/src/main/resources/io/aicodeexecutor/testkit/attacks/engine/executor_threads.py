# Starts threads by every other name: executors, timers, subinterpreters, event loops, the low-level module.
# From: threads that outlive the call, started where a guard of threading.Thread does not look.
# must: refused, harmless
# capability: processes
# runs: 8
_ = "contained"
ran = []


def spin():
    ran.append(True)
    for _n in range(10**7):
        pass


def has_run():
    for _n in range(10**5):
        if ran:
            return True
    return False


ways = (
    lambda: __import__("_thread").start_new_thread(spin, ()),
    lambda: __import__("_thread").start_joinable_thread(spin),
    lambda: __import__("threading").Timer(0, spin).start(),
    lambda: __import__("concurrent.futures").futures.ThreadPoolExecutor(1).submit(spin),
    lambda: __import__("concurrent.futures").futures.ProcessPoolExecutor(1).submit(spin),
    lambda: __import__("multiprocessing.pool").pool.ThreadPool(1).apply_async(spin),
    lambda: __import__("asyncio").new_event_loop().run_in_executor(None, spin),
    lambda: ran.append(__import__("_xxsubinterpreters").create()),
)
try:
    ways[run]()
    _ = "ESCAPED" if has_run() else _
except Exception:
    pass
