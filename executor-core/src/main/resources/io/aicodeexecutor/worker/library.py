# The trusted code that keeps the standard library from doing for a guest what the guest may not do itself.
#
# Library functions have the real builtins, and some of them use these with names, text or objects that their caller
# chooses: string.Formatter reads attributes, dataclasses run text, redirect_stdout sets attributes of sys. Here each of
# them is held to what the guards say of computed names. Modules are mended when they have been loaded, by whomever.
#
# This is courtesy and telemetry, like all guards; see prelude.py.


def _make_library(loaded, token, is_forbidden, check_attribute, guarded_getattr, guarded_setattr):
    """Returns (substitutes, substitutes_of, mend, retired).

    substitutes: what the library finds in place of builtins; substitutes_of: the same for single modules;
    mend: a function to call when modules may have been loaded; retired: what was replaced in them, by its identity,
    which other modules of the library may still have.
    """
    import builtins
    import sys

    _str, _type, _len, _isinstance, _list, _tuple = str, type, len, isinstance, list, tuple
    _getattr, _setattr, _hasattr, _issubclass = getattr, setattr, hasattr, issubclass
    _AttributeError, _TypeError, _NameError, _ImportError = AttributeError, TypeError, NameError, ImportError
    _PermissionError, _EOFError, _RuntimeError, _SystemExit = PermissionError, EOFError, RuntimeError, SystemExit
    _repr, _NotImplemented, _id, _int, _ValueError = repr, NotImplemented, id, int, ValueError
    _Warning, _dict, _frozenset, _OSError = Warning, dict, frozenset, OSError
    missing = object()
    real_exec, real_eval, real_compile, real_import = exec, eval, compile, __import__
    module_type = type(builtins)
    # forbidden as names, and harmless as attributes
    of_builtins = frozenset([name for name in builtins.__dict__ if name[:2] != "__"] + ["help"])

    # -- names ------------------------------------------------------------------------------------------------------------

    # names that modules write themselves, and that lead nowhere
    written_for_itself = frozenset(("__warningregistry__", "__weakrefoffset__", "__dictoffset__"))

    def own_or_guarded_getattr(obj, name, /, *default):
        if _type(name) is _str and (
                name[:11] == "__unittest_" or name[:12] == "__dataclass_" or name in written_for_itself):
            return _getattr(obj, name, *default)
        return guarded_getattr(obj, name, *default)

    # what wrappers are given of what they wrap
    written_of_functions = frozenset((
        "__module__", "__doc__", "__name__", "__qualname__", "__annotations__", "__type_params__"))

    def getattr_of_representations(obj, name, /, *default):
        if _type(name) is _str and name in written_of_functions:
            return _getattr(obj, name, *default)
        return guarded_getattr(obj, name, *default)

    # -- text that becomes code --------------------------------------------------------------------------------------------

    # what dataclasses, namedtuple and typing write into the text that they run
    written_by_the_library = frozenset((
        "__class__", "__qualname__", "__setattr__", "__delattr__", "__getstate__", "__setstate__", "__create_fn__",
        "__dataclass_type__", "__dataclass_return_type__", "__dataclass_self__", "__dataclass_builtins_object__",
        "__dataclass_HAS_DEFAULT_FACTORY__", "__name__", "__annotations__", "__module__",
    ))
    code_type = _type(is_forbidden.__code__)
    tree_only = 0x400  # of compile: ast.PyCF_ONLY_AST

    def refuse_name(name):
        raise _NameError('name "' + name[:80] + '" may not stand in text that becomes code')

    def check_patterns(node):
        """The keywords of class patterns read attributes, and are not among the names of the code."""
        if _type(node).__name__ == "MatchClass":
            for name in node.kwd_attrs:
                if is_forbidden(name):
                    refuse_name(name)
        for field in node._fields:
            value = _getattr(node, field, None)
            for part in value if _type(value) is _list else (value,):
                if _hasattr(part, "_fields"):
                    check_patterns(part)

    def own_namespace(globals):
        """Text of a guest never runs among the names of a module of the library, or of a copy of them."""
        if globals is loaded["__main__"].__dict__ or not _issubclass(_type(globals), _dict):
            return globals
        if _dict.get(globals, "__aicodeexecutor__") is token:
            return {}
        for module in _list(loaded.values()):
            if _getattr(module, "__dict__", None) is globals:
                return {}
        return globals

    def running_text(allowed):
        """What runs text, of which the names in allowed are the library's."""

        def check_code(code):
            # variables of the text itself reach nothing, whatever they are called
            for name in code.co_names:
                if name == "__match_args__" or is_forbidden(name) and name not in allowed:
                    refuse_name(name)
            for constant in code.co_consts:
                if _type(constant) is code_type:
                    check_code(constant)
            return code

        def checked_compile(source, filename, mode, flags=0, dont_inherit=True, optimize=-1, **more):
            if _type(source) is not _str or "match" in source:
                # without it the engine fails of trees
                real_import("_ast")
                check_patterns(real_compile(source, filename, mode, flags | tree_only, dont_inherit, optimize, **more))
            code = real_compile(source, filename, mode, flags, dont_inherit, optimize, **more)
            return check_code(code) if _type(code) is code_type else code

        def checked_exec(source, globals=None, locals=None, /):
            code = source if _type(source) is code_type else checked_compile(source, "<text>", "exec")
            own = {} if globals is None else own_namespace(globals)
            try:
                real_exec(code, own, own if locals is None else own_namespace(locals))
            finally:
                # the interpreter puts the builtins of all there; in those of the program it looks for them
                if own is not loaded["__main__"].__dict__:
                    own["__builtins__"] = {}

        def checked_eval(source, globals=None, locals=None, /):
            code = source if _type(source) is code_type else checked_compile(source, "<text>", "eval")
            # in a copy: the interpreter puts the builtins of all there
            own = {} if globals is None else _dict(own_namespace(globals))
            return real_eval(code, own, own if locals is None or locals is globals else own_namespace(locals))

        return {"exec": checked_exec, "eval": checked_eval, "compile": checked_compile}

    # -- the outside -------------------------------------------------------------------------------------------------------

    def no_open(*args, **kwargs):
        raise _PermissionError("there are no files here")

    def no_input(*args):
        raise _EOFError("there is no standard input; pass data to the program as its context")

    def no_commands(*args):
        # the end of the input would be a command like any other, again and again
        raise _RuntimeError("there is no standard input; pass data to the program as its context")

    def no_import(name, *args, **kwargs):
        raise _ImportError("modules are not imported by computed names here", name=name)

    substitutes = {
        "open": no_open,
        "input": no_input,
        **running_text(written_by_the_library),
    }
    # of text that a guest wrote itself: what a class statement binds
    text_of_guests = running_text(frozenset((
        "__module__", "__qualname__", "__annotations__", "__classcell__", "__classdict__", "__classdictcell__")))
    substitutes_of = {
        "cmd": {"input": no_commands, "getattr": guarded_getattr},
        "reprlib": {"getattr": getattr_of_representations},
        "string": {"getattr": guarded_getattr},
        "unittest.runner": {"getattr": guarded_getattr},
        "unittest.case": {"getattr": own_or_guarded_getattr},
        "dataclasses": {"getattr": own_or_guarded_getattr},
        "pprint": {"getattr": own_or_guarded_getattr},
        "copy": {"setattr": guarded_setattr},
        "doctest": {"__import__": no_import, **text_of_guests},
        "typing": text_of_guests,
        "traceback": {"__import__": no_import},
        "warnings": {"__import__": no_import},
        "unittest.loader": {"__import__": no_import},
    }

    # -- single modules ----------------------------------------------------------------------------------------------------

    def mend_operator(operator):
        def plain(name, kind):
            if not _issubclass(_type(name), _str):
                raise _TypeError(kind + " name must be a string")
            return _str.__str__(name)

        def attribute(obj, path):
            for name in path:
                obj = _getattr(obj, check_attribute(name))
            return obj

        class attrgetter:
            """Return a callable object that fetches the given attribute(s) from its operand."""

            __slots__ = ("_names", "_paths")

            def __init__(self, attr, /, *attrs):
                self._names = [plain(name, "attribute") for name in (attr, *attrs)]
                self._paths = [name.split(".") for name in self._names]

            def __call__(self, obj, /):
                values = [attribute(obj, path) for path in self._paths]
                return values[0] if _len(values) == 1 else _tuple(values)

            def __repr__(self):
                return "operator.attrgetter(" + ", ".join([_repr(name) for name in self._names]) + ")"

        class methodcaller:
            """Return a callable object that calls the given method on its operand."""

            __slots__ = ("_name", "_args", "_kwargs")

            def __init__(self, name, /, *args, **kwargs):
                self._name, self._args, self._kwargs = plain(name, "method"), args, kwargs

            def __call__(self, obj, /):
                return _getattr(obj, check_attribute(self._name))(*self._args, **self._kwargs)

            def __repr__(self):
                arguments = [_repr(self._name), *[_repr(value) for value in self._args]]
                arguments += [name + "=" + _repr(value) for name, value in self._kwargs.items()]
                return "operator.methodcaller(" + ", ".join(arguments) + ")"

        for replacement in (attrgetter, methodcaller):
            replacement.__module__, replacement.__qualname__ = "operator", replacement.__name__
        operator.attrgetter, operator.methodcaller = attrgetter, methodcaller

    def changeable_names(obj):
        """The dictionary of an object; of a class, and of what stands for one, there is none."""
        names = _getattr(obj, "__dict__", missing)
        if not _issubclass(_type(names), _dict):
            raise _AttributeError("names are not copied into what has no dictionary of its own")
        return names

    def mend_functools(functools):
        standard = functools.WRAPPER_ASSIGNMENTS

        def update_wrapper(wrapper, wrapped, assigned=standard, updated=functools.WRAPPER_UPDATES):
            for name in assigned:
                if _type(name) is not _str or name not in standard:
                    name = check_attribute(name)
                try:
                    value = _getattr(wrapped, name)
                except _AttributeError:
                    continue
                (_setattr if name in standard else guarded_setattr)(wrapper, name, value)
            for name in updated:
                if _type(name) is not _str or name != "__dict__":
                    name = check_attribute(name)
                    _getattr(wrapper, name).update(_getattr(wrapped, name, {}))
                elif not _issubclass(_type(wrapped), module_type):
                    own = _getattr(wrapped, name, {})
                    # an error of the interpreter's would hand out the names of a class
                    _dict.update(changeable_names(wrapper), {
                        key: value for key, value in own.items()
                        if _type(key) is _str and (not is_forbidden(key) or key[:11] == "__unittest_")})
            wrapper.__wrapped__ = wrapped
            return wrapper

        def wraps(wrapped, assigned=standard, updated=functools.WRAPPER_UPDATES):
            return functools.partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)

        functools.update_wrapper, functools.wraps = update_wrapper, wraps

        def get_of_instance(self, instance, owner=None):
            if instance is None:
                return self
            name = self.attrname
            if name is None:
                raise _TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
            name = check_attribute(name)
            names = _getattr(instance, "__dict__", missing)
            if names is missing:
                raise _TypeError("No '__dict__' attribute on " + _repr(_type(instance).__name__)
                                 + " instance to cache " + _repr(name) + " property.")
            if not _issubclass(_type(names), _dict):
                raise _TypeError("cached_property caches in instances only")
            value = _dict.get(names, name, missing)
            if value is missing:
                value = self.func(instance)
                _dict.__setitem__(names, name, value)
            return value

        functools.cached_property.__get__ = get_of_instance

    def mend_contextlib(contextlib):
        def redirection(stream):
            class redirect(contextlib.AbstractContextManager):
                def __init__(self, new_target):
                    self._new_target = new_target
                    self._old_targets = []

                def __enter__(self):
                    self._old_targets.append(_getattr(sys, stream))
                    _setattr(sys, stream, self._new_target)
                    return self._new_target

                def __exit__(self, exctype, excinst, exctb):
                    _setattr(sys, stream, self._old_targets.pop())

            redirect.__module__, redirect.__name__ = "contextlib", "redirect_" + stream
            redirect.__qualname__ = redirect.__name__
            redirect.__doc__ = "Context manager for temporarily redirecting " + stream + " to another file."
            return redirect

        contextlib.redirect_stdout, contextlib.redirect_stderr = redirection("stdout"), redirection("stderr")

        def refuse(self, *failure):
            raise _TypeError("only standard output and standard error are redirected")

        former = contextlib._RedirectStream
        former.__enter__ = former.__exit__ = refuse

    def mend_collections(collections):
        make = collections.namedtuple

        def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
            """Returns a new subclass of tuple with named fields."""
            if module is None:
                module = sys._getframe(1).f_globals.get("__name__", "__main__")
            made = make(typename, field_names, rename=rename, defaults=defaults, module=module)
            # a class pattern reads the attributes that they name
            for name in made._fields:
                if name not in of_builtins:
                    check_attribute(name)
            return made

        collections.namedtuple = namedtuple

    def mend_copy(copy):
        reconstruct = copy._reconstruct

        def reconstruct_instance(x, memo, make, args, state=None, *items, **more):
            def make_instance(*parts):
                made = make(*parts)
                # the state goes into its names, or an error hands them out
                if _getattr(made, "__dict__", missing) is not missing:
                    changeable_names(made)
                return made

            return reconstruct(x, memo, make if state is None else make_instance, args, state, *items, **more)

        copy._reconstruct = reconstruct_instance

    def mend_typing(typing):
        alias = typing._BaseGenericAlias
        get, set = alias.__getattr__, alias.__setattr__
        own = ("__module__", "__origin__", "__parameters__", "__args__", "__slots__", "__doc__")

        def getattr_of_alias(self, name):
            return get(self, check_attribute(name))

        def setattr_of_alias(self, name, value):
            if _type(name) is not _str or name not in own:
                name = check_attribute(name)
            set(self, name, value)

        alias.__getattr__, alias.__setattr__ = getattr_of_alias, setattr_of_alias
        exported = {name: typing.__dict__[name] for name in typing.__all__ if name in typing.__dict__}

        def reduce_alias(self):
            name, args = self._name, _tuple(self.__args__)
            origin = exported[name] if _type(name) is _str and name in exported else self.__origin__
            if _len(args) == 1 and not _isinstance(args[0], _tuple):
                args, = args
            return loaded["operator"].getitem, (origin, args)

        typing._GenericAlias.__reduce__ = reduce_alias
        reference, eval_type, check_type = typing.ForwardRef, typing._eval_type, typing._type_check
        evaluate_text = text_of_guests["eval"]

        def own_or_none(names):
            return None if names is None else own_namespace(names)

        def eval_among_own_names(t, globalns, localns, *more, **named):
            return eval_type(t, own_or_none(globalns), own_or_none(localns), *more, **named)

        def evaluate_among_own_names(self, globalns, localns, type_params=None, *, recursive_guard):
            if _type(self) is not reference:
                raise _TypeError("only plain references are evaluated")
            recursive_guard = _frozenset(recursive_guard)
            text, module, of_class = self.__forward_arg__, self.__forward_module__, self.__forward_is_class__
            if text in recursive_guard:
                return self
            if self.__forward_evaluated__ and localns is globalns:
                return self.__forward_value__
            if globalns is None:
                globalns = {} if localns is None else localns
            if localns is None:
                localns = globalns
            # of a module of the library there are no names to be had
            globalns, localns = own_namespace(globalns), own_namespace(localns)
            if _type(module) is _str and module == "__main__":
                globalns = loaded["__main__"].__dict__
            if type_params:
                globalns, localns = _dict(globalns), _dict(localns)
                for param in type_params:
                    name = param.__name__
                    if not of_class or name not in globalns:
                        globalns[name] = param
                        localns.pop(name, None)
            value = check_type(
                evaluate_text(self.__forward_code__, globalns, localns),
                "Forward references must evaluate to types.",
                is_argument=self.__forward_is_argument__, allow_special_forms=of_class)
            self.__forward_value__ = eval_among_own_names(
                value, globalns, localns, type_params, recursive_guard=recursive_guard | {text})
            self.__forward_evaluated__ = True
            return self.__forward_value__

        typing._eval_type, reference._evaluate = eval_among_own_names, evaluate_among_own_names

    def mend_enum(enum):
        convert = enum.EnumType._convert_

        def convert_own_module(cls, name, module, filter, *more, **named):
            spec = _getattr(loaded.get(module), "__spec__", None)
            if not _getattr(spec, "_initializing", False):
                raise _TypeError("enumerations are not made of modules here")
            return convert(cls, name, module, filter, *more, **named)

        enum.EnumType._convert_ = convert_own_module
        get = enum.property.__get__

        def get_of_member(self, instance, ownerclass=None):
            if instance is None:
                return get(self, None, ownerclass)
            show = self.fget
            if show is not None:
                return show(instance)
            # asked for once: the next answer might be another
            name, kind = check_attribute(self.name), self._attr_type
            if kind == "attr":
                return _getattr(self._cls_type, name)
            if kind == "desc":
                return _getattr(instance._value_, name)
            members = ownerclass._member_map_
            if name not in members:
                raise _AttributeError("%r has no attribute %r" % (ownerclass, name))
            return members[name]

        enum.property.__get__ = get_of_member
        set_name = enum._proto_member.__set_name__

        def set_checked_name(self, enum_class, member_name):
            # it looks in every class for what has the same name
            if _type(member_name) is not _str or member_name not in of_builtins:
                member_name = check_attribute(member_name)
            set_name(self, enum_class, member_name)

        enum._proto_member.__set_name__ = set_checked_name

    def mend_dataclasses(dataclasses):
        is_type = dataclasses._is_type
        match = dataclasses._MODULE_IDENTIFIER_RE.match

        def is_type_of_facade(annotation, cls, a_module, a_type, is_type_predicate):
            """What 'typing.ClassVar' is as a text, where typing is a facade to the program."""
            if is_type(annotation, cls, a_module, a_type, is_type_predicate):
                return True
            found = match(annotation)
            if not found or not found.group(1):
                return False
            named = _getattr(loaded.get(cls.__module__), "__dict__", {}).get(found.group(1))
            return (_type(named) is module_type and named.__name__ == a_module.__name__
                    and is_type_predicate(loaded[a_type.__module__].__dict__.get(found.group(2)), a_module))

        dataclasses._is_type = is_type_of_facade

    def mend_logging(logging):
        init = logging.PercentStyle.__init__

        def init_with_text(self, fmt, *, defaults=None):
            if fmt is not None and _type(fmt) is not _str:
                raise _TypeError("a format is a str, not '" + _type(fmt).__name__ + "'")
            init(self, fmt, defaults=None if defaults is None else _dict(defaults))

        def format_records_only(style):
            show = style._format

            def _format(self, record):
                if _type(self) is not style:
                    raise _TypeError("only log records are formatted, and by the styles of logging itself")
                defaults = self._defaults
                if (not _issubclass(_type(record), logging.LogRecord) or _type(self._fmt) is not _str
                        or defaults is not None and _type(defaults) is not _dict):
                    raise _TypeError("only log records are formatted")
                return show(self, record)

            style._format = _format

        logging.PercentStyle.__init__ = init_with_text
        for style in (logging.PercentStyle, logging.StrFormatStyle, logging.StringTemplateStyle):
            format_records_only(style)

        def makeLogRecord(dict):
            """Makes a LogRecord whose attributes are those of a dictionary."""
            record = logging.LogRecord(None, None, "", 0, "", (), None, None)
            record.__dict__.update(dict)
            return record

        logging.makeLogRecord = makeLogRecord

    def mend_traceback(traceback):
        equal = traceback.TracebackException.__eq__

        def equal_to_its_like(self, other):
            if _type(self) is _type(other) is traceback.TracebackException:
                return equal(self, other)
            return _NotImplemented

        traceback.TracebackException.__eq__ = equal_to_its_like

    def mend_pprint(pprint):
        SimpleNamespace = _type(sys.implementation)
        show = pprint.PrettyPrinter._pprint_simplenamespace

        def show_namespace(self, object, *more):
            if not _issubclass(_type(object), SimpleNamespace):
                raise _TypeError("only namespaces are shown so")
            show(self, object, *more)

        pprint.PrettyPrinter._pprint_simplenamespace = show_namespace
        pprint.PrettyPrinter._dispatch[SimpleNamespace.__repr__] = show_namespace

    def mend_uuid(uuid):
        # no address of the host's, and no program that would tell it
        uuid._GETTERS = []

    def mend_unittest(unittest):
        loader = loaded["unittest.loader"]

        def no_names(self, *args, **kwargs):
            raise _ImportError("tests are loaded from classes and from the program itself, not by name")

        loader.TestLoader.loadTestsFromName = no_names
        loader.TestLoader.loadTestsFromNames = no_names
        loader.TestLoader.discover = no_names

        class TestProgram:
            """Runs the tests of the program, as unittest.main() does."""

            def __init__(self, module="__main__", defaultTest=None, argv=None, testRunner=None, testLoader=None, exit=True,
                         verbosity=1, failfast=None, catchbreak=None, buffer=None, warnings=None, *, tb_locals=False,
                         durations=None):
                if module != "__main__" and module is not loaded["__main__"]:
                    no_names(self)
                tests = (testLoader or unittest.defaultTestLoader).loadTestsFromModule(loaded["__main__"])
                if testRunner is None:
                    testRunner = unittest.TextTestRunner
                if _isinstance(testRunner, _type):
                    testRunner = testRunner(verbosity=verbosity, failfast=failfast, buffer=buffer)
                self.result = testRunner.run(tests)
                if exit:
                    raise _SystemExit(0 if self.result.wasSuccessful() else 1)

        unittest.main = unittest.TestProgram = TestProgram

    def mend_warnings(warnings):
        mutated = _getattr(warnings, "_filters_mutated", lambda: None)

        class catch_warnings:
            """A context manager that copies and restores the warnings filter upon exiting the context."""

            def __init__(self, *, record=False, action=None, category=_Warning, lineno=0, append=False):
                self._record = record
                self._filter = None if action is None else (action, category, lineno, append)
                self._before = None

            def __enter__(self):
                if self._before is not None:
                    raise _RuntimeError("Cannot enter " + _repr(self) + " twice")
                self._before = (warnings.filters, warnings.showwarning, warnings._showwarnmsg_impl)
                warnings.filters = warnings.filters[:]
                mutated()
                if self._filter is not None:
                    warnings.simplefilter(*self._filter)
                if not self._record:
                    return None
                log = []
                warnings._showwarnmsg_impl = log.append
                warnings.showwarning = warnings._showwarning_orig
                return log

            def __exit__(self, *failure):
                if self._before is None:
                    raise _RuntimeError("Cannot exit " + _repr(self) + " without entering first")
                warnings.filters, warnings.showwarning, warnings._showwarnmsg_impl = self._before
                mutated()

        warnings.catch_warnings = catch_warnings

    def mend_doctest(doctest):
        source_of = doctest.inspect.getsourcefile

        def getsourcefile(object):
            try:
                return source_of(object)
            except _OSError:
                # a class without a file, which doctest expects to be told so
                raise _TypeError("no source file") from None

        own_inspect = module_type("inspect")
        own_inspect.__dict__.update(doctest.inspect.__dict__)
        own_inspect.getsourcefile, doctest.inspect = getsourcefile, own_inspect
        test_module = doctest.testmod

        def testmod(m=None, *args, **kwargs):
            """Tests the examples in the docstrings of the program."""
            if m is not None and m is not loaded["__main__"]:
                raise _ImportError("only the program's own docstrings are tested here")
            return test_module(None, *args, **kwargs)

        doctest.testmod = testmod
        find = doctest.DocTestFinder.find

        def find_in_program(self, obj, name=None, module=None, globs=None, extraglobs=None):
            """Finds examples; their names are those of the program, whatever module the object is of."""
            if module is None:
                module = loaded["__main__"]
            elif module is not False and module is not loaded["__main__"]:
                raise _ImportError("only the program's own docstrings are tested here")
            if globs is None and module is not False:
                globs = module.__dict__.copy()
                globs.pop("__builtins__", None)
            return find(self, obj, name, module, globs, extraglobs)

        doctest.DocTestFinder.find = find_in_program
        find_one = doctest.DocTestFinder._find

        def find_one_in_program(self, tests, obj, *more):
            # it hands on what is in a class, to methods that a program may have put in their place
            if not _isinstance(obj, _type) or obj.__module__ == "__main__":
                find_one(self, tests, obj, *more)

        doctest.DocTestFinder._find = find_one_in_program

    def mend_tasks(tasks):
        def get_stack(self, *, limit=None):
            """Returns no frames: a program sees none."""
            return []

        tasks.Task.get_stack = get_stack

    retired = {}
    waiting = {
        "asyncio.tasks": mend_tasks,
        "collections": mend_collections,
        "contextlib": mend_contextlib,
        "copy": mend_copy,
        "dataclasses": mend_dataclasses,
        "doctest": mend_doctest,
        "enum": mend_enum,
        "functools": mend_functools,
        "logging": mend_logging,
        "operator": mend_operator,
        "pprint": mend_pprint,
        "traceback": mend_traceback,
        "typing": mend_typing,
        "unittest": mend_unittest,
        "uuid": mend_uuid,
        "warnings": mend_warnings,
    }

    def mend():
        for name in _list(waiting):
            module = loaded.get(name)
            if module is not None:
                before = module.__dict__.copy()
                waiting.pop(name)(module)
                for key, value in module.__dict__.items():
                    if before.get(key, value) is not value:
                        retired[_id(before[key])] = before[key]

    return (substitutes, substitutes_of, mend, retired)


_make_library
