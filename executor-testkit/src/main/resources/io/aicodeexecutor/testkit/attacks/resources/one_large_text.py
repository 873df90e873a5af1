# Asks for one text of a terabyte.
# From: 'x' * 10**12.
# must: memory_limit, harmless
_ = len("x" * 10**12)
