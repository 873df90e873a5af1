# Makes the engine fail in its own code, and looks for Java behind what it throws.
# From: exceptions of the host that reach the guest with their class, stack and class loader (vm2, CVE-2023-30547).
# must: refused, harmless
# capability: engine
# runs: 14
import sys

_ = "contained"


class Bad:
    def __call__(self, *arguments):
        raise Bad

    def __getattribute__(self, name):
        raise RecursionError

    def __fspath__(self):
        return 7


def deep():
    return deep() + 1


ways = (
    lambda: tools.anything(Bad()),
    lambda: tools.anything("\ud800", x=float("nan")),
    lambda: tools("x" * 10**6),
    lambda: print(Bad()),
    lambda: open(Bad()),
    lambda: __import__("os").getcwd(),
    lambda: __import__("_thread").start_new_thread(deep, ()),
    lambda: sys.stdout.write(Bad()),
    lambda: sys.stdin.read(),
    lambda: exec("raise Bad"),
    lambda: "x" * 2**62,
    lambda: __import__("time").sleep(-1),
    lambda: compile("(" * 20_000, "m", "eval"),
    deep,
)
try:
    ways[run]()
except BaseException as error:
    for member in ("getClass", "getStackTrace", "getCause", "asHostException", "getPolyglotStackTrace", "getSuppressed"):
        for thing in (error, error.__cause__, error.__context__, error.__traceback__, *error.args):
            try:
                _ = "ESCAPED" if getattr(thing, member)() is not None else _
            except BaseException:
                pass
