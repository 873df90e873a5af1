# Calls getattr through map, functools, operator and the methods behind it, all by names that are built at run time.
# From: bypasses of name checks on constant arguments; a review of guards that only a validator backed.
# must: harmless
# capability: names
import functools
import json
import operator

_ = "contained"
# a policy keeps what modules have imported from programs, and then a way to the builtins is an escape as well
guarded = not hasattr(json, "codecs")
name = "__" + "self" + "__"
behind = "__getattr" + "ibute__"
for way in (
    lambda: getattr(print, name),
    lambda: next(map(getattr, [print], [name])),
    lambda: functools.partial(getattr, print)(name),
    lambda: functools.reduce(getattr, [print, name]),
    lambda: operator.attrgetter(name)(print),
    lambda: operator.methodcaller(behind, name)(print),
    lambda: getattr(object, behind)(print, name),
    lambda: getattr(type(print), behind)(print, name),
):
    try:
        module = way()
        if guarded and hasattr(module, "getattr"):
            _ = "ESCAPED"
        _ = "ESCAPED" if getattr(module, "op" + "en")("/etc/passwd").read() else _
    except (AttributeError, OSError, TypeError):
        pass
