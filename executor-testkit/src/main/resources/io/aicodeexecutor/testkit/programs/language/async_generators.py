# Streams readings through async generators, async iterators and async comprehensions driven by asyncio.run.
import asyncio
from contextlib import aclosing

class Ticker:
    def __init__(self, limit): self.limit, self.at = limit, 0
    def __aiter__(self): return self

    async def __anext__(self):
        if self.at >= self.limit: raise StopAsyncIteration
        await asyncio.sleep(0)
        self.at += 1
        return self.at

async def readings(*values, log=None):
    try:
        for value in values:
            await asyncio.sleep(0)
            yield value
    finally:
        if log is not None: log.append("source closed")

async def smooth(source, size=2):
    window = []
    async for value in source:
        window = [*window, value][-size:]
        yield sum(window) / len(window)

async def echo():
    reply = "start"
    while reply != "stop":
        try:
            reply = yield f"<{reply}>"
        except ValueError as error:
            reply = f"recovered from {error}"
            await asyncio.sleep(0)

async def is_even(n):
    return await asyncio.sleep(0, n % 2 == 0)

async def main():
    print([n async for n in Ticker(4)], sorted({n % 3 async for n in Ticker(7)}), {n: n * n async for n in Ticker(3) if n != 2})
    print([n for n in range(6) if await is_even(n)], [await is_even(n) for n in (1, 2)])
    print([mean async for mean in smooth(readings(2, 4, 10, 0))])
    squares = (n * n async for n in readings(1, 2, 3) if await is_even(n + 1))
    print(type(squares).__name__, [value + 1 async for value in squares], [(a, b) async for a in Ticker(2) async for b in Ticker(2)])

    async for found in Ticker(5):
        if found == 3: break
    else:
        print("never printed")
    async for nothing in Ticker(0): pass
    else:
        print("found", found, "while an empty ticker runs the else branch")

    talk = echo()
    print(await anext(talk), await talk.asend("hi"), await talk.athrow(ValueError("noise")))
    try:
        await talk.asend("stop")
    except StopAsyncIteration:
        print(await anext(talk, "finished"), [rest async for rest in talk])
    log = []
    async with aclosing(readings(7, 8, 9, log=log)) as source:
        async for value in source:
            log.append(value)
            if value == 8: break
    await talk.aclose()
    return log

asyncio.run(main())

# --- prints
# [1, 2, 3, 4] [0, 1, 2] {1: 1, 3: 9}
# [0, 2, 4] [False, True]
# [2.0, 3.0, 7.0, 5.0]
# async_generator [2, 10] [(1, 1), (1, 2), (2, 1), (2, 2)]
# found 3 while an empty ticker runs the else branch
# <start> <hi> <recovered from noise>
# finished []
# --- value: [7, 8, "source closed"]
