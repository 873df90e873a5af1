# Asks for one text of a terabyte.
# From: 'x' * 10**12.
# must: memory_limit, harmless
# capability: memory
_ = len("x" * 10**12)
