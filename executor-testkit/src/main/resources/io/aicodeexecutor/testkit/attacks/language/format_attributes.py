# Reads attributes through format strings, which no attribute guard sees.
# From: Armin Ronacher, "Be careful with Python's new-style string format", 2016.
# must: refused, harmless
# capability: names
class Plain:
    def method(self):
        pass


found = []
for path in ("{0.method.__globals__}", "{0.__class__.__mro__}", "{0.method.__func__.__code__.co_consts}"):
    try:
        found.append(path.format(Plain()))
    except (AttributeError, KeyError, ValueError, TypeError):
        pass
try:
    found.append("{x.__init__.__globals__[sys]}".format_map({"x": ValueError()}))
except (AttributeError, KeyError, ValueError, TypeError):
    pass
text = " ".join(found)
_ = "ESCAPED" if "root:" in text or "call_tool" in text or "polyglot" in text else "contained"
