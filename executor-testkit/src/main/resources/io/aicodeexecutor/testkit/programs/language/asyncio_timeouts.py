# Races coroutines against timeouts with wait_for, timeout, TaskGroup, as_completed, wait, shield and cancellation.
import asyncio

log = []

async def work(name, delay, fail=False):
    try:
        await asyncio.sleep(delay)
        if fail:
            raise RuntimeError(f"{name} failed")
        return name
    except asyncio.CancelledError:
        log.append(f"{name} cancelled")
        raise
    finally:
        log.append(f"{name} over")

async def deadlines():
    try:
        await asyncio.wait_for(work("slow", 5), timeout=0.005)
    except TimeoutError:
        log.append("timed out")
    print(log, await asyncio.wait_for(work("quick", 0), timeout=5)); log.clear()
    try:
        async with asyncio.timeout(0.005) as limit:
            await work("endless", 9)
    except TimeoutError as error:
        print(log, "expired", limit.expired(), repr(str(error))); log.clear()
    async with asyncio.timeout(None):
        print(await work("unlimited", 0))

async def groups():
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(work(name, 0.001 * n)) for n, name in enumerate("abc")]
    print([task.result() for task in tasks], all(task.done() for task in tasks)); log.clear()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work("healthy", 5))
            group.create_task(work("broken", 0.001, fail=True))
    except* RuntimeError as errors:
        print([str(error) for error in errors.exceptions], log)
    log.clear()

async def ordering():
    delays = {"third": 0.05, "first": 0.0, "second": 0.025}
    finished = [await nxt for nxt in asyncio.as_completed([work(n, d) for n, d in delays.items()])]
    done, pending = await asyncio.wait(
        [asyncio.create_task(work("hare", 0)), asyncio.create_task(work("tortoise", 5))],
        return_when=asyncio.FIRST_COMPLETED)
    print(finished, [task.result() for task in done], len(pending))
    for task in pending:
        task.cancel("too slow")
        try:
            await task
        except asyncio.CancelledError as error:
            print("cancelled:", task.cancelled(), error.args)
    inner = asyncio.ensure_future(work("kept", 0.02))
    try:
        await asyncio.wait_for(asyncio.shield(inner), 0.001)
    except asyncio.TimeoutError:
        print("gave up, yet", await inner, "finished")
    return finished

async def main():
    await deadlines(); await groups()
    return await ordering()

asyncio.run(main())

# --- prints
# ['slow cancelled', 'slow over', 'timed out', 'quick over'] quick
# ['endless cancelled', 'endless over'] expired True ''
# unlimited
# ['a', 'b', 'c'] True
# ['broken failed'] ['broken over', 'healthy cancelled', 'healthy over']
# ['first', 'second', 'third'] ['hare'] 1
# cancelled: True ('too slow',)
# gave up, yet kept finished
# --- value: ["first", "second", "third"]
