# Reads forbidden attributes through the keywords of class patterns, which call getattr without its name.
# From: CVE-2024-47532-style bypasses of getattr guards.
# must: refused, harmless
# capability: names
_ = "contained"
match print:
    case object(__self__=module):
        match module:
            case object(open=opener):
                try:
                    _ = "ESCAPED" if opener("/etc/passwd").read() else _
                except OSError:
                    pass
