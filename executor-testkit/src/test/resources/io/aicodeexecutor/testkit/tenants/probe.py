# What a program sees of the interpreter, as one text for each attribute of each module, each class and each setting:
# two programs that start alike see the same. Without identities, addresses and times.
def _probe():
    import sys, importlib, types
    names = """abc argparse array ast atexit base64 binascii bisect builtins bz2 calendar cmath cmd code codecs codeop
        collections collections.abc colorsys configparser contextlib contextvars copy copyreg csv dataclasses datetime
        decimal difflib dis email enum errno fnmatch fractions functools gc genericpath getopt gettext glob graphlib
        gzip hashlib heapq hmac html html.parser importlib importlib.abc importlib.machinery importlib.util inspect io
        ipaddress itertools json json.decoder json.encoder json.scanner keyword linecache locale logging marshal math
        mimetypes numbers opcode operator optparse os os.path pathlib pickle pickletools pkgutil platform plistlib
        posixpath pprint queue quopri random re re._compiler re._parser reprlib runpy sched secrets selectors shelve
        shlex shutil signal socket stat statistics string stringprep struct subprocess symtable tabnanny tempfile
        textwrap threading time timeit token tokenize trace traceback types typing unicodedata unittest urllib.parse
        urllib.request uuid warnings weakref xml.etree.ElementTree _functools _random _struct _codecs _warnings _signal encodings encodings.aliases zipfile zlib zoneinfo _thread _io _weakrefset
        _collections_abc _abc         
        """.split()
    missing = []
    for name in names:
        try:
            importlib.import_module(name)
        except BaseException as e:
            missing.append(name + ": " + type(e).__name__)
    simple = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis), type(NotImplemented))
    def show(v, depth=3):
        t = type(v)
        name = t.__module__ + "." + t.__qualname__
        if t in simple:
            return name + ":" + repr(v)[:200]
        if depth == 0:
            return name
        if t in (tuple, list):
            return name + "[" + str(len(v)) + ":" + ",".join(show(x, depth - 1) for x in v[:50]) + "]"
        if t in (set, frozenset):
            return name + "{" + str(len(v)) + ":" + ",".join(sorted(show(x, depth - 1) for x in v)[:50]) + "}"
        if t in (dict, types.MappingProxyType):
            return name + "{" + str(len(v)) + ":" + ",".join(sorted(show(k, depth - 1) + "=" + show(x, depth - 1) for k, x in v.items())[:100]) + "}"
        if t is types.FunctionType:
            return name + ":" + v.__qualname__ + show(v.__defaults__, depth - 1) + show(v.__kwdefaults__, depth - 1) + v.__code__.co_name + show(sorted(v.__dict__), depth - 1)
        if hasattr(v, "cache_info") and callable(getattr(v, "cache_info", None)):
            try:
                return name + ":" + getattr(v, "__qualname__", "") + repr(v.cache_info())
            except BaseException as e:
                return name + type(e).__name__
        if isinstance(v, type):
            return name + ":" + v.__module__ + "." + v.__qualname__
        if isinstance(v, types.ModuleType):
            return name + ":" + v.__name__
        if t in (types.BuiltinFunctionType, types.MethodType):
            return name + ":" + v.__qualname__
        try:
            d = v.__dict__
        except BaseException:
            return name
        if type(d) is dict and depth > 1:
            return name + "<" + show(d, depth - 1) + ">"
        return name
    out = {}
    def put(key, value):
        out[key] = value
    put("missing", ";".join(missing))
    put("modules", " ".join(sorted(sys.modules)))
    classes = {}
    todo = [object]
    while todo:
        c = todo.pop()
        if c not in classes:
            classes[c] = 1
            try:
                todo.extend(type.__subclasses__(c))
            except BaseException:
                pass
    for name, module in sorted(sys.modules.items()):
        if not isinstance(module, types.ModuleType):
            put("m " + name, show(module))
            continue
        for attr, value in sorted(vars(module).items()):
            # locks come and go with the collector; the time of loading is a time
            if attr in ("_module_locks", "_startTime") or name == "__main__" and attr in ("_", "_probe", "_change"):
                continue
            put("m " + name + " " + attr, show(value))
    for c in classes:
        # classes that nobody can reach by name go when the collector comes
        found = sys.modules.get(c.__module__)
        for part in c.__qualname__.split("."):
            found = found.__dict__.get(part) if isinstance(found, (types.ModuleType, type)) else None
        if found is not c or c.__module__ == "__main__":
            continue
        key = "c " + c.__module__ + "." + c.__qualname__
        body = ""
        for attr, value in sorted(vars(c).items()):
            # how many classes were registered before this one was asked: the order of what a worker loaded ahead
            if attr == "_abc_negative_cache_version":
                continue
            body += attr + "=" + show(value, 2) + ";"
        put(key, body)
    import gc, signal, warnings, decimal, locale, os, codecs, copyreg, abc, atexit, threading, contextvars, datetime
    import collections, numbers, time, random, json, string, textwrap
    def ask(key, f):
        try:
            put(key, show(f(), 4))
        except BaseException as e:
            put(key, "!" + type(e).__name__ + ": " + str(e)[:100])
    ask("recursion", sys.getrecursionlimit)
    ask("switch", sys.getswitchinterval)
    ask("trace", sys.gettrace)
    ask("profile", sys.getprofile)
    ask("intmax", sys.get_int_max_str_digits)
    ask("gc", lambda: (gc.isenabled(), gc.get_threshold(), gc.get_debug(), len(gc.callbacks)))
    ask("signals", lambda: [str(signal.getsignal(n)) for n in range(1, 32)])
    ask("warnings", lambda: [(f[0], str(f[1]), f[2].__name__, str(f[3]), f[4]) for f in warnings.filters])
    ask("decimal", lambda: repr(decimal.getcontext()))
    ask("decimal default", lambda: repr(decimal.DefaultContext))
    ask("locale", lambda: (locale.setlocale(locale.LC_ALL), locale.localeconv()))
    ask("environ", lambda: dict(os.environ))
    ask("path", lambda: list(sys.path))
    ask("meta_path", lambda: [getattr(f, "__name__", type(f).__name__) for f in sys.meta_path])
    ask("path_hooks", lambda: len(sys.path_hooks))
    ask("importer cache", lambda: sorted(sys.path_importer_cache))
    ask("copyreg", lambda: sorted(k.__qualname__ for k in copyreg.dispatch_table))
    ask("codec", lambda: codecs.lookup("left-behind").name)
    ask("codec error", lambda: codecs.lookup_error("left-behind"))
    ask("utf8", lambda: codecs.lookup("utf-8").name)
    ask("abc", lambda: [issubclass(t, a) for t in (int, str, dict) for a in (collections.abc.Sequence, numbers.Number, collections.abc.Callable)])
    ask("tz", lambda: (time.tzname, time.timezone, time.localtime(0)[:6]))
    ask("threads", lambda: (threading.active_count(), [t.name for t in threading.enumerate()]))
    ask("thread stack", threading.stack_size)
    ask("threading hooks", lambda: (threading.excepthook.__name__, threading.gettrace(), threading.getprofile()))
    ask("atexit", atexit._ncallbacks)
    ask("context", lambda: len(contextvars.copy_context()))
    ask("asyncgen", sys.get_asyncgen_hooks)
    ask("origin", sys.get_coroutine_origin_tracking_depth)
    ask("cached re", lambda: sorted(map(str, sys.modules["re"]._cache)))
    ask("hash", lambda: (hash("left behind"), hash(b"left"), hash(1.5)))
    ask("stdin", lambda: (sys.stdin.encoding, sys.stdout.encoding, sys.stdout.errors, sys.stderr.errors, sys.stdout.line_buffering))
    ask("seeded", lambda: random.random() == random.Random(12345).random())
    ask("json", lambda: (json.dumps({"b": [1, None, 2.5], "a": "x"}), json.loads("[1, {}]")))
    ask("dates", lambda: str(datetime.date(2024, 2, 29) + datetime.timedelta(days=366)))
    ask("text", lambda: (string.capwords("a b"), textwrap.dedent("  x"), "%s %r" % ("a", "b"), f"{2.5:>6}"))
    ask("division", lambda: str(decimal.Decimal(1) / decimal.Decimal(3)))
    ask("int", lambda: (True, 1 + 1, "a" + "b", len("abc"), [1, 2][0], int("7"), sorted([2, 1])))
    ask("sre", lambda: sys.modules["re"].compile("a+").match("aa").span())
    return out
_ = _probe()
