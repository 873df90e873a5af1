# The trusted code that prepares a fresh interpreter context before any guest code runs in it.
#
# The host language calls the function that this file evaluates to, once per context. Everything the guards need is
# bound to local variables of _prelude, never looked up by a global name: this file runs in the module __main__, whose
# globals become the guest's, and a guest may redefine any name there.
#
# The guards are courtesy and telemetry. They are not the wall: whoever walks around them finds the engine's sandbox,
# and whoever walks around that finds the kernel's.


def _prelude(enforced, modules, forbidden, dunders, tools, call_tool):
    import sys
    import builtins
    import _io
    import _json
    from binascii import b2a_base64 as base64
    import _frozen_importlib as bootstrap

    main = sys.modules["__main__"].__dict__
    real = dict(builtins.__dict__)

    # bound here, so that no redefinition by the guest reaches the guards
    _str, _type, _int, _float, _tuple, _list, _dict = str, type, int, float, tuple, list, dict
    _isinstance, _len, _bool, _set, _frozenset = isinstance, len, bool, set, frozenset
    _bytes, _bytearray, _zip = bytes, bytearray, zip
    _getattr, _setattr, _hasattr, _delattr, _sorted = getattr, setattr, hasattr, delattr, sorted
    _ImportError, _AttributeError, _TypeError = ImportError, AttributeError, TypeError
    _RuntimeError, _Exception, _object, _module = RuntimeError, Exception, object, type(sys)
    _import = builtins.__import__
    module_from_spec = bootstrap.module_from_spec
    loaded = sys.modules

    modules = frozenset(modules)
    forbidden = frozenset(forbidden)
    dunders = frozenset(dunders)

    # -- the engine's own doors ------------------------------------------------------------------------------------

    engine_doors = frozenset(("__graalpython__", "polyglot", "java", "jarray", "_polyglot", "_interop", "_jvm"))

    class EngineDoors:
        """The first finder that every import asks: there are no such modules."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            if name in engine_doors:
                raise _ImportError("no module named " + name, name=name)
            return None

    for name in engine_doors:
        loaded.pop(name, None)
    # The library's time and datetime import this module only to teach the host language their types; it would bring
    # polyglot with it.
    for name in ("_polyglot_time", "_polyglot_arrow"):
        loaded[name] = _module(name)
    # zoneinfo asks the build's configuration for a path, and finding that out would ask for the working directory
    loaded["sysconfig"] = _module("sysconfig")
    loaded["sysconfig"].get_config_var = lambda name: None
    sys.meta_path.insert(0, EngineDoors)
    # When it is first imported, the library's time asks the environment, which is empty, for the time zone, and would load
    # os and all that os needs to do so.
    loaded["os"] = _module("os")
    loaded["os"].environ = {}
    _import("time")
    del loaded["os"]

    # -- what the standard library keeps and the guest does not get --------------------------------------------------

    safe = frozenset((
        "__build_class__", "__debug__", "__import__", "__name__", "__doc__", "abs", "aiter", "all", "anext", "any",
        "ascii", "bin", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "complex", "delattr", "dict",
        "divmod", "enumerate", "filter", "float", "format", "frozenset", "getattr", "hasattr", "hash", "hex", "id",
        "int", "isinstance", "issubclass", "iter", "len", "list", "map", "max", "memoryview", "min", "next", "object",
        "oct", "ord", "pow", "print", "property", "range", "repr", "reversed", "round", "set", "setattr", "slice",
        "sorted", "staticmethod", "str", "sum", "super", "tuple", "type", "zip", "None", "True", "False", "Ellipsis",
        "NotImplemented",
    ))
    if enforced:
        withheld = [
            name for name, value in real.items()
            if name not in safe and name[:2] != "__"
            and not (isinstance(value, type) and issubclass(value, BaseException))
        ]
        withheld.append("__graalpython__")
        guarded = ("getattr", "setattr", "hasattr", "delattr")
    else:
        withheld = ["__graalpython__"]
        guarded = ()
    token = object()
    kept = {name: real[name] for name in (*withheld, *guarded)}
    kept["__aicodeexecutor__"] = token

    def trusted_module_from_spec(spec):
        module = module_from_spec(spec)
        module.__dict__.update(kept)
        return module

    # -- guards --------------------------------------------------------------------------------------------------------

    def check_attribute(name):
        if _type(name) is not _str:
            raise _TypeError("attribute name must be string, not '" + _type(name).__name__ + "'")
        if name in forbidden or (name[:1] == "_" and name not in dunders):
            raise _AttributeError('attribute "' + name[:80] + '" is not accessible by a computed name')

    def guarded_getattr(obj, name, /, *default):
        check_attribute(name)
        return _getattr(obj, name, *default)

    def guarded_setattr(obj, name, value, /):
        check_attribute(name)
        _setattr(obj, name, value)

    def guarded_hasattr(obj, name, /):
        check_attribute(name)
        return _hasattr(obj, name)

    def guarded_delattr(obj, name, /):
        check_attribute(name)
        _delattr(obj, name)

    def refuse_module(name):
        raise _ImportError('module "' + name[:80] + '" may not be imported under this policy', name=name)

    def submodules_only(name, fromlist):
        """from urllib import parse: a submodule follows its own entry, its parent need not have one."""
        if not fromlist:
            return False
        for item in fromlist:
            if name + "." + item not in modules:
                return False
        return True

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        # The engine imports for itself without globals, or, on behalf of a built-in function, with the caller's and a
        # list (a statement passes a tuple). Code that the importer loaded carries the token. The rest is the guest's.
        by_engine = globals is None or _type(fromlist) is _list
        if by_engine or (_type(globals) is _dict and globals.get("__aicodeexecutor__") is token):
            return _import(name, globals, locals, fromlist, level)
        if level != 0:
            raise _ImportError("relative imports are not possible here")
        if _type(name) is not _str or (name not in modules and not submodules_only(name, fromlist)):
            refuse_module(_str(name))
        module = _import(name, globals, locals, (), 0)
        if not fromlist:
            return module
        for part in name.split(".")[1:]:
            module = _getattr(module, part)
        for item in fromlist:
            if item == "*":
                star_import(module)
            elif not _hasattr(module, item) and name + "." + item in modules:
                _import(name + "." + item, globals, locals, (), 0)
            elif _type(module.__dict__.get(item)) is _module:
                if module.__dict__[item].__name__ not in modules:
                    refuse_module(name + "." + item)
        return module

    def star_import(module):
        """Without __all__, a star would also bring what the standard library keeps."""
        if "__all__" not in module.__dict__:
            module.__all__ = [
                name for name, value in module.__dict__.items()
                if name[:1] != "_" and name not in kept and _type(value) is not _module
            ]

    def withhold():
        """Takes the withheld names out of the builtins; modules of the library have them as globals of their own."""
        bootstrap.module_from_spec = trusted_module_from_spec
        for module in _list(loaded.values()):
            if module is not builtins and module.__dict__ is not main:
                module.__dict__.update(kept)
        for name in withheld:
            del builtins.__dict__[name]

    def put_up_guards():
        full = _module("builtins")
        full.__dict__.update(real)
        loaded["builtins"] = full
        own = builtins.__dict__
        own["getattr"] = guarded_getattr
        own["setattr"] = guarded_setattr
        own["hasattr"] = guarded_hasattr
        own["delattr"] = guarded_delattr
        own["__import__"] = guarded_import

    # -- data in -------------------------------------------------------------------------------------------------------

    class Decoding:
        """What the accelerated scanner of the json package asks of a decoder."""

        strict = False
        object_hook = None
        object_pairs_hook = None
        parse_float = float
        parse_int = int
        parse_constant = None
        memo = {}

    scan = _json.make_scanner(Decoding())

    def decode(text):
        return scan(text, 0)[0]

    def bind_context(text):
        main.update(decode(text))

    # -- data out: what is not a plain value is made one here, or named ------------------------------------------------

    def simplify(value):
        """Returns (kind, plain value) for a value whose exact type the encoder does not know."""
        kind = _type(value)
        name = kind.__module__ + "." + kind.__qualname__
        if name in ("datetime.datetime", "datetime.date", "datetime.time"):
            return ("text", value.isoformat())
        if name in ("decimal.Decimal", "_decimal.Decimal", "_pydecimal.Decimal", "uuid.UUID"):
            return ("text", _str(value))
        if _isinstance(value, (_bytes, _bytearray)):
            return ("text", _str(base64(value, newline=False), "latin-1"))
        if _isinstance(value, _str):
            return ("text", _str.__str__(value))
        if _isinstance(value, _int):
            return ("int", _int.__int__(value))
        if _isinstance(value, _float):
            return ("float", _float.__float__(value))
        if _isinstance(value, _dict):
            return ("dict", {key: item for key, item in _dict.items(value)})
        if _isinstance(value, (_set, _frozenset)):
            items = [item for item in value]
            try:
                items = _sorted(items)
            except _TypeError:
                pass
            return ("list", items)
        if _isinstance(value, (_list, _tuple)):
            return ("list", [item for item in value])
        return ("other", kind.__module__ + "." + kind.__qualname__ if kind.__module__ != "builtins" else kind.__qualname__)

    def load(name):
        """Imports a module ahead of the program."""
        _import(name)

    def final_value(last):
        """The value of _ where the program assigned it, otherwise that of its last expression."""
        if "_" in main:
            return main["_"]
        return None if last is loaded["__main__"] else last

    # -- tools ---------------------------------------------------------------------------------------------------------

    class ToolError(Exception):
        """A tool refused a call or failed; the message says which and why."""

    def make_tool(tool, parameters):
        def call(*args, **kwargs):
            if _len(args) > _len(parameters):
                raise _TypeError(tool + "() takes at most " + _str(_len(parameters)) + " positional arguments")
            for parameter, value in _zip(parameters, args):
                if parameter in kwargs:
                    raise _TypeError(tool + "() got multiple values for argument '" + parameter + "'")
                kwargs[parameter] = value
            answer = call_tool(tool, kwargs, simplify)
            if answer[0] == "+":
                return decode(answer[1:])
            raise ToolError(answer[1:])

        call.__name__ = call.__qualname__ = tool
        return call

    class Tools:
        """The tools of this sandbox: call them as tools.name(...)."""

        __slots__ = ()

    for tool, parameters in tools:
        setattr(Tools, tool, staticmethod(make_tool(tool, parameters)))
    Tools.Error = ToolError
    del main["_prelude"]
    if tools:
        main["tools"] = Tools()

    # what a program printed before it was killed must not sit in a buffer of the interpreter
    def unbuffered(descriptor, errors):
        raw = _io.open(descriptor, "wb", 0, closefd=False)
        stream = _io.TextIOWrapper(raw, encoding="utf-8", errors=errors, newline="\n", write_through=True)
        stream.mode = "w"
        return stream

    sys.stdout = sys.__stdout__ = unbuffered(1, "strict")
    sys.stderr = sys.__stderr__ = unbuffered(2, "backslashreplace")
    withhold()
    if enforced:
        put_up_guards()
    return (bind_context, final_value, simplify, load)


_prelude
