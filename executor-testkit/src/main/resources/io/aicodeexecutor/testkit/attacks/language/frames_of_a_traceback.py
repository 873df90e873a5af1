# Takes the frames out of an exception's traceback and looks in their globals for what the host bound there.
# From: the classic tb_frame.f_back walk.
# must: refused, harmless
# capability: frames
import sys

_ = "contained"
try:
    1 / 0
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_frame
    while frame.f_back is not None:
        frame = frame.f_back
    for name in ("_prelude", "bind_context", "final_value", "simplify", "call_tool", "token"):
        if name in frame.f_globals or name in frame.f_locals:
            _ = "ESCAPED"
