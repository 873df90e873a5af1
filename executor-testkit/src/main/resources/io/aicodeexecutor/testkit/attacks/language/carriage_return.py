# Hides a statement behind a carriage return, which ends a comment for Python and not for every reader.
# From: lone line ends in source text; CR, form feed, NEL and U+2028 are line ends to different tools.
# must: refused, harmless
# capability: names
_ = "contained"
# a commenttry: _ = "ESCAPED" if open("/etc/passwd").read() else _
except Exception: pass
# a comment _ = "ESCAPED"
# a comment_ = "ESCAPED"
# a comment_ = "ESCAPED"
# a comment_ = "ESCAPED"
