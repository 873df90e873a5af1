# Calls what it may not name through hooks that the interpreter calls by itself.
# From: decorator and metaclass bypasses (__class_getitem__, __instancecheck__, __prepare__).
# must: refused, harmless
# capability: names
_ = "contained"
opener = print.__self__.__dict__.get("open")


class Meta(type):
    __getitem__ = staticmethod(lambda path: opener(path).read())
    __instancecheck__ = classmethod(lambda cls, path: opener(path).read())


class Reader(metaclass=Meta):
    pass


try:
    _ = "ESCAPED" if Reader["/etc/passwd"] else _
except Exception:
    pass
try:
    _ = "ESCAPED" if isinstance("/etc/passwd", Reader) else _
except Exception:
    pass
