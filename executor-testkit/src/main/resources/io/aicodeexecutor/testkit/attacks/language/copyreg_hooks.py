# Registers reducers and constructors for other people's types, then lets pickle and copy call them.
# From: copyreg.pickle, __reduce_ex__ and extension codes as a way to name a function without its name.
# must: refused, harmless
# capability: names
import copy
import copyreg
import pickle

_ = "contained"


class Plain:
    pass


copyreg.pickle(Plain, lambda value: (open, ("/etc/passwd",)))
try:
    copyreg.add_extension("posix", "listdir", 77)
except Exception:
    pass
for way in (
    lambda: copy.copy(Plain()).read(),
    lambda: copy.deepcopy(Plain()).read(),
    lambda: pickle.loads(pickle.dumps(Plain())).read(),
    lambda: pickle.loads(b"\x80\x02\x82\x4d(X\x01\x00\x00\x00/tR."),
    lambda: copyreg._reconstructor(type(print), object, None)("/etc/passwd"),
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
