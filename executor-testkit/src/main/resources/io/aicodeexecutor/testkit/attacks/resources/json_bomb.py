# Feeds parsers of JSON, literals and numbers with texts that are deep, wide, and full of equal keys.
# From: quadratic and recursive parsers of data.
# must: refused, harmless, cpu_limit, timed_out, memory_limit
# capability: memory
import ast
import json

for text in (
    "[" * 200_000,
    '{"a":' * 200_000,
    "[" * 10_000 + "]" * 10_000,
    "[" + "1," * 500_000 + "1]",
    "9" * 100_000,
    '"' + "\\u0041" * 500_000 + '"',
    "{" + ",".join(f'"{n}": {n}' for n in range(100_000)) + "}",
    "1e" + "9" * 10_000,
):
    for parse in (json.loads, ast.literal_eval, lambda it: json.dumps(json.loads(it), indent=1000)):
        try:
            parse(text)
        except (ValueError, RecursionError, MemoryError, SyntaxError, OverflowError):
            pass
_ = "contained"
