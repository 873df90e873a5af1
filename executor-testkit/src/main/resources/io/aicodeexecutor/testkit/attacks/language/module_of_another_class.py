# Gives a module a class of its own that lacks a name, and imports what is within it again.
# From: the interpreter's way with circular imports: where a name is missing, it takes the module of that name itself.
# must: harmless
# capability: imports
import json
import types
import xml.etree.ElementTree

_ = "contained"
# a policy keeps what modules have imported from programs, and then the library's own module is an escape as well
guarded = not hasattr(json, "codecs")


class Lacking(types.ModuleType):
    @property
    def etree(self):
        raise AttributeError("etree")


try:
    object.__setattr__(xml, "__cla" + "ss__", Lacking)
except Exception:
    pass
try:
    import xml.etree.ElementTree as inner

    if guarded and (hasattr(inner, "sys") or hasattr(inner, "getattr")):
        _ = "ESCAPED"
except Exception:
    pass
