# Uses import loaders as file readers, with paths of the host.
# From: FileLoader.get_data and zipimport read any file that the process can.
# must: refused, harmless
# capability: files
import importlib.machinery
import importlib.util

_ = "contained"
for path in ("/etc/passwd", "/proc/self/environ", "/proc/self/maps"):
    try:
        loader = importlib.machinery.SourceFileLoader("m", path)
        _ = "ESCAPED" if loader.get_data(path) else _
    except (OSError, ImportError):
        pass
try:
    spec = importlib.util.spec_from_file_location("m", "/etc/hostname")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    _ = "ESCAPED"
except (OSError, ImportError, SyntaxError, NameError, AttributeError):
    pass
