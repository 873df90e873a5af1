# Lets library functions read attributes by names that are built at run time.
# From: a review of what the standard library does with names and objects of its caller's.
# must: harmless
# capability: names
import dataclasses
import enum
import functools
import json
import logging
import operator
import pprint
import string
import traceback
import types
import typing
import unittest

_ = "contained"
# a policy keeps what modules have imported from programs, and then a way to the builtins is an escape as well
guarded = not hasattr(json, "codecs")
caught = []


class Catcher:
    def __setattr__(self, name, value):
        caught.append(value)

    def __getattr__(self, name):
        return self

    def update(self, values):
        caught.extend(values.values())

    def write(self, text):
        pass


class Percent(str):
    def __mod__(self, values):
        caught.extend(values.values())
        return ""


def own():
    pass


def reached(value):
    if isinstance(value, dict):
        return "getattr" in value or "modules" in value
    return not isinstance(value, Catcher) and (hasattr(value, "getattr") or hasattr(value, "modules"))


@dataclasses.dataclass
class Fields:
    x: int = 0


@dataclasses.dataclass(init=False)
class Replaced:
    x: int = 0

    def __init__(self, **values):
        caught.extend(values.values())


def with_a_name(name, read):
    """Fields of a dataclass have other names than its attributes."""
    original = {}
    for kind in (Fields, Replaced):
        field = dataclasses.fields(kind)[0]
        original[kind] = field
        field.name = name
    try:
        return read()
    finally:
        for field in original.values():
            field.name = "x"


def by_asserter(name):
    function = json.dumps
    function._type_equality_funcs = {int: name}
    return unittest.TestCase._getAssertEqualityFunc(function, 1, 1)


def by_test_method(name):
    function = json.dumps
    function._testMethodName = name
    function._callSetUp = function._callTearDown = function.doCleanups = lambda: None
    function._callTestMethod = caught.append
    return unittest.TestCase.run(function, unittest.TestResult())


names = ["__" + word + "__" for word in ("self", "globals", "class", "dict")]
ways = []
for name in names:
    ways += [
        lambda name=name: operator.attrgetter(name)(own),
        lambda name=name: operator.methodcaller(name)(own),
        lambda name=name: string.Formatter().get_field("0." + name, (own,), {}),
        lambda name=name: functools.update_wrapper(Catcher(), own, assigned=(name,), updated=()),
        lambda name=name: functools.update_wrapper(Catcher(), json_like, assigned=(), updated=(name,)),
        lambda name=name: type(typing.List[int])(own, (int,)).__getattr__(name),
        lambda name=name: unittest.TextTestRunner(stream=own).stream.__getattr__(name),
        lambda name=name: with_a_name(name, lambda: dataclasses.asdict(Fields())),
        lambda name=name: with_a_name(name, lambda: dataclasses.astuple(Fields())),
        lambda name=name: with_a_name(name, lambda: dataclasses.replace(Replaced(x=1))),
        lambda name=name: by_asserter(name),
        lambda name=name: by_test_method(name),
    ]
json_like = types.SimpleNamespace(a=1)
ways += [
    lambda: logging.Formatter(Percent("%(x)s"), validate=False).format(own),
    lambda: logging.makeLogRecord({"__class__": own}),
    lambda: pprint.PrettyPrinter()._pprint_simplenamespace(own, Catcher(), 0, 0, {}, 0),
    lambda: traceback.TracebackException.__eq__(Catcher(), Catcher()),
    lambda: type(enum.Enum)._convert_(enum.Enum, "E", "os", lambda name: True),
]
for way in ways:
    try:
        caught.append(way())
    except Exception:
        pass
for value in caught:
    try:
        if guarded and reached(value):
            _ = "ESCAPED"
        values = value.values() if isinstance(value, dict) else value if isinstance(value, tuple) else [value]
        for one in values:
            if guarded and (one is Fields or one is Replaced):
                _ = "ESCAPED"
            if hasattr(one, "File" + "IO"):
                _ = "ESCAPED" if b"root:" in getattr(one, "File" + "IO")("/etc/passwd").read() else _
            if isinstance(one, types.ModuleType) and hasattr(one, "listdir"):
                _ = "ESCAPED" if one.listdir("/etc") else _
    except Exception:
        pass
