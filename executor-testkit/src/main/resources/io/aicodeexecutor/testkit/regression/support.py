# Stands in for test.support: what the tests use most of it, written anew and within the standard policy, so that the
# same text runs with the policy and without it. What is missing here skips the test that asks for it.


def _make_support():
    import contextlib
    import functools
    import io
    import sys
    import unittest
    import warnings

    def same(function):
        return function

    def factory(reason):
        """A decorator with arguments that skips what it decorates."""
        return lambda *args, **kwargs: unittest.skip(reason)

    class Missing:
        """A name that is not offered here: as a decorator or when it is called it skips the test."""

        def __init__(self, name, *as_base, **as_base_too):
            self.reason = "needs " + name

        def __call__(self, *args, **kwargs):
            # what is decorated; a test that is passed on by itself can be called as well
            if len(args) == 1 and not kwargs and callable(args[0]) and not isinstance(args[0], unittest.TestCase):
                return unittest.skip(self.reason)(args[0])
            raise unittest.SkipTest(self.reason)

        def __getattr__(self, name):
            if name[:1] == "_":
                raise AttributeError(name)
            return Missing(self.reason[6:] + "." + name)

        def __getitem__(self, key):
            return self

        def __enter__(self):
            raise unittest.SkipTest(self.reason)

        def __exit__(self, *failure):
            pass

        def __iter__(self):
            raise unittest.SkipTest(self.reason)

    @functools.total_ordering
    class Largest:
        def __eq__(self, other):
            return isinstance(other, Largest)

        def __lt__(self, other):
            return False

    @functools.total_ordering
    class Smallest:
        def __eq__(self, other):
            return isinstance(other, Smallest)

        def __gt__(self, other):
            return False

        def __lt__(self, other):
            return not isinstance(other, Smallest)

    class AlwaysEqual:
        def __eq__(self, other):
            return True

        def __ne__(self, other):
            return False

    class NeverEqual:
        def __eq__(self, other):
            return False

        def __ne__(self, other):
            return True

        def __hash__(self):
            return 1

    class LikeExceptions:
        def assertExceptionIsLike(self, found, wanted):
            if found is None and wanted is None:
                return
            self.assertEqual((type(found), found.args), (type(wanted), wanted.args))
            if isinstance(found, BaseExceptionGroup):
                self.assertEqual(len(found.exceptions), len(wanted.exceptions))
                for one, other in zip(found.exceptions, wanted.exceptions):
                    self.assertExceptionIsLike(one, other)

    class Recorder:
        def __init__(self, log):
            self.warnings = log

        def reset(self):
            del self.warnings[:]

    @contextlib.contextmanager
    def check_warnings(*filters, quiet=None):
        with warnings.catch_warnings(record=True) as log:
            warnings.simplefilter("always")
            yield Recorder(log)
        import re
        unexpected, seen = list(log), set()
        for number, (text, category) in enumerate(filters):
            for warning in log:
                if re.match(text, str(warning.message), re.I) and issubclass(warning.category, category):
                    seen.add(number)
                    if warning in unexpected:
                        unexpected.remove(warning)
        if filters and unexpected:
            raise AssertionError("unhandled warning: " + str(unexpected[0].message))
        if len(seen) < len(filters) and not quiet:
            raise AssertionError("a warning was not issued")

    @contextlib.contextmanager
    def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
        with warnings.catch_warnings(record=True) as log:
            warnings.filterwarnings("always", message=message, category=category)
            yield
        testcase.assertEqual([str(warning.message) for warning in log], [])

    def ignore_warnings(*, category):
        def decorate(function):
            @functools.wraps(function)
            def wrapper(*args, **kwargs):
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore", category=category)
                    return function(*args, **kwargs)

            return wrapper

        return decorate

    @contextlib.contextmanager
    def captured_stdout():
        before, sys.stdout = sys.stdout, io.StringIO()
        try:
            yield sys.stdout
        finally:
            sys.stdout = before

    @contextlib.contextmanager
    def captured_stderr():
        before, sys.stderr = sys.stderr, io.StringIO()
        try:
            yield sys.stderr
        finally:
            sys.stderr = before

    @contextlib.contextmanager
    def swap_attr(owner, name, value):
        before = getattr(owner, name)
        setattr(owner, name, value)
        try:
            yield before
        finally:
            setattr(owner, name, before)

    @contextlib.contextmanager
    def swap_item(owner, key, value):
        absent = object()
        before = owner.get(key, absent)
        owner[key] = value
        try:
            yield None if before is absent else before
        finally:
            if before is absent:
                owner.pop(key, None)
            else:
                owner[key] = before

    @contextlib.contextmanager
    def adjust_int_max_str_digits(digits):
        before = sys.get_int_max_str_digits()
        sys.set_int_max_str_digits(digits)
        try:
            yield
        finally:
            sys.set_int_max_str_digits(before)

    def check_impl_detail(**guards):
        # of the implementations that tests name, this is none
        return bool(guards) and not list(guards.values())[0]

    def impl_detail(msg=None, **guards):
        return same if check_impl_detail(**guards) else unittest.skip(msg or "a detail of another implementation")

    def bigmemtest(size, memuse, dry_run=True):
        def decorate(function):
            @functools.wraps(function)
            def wrapper(self):
                return function(self, 5147)

            return wrapper if dry_run else unittest.skip("takes gigabytes")(function)

        return decorate

    def check_disallow_instantiation(testcase, kind, *args, **kwargs):
        with testcase.assertRaises(TypeError):
            kind(*args, **kwargs)

    offered = {
        "ALWAYS_EQ": AlwaysEqual(), "NEVER_EQ": NeverEqual(), "LARGEST": Largest(), "SMALLEST": Smallest(),
        "MAX_Py_ssize_t": sys.maxsize, "C_RECURSION_LIMIT": 1500, "EXCEEDS_RECURSION_LIMIT": 5000,
        "SHORT_TIMEOUT": 30.0, "TESTFN": "@test", "REPO_ROOT": ".", "_1G": 2**30, "_2G": 2**31, "_4G": 2**32,
        "verbose": False, "Py_DEBUG": False, "is_wasi": False, "is_emscripten": False, "is_android": False,
        "has_strftime_extensions": False, "TestFailed": AssertionError, "ExceptionIsLikeMixin": LikeExceptions,
        "cpython_only": unittest.skip("a detail of another implementation"), "impl_detail": impl_detail,
        "check_impl_detail": check_impl_detail, "requires_IEEE_754": same, "requires_docstrings": same,
        "no_tracing": same, "skip_if_pgo_task": same, "requires_mac_ver": lambda *version: same,
        "requires_working_threading": lambda **more: same, "reap_threads": same,
        "requires_legacy_unicode_capi": factory("needs the C API"), "requires_subprocess": factory("needs processes"),
        "requires_resource": factory("takes long, or more than a processor"), "run_with_tz": factory("sets the time zone"),
        "run_with_locale": factory("sets the locale"), "run_with_locales": factory("sets the locale"),
        "bigaddrspacetest": unittest.skip("takes gigabytes"), "requires_fork": factory("needs processes"),
        "bigmemtest": bigmemtest, "is_resource_enabled": lambda name: False, "check_sanitizer": lambda **which: False,
        "gc_collect": lambda: None, "darwin_malloc_err_warning": lambda *args: None,
        "load_package_tests": lambda *args: None, "calcobjsize": len, "calcvobjsize": len,
        "infinite_recursion": lambda *depth: contextlib.nullcontext(), "SuppressCrashReport": contextlib.nullcontext,
        "check_warnings": check_warnings, "check_no_warnings": check_no_warnings, "ignore_warnings": ignore_warnings,
        "captured_stdout": captured_stdout, "captured_stderr": captured_stderr, "swap_attr": swap_attr,
        "swap_item": swap_item, "adjust_int_max_str_digits": adjust_int_max_str_digits,
        "check_disallow_instantiation": check_disallow_instantiation,
    }

    class Support:
        """test.support, and every module in it."""

        def __getattr__(self, name):
            if name[-7:] == "_helper" or name in ("support", "testcase"):
                return self
            if name[:2] == "__":
                raise AttributeError(name)
            return offered[name] if name in offered else Missing("test.support." + name)

    return Support()


_support = _make_support()
