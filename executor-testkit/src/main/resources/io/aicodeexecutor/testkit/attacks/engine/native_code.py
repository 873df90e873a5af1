# Loads native code: ctypes, cffi, memory maps, extension modules.
# From: every sandbox that forgot ctypes.
# must: refused, harmless
# capability: kernel
_ = "contained"
try:
    import ctypes
    _ = "ESCAPED" if ctypes.CDLL(None).getpid() > 0 else _
except (ImportError, OSError, AttributeError, NotImplementedError, SystemError, RuntimeError):
    pass
try:
    import mmap
    with open("/dev/zero", "r+b") as file:
        _ = "ESCAPED" if mmap.mmap(file.fileno(), 4096) else _
except (ImportError, OSError, NotImplementedError, SystemError):
    pass
try:
    import _imp
    import importlib.machinery
    spec = importlib.machinery.ModuleSpec("native", None, origin="/lib/x86_64-linux-gnu/libc.so.6")
    _ = "ESCAPED" if _imp.create_dynamic(spec) else _
except (ImportError, OSError, AttributeError, NotImplementedError, SystemError):
    pass
