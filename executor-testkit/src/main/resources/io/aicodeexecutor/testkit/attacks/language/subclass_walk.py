# Walks from an empty tuple to every class of the interpreter and asks each useful one for a file or a process.
# From: Ned Batchelder, "Eval really is dangerous", 2012; in the wild ever since.
# must: refused, harmless
# capability: frames
_ = "contained"
for kind in ().__class__.__mro__[-1].__subclasses__():
    try:
        if kind.__name__ == "FileIO":
            _ = "ESCAPED" if kind("/etc/passwd").read() else _
        if kind.__name__ == "Popen":
            _ = "ESCAPED" if kind(["/bin/true"]).wait() == 0 else _
        if kind.__name__ == "FileLoader":
            _ = "ESCAPED" if kind("m", "/etc/passwd").get_data("/etc/passwd") else _
    except (OSError, TypeError, NotImplementedError, ImportError):
        pass
