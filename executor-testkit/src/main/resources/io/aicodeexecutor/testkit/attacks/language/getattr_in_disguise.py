# Calls getattr through map, functools, operator, sorted keys and decorators, with names that are built at run time.
# From: bypasses of name checks on constant arguments.
# must: refused, harmless
# capability: names
import functools
import operator

_ = "contained"
name = "__" + "self" + "__"
for way in (
    lambda: getattr(print, name),
    lambda: next(map(getattr, [print], [name])),
    lambda: functools.partial(getattr, print)(name),
    lambda: operator.attrgetter(name)(print),
    lambda: operator.methodcaller("__getattribute__", name)(print),
    lambda: object.__getattribute__(print, name),
    lambda: type(print).__getattribute__(print, name),
):
    try:
        _ = "ESCAPED" if way().open("/etc/passwd").read() else _
    except (AttributeError, OSError, TypeError):
        pass
