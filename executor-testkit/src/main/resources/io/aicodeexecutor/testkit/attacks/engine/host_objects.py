# Looks for Java behind every object that comes from outside the program: streams, tools, exceptions, functions.
# From: members of host objects (getClass, class.forName) in GraalVM guests.
# must: refused, harmless
# capability: engine
import sys

_ = "contained"
candidates = [sys.stdout, sys.stdout.buffer, getattr(sys.stdout.buffer, "raw", None), sys.stdin, print, __builtins__]
try:
    candidates.append(tools)
    candidates += [member for name in dir(tools) for member in (getattr(tools, name),)]
except NameError:
    pass
try:
    sys.stdin.read()
    raise MemoryError
except BaseException as error:
    candidates.append(error)
for candidate in candidates:
    for member in ("getClass", "class", "getMessage", "wait", "notify", "hashCode", "invokeMember", "static"):
        try:
            if "java" in str(getattr(candidate, member)).lower():
                _ = "ESCAPED"
        except Exception:
            pass
