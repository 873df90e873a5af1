# Brings forbidden names in as positional-only, keyword-only and starred parameters, and as targets of every kind.
# From: visitors that check the parameters that they know, and forget posonlyargs.
# must: refused, harmless
# capability: names
def first(__import__, /):
    return __import__("posix").listdir("/")


def second(*open):
    return open[0]("/etc/passwd").read()


def third(*, eval):
    return eval("open('/etc/passwd').read()")


def fourth(**__builtins__):
    return __builtins__["open"]("/etc/passwd").read()


_ = "contained"
for way in (
    lambda: first(__import__),
    lambda: second(open),
    lambda: third(eval=eval),
    lambda: fourth(open=open),
    lambda: (lambda exec, /: exec("import posix; found.append(posix.listdir('/'))"))(exec) or found,
    lambda: [open("/etc/passwd").read() for open in [open]],
    lambda: (open := open) and open("/etc/passwd").read(),
):
    found = []
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
