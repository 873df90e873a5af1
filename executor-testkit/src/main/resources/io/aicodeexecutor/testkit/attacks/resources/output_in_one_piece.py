# Prints one line of many megabytes, without a line break.
# From: readers that wait for the end of the line.
# must: harmless, memory_limit, cpu_limit, timed_out
# capability: output
print("x" * 20_000_000, end="")
_ = "contained"
