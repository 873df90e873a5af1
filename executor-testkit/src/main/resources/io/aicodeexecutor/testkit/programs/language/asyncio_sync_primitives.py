# Coordinates coroutines with asyncio.Lock, Event, Semaphore and Condition and counts how many run at once.
import asyncio
from contextlib import asynccontextmanager

class Gauge:
    def __init__(self): self.now = self.peak = 0

    async def __aenter__(self):
        self.now += 1; self.peak = max(self.peak, self.now)
        return self

    async def __aexit__(self, kind, error, trace):
        self.now -= 1
        return kind is TimeoutError

@asynccontextmanager
async def announced(name, log):
    log.append(f"enter {name}")
    try:
        yield name
    finally:
        await asyncio.sleep(0)
        log.append(f"leave {name}")

async def add(account, amount, lock):
    async with lock:
        before = account["balance"]
        await asyncio.sleep(0)
        account["balance"] = before + amount

async def limited(gate, gauge):
    async with gate, gauge as inner:
        await asyncio.sleep(0.001 if inner is gauge else 9)

async def consumer(condition, basket, want):
    async with condition:
        await condition.wait_for(lambda: len(basket) >= want)
        return [basket.pop() for each in range(want)]

async def main():
    account, lock = {"balance": 0}, asyncio.Lock()
    await asyncio.gather(*[add(account, n, lock) for n in range(1, 6)])
    print(account, lock.locked())

    gauge, gate = Gauge(), asyncio.Semaphore(3)
    await asyncio.gather(*(limited(gate, gauge) for n in range(8)))
    print("peak", gauge.peak, "now", gauge.now)

    gun, finish = asyncio.Event(), []
    async def runner(name): await gun.wait(); finish.append(name)
    tasks = [asyncio.create_task(runner(name)) for name in ("Ann", "Bo", "Cy")]
    await asyncio.sleep(0)
    print("before", finish, gun.is_set()); gun.set()
    await asyncio.gather(*tasks)
    print("after", finish)

    condition, basket = asyncio.Condition(), []
    eater = asyncio.create_task(consumer(condition, basket, 2))
    for fruit in ("fig", "pear"):
        await asyncio.sleep(0)
        async with condition: basket.append(fruit); condition.notify_all()
    print(await eater, basket)
    log = []
    async with (announced("a", log) as a, announced("b", log) as b, gauge):
        log.append(a + b)
        raise TimeoutError("swallowed by the gauge")
    print(log)
    return account["balance"]

asyncio.run(main())

# --- prints
# {'balance': 15} False
# peak 3 now 0
# before [] False
# after ['Ann', 'Bo', 'Cy']
# ['pear', 'fig'] []
# ['enter a', 'enter b', 'ab', 'leave b', 'leave a']
# --- value: 15
