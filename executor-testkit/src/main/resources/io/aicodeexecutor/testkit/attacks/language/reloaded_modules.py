# Reloads modules after changing where they come from: loader, spec, path and file.
# From: importlib.reload as a second chance for what the first import refused.
# must: refused, harmless
# capability: imports
import importlib
import json
import keyword
import sys
import types

_ = "contained"


class Loader:
    def create_module(self, spec):
        return None

    def exec_module(self, module):
        module.text = open("/etc/passwd").read()


for name, change in (
    ("json", {"loader": Loader(), "origin": "/etc/passwd"}),
    ("keyword", {"origin": "/etc/passwd", "cached": "/etc/passwd"}),
):
    module = sys.modules[name]
    for key, value in change.items():
        try:
            setattr(module.__spec__, key, value)
        except Exception:
            pass
    module.__file__ = module.__cached__ = "/etc/passwd"
    module.__loader__ = Loader()
    sys.meta_path.insert(0, types.SimpleNamespace(find_spec=lambda *_names, spec=module.__spec__: spec))
    try:
        _ = "ESCAPED" if "root:" in importlib.reload(module).text else _
    except Exception:
        pass
for name in ("sys", "builtins", "posix", "_io", "_imp"):
    try:
        _ = "ESCAPED" if "root:" in importlib.reload(sys.modules[name]).open("/etc/passwd").read() else _
    except Exception:
        pass
