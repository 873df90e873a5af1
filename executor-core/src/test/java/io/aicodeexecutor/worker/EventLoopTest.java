package io.aicodeexecutor.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a guest gets of `asyncio`, whose event loop has no sockets.
final class EventLoopTest {
    private static InProcessWorker guarded;

    @BeforeAll
    static void start() throws IOException {
        guarded = InProcessWorker.standard();
    }

    @AfterAll
    static void stop() throws IOException {
        guarded.close();
    }

    @Test
    void asyncioRunsWhatNeedsNoSockets() throws IOException {
        InProcessWorker.Ended ended = guarded.run("""
                import asyncio

                async def work(name, seconds):
                    await asyncio.sleep(seconds)
                    print('done', name)
                    return name

                async def main():
                    seen = await asyncio.gather(work('a', 0.5), work('b', 0.01))
                    try:
                        await asyncio.wait_for(work('c', 60), 0.01)
                    except asyncio.TimeoutError:
                        seen.append('timeout')
                    queue = asyncio.Queue(1)
                    async def produce():
                        for i in range(3):
                            await queue.put(i)
                        await queue.put(None)
                    async def consume():
                        while (item := await queue.get()) is not None:
                            seen.append(item)
                    async with asyncio.TaskGroup() as group:
                        group.create_task(produce())
                        group.create_task(consume())
                    async with asyncio.timeout(60):
                        seen.append(await asyncio.to_thread(max, 4, 5))
                    lock, event = asyncio.Lock(), asyncio.Event()
                    waiter = asyncio.create_task(event.wait())
                    await asyncio.sleep(0)
                    event.set()
                    seen.append(await waiter)
                    async with lock, asyncio.Semaphore(2):
                        seen.append('locked')
                    for first in asyncio.as_completed([work('d', 0.5), work('e', 0.01)]):
                        seen.append(await first)
                    return seen

                asyncio.run(main())
                """);
        assertThat(ended.value()).isEqualTo("[\"a\",\"b\",\"timeout\",0,1,2,5,true,\"locked\",\"e\",\"d\"]");
        assertThat(ended.stdout()).isEqualTo("done b\ndone a\ndone e\ndone d\n");
        // caught by the program: the engine's own assertions, which only tests enable, fail on such a traceback
        assertThat(guarded.run("""
                        import asyncio
                        async def f():
                            await asyncio.Event().wait()
                        try:
                            asyncio.run(f())
                        except RuntimeError as e:
                            _ = str(e)
                        """).value())
                .isEqualTo("\"every task waits for another one, and nothing will wake any of them\"");
        for (String name : List.of("events", "sys", "subprocess", "open_connection", "create_subprocess_exec")) {
            assertThat(guarded.run("import asyncio\nasyncio." + name).raised().type())
                    .as(name)
                    .isEqualTo("AttributeError");
        }
        assertThat(guarded.run("import asyncio.events").raised().message())
                .isEqualTo("module \"asyncio.events\" may not be imported under this policy");
    }

    @Test
    void asyncGeneratorsThatAreLeftSuspendedAreClosedWhenTheLoopEnds() throws IOException {
        InProcessWorker.Ended ended = guarded.run("""
                import asyncio

                async def numbers(fails):
                    try:
                        yield 1
                        yield 2
                    finally:
                        await asyncio.sleep(0)
                        print('closed')
                        if fails:
                            raise ValueError('while it was closed')

                kept = []
                async def main():
                    for i in range(250):
                        async for number in numbers(False):
                            pass
                    print('main')
                    for fails in (False, True):
                        kept.append(numbers(fails))
                        await anext(kept[-1])
                    return number

                asyncio.run(main())
                """);
        assertThat(ended.value()).isEqualTo("2");
        assertThat(ended.stdout()).endsWith("main\nclosed\nclosed\n");
        assertThat(ended.stderr())
                .startsWith("an error occurred during closing of asynchronous generator <async_generator object")
                .contains("\nasyncgen: <async_generator object")
                .endsWith("ValueError: while it was closed\n");
    }

    @Test
    void asyncGeneratorsThatAreLeftSuspendedDoNotFillTheMemory() throws IOException {
        InProcessWorker.Ended ended = guarded.run("""
                import asyncio

                closed = []
                async def numbers(i):
                    try:
                        yield 1
                        yield 2
                    finally:
                        closed.append(i)

                async def main():
                    for i in range(3000):
                        async for number in numbers(i):
                            break

                asyncio.run(main())
                [len(closed) <= 2_200, 2_999 in closed]
                """);
        assertThat(ended.value()).isEqualTo("[true,true]");
    }

    @Test
    void whatFailsInAHandlerOfFailuresEndsNothing() throws IOException {
        InProcessWorker.Ended ended = guarded.run("""
                import asyncio

                class Silent:
                    def __repr__(self):
                        raise KeyError('silent')

                async def main():
                    loop = asyncio.get_running_loop()
                    def handler(loop, context):
                        raise ValueError('in the handler')
                    loop.call_exception_handler({'message': 'first', 'future': loop.create_future()})
                    loop.call_exception_handler({'message': 'second', 'other': Silent()})
                    loop.set_exception_handler(handler)
                    loop.call_soon(lambda: 1 / 0)
                    await asyncio.sleep(0.01)
                    return 'went on'

                asyncio.run(main())
                """);
        assertThat(ended.value()).isEqualTo("\"went on\"");
        assertThat(ended.stderr())
                .startsWith("first\nfuture: <Future pending>\nException in default exception handler\n")
                .contains(
                        "KeyError: 'silent'\nUnhandled error in exception handler\ncontext: {'message': 'Exception in callback ")
                .contains("ZeroDivisionError: division by zero\n")
                .endsWith("ValueError: in the handler\n");
    }

    @Test
    void asyncioKnowsCoroutineFunctionsThroughPartials() throws IOException {
        assertThat(guarded.run("""
                        import asyncio, functools
                        async def f(x):
                            pass
                        class A:
                            async def m(self):
                                pass
                        partial = functools.partial
                        [asyncio.iscoroutinefunction(g)
                         for g in (f, partial(f, 1), partial(partial(f), 1), A().m, partial(A().m), print, partial(print))]
                        """).value()).isEqualTo("[true,true,true,true,true,false,false]");
    }

    @Test
    void whatAsyncioDidWithoutIsLoadedWholeAfterwards() throws IOException {
        assertThat(guarded.run("""
                        import asyncio
                        import dataclasses, logging, traceback, queue
                        @dataclasses.dataclass
                        class A:
                            x: int = 1
                        logging.getLogger().error('told')
                        [A().x, queue.Queue().qsize()]
                        """).value()).isEqualTo("[1,0]");
    }
}
