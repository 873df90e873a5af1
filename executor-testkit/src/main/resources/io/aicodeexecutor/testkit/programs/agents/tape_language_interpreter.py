# Interpret a Brainf*ck-like tape language with a jump table, supplied characters and a profile.
from collections import Counter


def match_brackets(code: str) -> dict[int, int]:
    jumps, pending = {}, []
    for position, symbol in enumerate(code):
        if symbol == "[":
            pending.append(position)
        elif symbol == "]":
            if not pending:
                raise SyntaxError(f"']' without '[' at {position}")
            start = pending.pop()
            jumps[start], jumps[position] = position, start
    if pending:
        raise SyntaxError(f"'[' without ']' at {pending[-1]}")
    return jumps


def interpret(code: str, supplied: str = "") -> tuple[str, Counter]:
    jumps = match_brackets(code)
    tape, pointer, position = [0] * 64, 0, 0
    characters, printed, profile = iter(supplied), [], Counter()
    while position < len(code):
        symbol = code[position]
        profile[symbol] += 1
        if symbol == ">":
            pointer += 1
        elif symbol == "<":
            pointer -= 1
        elif symbol in "+-":
            tape[pointer] = (tape[pointer] + (1 if symbol == "+" else -1)) % 256
        elif symbol == ".":
            printed.append(chr(tape[pointer]))
        elif symbol == ",":
            tape[pointer] = ord(next(characters, "\0"))
        elif symbol == "[" and tape[pointer] == 0 or symbol == "]" and tape[pointer] != 0:
            position = jumps[position]
        position += 1
    return "".join(printed), profile


hello = "++++++++++[>+++++++>++++++++++>+++>+<<<<-]>++.>+.+++++++..+++.>++.<<+++++++++++++++.>.+++.------.--------.>+."
samples = [
    ("hello", hello, ""),
    ("reverse", ">,[>,]<[.<]", "stressed"),
    ("add digits", ",>,<" + "-" * 48 + "[->+<]>.", "34"),
    ("caesar +1", ",[+.,]", "HAL"),
    ("broken", "+[-]]", ""),
    ("unclosed", "[[+]", ""),
]
answers = []
for name, code, supplied in samples:
    try:
        text, profile = interpret(code, supplied)
        steps = sum(profile.values())
        print(f"{name:<11}{text!r:<16} {steps:>4} steps, most used {profile.most_common(1)[0]}")
        answers.append(text)
    except SyntaxError as error:
        print(f"{name:<11}{error}")
answers

# --- prints
# hello      'Hello World!'    388 steps, most used ('+', 254)
# reverse    'desserts'         53 steps, most used (']', 16)
# add digits '7'                70 steps, most used ('-', 51)
# caesar +1  'IBM'              14 steps, most used (',', 4)
# broken     ']' without '[' at 4
# unclosed   '[' without ']' at 0
# --- value: ["Hello World!", "desserts", "7", "IBM"]
