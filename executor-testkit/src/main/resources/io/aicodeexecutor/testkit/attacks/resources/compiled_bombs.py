# Makes the interpreter parse and compile what it could not have been sent: deep, wide and long.
# From: compile() and ast.parse() on generated text.
# must: refused, harmless, cpu_limit, timed_out, memory_limit
# capability: memory
for source in ("(" * 100_000, "-" * 100_000 + "1", "x = " + "[" * 5_000 + "]" * 5_000, "1" + "+1" * 200_000):
    try:
        eval(compile(source, "bomb", "exec"))
    except (SyntaxError, MemoryError, RecursionError, ValueError, OverflowError):
        pass
_ = "contained"
