# Starts at the interpreter's own library, which it may read, and climbs out of it with dots.
# From: GraalPy 25.0: IOAccess.NONE could be walked around through the home directory.
# must: refused, harmless
# capability: files
import sys

_ = "contained"
homes = {sys.prefix, sys.base_prefix, getattr(sys, "_home", None), sys.exec_prefix, *sys.path}
for home in filter(None, homes):
    for climb in ("/..", "/../..", "/../../../../../../../..", "/./../../../../../../../.."):
        try:
            _ = "ESCAPED" if "root:" in open(home + climb + "/etc/passwd").read() else _
        except (OSError, ValueError):
            pass
