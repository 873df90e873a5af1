# Replaces loaded modules, finders and loaders, then imports what should not be there.
# From: sys.modules and meta_path poisoning.
# must: refused, harmless
# capability: imports
import sys

_ = "contained"
removed = {name: sys.modules.pop(name) for name in list(sys.modules) if name in ("os", "posix", "io", "_io", "builtins")}
sys.path_hooks.clear()
sys.path[:] = ["/", "/tmp", "/etc"]
del sys.meta_path[0]
for name, use in (
    ("java", lambda module: module.type("java.lang.System").getProperty("user.dir")),
    ("polyglot", lambda module: module.eval(language="python", string="1 + 1")),
    ("passwd", lambda module: module),
    ("posix", lambda module: module.listdir("/")),
    ("_io", lambda module: module.FileIO("/etc/passwd").read()),
):
    try:
        _ = "ESCAPED" if use(__import__(name)) else _
    except (ImportError, OSError, AttributeError, KeyError, RuntimeError, NotImplementedError):
        pass
