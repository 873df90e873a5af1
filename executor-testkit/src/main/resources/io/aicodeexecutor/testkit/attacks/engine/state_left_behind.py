# Leaves a random seed, a locale, an environment, contexts, caches and hooks, and looks for those of its predecessor.
# From: state of the interpreter that is not in modules, in workers that serve many programs.
# must: refused, harmless
# capability: others
# runs: 2
import builtins
import decimal
import functools
import os
import random
import re
import sys

_ = "contained"
MARK = "left_behind"
random_then = random.Random(20250107).random()
looks = (
    lambda: random.random() == random_then,
    lambda: os.environ.get(MARK),
    lambda: decimal.getcontext().prec == 77,
    lambda: hasattr(builtins, MARK),
    lambda: MARK in re._cache or any(MARK in str(key) for key in re._cache),
    lambda: hasattr(functools.partial, MARK),
    lambda: sys.getswitchinterval() == 0.077,
    lambda: sys.get_int_max_str_digits() == 7777,
    lambda: getattr(sys.excepthook, "__name__", "") == MARK,
    lambda: __import__("warnings").filters[0][2] is KeyError,
    lambda: __import__("locale").setlocale(0) == "de_DE.UTF-8",
    lambda: __import__("contextvars").copy_context().get(MARK),
    lambda: __import__("copyreg").dispatch_table.get(MARK),
    lambda: __import__("codecs").lookup(MARK),
    lambda: __import__("abc").ABC.__subclasses__()[-1].__name__ == MARK,
    lambda: sys.intern(MARK) and [kind for kind in Exception.__subclasses__() if kind.__name__ == MARK],
)
for look in looks:
    try:
        _ = "ESCAPED" if look() else _
    except Exception:
        pass


def left_behind(*_arguments):
    pass


for leave in (
    lambda: random.seed(20250107),
    lambda: os.environ.update({MARK: "x"}),
    lambda: os.putenv(MARK, "x"),
    lambda: setattr(decimal.getcontext(), "prec", 77),
    lambda: setattr(builtins, MARK, True),
    lambda: re.compile(MARK),
    lambda: setattr(functools.partial, MARK, True),
    lambda: sys.setswitchinterval(0.077),
    lambda: sys.set_int_max_str_digits(7777),
    lambda: setattr(sys, "excepthook", left_behind),
    lambda: __import__("warnings").simplefilter("error", KeyError),
    lambda: __import__("locale").setlocale(0, "de_DE.UTF-8"),
    lambda: __import__("copyreg").dispatch_table.update({MARK: left_behind}),
    lambda: __import__("codecs").register(lambda name: __import__("codecs").lookup("utf-8") if name == MARK else None),
    lambda: type(MARK, (__import__("abc").ABC,), {}),
    lambda: type(MARK, (Exception,), {}),
    lambda: __import__("atexit").register(left_behind),
):
    try:
        leave()
    except Exception:
        pass
