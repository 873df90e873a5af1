# Puts byte order marks and invisible characters into names and between tokens.
# From: BOMs in the middle of a text, zero-width joiners and direction overrides (CVE-2021-42574, trojan source).
# must: refused, harmless
# capability: names
_ = "contained"
# ‮ } ⁦ only a comment ⁩ ⁦
try:
    _ = "ESCAPED" if o­pen("/etc/passwd").read() else _
except Exception:
    pass
﻿_ = _
