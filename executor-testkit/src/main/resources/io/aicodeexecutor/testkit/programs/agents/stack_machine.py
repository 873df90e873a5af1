# Assemble and run programs for a small stack machine with jumps, calls and error reports.
class MachineError(Exception):
    pass


def assemble(source: str) -> list[tuple[str, int | None]]:
    lines = [line.split(";")[0].split() for line in source.strip().splitlines()]
    labels, program = {}, []
    for words in filter(None, lines):
        if words[0].endswith(":"):
            labels[words[0][:-1]] = len(program)
        else:
            program.append(words)
    return [(op, labels[rest[0]] if rest and rest[0] in labels else int(rest[0]) if rest else None) for op, *rest in program]


def run(program, limit: int = 500) -> list[int]:
    stack, calls, memory, output = [], [], {}, []
    arithmetic = {"add": lambda a, b: a + b, "sub": lambda a, b: a - b, "mul": lambda a, b: a * b, "mod": lambda a, b: a % b}
    counter = steps = 0
    while program[counter][0] != "halt":
        op, argument = program[counter]
        counter += 1
        steps += 1
        if steps > limit:
            raise MachineError(f"gave up after {limit} steps")
        try:
            if op == "push":
                stack.append(argument)
            elif op in arithmetic:
                right, left = stack.pop(), stack.pop()
                stack.append(arithmetic[op](left, right))
            elif op in ("dup", "load"):
                stack.append(stack[-1] if op == "dup" else memory[argument])
            elif op == "store":
                memory[argument] = stack.pop()
            elif op == "jump" or op == "jumpz" and stack.pop() == 0:
                counter = argument
            elif op == "call":
                calls.append(counter)
                counter = argument
            elif op == "ret":
                counter = calls.pop()
            elif op == "print":
                output.append(stack.pop())
            elif op != "jumpz":
                raise MachineError(f"unknown instruction {op!r} at {counter - 1}")
        except (IndexError, KeyError, ZeroDivisionError) as error:
            raise MachineError(f"{type(error).__name__} in {op!r} at {counter - 1}") from None
    return output


PROGRAMS = {
    "factorials": "push 1\n store 0\n push 1\n store 1\n again:\n load 1\n load 0\n mul\n dup\n print\n store 1\n"
                  "load 0\n push 1\n add\n dup\n store 0\n push 7\n sub\n jumpz end\n jump again\n end:\n halt",
    "gcd of 84 and 36": "push 84\n store 0\n push 36\n store 1\n loop:\n load 1\n jumpz done\n load 0\n load 1\n mod ; remainder\n"
                        "load 1\n store 0\n store 1\n jump loop\n done:\n load 0\n print\n halt",
    "squares by call": "push 12\n call square\n print\n push 5\n call square\n print\n halt\n square:\n dup\n mul\n ret",
    "underflow": "push 1\n add\n halt", "endless": "top:\n jump top\n halt",
    "typo": "push 3\n prnt\n halt", "modulo zero": "push 3\n push 0\n mod\n halt",
}
results = {}
for name, source in PROGRAMS.items():
    try:
        results[name] = run(assemble(source))
    except MachineError as error:
        results[name] = f"error: {error}"
    print(f"{name:<17} {results[name]}")
results

# --- prints
# factorials        [1, 2, 6, 24, 120, 720]
# gcd of 84 and 36  [12]
# squares by call   [144, 25]
# underflow         error: IndexError in 'add' at 1
# endless           error: gave up after 500 steps
# typo              error: unknown instruction 'prnt' at 1
# modulo zero       error: ZeroDivisionError in 'mod' at 2
# --- value: {"factorials": [1, 2, 6, 24, 120, 720], "gcd of 84 and 36": [12], "squares by call": [144, 25], "underflow": "error: IndexError in 'add' at 1", "endless": "error: gave up after 500 steps", "typo": "error: unknown instruction 'prnt' at 1", "modulo zero": "error: ZeroDivisionError in 'mod' at 2"}
