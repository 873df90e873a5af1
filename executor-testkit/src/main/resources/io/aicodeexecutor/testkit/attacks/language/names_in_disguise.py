# Spells forbidden names in letters that Python normalizes to ASCII, and in escapes that the tokenizer resolves.
# From: NFKC bypasses of name filters, known since Python 3.0.
# must: refused, harmless
# capability: names
_ = "contained"
try:
    opener = ().__ｃｌａｓｓ__.__𝐛𝐚𝐬𝐞__
    _ = "ESCAPED" if 𝘰𝘱𝘦𝘯("\x2fetc/passwd").read() else _
except (OSError, NameError, AttributeError):
    pass
