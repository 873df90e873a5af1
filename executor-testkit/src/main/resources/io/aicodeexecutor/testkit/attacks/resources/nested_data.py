# Builds data nested a hundred thousand deep and lets the interpreter compare, print and hash it.
# From: native recursion in repr, == and hash.
# must: harmless, result_limit, cpu_limit, timed_out, memory_limit
# capability: memory
nested = ()
for _n in range(100_000):
    nested = (nested,)
for use in (repr, hash, lambda value: value == (value,)):
    try:
        use(nested)
    except RecursionError:
        pass
_ = [nested]
