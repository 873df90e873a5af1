# Mends of modules that show, report and test, for library.py.


def _make_report_mends(loaded):
    """Returns, by the name of a module, what to call with it when it has been loaded."""
    import sys

    _str, _type, _isinstance, _getattr, _issubclass, _dict = str, type, isinstance, getattr, issubclass, dict
    _TypeError, _ImportError, _RuntimeError, _SystemExit = TypeError, ImportError, RuntimeError, SystemExit
    _repr, _NotImplemented, _Warning, _OSError = repr, NotImplemented, Warning, OSError
    module_type = type(sys)

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

    return {
        "asyncio.tasks": mend_tasks,
        "doctest": mend_doctest,
        "logging": mend_logging,
        "pprint": mend_pprint,
        "traceback": mend_traceback,
        "unittest": mend_unittest,
        "uuid": mend_uuid,
        "warnings": mend_warnings,
    }


_make_report_mends
