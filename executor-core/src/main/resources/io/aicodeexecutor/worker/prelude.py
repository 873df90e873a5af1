# The trusted code that prepares a fresh interpreter context before any guest code runs in it.
#
# The host language calls the function that this file evaluates to, once per context. Everything the guards need is
# bound to local variables of _prelude, never looked up by a global name: this file runs in the module __main__, whose
# globals become the guest's, and a guest may redefine any name there.
#
# The guards are courtesy and telemetry. They are not the wall: whoever walks around them finds the engine's sandbox,
# and whoever walks around that finds the kernel's.


def _prelude(enforced, modules, forbidden, dunders, hidden, tools, call_tool,
             make_asyncio, make_library, make_object_mends, make_report_mends, make_time_and_chance, make_engine_library,
             make_format_fills):
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
    _issubclass, _id = issubclass, id
    _bytes, _bytearray, _zip = bytes, bytearray, zip
    _getattr, _setattr, _hasattr, _delattr, _sorted = getattr, setattr, hasattr, delattr, sorted
    _ImportError, _AttributeError, _TypeError, _EOFError = ImportError, AttributeError, TypeError, EOFError
    _RuntimeError, _Exception, _object, _module = RuntimeError, Exception, object, type(sys)
    _StopAsyncIteration, _anext, _SystemExit = StopAsyncIteration, anext, SystemExit
    _max, function_type = max, type(lambda: None)
    _compile, tree_only = compile, 0x400  # ast.PyCF_ONLY_AST
    _round, past_fractions = round, 2.0 ** 52
    _import = builtins.__import__
    module_from_spec = bootstrap.module_from_spec
    loaded = sys.modules

    modules = frozenset(modules)
    forbidden = frozenset(forbidden)
    dunders = frozenset(dunders)
    hidden = frozenset(hidden)

    # -- the engine's own doors ------------------------------------------------------------------------------------

    engine_doors = frozenset(("__graalpython__", "polyglot", "java", "jarray", "_polyglot", "_interop", "_jvm"))

    class Doorkeeper:
        """The first finder that every import asks: the engine's doors are not there, and asyncio is ours."""

        @staticmethod
        def find_spec(name, path=None, target=None):
            if name in engine_doors:
                raise _ImportError("no module named " + name, name=name)
            if name == "asyncio":
                return bootstrap.ModuleSpec(name, AsyncioLoader, is_package=True)
            return None

    class AsyncioLoader:
        @staticmethod
        def create_module(spec):
            return load_asyncio()

        @staticmethod
        def exec_module(module):
            pass

    def find_in_library(name):
        for finder in sys.meta_path:
            spec = None if finder is Doorkeeper else finder.find_spec(name, None)
            if spec is not None:
                return spec
        return None

    def import_by_name(name):
        _import(name)
        return loaded[name]

    load_asyncio = make_asyncio(loaded, _module, find_in_library, import_by_name)

    for name in engine_doors:
        loaded.pop(name, None)
    # The library's time and datetime import this module only to teach the host language their types; it would bring
    # polyglot with it.
    for name in ("_polyglot_time", "_polyglot_arrow"):
        loaded[name] = _module(name)
    # zoneinfo asks the build's configuration for a path, and finding that out would ask for the working directory
    loaded["sysconfig"] = _module("sysconfig")
    loaded["sysconfig"].get_config_var = lambda name: None
    if enforced:
        # doctest asks for a debugger, which it never starts here, and which would bring much of the library with it
        loaded["pdb"] = _module("pdb")
        loaded["pdb"].Pdb = _object
    sys.meta_path.insert(0, Doorkeeper)
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
    kept_by_importer = _dict(kept)
    kept_of, nothing, retired, mend = {}, {}, {}, lambda: None

    def trusted_module_from_spec(spec):
        module = module_from_spec(spec)
        module.__dict__.update(kept)
        module.__dict__.update(kept_of.get(spec.name, nothing))
        if spec.name in amendments:
            spec.loader = Amending(spec.loader, spec)
        return module

    def both(first, second):
        def amend(module):
            first(module)
            second(module)

        return amend

    amendments, seed_random = make_time_and_chance(loaded, _import)
    own_formatting, program_of, amend_enum = make_format_fills()
    amendments["enum"] = amend_enum
    for name, amend in make_engine_library().items():
        amendments[name] = both(amend, amendments[name]) if name in amendments else amend
    for name in amendments:
        if name in loaded:
            amendments[name](loaded[name])

    class Amending:
        """Loads a module as its own loader does, and amends it when it is loaded."""

        __slots__ = ("loader", "spec")

        def __init__(self, loader, spec):
            self.loader = loader
            self.spec = spec

        def exec_module(self, module):
            self.spec.loader = self.loader
            self.loader.exec_module(module)
            amendments[self.spec.name](module)

    # -- guards --------------------------------------------------------------------------------------------------------

    def is_forbidden(name):
        """What the policy says of a name, wherever it stands."""
        return name in forbidden or (
            name[:2] == "__" and name[-2:] == "__" and _len(name) > 4 and name not in dunders)

    def check_attribute(name):
        """Returns the name, as the plain text that a member of a StrEnum is: no more is asked of the guest's class."""
        if _type(name) is not _str:
            if not _issubclass(_type(name), _str):
                raise _TypeError("attribute name must be string, not '" + _type(name).__name__ + "'")
            name = _str.__str__(name)
        if is_forbidden(name):
            raise _AttributeError('attribute "' + name[:80] + '" is not accessible by a computed name')
        return name

    def guarded_getattr(obj, name, /, *default):
        return _getattr(obj, check_attribute(name), *default)

    def check_binding(name):
        name = check_attribute(name)
        if name == "__match_args__":
            # a class pattern reads the attributes that it names
            raise _AttributeError('attribute "__match_args__" is not bound by a computed name')
        return name

    def guarded_setattr(obj, name, value, /):
        _setattr(obj, check_binding(name), value)

    def guarded_hasattr(obj, name, /):
        return _hasattr(obj, check_attribute(name))

    def guarded_delattr(obj, name, /):
        _delattr(obj, check_binding(name))

    # the engine's own, when it is given a default, returns what cannot be awaited
    missing = _object()

    def anext_or(iterator, default=missing, /):
        if default is missing:
            return _anext(iterator)

        async def next_or_default():
            try:
                return await _anext(iterator)
            except _StopAsyncIteration:
                return default

        return next_or_default()

    anext_or.__name__ = anext_or.__qualname__ = "anext"

    # the engine's own gives integers past 2**63 the zeros of the shortest text of a float
    def round_exactly(number, ndigits=None):
        """Round a number to a given precision in decimal digits."""
        if ndigits is not None:
            return _round(number, ndigits)
        if _type(number) is _float and not -past_fractions < number < past_fractions:
            return _int(number)
        return _round(number)

    round_exactly.__name__ = round_exactly.__qualname__ = "round"

    # Python has them where its module site was imported
    def exit(code=None):
        """Ends the program."""
        raise _SystemExit(code)

    def refuse_module(name):
        raise _ImportError('module "' + name[:80] + '" may not be imported under this policy', name=name)

    if enforced:
        substitutes, kept_of, mend, retired = make_library(
            loaded, token, is_forbidden, check_attribute, guarded_getattr, guarded_setattr,
            make_object_mends, make_report_mends)
        kept.update(substitutes)

    # -- what a guest gets of a module ---------------------------------------------------------------------------------

    # A facade has the public names of a module, but for those that the policy hides, for the modules that it has imported
    # for itself, and for what was bound into it above. The library itself imports the modules.
    facades = {}
    asked = {}  # what gives the names of a module that are made on demand
    parents = {name[:dot] for name in modules for dot in range(_len(name)) if name[dot] == "."}

    def facade(name):
        known = facades.get(name)
        if known is not None:
            # the interpreter reads names of what is returned; one that a program has given a class of its own may lack
            # them, and the interpreter would take the module itself instead
            if _type(known) is not (Streams if name == "sys" else _module):
                refuse_module(name)
            return known
        if name == "sys":
            made = facades[name] = sys_facade()
            return made
        made = facades[name] = _module(name, loaded[name].__doc__)
        own = made.__dict__
        if name in modules:
            show(loaded[name].__dict__, own, name + ".")
            if "__getattr__" in loaded[name].__dict__:
                asked[name] = own["__getattr__"] = asking(loaded[name].__dict__["__getattr__"], name)
        return made

    def asking(ask, module):
        """What gives a module's names that are made when they are asked for, where they would be shown."""
        def __getattr__(name):
            seen = {}
            if _type(name) is _str and name[:1] != "_" and module + "." + name not in hidden:
                value = ask(name)
                mend()
                show({name: value}, seen, module + ".")
                if name in seen:
                    return seen[name]
            raise _AttributeError("module '" + module + "' has no attribute '" + _str(name) + "'")

        return __getattr__

    def show(names, own, prefix):
        for name, value in _list(names.items()):
            if name[:1] == "_" and name not in ("__all__", "__version__", "__author__"):
                continue
            if prefix + name in hidden or is_bound(name, value, prefix[:-1]) or _id(value) in retired:
                continue
            if _isinstance(value, _module):
                if prefix + name not in modules:
                    continue
                value = facade(prefix + name)
            own[name] = value
        every = own.get("__all__")
        if every is not None:
            made_when_asked = "__getattr__" in names
            own["__all__"] = [name for name in every if name in own or made_when_asked and name not in names]

    def is_bound(name, value, module):
        """Whether it is one of the builtins that were bound into the library."""
        return name in kept and (
            value is kept[name] or value is real.get(name) or value is kept_of.get(module, nothing).get(name, nothing))

    def facade_of_path(name):
        """The facade of a dotted name, bound in those of its parents, as importing it binds it."""
        parent, _, child = name.rpartition(".")
        made = facade(name)
        if parent:
            facade_of_path(parent).__dict__[child] = made
        return made

    class Streams(_module):
        """What of sys a program may set: where print goes."""

        @property
        def stdout(self):
            return sys.stdout

        @stdout.setter
        def stdout(self, stream):
            sys.stdout = stream

        @property
        def stderr(self):
            return sys.stderr

        @stderr.setter
        def stderr(self, stream):
            sys.stderr = stream

    Streams.__name__ = Streams.__qualname__ = "module"

    def sys_facade():
        made = Streams("sys", "What a program may know of its interpreter, and where it prints.")
        own = made.__dict__
        for name in ("byteorder", "exc_info", "exception", "exit", "float_info", "float_repr_style", "get_int_max_str_digits",
                     "getdefaultencoding", "getrecursionlimit", "getsizeof", "hash_info", "hexversion", "int_info", "intern",
                     "maxsize", "maxunicode", "platform", "set_int_max_str_digits", "setrecursionlimit", "version",
                     "version_info"):
            if _hasattr(sys, name):
                own[name] = _getattr(sys, name)
        own["argv"] = ["<program>"]
        own["stdin"] = no_input
        return made

    # of the engine's own the interpreter dies; what objects of these kinds take in CPython, and for each item or byte more
    sizes = {
        _bool: (28, 0), _int: (28, 0), _float: (24, 0), _str: (41, 1), _bytes: (33, 1), _bytearray: (57, 1),
        _list: (56, 8), _tuple: (40, 8), _dict: (64, 48), _set: (216, 32), _frozenset: (216, 32),
        _type(None): (16, 0), complex: (32, 0), range: (48, 0),
    }

    def getsizeof(object, default=None):
        """Returns about how many bytes CPython would need for an object, without what it refers to."""
        kind = _type(object)
        for base in mro_of(kind):
            own = base.__dict__.get("__sizeof__") if base not in sizes and base is not _object else None
            if own is not None and _type(own) is function_type:
                # what the interpreter keeps before an object that a class of a program has
                return own(object) + 32
            if base in sizes:
                size, more = sizes[base]
                if base is _int:
                    return size + 4 * _max(0, (_int.bit_length(object) - 1) // 30)
                return size + more * (base.__len__(object) if more else 0)
        return 48

    class NoInput:
        """Standard input: there is none."""

        __slots__ = ()

        def read(self, size=-1):
            raise _EOFError("there is no standard input; pass data to the program as its context")

        readline = readlines = __iter__ = __next__ = read

    no_input = NoInput()

    def import_for_guest(name, globals, locals):
        _import(name, globals, locals, (), 0)
        mend()

    def guarded_import(name, globals=None, locals=None, fromlist=(), level=0):
        # The engine imports for itself without globals, or, on behalf of a built-in function, with the caller's and a
        # list (a statement passes a tuple). Code that the importer loaded carries the token. The rest is the guest's.
        by_engine = globals is None or _type(fromlist) is _list
        if by_engine or (_type(globals) is _dict and globals.get("__aicodeexecutor__") is token):
            return _import(name, globals, locals, fromlist, level)
        if level != 0:
            raise _ImportError("relative imports are not possible here")
        if _type(name) is not _str or name not in modules:
            # from urllib import parse: a submodule follows its own entry, its parent need not have one
            if _type(name) is not _str or not fromlist or name not in parents:
                refuse_module(_str(name))
        else:
            import_for_guest(name, globals, locals)
            made = facade_of_path(name)
            if not fromlist:
                return made if "." not in name else facade(name[:name.index(".")])
        # The interpreter takes the names from what is returned, and where one is missing, a module whose name is made of
        # it and of __name__, which a program may set: it gets what has every name, and what no program has hold of.
        taken = _module(name)
        for item in fromlist:
            whole = name + "." + item
            if whole in modules:
                import_for_guest(whole, globals, locals)
                facade_of_path(whole)
            elif item == "*":
                return facade(name)
            elif name not in modules:
                refuse_module(name)
            own = facade(name).__dict__
            if item in own:
                taken.__dict__[item] = own[item]
            elif name == "sys" and item in ("stdout", "stderr"):
                taken.__dict__[item] = _getattr(sys, item)
            elif whole in loaded:
                refuse_module(whole)
            else:
                taken.__dict__[item] = made_on_demand(name, item)
        return taken

    def made_on_demand(module, name):
        try:
            if module in asked:
                return asked[module](name)
        except _AttributeError:
            pass
        raise _ImportError("cannot import name '" + name[:80] + "' from '" + module + "' (unknown location)", name=module)

    def withhold():
        """Takes the withheld names out of the builtins; modules of the library have them as globals of their own."""
        bootstrap.module_from_spec = trusted_module_from_spec
        for name, module in _list(loaded.items()):
            if module is not builtins and module.__dict__ is not main:
                of_importer = name in ("_frozen_importlib", "_frozen_importlib_external", "zipimport")
                module.__dict__.update(kept_by_importer if of_importer else kept)
                module.__dict__.update(kept_of.get(name, nothing))
        for name in withheld:
            del builtins.__dict__[name]

    def put_up_guards():
        full = _module("builtins")
        full.__dict__.update(real)
        full.__dict__.update(substitutes)
        full.__dict__["__aicodeexecutor__"] = token
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
        for base in mro_of(kind):
            write = texts.get(name_of(base))
            if write is not None:
                text = write(base, value)
                return ("text", text) if _type(text) is _str else ("other", name_of(kind))
        if _issubclass(kind, (_bytes, _bytearray)):
            return ("text", _str(base64(value, newline=False), "latin-1"))
        if _issubclass(kind, _str):
            return ("text", _str.__str__(value))
        if _issubclass(kind, _int):
            return ("int", _int.__int__(value))
        if _issubclass(kind, _float):
            return ("float", _float.__float__(value))
        if _issubclass(kind, _dict):
            return ("dict", {key: item for key, item in items_of(kind)(value)})
        if _issubclass(kind, (_set, _frozenset)):
            items = [item for item in value]
            try:
                items = _sorted(items)
            except _TypeError:
                pass
            return ("list", items)
        if _issubclass(kind, (_list, _tuple)):
            return ("list", [item for item in value])
        return ("other", name_of(kind))

    written = (_bool, _int, _float, _str, _bytes, _bytearray, _dict, _set, _frozenset, _list, _tuple)
    written_as_code = (function_type, _type(_len), staticmethod, _type, _module)

    def is_data(value):
        """Whether it is None or of a kind that simplify knows, whatever it holds."""
        kind = _type(value)
        return value is None or _issubclass(kind, written) or True in [name_of(base) in texts for base in mro_of(kind)]

    # what a class is, not what its own class says of it
    mro_of, module_of, qualname_of = [_type.__dict__[name].__get__ for name in ("__mro__", "__module__", "__qualname__")]

    def name_of(kind):
        module, name = module_of(kind), qualname_of(kind)
        if _type(module) is not _str or _type(name) is not _str:
            return "?"
        return name if module == "builtins" else module + "." + name

    def items_of(kind):
        """What tells the items in their order, which in an OrderedDict is not that in which they are kept."""
        ordered = loaded["collections"].__dict__.get("OrderedDict") if "collections" in loaded else None
        for base in mro_of(kind):
            if base is ordered:
                return base.items
        return _dict.items

    def iso_format(base, value):
        return base.isoformat(value)

    def plain_text(base, value):
        return base.__str__(value)

    texts = {
        "datetime.datetime": iso_format,
        "datetime.date": iso_format,
        "datetime.time": iso_format,
        "decimal.Decimal": plain_text,
        "_decimal.Decimal": plain_text,
        "_pydecimal.Decimal": plain_text,
        "uuid.UUID": plain_text,
    }

    def load(name):
        """Imports a module ahead of the program."""
        import_for_guest(name, None, None)
        if enforced:
            facade_of_path(name)

    def run_from_tree(source):
        """Runs a program whose formats the engine does not take.

        Returns what the engine would, in a list; an empty one, where the program ended itself, and well; None, where the
        text is no program.
        """
        run = program_of(source, "<program>")
        if run is None:
            return None
        try:
            return [run(main, loaded["__main__"])]
        except _SystemExit as exit:
            if _type(exit) is _SystemExit and (exit.code is None or _isinstance(exit.code, _int) and exit.code == 0):
                return []
            raise

    # how the program ended: the value of its last expression, and what of _ was taken instead
    end = {}

    def final_value(last):
        """The value of _ where the program assigned it, otherwise that of its last expression.

        Programs also call _ what they have no use for: a function, a class or a module is never meant by it.
        """
        # the engine says so of None, and where there is no expression
        end["last"] = last = None if last is loaded["__main__"] else last
        if "_" in main:
            value = main["_"]
            if is_data(value) or last is None and not _issubclass(_type(value), written_as_code):
                end["underscore"] = value
                return value
        return last

    def value_instead(source):
        """What crosses where the final value cannot, in a list; an empty one, where there is nothing else.

        Nobody means a _ that only a loop, an unpacking or the like bound; nor an object, where an expression follows.
        """
        if "underscore" not in end:
            return []
        # without it the engine fails of trees
        _import("_ast")
        # what the parser warns of it has told already
        stderr, sys.stderr = sys.stderr, _io.StringIO()
        try:
            tree = _compile(source, "<program>", "exec", tree_only, True)
        except _Exception:
            # deeper than a tree may be
            return []
        finally:
            sys.stderr = stderr
        follows = "Expr" in [_type(node).__name__ for node in tree.body[-1:]] and not is_data(end["underscore"])
        return [end["last"]] if follows or not assigns_underscore(tree) else []

    def assigns_underscore(tree):
        """Whether the program, outside of functions and classes to which it is not global, assigns to _ alone."""
        nodes = [(tree, True)]
        while nodes:
            node, is_global = nodes.pop()
            kind = _type(node).__name__
            targets = node.targets if kind == "Assign" else ()
            if kind in ("AugAssign", "NamedExpr") or kind == "AnnAssign" and node.value is not None:
                targets = (node.target,)
            if is_global and True in [_type(target).__name__ == "Name" and target.id == "_" for target in targets]:
                return True
            if kind == "Global" and "_" in node.names:
                return True
            is_global = is_global and kind not in ("FunctionDef", "AsyncFunctionDef", "ClassDef", "Lambda")
            for field in node._fields:
                value = _getattr(node, field, None)
                for part in value if _type(value) is _list else (value,):
                    if _hasattr(part, "_fields"):
                        nodes.append((part, is_global))
        return False

    traceback_of = BaseException.__dict__["__traceback__"].__get__

    def places_of(error, most):
        """The calls of the program that an exception went through, outermost first: names, and as many lines.

        Of more than the most, an even number, the ones in the middle are left out. The engine's own record of them begins anew
        where an exception has met a handler that is not for it.
        """
        names, lines = [], []
        traceback = traceback_of(error)
        while traceback is not None:
            code = traceback.tb_frame.f_code
            if code.co_filename == "<program>":
                names.append(code.co_name)
                lines.append(traceback.tb_lineno)
                if _len(names) > most:
                    del names[most // 2], lines[most // 2]
            traceback = traceback.tb_next
        return names + lines

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
    for name in ("_prelude", "_make_asyncio", "_make_library", "_make_object_mends", "_make_report_mends",
                 "_make_time_and_chance", "_make_engine_library", "_make_format_fills"):
        del main[name]
    if tools:
        main["tools"] = Tools()

    # what a program printed before it was killed must not sit in a buffer of the interpreter
    def unbuffered(descriptor, errors):
        write_bytes = _io.open(descriptor, "wb", 0, closefd=False).write

        class Output(_io._RawIOBase):
            """What is written goes to the host. Its class opens nothing, other than that of a file."""

            def writable(self):
                return True

            def write(self, data):
                return write_bytes(data)

        stream = _io.TextIOWrapper(Output(), encoding="utf-8", errors=errors, newline="\n", write_through=True)
        stream.mode = "w"
        return stream

    sys.stdout = sys.__stdout__ = unbuffered(1, "strict")
    sys.stderr = sys.__stderr__ = unbuffered(2, "backslashreplace")
    withhold()
    builtins.__dict__["anext"] = anext_or
    builtins.__dict__["round"] = staticmethod(round_exactly)
    builtins.__dict__.update(own_formatting)
    sys.getsizeof = getsizeof
    # as CPython's, which programs take for more than any number of theirs
    sys.maxsize = 2 ** 63 - 1
    builtins.__dict__["exit"] = builtins.__dict__["quit"] = exit
    if enforced:
        # its class would open files; the library hands it out (cmd, shlex)
        sys.stdin = sys.__stdin__ = no_input
        put_up_guards()
    return (bind_context, run_from_tree, final_value, value_instead, places_of, simplify, load, seed_random)


_prelude
