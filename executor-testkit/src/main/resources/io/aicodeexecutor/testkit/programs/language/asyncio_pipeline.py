# Passes orders through an asyncio pipeline of queues, workers, sentinels and gathered results.
import asyncio
from dataclasses import dataclass, field

@dataclass(order=True)
class Order:
    priority: int
    name: str = field(compare=False)
    log: list[str] = field(default_factory=list, compare=False)

async def produce(names, out: asyncio.Queue) -> int:
    for priority, name in enumerate(names):
        await out.put(Order(-priority, name))
    await out.put(None)
    return len(names)

async def prepare(source: asyncio.Queue, target: asyncio.PriorityQueue) -> None:
    while (order := await source.get()) is not None:
        await asyncio.sleep(0)
        order.log.append("prepared")
        target.put_nowait(order)
        source.task_done()
    source.task_done()

async def cook(name: str, work: asyncio.Queue, done: list) -> str:
    cooked = 0
    try:
        while True:
            order = await work.get()
            await asyncio.sleep(0.001)
            order.log.append("cooked")
            done.append(order)
            cooked += 1
            work.task_done()
    except asyncio.CancelledError:
        return f"{name} stopped after {'some' if cooked else 'no'} work"

async def main():
    raw, ready, done = asyncio.Queue(maxsize=2), asyncio.PriorityQueue(), []
    made, nothing = await asyncio.gather(produce(["soup", "rice", "fish", "cake"], raw), prepare(raw, ready))
    print("produced", made, nothing, raw.empty(), raw.full(), ready.qsize())

    workers = [asyncio.create_task(cook(f"cook {n}", ready, done), name=f"cook-{n}") for n in (1, 2)]
    await ready.join()
    for worker in workers:
        worker.cancel()
    print(await asyncio.gather(*workers), [worker.get_name() for worker in workers])
    print([order.name for order in done[:2]], sorted(order.name for order in done))

    async def risky(n):
        if n % 2:
            raise ValueError(f"bad {n}")
        return n * n

    outcomes = await asyncio.gather(*(risky(n) for n in range(4)), return_exceptions=True)
    print(outcomes)
    stack = asyncio.LifoQueue()
    for letter in "abc":
        stack.put_nowait(letter)
    drained = [await stack.get() for turn in range(stack.qsize())]
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty:
        print("drained", drained)
    return {order.name: order.log for order in sorted(done)}

result = asyncio.run(main())
print(result)

result

# --- prints
# produced 4 None True False 4
# ['cook 1 stopped after some work', 'cook 2 stopped after some work'] ['cook-1', 'cook-2']
# ['cake', 'fish'] ['cake', 'fish', 'rice', 'soup']
# [0, ValueError('bad 1'), 4, ValueError('bad 3')]
# drained ['c', 'b', 'a']
# {'cake': ['prepared', 'cooked'], 'fish': ['prepared', 'cooked'], 'rice': ['prepared', 'cooked'], 'soup': ['prepared', 'cooked']}
# --- value: {"cake": ["prepared", "cooked"], "fish": ["prepared", "cooked"], "rice": ["prepared", "cooked"], "soup": ["prepared", "cooked"]}
