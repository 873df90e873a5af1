# Hides names and calls in type parameters, their bounds, and type aliases, which are evaluated late and elsewhere.
# From: PEP 695 scopes, a new place for names that name filters do not know.
# must: refused, harmless
# capability: names
def generic[__class__, T: open("/etc/passwd").read()](value: T) -> T:
    return value


class Generic[open_, *eval_, **exec_]:
    hidden = "nothing"


type Alias[__builtins__] = __import__("posix").listdir("/")
type Other = (lambda open: open("/etc/passwd").read())(open)

_ = "contained"
for way in (
    lambda: generic.__type_params__[1].__bound__,
    lambda: Alias.__value__,
    lambda: Other.__value__,
    lambda: Generic[int, str, [int]].__origin__.__type_params__[0].__globals__["open"]("/etc/passwd").read(),
):
    try:
        _ = "ESCAPED" if way() else _
    except Exception:
        pass
