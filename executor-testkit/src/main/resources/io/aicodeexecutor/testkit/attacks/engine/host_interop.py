# Imports the bridges from Python to Java and to other languages, under every name that they have.
# From: GraalPy's own documentation of java, polyglot and their helpers.
# must: refused, harmless
# capability: engine
_ = "contained"
for name in ("java", "java.lang", "polyglot", "jarray", "_polyglot", "_interop", "__graalpython__", "_jvm"):
    try:
        module = __import__(name)
        _ = "ESCAPED"
    except ImportError:
        pass
for expression in ("__graalpython__", "polyglot", "java", "__jython__"):
    if expression in globals() or expression in vars(__builtins__):
        _ = "ESCAPED"
