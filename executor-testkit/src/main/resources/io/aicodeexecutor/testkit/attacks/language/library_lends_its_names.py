# Asks library functions for names of their own: by references, copies of types, examples, commands and formats.
# From: typing.ForwardRef, typing's aliases in copy, doctest, cmd and logging read by name or run text without guards.
# must: harmless
# capability: imports
import cmd
import copy
import doctest
import functools
import json
import logging
import textwrap
import typing

_ = "contained"
# without a policy programs have all of it anyway
guarded = not hasattr(json, "codecs")
got = []


def by_reference():
    reference = type(typing.get_args(typing.Optional["x"])[0])

    class Spy(reference, _root=True):
        def _evaluate(self, *names, **more):
            got.extend(names[:2])
            return int

    def told(a: Spy("int")):
        pass

    functools.update_wrapper(told, textwrap.dedent, assigned=(), updated=())

    @functools.singledispatch
    def any_of(a):
        pass

    any_of.register(told)


def by_module_of_a_reference():
    reference = type(typing.get_args(typing.Optional["x"])[0])
    got.append(reference("modules", module="sys")._evaluate({}, {}, None, recursive_guard=frozenset()))


def by_copy():
    alias = type(typing.List[int])
    got.append(copy.copy(alias(list, ("getattr",), name="__buil" + "tins__")))


def by_example():
    hold = got.append
    text = ">>> hold(__builtins__)\n"
    test = doctest.DocTestParser().get_doctest(text, {"hold": hold}, "n", None, 0)
    doctest.DocTestRunner(verbose=False).run(test, out=lambda line: None)


def by_names_of_a_class():
    def one():
        """
        >>> 1
        1
        """

    got.append(doctest.DocTestFinder().find(one, "one", module=type)[0].globs)


def by_command():
    class Read:
        def __radd__(self, other):
            return "__glo" + "bals__"

        def __eq__(self, other):
            return False

    textwrap.dedent.parseline = lambda line: (Read(), "", line)
    textwrap.dedent.default = lambda line: None
    got.append(cmd.Cmd.onecmd(textwrap.dedent, "x"))


def by_format():
    class Merge:
        def __or__(self, other):
            got.append(other)
            return {}

    style = logging.Formatter("{x}", style="{")._style
    style._defaults = Merge()
    style._format(type)


def by_error():
    functools.update_wrapper(type, int, assigned=())


def by_error_of_what_stands_for_a_class():
    functools.update_wrapper(type[int], int, assigned=())


def by_state():
    state = {"a": 1}
    copy.copy(type("X", (), {"__reduce_" + "ex__": lambda self, protocol: ((lambda: type[int]), (), state)})())


def by_cached_property():
    cached = functools.cached_property(lambda self: None)
    cached.attrname = "mro"
    got.append(cached.__get__(type[int]))


def by_what_text_leaves():
    reference = type(typing.get_args(typing.Optional["x"])[0])
    names = {}
    reference("int")._evaluate(names, names, recursive_guard=frozenset())
    got.append(names.get("__buil" + "tins__"))


def by_what_examples_leave():
    def one():
        """
        >>> 1
        1
        """

    test = doctest.DocTestFinder().find(one, "one")[0]
    got.append(test.globs.get("__buil" + "tins__"))
    doctest.DocTestRunner(verbose=False).run(test, clear_globs=False)
    got.append(test.globs.get("__buil" + "tins__"))


def by_a_lying_module():
    class Lying(str):
        def __ne__(self, other):
            return False

    reference = type(typing.get_args(typing.Optional["x"])[0])
    token = typing.TypeVar("__aicodeexecutor__")
    hold = {"hold": got.append}
    reference("hold(modules)", module=Lying("sys"))._evaluate({}, hold, (token,), recursive_guard=frozenset())


for way in (
    by_reference,
    by_module_of_a_reference,
    by_copy,
    by_example,
    by_names_of_a_class,
    by_command,
    by_format,
    by_error,
    by_error_of_what_stands_for_a_class,
    by_state,
    by_cached_property,
    by_what_text_leaves,
    by_what_examples_leave,
    by_a_lying_module,
):
    try:
        way()
    except BaseException as e:
        got.append(getattr(e, "obj", None))

doors = ("re", "sys", "getattr", "json", "__import__", "__sub" + "classes__", "__ba" + "se__")


def reached(value):
    """A real getattr, or what has a door among its names, or holds such a thing."""
    if isinstance(value, (list, tuple)):
        return any(reached(item) for item in value)
    if isinstance(value, dict):
        return any(door in value for door in doors) or reached(list(value.values()))
    if type(value) is type(len):
        return value.__name__ == "getattr"
    try:
        return any(door in value for door in doors)
    except TypeError:
        return value is not None and any(hasattr(value, door) for door in ("sys", "modules", "getattr"))


for names in got:
    if guarded and reached(names):
        _ = "ESCAPED"
