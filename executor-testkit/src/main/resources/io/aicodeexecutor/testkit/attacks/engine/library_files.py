# Opens files of the interpreter's library for writing, to change what the next program imports.
# From: guests that rewrote os.py through a writable internal resource (seen with allowInternalResourceAccess).
# must: refused, harmless
# capability: files
import json
import sys

_ = "contained"
for path in (json.__file__, json.__cached__ or "", sys.prefix + "/json/__init__.py", sys.prefix + "/sitecustomize.py"):
    for mode in ("a", "w", "x", "r+b"):
        try:
            with open(path, mode) as file:
                file.write("" if "b" not in mode else b"")
            _ = "ESCAPED"
        except (OSError, ValueError):
            pass
