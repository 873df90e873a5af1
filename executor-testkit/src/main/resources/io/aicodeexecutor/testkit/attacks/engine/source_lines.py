# Lets the library show source lines, of any file of the host.
# From: linecache, traceback and inspect read whatever path a code object names.
# must: refused, harmless
# capability: files
import inspect
import linecache
import traceback

text = linecache.getline("/etc/passwd", 1)
code = compile("1/0", "/etc/passwd", "exec")
try:
    exec(code)
except ZeroDivisionError:
    text += traceback.format_exc()
try:
    text += inspect.getsource(code)
except (OSError, TypeError):
    pass
_ = "ESCAPED" if "root:" in text else "contained"
