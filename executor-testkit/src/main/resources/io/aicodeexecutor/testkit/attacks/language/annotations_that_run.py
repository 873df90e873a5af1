# Hides code in annotations and lets the typing module evaluate them.
# From: typing.get_type_hints on untrusted classes; ForwardRef evaluation.
# must: refused, harmless
# capability: names
import typing


class Trap:
    field: "open('/etc/passwd').read()"
    other: "().__class__.__base__.__subclasses__()"


_ = "contained"
try:
    _ = "ESCAPED" if "root:" in str(typing.get_type_hints(Trap)) else _
except Exception:
    pass
