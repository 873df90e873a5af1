# Climbs out through the frames of coroutines and asynchronous generators, suspended, running and thrown into.
# From: cr_frame, ag_frame and cr_await, which the guards of gi_frame forgot.
# must: refused, harmless
# capability: frames
class Pause:
    def __await__(self):
        yield


async def coroutine():
    climb(running.cr_frame)
    await Pause()


async def producer():
    climb(producing.ag_frame)
    yield


def climb(frame):
    frame = frame.f_back
    while frame is not None:
        seen.append((frame.f_code.co_name, sorted(frame.f_globals)))
        frame = frame.f_back


seen = []
running = coroutine()
producing = producer()
for way in (
    lambda: running.send(None),
    lambda: climb(running.cr_frame),
    lambda: running.throw(ValueError),
    lambda: producing.asend(None).send(None),
    lambda: producing.athrow(ValueError).send(None),
):
    try:
        way()
    except Exception as error:
        trace = error.__traceback__
        while trace is not None:
            climb(trace.tb_frame)
            trace = trace.tb_next
own = {"<module>", "<lambda>", "coroutine", "producer", "climb", "__await__"}
_ = "ESCAPED" if any(name not in own for name, _globals in seen) else "contained"
