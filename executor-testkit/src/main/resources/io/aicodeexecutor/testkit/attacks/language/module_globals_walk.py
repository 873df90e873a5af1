# Goes through the globals of library functions to the modules that they imported, and uses those.
# From: escapes of RestrictedPython templates, CVE-2023-37271.
# must: refused, harmless
# capability: imports
import collections
import textwrap

_ = "contained"
for start in (collections.namedtuple, textwrap.dedent):
    names = start.__globals__
    for module in list(names.values()) + [names.get("__builtins__")]:
        try:
            members = module if isinstance(module, dict) else vars(module)
            if "system" in members:
                _ = "ESCAPED" if members["system"]("true") == 0 else _
            if "open" in members:
                _ = "ESCAPED" if members["open"]("/etc/passwd").read() else _
        except (OSError, TypeError, AttributeError, ImportError, NotImplementedError):
            pass
