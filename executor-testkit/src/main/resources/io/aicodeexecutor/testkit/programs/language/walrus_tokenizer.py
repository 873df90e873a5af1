# Tokenises and evaluates arithmetic with assignment expressions in loops, conditions, comprehensions and calls.
import re

TOKEN = re.compile(r"\s*(?:(?P<number>\d+\.?\d*)|(?P<operator>[-+*/()]))")


def tokens(text):
    position = 0
    while match := TOKEN.match(text, position):
        position = match.end()
        if (number := match["number"]) is not None:
            yield float(number) if "." in number else int(number)
        elif operator := match["operator"]:
            yield operator
    if leftover := text[position:].strip():
        raise ValueError(f"unexpected {leftover!r}")


def evaluate(text):
    stack = list(tokens(text))[::-1]

    def factor():
        if (token := stack.pop()) == "(":
            value = total()
            assert stack.pop() == ")"
            return value
        return -factor() if token == "-" else token

    def product():
        value = factor()
        while stack and (sign := stack[-1]) in ("*", "/"):
            stack.pop()
            value = value * factor() if sign == "*" else value / factor()
        return value

    def total():
        value = product()
        while stack and (sign := stack[-1]) in "+-":
            stack.pop()
            value += product() if sign == "+" else -product()
        return value

    return total()


for formula in ("1 + 2 * 3", "(1 + 2) * -3", "10 / 4 - .5", "2 * (3 + 4) * 5 - 6"):
    try:
        print(f"{formula} = {(result := evaluate(formula))}")
    except ValueError as error:
        print(f"{formula}: {error}")
print("last result", result)

running = 0
print([running := running + n for n in range(1, 6)], running)
words = ["kayak", "python", "level", "code", "noon"]
print([back for word in words if (back := word[::-1]) == word], back)
print({size: [w for w in words if len(w) == size] for w in words if (size := len(w)) > 4})
print(any((witness := word).startswith("l") for word in words), witness)
print(not all((culprit := n) % 7 for n in range(1, 20)), culprit)
print(len(shared := [1, 2]), {inner := 5, inner + 1}, words[index := 1], (pair := (index, inner)), f"{(z := 3):>4}")

while (chunk := words[:2]):
    del words[:2]
    print("+".join(chunk), end="; " if words else ".\n")

[running, witness, culprit]

# --- prints
# 1 + 2 * 3 = 7
# (1 + 2) * -3 = -9
# 10 / 4 - .5: unexpected '.5'
# 2 * (3 + 4) * 5 - 6 = 64
# last result 64
# [1, 3, 6, 10, 15] 15
# ['kayak', 'level', 'noon'] noon
# {5: ['kayak', 'level'], 6: ['python']}
# True level
# True 7
# 2 {5, 6} python (1, 5)    3
# kayak+python; level+code; noon.
# --- value: [15, "level", 7]
