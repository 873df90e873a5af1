# Calls functions without a call expression, as decorators, and hands them what they must not get.
# From: decorator chains in capture-the-flag sandboxes that forbid parentheses.
# must: refused, harmless
# capability: names
got = []
try:

    @got.append
    @list
    @open
    @str.lower
    @(lambda cls: "/ETC/PASSWD")
    class ReadFile:
        pass
except Exception:
    pass
try:

    @got.append
    @(lambda module: module.listdir("/"))
    @__import__
    @(lambda cls: "posix")
    class ListDirectory:
        pass
except Exception:
    pass
try:

    @got.append
    @eval
    @(lambda cls: "open('/etc/hostname').read()")
    class Evaluate:
        pass
except Exception:
    pass
_ = "ESCAPED" if any(got) else "contained"
