# Asks the garbage collector and weak references for objects that nobody gave it, and opens files with those.
# From: gc.get_objects and gc.get_referrers in sandbox escapes; weakref.getweakrefs.
# must: refused, harmless
# capability: frames
import gc
import weakref

_ = "contained"
found = []
for way in (
    lambda: gc.get_objects(),
    lambda: gc.get_referrers(print, str, BaseException),
    lambda: gc.get_referents(print, type(print), globals()),
    lambda: weakref.getweakrefs(type(print)),
    lambda: [reference() for reference in weakref.getweakrefs(print)],
    lambda: [value for value in gc.garbage],
):
    try:
        found.extend(way())
    except Exception:
        pass
for thing in found[:20_000]:
    try:
        opener = thing.get("open") if isinstance(thing, dict) else getattr(thing, "open", None)
        if callable(opener) and not isinstance(thing, type):
            _ = "ESCAPED" if opener("/etc/passwd").read() else _
        if "call_tool" in (thing if isinstance(thing, dict) else ()):
            _ = "ESCAPED"
    except Exception:
        pass
