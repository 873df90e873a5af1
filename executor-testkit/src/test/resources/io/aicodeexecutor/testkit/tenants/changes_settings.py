# Changes every setting, registry and cache of the library that has a way of its own to be changed, by that way.
def _change():
    import sys, random, locale, os, decimal, warnings, re, json, collections, gc, signal, atexit, functools
    import datetime, time, copyreg, codecs, abc, numbers, threading, contextvars, logging, types, typing, linecache
    import textwrap, csv, mimetypes, socket, calendar, weakref, io, inspect, dataclasses, fnmatch, urllib.parse, pickle
    done = []
    def do(name, action):
        try:
            action()
            done.append(name)
        except BaseException as e:
            done.append(name + " refused: " + type(e).__name__)
    def put(place, name, value):
        do(str(name), lambda: setattr(place, name, value))
    evil = lambda *a, **k: "left behind"
    quiet = lambda *a, **k: None
    do("seed", lambda: random.seed(12345))
    do("locale", lambda: locale.setlocale(locale.LC_ALL, "de_DE.UTF-8"))
    do("locale C", lambda: locale.setlocale(locale.LC_ALL, "C"))
    do("environ", lambda: os.environ.update(LEFT_BEHIND="1"))
    do("putenv", lambda: os.putenv("LEFT_BEHIND", "1"))
    do("path", lambda: sys.path.append("/left/behind"))
    class Finder:
        @staticmethod
        def find_spec(name, path=None, target=None):
            return None
    do("meta_path", lambda: sys.meta_path.insert(0, Finder))
    do("path_hooks", lambda: sys.path_hooks.append(evil))
    do("importer cache", lambda: sys.path_importer_cache.update({"/left/behind": None}))
    do("modules", lambda: sys.modules.update(left_behind=sys))
    do("recursion", lambda: sys.setrecursionlimit(777))
    do("switch", lambda: sys.setswitchinterval(0.5))
    do("digits", lambda: sys.set_int_max_str_digits(0))
    do("asyncgen", lambda: sys.set_asyncgen_hooks(evil, evil))
    do("origin", lambda: sys.set_coroutine_origin_tracking_depth(5))
    for name in ("excepthook", "displayhook", "unraisablehook", "breakpointhook", "stdout", "stderr", "stdin",
                 "ps1", "argv", "flags", "float_repr_style", "last_value", "tracebacklimit", "byteorder", "maxsize"):
        put(sys, name, evil)
    ctx = decimal.getcontext()
    put(ctx, "prec", 3)
    put(ctx, "rounding", decimal.ROUND_UP)
    do("decimal trap", lambda: ctx.traps.update({decimal.Inexact: True}))
    put(decimal.DefaultContext, "prec", 4)
    do("setcontext", lambda: decimal.setcontext(decimal.Context(prec=2)))
    do("warnings", lambda: warnings.simplefilter("error"))
    do("filterwarnings", lambda: warnings.filterwarnings("ignore", "left"))
    do("re cache", lambda: [re.compile("left" + str(i)) for i in range(300)])
    do("re purge", re.purge)
    do("re template", lambda: re.sub("a", r"\g<0>b", "a"))
    do("json encoder", lambda: setattr(json, "_default_encoder", evil))
    put(json.JSONEncoder, "default", evil)
    put(json.JSONEncoder, "item_separator", ";")
    put(json.decoder, "scanstring", evil)
    for c in (collections.OrderedDict, collections.Counter, collections.UserDict, collections.ChainMap, Exception,
              ValueError, json.JSONDecodeError, datetime.datetime, datetime.date, datetime.timedelta, decimal.Decimal,
              object, int, str, dict, list, tuple, type, float, bytes, set, frozenset, BaseException, types.FunctionType,
              types.ModuleType, io.TextIOWrapper, random.Random, threading.Thread, logging.Logger, abc.ABC, abc.ABCMeta):
        put(c, "left_behind", evil)
    do("gc", lambda: (gc.disable(), gc.set_threshold(1, 2, 3), gc.callbacks.append(evil)))
    do("gc debug", lambda: gc.set_debug(1))
    for n in (1, 2, 10, 14, 15):
        do("signal", lambda: signal.signal(n, signal.SIG_IGN))
        do("signal evil", lambda: signal.signal(n, evil))
    do("alarm", lambda: signal.alarm(1))
    do("itimer", lambda: signal.setitimer(signal.ITIMER_REAL, 0.1))
    do("wakeup", lambda: signal.set_wakeup_fd(1))
    do("atexit", lambda: atexit.register(evil))
    do("defaults", lambda: setattr(json.dumps, "__kwdefaults__", {"skipkeys": True}))
    do("code", lambda: setattr(json.loads, "__code__", (lambda s, *a, **k: "left behind").__code__))
    do("fn defaults", lambda: setattr(textwrap.dedent, "__defaults__", ("left",)))
    do("lru fnmatch", lambda: [fnmatch.fnmatch("a", "left" + str(i)) for i in range(5)])
    do("lru typing", lambda: [typing.List[type("Left" + str(i), (), {})] for i in range(5)])
    do("lru url", lambda: urllib.parse.urlsplit("http://left.behind/"))
    do("linecache", lambda: linecache.cache.update(left=(1, None, ["left"], "left")))
    do("strptime", lambda: datetime.datetime.strptime("01", "%d"))
    do("tzset", time.tzset)
    put(time, "time", evil)
    put(time, "timezone", 12345)
    put(datetime, "datetime", evil)
    do("copyreg", lambda: copyreg.pickle(Finder, evil))
    do("copyreg dict", lambda: copyreg.dispatch_table.update({int: evil}))
    do("extension", lambda: copyreg.add_extension("left", "behind", 240))
    do("codec", lambda: codecs.register(lambda n: codecs.lookup("utf-8") if n.startswith("left") else None))
    do("codec used", lambda: "x".encode("left-behind"))
    do("codec error", lambda: codecs.register_error("left-behind", evil))
    do("codec strict", lambda: codecs.register_error("strict", evil))
    do("abc", lambda: (collections.abc.Sequence.register(int), numbers.Number.register(str)))
    do("abc cache", lambda: isinstance(Finder, collections.abc.Sequence))
    do("contextvar", lambda: contextvars.ContextVar("left", default=1).set(2))
    do("thread stack", lambda: threading.stack_size(1 << 20))
    do("hook", lambda: (threading.settrace(quiet), threading.setprofile(quiet)))
    put(threading, "excepthook", evil)
    do("main thread", lambda: setattr(threading.main_thread(), "name", "left"))
    do("csv", lambda: csv.register_dialect("left", delimiter="|"))
    do("csv size", lambda: csv.field_size_limit(7))
    do("mimetypes", lambda: mimetypes.add_type("left/behind", ".left"))
    do("socket", lambda: socket.setdefaulttimeout(7))
    do("calendar", lambda: calendar.setfirstweekday(3))
    do("logging", lambda: (logging.basicConfig(level=5), logging.addLevelName(7, "LEFT"), logging.disable(3), logging.getLogger("left").setLevel(1)))
    do("log class", lambda: logging.setLoggerClass(type("L", (logging.Logger,), {})))
    do("log factory", lambda: logging.setLogRecordFactory(evil))
    do("intern", lambda: [sys.intern("left behind " + str(i)) for i in range(100)])
    do("weakref", lambda: setattr(sys, "left_ref", weakref.finalize(Finder, evil)))
    do("subclass", lambda: setattr(sys, "left_class", type("LeftBehind", (dict, ), {})))
    do("random inst", lambda: setattr(random._inst, "random", evil))
    do("trace", lambda: sys.settrace(quiet))
    do("profile", lambda: sys.setprofile(quiet))
    return done
_ = _change()
