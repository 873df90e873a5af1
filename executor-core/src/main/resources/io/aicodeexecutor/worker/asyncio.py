# The trusted code that makes the module asyncio for a guest.
#
# The library's own event loop waits on sockets, which are not there, and its package imports them, processes, signals
# and threads on the way. What programs use of asyncio needs none of these: coroutines, tasks, locks, queues, timeouts and
# task groups are the library's own here, over an event loop that waits by sleeping. It is made when a program first
# imports it.


def _make_asyncio(loaded, new_module, find_spec, import_module):
    """Returns a function that makes the module and puts it, with its submodules, into sys.modules."""
    # bound here, so that no redefinition by the guest reaches them
    _getattr, _hasattr, _isinstance, _bool, _list = getattr, hasattr, isinstance, bool, list
    _len, _range, _next, _callable, _type, _zip, _sorted, _min = len, range, next, callable, type, zip, sorted, min
    _TypeError, _RuntimeError, _Exception, _BaseException = TypeError, RuntimeError, Exception, BaseException
    _staticmethod = staticmethod
    _StopIteration, _SystemExit, _KeyboardInterrupt, _TimeoutError = (
        StopIteration, SystemExit, KeyboardInterrupt, TimeoutError)

    def stand_in(name, **members):
        module = new_module(name)
        module.__dict__.update(members)
        return module

    def load():
        collections, heapq, itertools = import_module("collections"), import_module("heapq"), import_module("itertools")
        time, types = import_module("time"), import_module("types")
        functools, sys = import_module("functools"), loaded["sys"]
        import_module("collections.abc")

        # what asyncio shares with others must not find the stand-ins below when it is loaded itself
        for name in ("contextvars", "enum", "functools", "reprlib", "traceback", "typing", "warnings", "weakref"):
            import_module(name)

        # -- what the library's modules ask for while they are imported, and never use here ----------------------------

        class NoLock:
            def __enter__(self):
                return self

            def __exit__(self, *failure):
                return None

        class Local:
            pass

        class ForeignFuture:
            """A future of another thread: there are none."""

        class ForeignError(_Exception):
            pass

        main_thread = types.SimpleNamespace(name="MainThread")
        coroutine_flag = 0x80

        def is_coroutine_function(function):
            while _isinstance(function, functools.partial):
                function = function.func
            code = _getattr(function, "__code__", None)
            if code is None:
                code = _getattr(_getattr(function, "__func__", None), "__code__", None)
            return code is not None and _bool(code.co_flags & coroutine_flag)

        def is_awaitable(value):
            return _isinstance(value, types.CoroutineType) or _hasattr(value, "__await__")

        foreign_futures = stand_in(
            "concurrent.futures",
            Future=ForeignFuture,
            CancelledError=ForeignError,
            TimeoutError=_TimeoutError,
            InvalidStateError=ForeignError,
            FIRST_COMPLETED="FIRST_COMPLETED",
            FIRST_EXCEPTION="FIRST_EXCEPTION",
            ALL_COMPLETED="ALL_COMPLETED",
        )
        stand_ins = {
            "os": stand_in("os", environ={}, getpid=lambda: 1),
            "socket": stand_in("socket", AF_UNSPEC=0, AI_PASSIVE=0),
            "subprocess": stand_in("subprocess", PIPE=-1),
            "signal": stand_in("signal", SIGINT=2, default_int_handler=None, getsignal=lambda number: 0),
            "threading": stand_in(
                "threading",
                local=Local,
                Lock=NoLock,
                RLock=NoLock,
                current_thread=lambda: main_thread,
                main_thread=lambda: main_thread,
            ),
            "inspect": stand_in(
                "inspect",
                iscoroutinefunction=is_coroutine_function,
                isgenerator=lambda value: _isinstance(value, types.GeneratorType),
                isawaitable=is_awaitable,
                isfunction=lambda value: _isinstance(value, types.FunctionType),
                unwrap=lambda function: function,
            ),
            "logging": stand_in("logging", DEBUG=10),
            "linecache": stand_in("linecache", checkcache=lambda name: None, getline=lambda *place: ""),
            "concurrent": stand_in("concurrent", futures=foreign_futures),
            "concurrent.futures": foreign_futures,
        }
        package = stand_in("asyncio")
        package.__path__ = _list(find_spec("asyncio").submodule_search_locations)
        before = {name: loaded[name] for name in stand_ins if name in loaded}
        loaded.update(stand_ins)
        loaded["asyncio"] = package
        try:
            parts = [
                import_module("asyncio." + name)
                for name in ("exceptions", "constants", "events", "coroutines", "futures", "tasks", "locks", "queues",
                             "timeouts", "taskgroups", "runners")
            ]
        except _BaseException:
            del loaded["asyncio"]
            raise
        finally:
            for name in stand_ins:
                del loaded[name]
            loaded.update(before)
        exceptions, constants, events, coroutines, futures, tasks, locks, queues, timeouts, taskgroups, runners = parts

        # -- the event loop ------------------------------------------------------------------------------------------------

        class SandboxEventLoop(events.AbstractEventLoop):
            """Runs what is ready, and sleeps until something is."""

            def __init__(self):
                self._ready = collections.deque()
                self._timers = []
                self._order = itertools.count()
                self._running = False
                self._stopping = False
                self._closed = False
                self._debug = False
                self._exception_handler = None
                self._task_factory = None
                self._generators = []
                self._generators_swept = 0

            def __repr__(self):
                return f"<SandboxEventLoop running={self._running} closed={self._closed}>"

            def time(self):
                return time.monotonic()

            def call_soon(self, callback, *args, context=None):
                self._check_closed()
                handle = events.Handle(callback, args, self, context)
                self._ready.append(handle)
                return handle

            call_soon_threadsafe = call_soon

            def call_later(self, delay, callback, *args, context=None):
                if delay is None:
                    raise _TypeError("delay must not be None")
                return self.call_at(self.time() + delay, callback, *args, context=context)

            def call_at(self, when, callback, *args, context=None):
                if when is None:
                    raise _TypeError("when cannot be None")
                self._check_closed()
                timer = events.TimerHandle(when, callback, args, self, context)
                heapq.heappush(self._timers, (when, _next(self._order), timer))
                timer._scheduled = True
                return timer

            def _timer_handle_cancelled(self, handle):
                pass

            def create_future(self):
                return futures.Future(loop=self)

            def create_task(self, coro, *, name=None, context=None):
                self._check_closed()
                if self._task_factory is None:
                    return tasks.Task(coro, loop=self, name=name, context=context)
                task = self._task_factory(self, coro)
                if name is not None:
                    task.set_name(name)
                return task

            def set_task_factory(self, factory):
                self._task_factory = factory

            def get_task_factory(self):
                return self._task_factory

            def run_in_executor(self, executor, func, *args):
                """There are no threads: it is called when the loop comes to it, and nothing runs meanwhile."""
                future = self.create_future()

                def call():
                    if future.cancelled():
                        return
                    try:
                        result = func(*args)
                    except _StopIteration as stop:
                        failure = _RuntimeError("the function raised StopIteration")
                        failure.__cause__ = stop
                        future.set_exception(failure)
                    except _Exception as failure:
                        future.set_exception(failure)
                    else:
                        future.set_result(result)

                self.call_soon(call)
                return future

            def run_forever(self):
                self._check_closed()
                if self._running:
                    raise _RuntimeError("This event loop is already running")
                if events._get_running_loop() is not None:
                    raise _RuntimeError("Cannot run the event loop while another loop is running")
                self._running = True
                hooks = sys.get_asyncgen_hooks()
                sys.set_asyncgen_hooks(firstiter=self._generator_starts)
                events._set_running_loop(self)
                try:
                    while True:
                        self._run_once()
                        if self._stopping:
                            break
                finally:
                    self._stopping = False
                    self._running = False
                    events._set_running_loop(None)
                    sys.set_asyncgen_hooks(*hooks)

            def _generator_starts(self, generator):
                # the engine does not say when one is left behind: they are kept until they have ended, or the loop does,
                # but for the oldest of many, or memory would fill with them
                if _len(self._generators) > 2 * self._generators_swept + 100:
                    self._generators = [one for one in self._generators if one.ag_frame is not None][-1_000:]
                    self._generators_swept = _len(self._generators)
                self._generators.append(generator)

            def _run_once(self):
                while self._timers and self._timers[0][2]._cancelled:
                    heapq.heappop(self._timers)[2]._scheduled = False
                if not self._ready and not self._stopping:
                    if not self._timers:
                        raise _RuntimeError("every task waits for another one, and nothing will wake any of them")
                    wait = self._timers[0][0] - self.time()
                    if wait > 0:
                        # a day at most, as in the library's own loop
                        time.sleep(_min(wait, 86_400))
                now = self.time()
                while self._timers and self._timers[0][0] <= now:
                    timer = heapq.heappop(self._timers)[2]
                    timer._scheduled = False
                    self._ready.append(timer)
                for _ in _range(_len(self._ready)):
                    handle = self._ready.popleft()
                    if not handle._cancelled:
                        handle._run()

            def run_until_complete(self, future):
                self._check_closed()
                own_task = not futures.isfuture(future)
                future = tasks.ensure_future(future, loop=self)
                if own_task:
                    future._log_destroy_pending = False
                future.add_done_callback(self._stop_when_done)
                try:
                    self.run_forever()
                except _BaseException:
                    if own_task and future.done() and not future.cancelled():
                        future.exception()  # it is seen: nobody need be told again that it was not retrieved
                    raise
                finally:
                    future.remove_done_callback(self._stop_when_done)
                if not future.done():
                    raise _RuntimeError("Event loop stopped before Future completed.")
                return future.result()

            @_staticmethod
            def _stop_when_done(future):
                if not future.cancelled():
                    failure = future.exception()
                    if _isinstance(failure, (_SystemExit, _KeyboardInterrupt)):
                        return  # it passes through the loop by itself
                futures._get_loop(future).stop()

            def stop(self):
                self._stopping = True

            def is_running(self):
                return self._running

            def is_closed(self):
                return self._closed

            def close(self):
                if self._running:
                    raise _RuntimeError("Cannot close a running event loop")
                self._closed = True
                self._ready.clear()
                self._timers.clear()

            def _check_closed(self):
                if self._closed:
                    raise _RuntimeError("Event loop is closed")

            async def shutdown_asyncgens(self):
                closing = [one for one in self._generators if one.ag_frame is not None]
                self._generators = []
                ends = await tasks.gather(*[one.aclose() for one in closing], return_exceptions=True)
                for end, generator in _zip(ends, closing):
                    if _isinstance(end, _Exception):
                        self.call_exception_handler({
                            "message": f"an error occurred during closing of asynchronous generator {generator!r}",
                            "exception": end,
                            "asyncgen": generator,
                        })

            async def shutdown_default_executor(self, timeout=None):
                return None

            def get_debug(self):
                return self._debug

            def set_debug(self, enabled):
                self._debug = enabled

            def get_exception_handler(self):
                return self._exception_handler

            def set_exception_handler(self, handler):
                if handler is not None and not _callable(handler):
                    raise _TypeError(f"A callable object or None is expected, got {handler!r}")
                self._exception_handler = handler

            def default_exception_handler(self, context):
                failure = context.get("exception")
                lines = [context.get("message") or "Unhandled exception in event loop"]
                for key in _sorted(context):
                    if key == "source_traceback":
                        made = "".join(import_module("traceback").format_list(context[key])).rstrip()
                        lines.append("source_traceback: Object created at (most recent call last):\n" + made)
                    elif key not in ("message", "exception"):
                        lines.append(f"{key}: {context[key]!r}")
                import_module("logging").getLogger("asyncio").error(
                    "\n".join(lines),
                    exc_info=(_type(failure), failure, failure.__traceback__) if failure is not None else False)

            def call_exception_handler(self, context):
                # what fails in a handler is told, and ends nothing
                try:
                    if self._exception_handler is not None:
                        try:
                            self._exception_handler(self, context)
                            return
                        except (_SystemExit, _KeyboardInterrupt):
                            raise
                        except _BaseException as failure:
                            context = {
                                "message": "Unhandled error in exception handler",
                                "exception": failure,
                                "context": context,
                            }
                    self.default_exception_handler(context)
                except (_SystemExit, _KeyboardInterrupt):
                    raise
                except _BaseException:
                    import_module("logging").getLogger("asyncio").error(
                        "Exception in default exception handler", exc_info=True)

        class DefaultEventLoopPolicy(events.BaseDefaultEventLoopPolicy):
            _loop_factory = SandboxEventLoop

        async def to_thread(func, /, *args, **kwargs):
            """There are no threads: it is called at once."""
            return func(*args, **kwargs)

        # -- the package -----------------------------------------------------------------------------------------------------

        public = []
        for part in parts:
            for name in _getattr(part, "__all__", ()):
                package.__dict__[name] = _getattr(part, name)
                public.append(name)
        package.__dict__.update(
            SandboxEventLoop=SandboxEventLoop,
            DefaultEventLoopPolicy=DefaultEventLoopPolicy,
            to_thread=to_thread)
        public += ["to_thread", "DefaultEventLoopPolicy"]
        for absent in ("get_child_watcher", "set_child_watcher", "AbstractServer", "run_coroutine_threadsafe"):
            if absent in public:
                public.remove(absent)
            package.__dict__.pop(absent, None)
        package.__all__ = public
        return package

    return load


_make_asyncio
