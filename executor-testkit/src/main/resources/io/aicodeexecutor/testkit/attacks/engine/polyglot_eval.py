# Evaluates other languages and files, imports and exports values, and extends the class path of the Java side.
# From: GraalPy's documentation of polyglot.eval(path=…), import_value and java.add_to_classpath.
# must: refused, harmless
# capability: engine
import sys

_ = "contained"
sys.meta_path[:] = [finder for finder in sys.meta_path if getattr(finder, "__name__", "") != "EngineDoors"]
for name in ("polyglot", "java", "_polyglot", "_interop", "__graalpython__"):
    sys.modules.pop(name, None)
for way in (
    lambda: __import__("polyglot").eval(path="/etc/passwd", language="python"),
    lambda: __import__("polyglot").eval(string="1 + 1", language="js"),
    lambda: __import__("polyglot").eval(string="40 + 2", language="python"),
    lambda: __import__("polyglot").import_value("anything"),
    lambda: __import__("polyglot").export_value("left", 7) or __import__("polyglot").import_value("left"),
    lambda: __import__("java").type("java.lang.Runtime").getRuntime().exec("/bin/true"),
    lambda: __import__("java").type("java.nio.file.Files").readString("/etc/passwd"),
    lambda: __import__("java").add_to_classpath("/etc") or "added",
    lambda: __import__("java.lang.System", fromlist=["x"]).getenv(),
    lambda: __import__("_java").type("java.lang.System"),
):
    try:
        _ = "ESCAPED" if way() is not None else _
    except BaseException:
        pass
