# Rebuilds functions and calls from bytes that name what the source may not.
# From: the __reduce__ protocol of pickle; CVE-2022-24124-style deserialization.
# must: refused, harmless
import io
import pickle

_ = "contained"


class Payload:
    def __reduce__(self):
        return (open, ("/etc/passwd",))


for stream in (
    b"cos\nsystem\n(S'true'\ntR.",
    b"cbuiltins\neval\n(S'open(\"/etc/passwd\").read()'\ntR.",
    b"cposix\nlistdir\n(S'/'\ntR.",
):
    try:
        _ = "ESCAPED" if pickle.loads(stream) not in (None, 1) else _
    except Exception:
        pass
try:
    _ = "ESCAPED" if pickle.loads(pickle.dumps(Payload())).read() else _
except Exception:
    pass
