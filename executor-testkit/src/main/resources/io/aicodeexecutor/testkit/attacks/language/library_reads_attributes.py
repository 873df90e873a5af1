# Lets library functions read attributes by names that are built at run time.
# From: a review of what the standard library does with names and objects of its caller's.
# must: harmless
# capability: names
import enum
import functools
import logging
import operator
import pprint
import string
import traceback
import types
import typing
import unittest

_ = "contained"
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
        values = value.values() if isinstance(value, dict) else [value]
        for one in values:
            if hasattr(one, "File" + "IO"):
                _ = "ESCAPED" if b"root:" in getattr(one, "File" + "IO")("/etc/passwd").read() else _
            if isinstance(one, types.ModuleType) and hasattr(one, "listdir"):
                _ = "ESCAPED" if one.listdir("/etc") else _
    except Exception:
        pass
