# Uses contextlib: contextmanager, ExitStack, suppress, redirect_stdout, closing, nullcontext and ContextDecorator.
import io
from contextlib import (
    ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stderr, redirect_stdout, suppress,
)
import sys

events = []

@contextmanager
def tag(name, out=events):
    out.append(f"<{name}>")
    try:
        yield name.upper()
    except ArithmeticError as error:
        out.append(f"!{type(error).__name__}")
    finally:
        out.append(f"</{name}>")

class announce(ContextDecorator):
    def __init__(self, label): self.label = label
    def __enter__(self): events.append("begin " + self.label); return self
    def __exit__(self, *problem): events.append("end " + self.label)

class Channel:
    def __init__(self, name): self.name = name
    def close(self): events.append("closed " + self.name)

@announce("job")
def job(n): return n * 2

@tag("decorated")
def inside(): events.append("body")

with tag("a") as a, tag("b") as b:
    events.append(a + b)
with tag("risky"):
    1 / 0
inside()
print(*events, job(21), events[-2:]); events.clear()

with suppress(KeyError, ValueError):
    int("x")
    print("not printed")
with closing(Channel("news")) as channel:
    events.append("reading " + channel.name)
with nullcontext("stand-in") as value:
    events.append(value)
print(events); events.clear()

captured, errors = io.StringIO(), io.StringIO()
with redirect_stdout(captured), redirect_stderr(errors):
    print("hidden", 1)
    print("warning", file=sys.stderr)
    with redirect_stdout(errors): print("crossed over")
print(repr(captured.getvalue()), repr(errors.getvalue()))

with ExitStack() as stack:
    names = [stack.enter_context(tag(name)) for name in ("x", "y")]
    stack.callback(events.append, "callback")
    stack.push(lambda kind, error, trace: events.append(f"saw {kind.__name__}") or True)
    stack.enter_context(closing(Channel("stacked")))
    raise LookupError("swallowed")
print(names, events); events.clear()
with ExitStack() as first:
    first.callback(events.append, "later")
    kept = first.pop_all()
print(events, end=" "); kept.close(); print(events)

captured.getvalue().strip()

# --- prints
# <a> <b> AB </b> </a> <risky> !ZeroDivisionError </risky> <decorated> body </decorated> 42 ['begin job', 'end job']
# ['reading news', 'closed news', 'stand-in']
# 'hidden 1\n' 'warning\ncrossed over\n'
# ['X', 'Y'] ['<x>', '<y>', 'closed stacked', 'saw LookupError', 'callback', '</y>', '</x>']
# [] ['later']
# --- value: "hidden 1"
