# Forges a code object whose constants and names point outside what the compiler would allow.
# From: bytecode escapes of CPython (LOAD_CONST beyond co_consts, 2014 onwards).
# must: refused, harmless, crashed
# capability: frames
def victim():
    return 1


_ = "contained"
code = victim.__code__
for change in (
    {"co_consts": ()},
    {"co_code": bytes([100, 255] * 50)},
    {"co_names": ("open",) * 300},
    {"co_stacksize": 0},
    {"co_nlocals": 0},
    {"co_filename": "/etc/passwd"},
):
    try:
        victim.__code__ = code.replace(**change)
        _ = "ESCAPED" if "root:" in str(victim()) else _
    except Exception:
        pass
