# Waits without sleeping: on locks, queues, events, selectors, event loops, and on input that never comes.
# From: blocking calls that an interrupt of time.sleep does not reach.
# must: refused, timed_out, harmless
# capability: time
def lock():
    import _thread

    held = _thread.allocate_lock()
    held.acquire()
    held.acquire()


def event():
    import threading

    threading.Event().wait()


def queue():
    import queue

    queue.Queue().get()


def loop():
    import asyncio

    asyncio.run(asyncio.sleep(3600))


def select():
    import select

    select.select([], [], [], 3600)


def pause():
    import signal

    signal.pause()


_ = "contained"
for way in (pause, select, loop, input, event, queue, lock):
    try:
        way()
    except Exception:
        pass
