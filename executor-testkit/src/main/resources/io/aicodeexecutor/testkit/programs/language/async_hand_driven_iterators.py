# Runs async for, async with and async generators without an event loop, stepping with send(None) and athrow.
import types

@types.coroutine
def pause(label):
    reply = yield label
    return reply

class Door:
    def __init__(self, name, log): self.name, self.log = name, log

    async def __aenter__(self):
        await pause(f"opening {self.name}")
        self.log.append(f"{self.name} is ajar")
        return self.name

    async def __aexit__(self, kind, error, trace):
        await pause(f"closing {self.name}")
        self.log.append(f"{self.name} shut" + (f" after {kind.__name__}" if kind else ""))
        return isinstance(error, KeyError)

async def numbers(stop):
    for n in range(stop):
        extra = await pause(f"number {n}")
        got = yield n + (extra or 0)
        if got:
            yield f"got {got}"

async def visit(log):
    async with Door("front", log) as front, Door("back", log):
        total = 0
        async for n in numbers(3):
            total += n
        log.append(f"through {front}: {total}")
        raise KeyError("forgotten")
    return [n async for n in numbers(2)]

def steps(awaitable, answer=None):
    """Returns the labels an awaitable pauses at, and its result or its error."""
    iterator, seen = awaitable.__await__(), []
    try:
        seen.append(iterator.send(None))
        while True:
            seen.append(iterator.send(answer))
    except StopIteration as stop:
        return seen, stop.value
    except StopAsyncIteration:
        return seen, "exhausted"
    except LookupError as error:
        return seen, repr(error)

log = []
labels, result = steps(visit(log))
print(labels, result, log, sep="\n")
print(steps(visit([]), answer=100)[1])

stream = numbers(2)
print(steps(anext(stream), 5))
print(steps(stream.asend("tea")), steps(stream.asend(None)))
print(steps(stream.__anext__()), steps(stream.__anext__()))
broken = numbers(5)
print(steps(broken.asend(None)), steps(broken.athrow(IndexError("thrown in"))), steps(broken.asend(None)))
closed = numbers(5)
print(steps(closed.asend(None)), steps(closed.aclose()), steps(anext(closed, "default")))

result

# --- prints
# ['opening front', 'opening back', 'number 0', 'number 1', 'number 2', 'closing back', 'closing front', 'number 0', 'number 1']
# [0, 1]
# ['front is ajar', 'back is ajar', 'through front: 3', 'back shut after KeyError', 'front shut']
# [100, 101]
# (['number 0'], 5)
# ([], 'got tea') (['number 1'], 1)
# ([], 'exhausted') ([], 'exhausted')
# (['number 0'], 0) ([], "IndexError('thrown in')") ([], 'exhausted')
# (['number 0'], 0) ([], None) ([], 'default')
# --- value: [0, 1]
