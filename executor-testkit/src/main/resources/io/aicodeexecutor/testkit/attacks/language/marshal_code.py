# Loads code objects from bytes: whole, cut short, nested, oversize, and with every byte of them changed once.
# From: marshal.loads, which trusts its input by its own documentation.
# must: refused, harmless, crashed, cpu_limit, timed_out, memory_limit
# capability: frames
# runs: 7
import marshal

_ = "contained"
whole = marshal.dumps(compile("result = open('/etc/passwd').read()", "m", "exec"))
ways = (
    lambda: [whole],
    lambda: [whole[:end] for end in range(0, len(whole), 7)],
    lambda: [whole[:n] + bytes([whole[n] ^ 0x55]) + whole[n + 1 :] for n in range(0, min(len(whole), 400), 2)],
    lambda: [b"c" * 100, b"r\xff\xff\xff\xff", b"r\0\0\0\0", b"\xff" * 50],
    lambda: [b"[" * 10_000],
    lambda: [b"(\xff\xff\xff\x7f"],
    lambda: [b"s\xff\xff\xff\x7f" + b"x" * 10, b"l\xff\xff\xff\x7f"],
)
for text in ways[run]():
    names = {}
    try:
        exec(marshal.loads(text), names)
    except Exception:
        pass
    _ = "ESCAPED" if "root:" in str(names.get("result")) else _
