# Reads attributes through descriptors, slots, properties and __set_name__, which run when nobody calls them.
# From: bypasses of attribute guards through type.__dict__ and method-wrapper objects.
# must: refused, harmless
# capability: names
import types

got = []


class Hook:
    def __set_name__(self, owner, name):
        got.append(owner.__mro__[-1].__subclasses__)

    def __get__(self, instance, owner):
        return open


class Holder:
    hook = Hook()
    through = property(lambda self: types.FunctionType.__globals__.__get__(run))

    def __getattr__(self, name):
        return type.__dict__["__mro__"].__get__(type(self))[-1]


def run():
    pass


holder = Holder()
_ = "contained"
for way in (
    lambda: holder.hook("/etc/passwd").read(),
    lambda: holder.through["__builtins__"].open("/etc/passwd").read(),
    lambda: [kind for kind in got[0]() if kind.__name__ == "FileIO"][0]("/etc/passwd").read(),
    lambda: [kind for kind in holder.anything.__subclasses__() if kind.__name__ == "FileIO"][0]("/etc/passwd").read(),
    lambda: object.__dict__["__class__"].__get__(print.__self__)("m").__loader__.get_data("/etc/passwd"),
    lambda: types.ModuleType.__dict__["__dict__"].__get__(print.__self__)["open"]("/etc/passwd").read(),
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
