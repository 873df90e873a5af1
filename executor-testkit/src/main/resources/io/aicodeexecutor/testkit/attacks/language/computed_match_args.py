# Reads attributes through a class pattern whose names are built at run time.
# From: __match_args__ names the attributes that a class pattern reads.
# must: harmless
# capability: names
_ = "contained"


class Anything(type):
    def __instancecheck__(cls, value):
        return True


def own():
    pass


for word in ("globals", "self", "class", "closure"):
    pattern = Anything("Pattern", (), {"__match_args__": ("__" + word + "__",)})
    for target in (own, print, [].append):
        try:
            match target:
                case pattern(value):
                    if isinstance(value, dict) and "getattr" in value:
                        _ = "ESCAPED" if b"root:" in value["open"]("/etc/passwd", "rb").read() else _
                    if hasattr(value, "op" + "en"):
                        _ = "ESCAPED" if b"root:" in getattr(value, "op" + "en")("/etc/passwd", "rb").read() else _
        except Exception:
            pass
