# Takes away the finder that hides the interpreter's own module, and uses that module's helpers to read files.
# From: __graalpython__ knows the interpreter's home, reads files and runs paths.
# must: refused, harmless, crashed
# capability: engine
import sys

_ = "contained"
try:
    del sys.meta_path[0]
    import __graalpython__ as engine
except ImportError:
    engine = None
for path in ("/etc/passwd", sys.prefix + "/../../../../../../../../etc/passwd"):
    for use in (
        lambda: engine.read_file(path),
        lambda: engine.run_path(),
        lambda: engine.load_bytecode_file(path, path, 1),
        lambda: engine.load_file(path),
    ):
        try:
            _ = "ESCAPED" if use() else _
        except (OSError, ImportError, AttributeError, TypeError, ValueError, NotImplementedError, SystemError):
            pass
