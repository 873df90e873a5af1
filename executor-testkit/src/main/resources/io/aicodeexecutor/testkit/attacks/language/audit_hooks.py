# Registers audit hooks, traces and profilers, which the interpreter calls with frames and arguments of other code.
# From: PEP 578 hooks and sys.settrace turned around: the guest listens to its host.
# must: refused, harmless
# capability: frames
import json
import sys

heard = []


def hook(*arguments):
    heard.append(arguments)


def trace(frame, event, argument):
    heard.append((frame.f_code.co_name, *frame.f_locals, *frame.f_globals))
    return trace


for way in (
    lambda: sys.addaudithook(hook),
    lambda: sys.settrace(trace),
    lambda: sys.setprofile(trace),
    lambda: sys._getframe(1),
    lambda: sys.monitoring.use_tool_id(0, "spy"),
    lambda: sys.set_coroutine_origin_tracking_depth(100),
):
    try:
        heard.append((way(),))
    except Exception:
        pass
try:
    tools.anything(json.dumps([1]))
except Exception:
    pass
for way in (lambda: sys.settrace(None), lambda: sys.setprofile(None)):
    try:
        way()
    except Exception:
        pass
_ = "contained"
for told in heard[:1_000]:
    for thing in told:
        if str(thing) in ("call_tool", "bind_context", "final_value") or hasattr(thing, "getClass"):
            _ = "ESCAPED"
