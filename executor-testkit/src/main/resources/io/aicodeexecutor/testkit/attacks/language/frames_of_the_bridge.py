# Makes the bridge to the host raise inside its own code, then reads the bridge's variables from the traceback.
# From: exception-frame attacks on proxies between a host and its guest (vm2, CVE-2023-29017).
# must: refused, harmless
# capability: frames
_ = "contained"


class Hostile(dict):
    def items(self):
        raise RuntimeError("from inside the encoder")

    def __iter__(self):
        raise RuntimeError("from inside the encoder")


def frames(error):
    trace = error.__traceback__
    while trace is not None:
        yield trace.tb_frame
        trace = trace.tb_next


try:
    tools.anything(Hostile())
except Exception as error:
    for frame in frames(error):
        if "call_tool" in frame.f_locals or "real" in frame.f_locals:
            _ = "ESCAPED"
