# Reads attributes through a class pattern whose names are built at run time.
# From: __match_args__ names the attributes that a class pattern reads.
# must: harmless
# capability: names
import json

_ = "contained"
# a policy keeps what modules have imported from programs, and then a way to the builtins is an escape as well
guarded = not hasattr(json, "codecs")


class Anything(type):
    def __instancecheck__(cls, value):
        return True


def own():
    pass


def by_attribute(names):
    class Pattern(metaclass=Anything):
        pass

    setattr(Pattern, "__match_" + "args__", names)
    return Pattern


def by_type(names):
    return Anything("Pattern", (), {"__match_" + "args__": names})


# the policy does not see what is given to type()
for make, held in ((by_attribute, guarded), (by_type, False)):
    for word in ("globals", "self", "class", "closure"):
        for target in (own, json.dumps, print, [].append):
            try:
                pattern = make(("__" + word + "__",))
                match target:
                    case pattern(value):
                        if isinstance(value, dict) and "getattr" in value:
                            _ = "ESCAPED" if held else _
                            _ = "ESCAPED" if b"root:" in value["open"]("/etc/passwd", "rb").read() else _
                        if hasattr(value, "getattr"):
                            _ = "ESCAPED" if held else _
                        if hasattr(value, "op" + "en"):
                            _ = "ESCAPED" if b"root:" in getattr(value, "op" + "en")("/etc/passwd", "rb").read() else _
            except Exception:
                pass
