# Rebuilds functions and calls from bytes that name what the source may not.
# From: the __reduce__ protocol of pickle; CVE-2022-24124-style deserialization.
# must: refused, harmless
# capability: names
# runs: 4
import pickle

_ = "contained"


class Payload:
    def __reduce__(self):
        return (open, ("/etc/passwd",))


ways = (
    lambda: pickle.loads(b"cos\nsystem\n(S'true'\ntR.") == 0,
    lambda: pickle.loads(b"cbuiltins\neval\n(S'open(\"/etc/passwd\").read()'\ntR."),
    lambda: pickle.loads(b"cposix\nlistdir\n(S'/'\ntR."),
    lambda: pickle.loads(pickle.dumps(Payload())).read(),
)
try:
    _ = "ESCAPED" if ways[run]() else _
except Exception:
    pass
