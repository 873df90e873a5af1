# Evaluates arithmetic expressions with a hand-written recursive descent parser.
import math
import operator
import re

TOKEN = re.compile(r"\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?)|([A-Za-z]+)|(\*\*|//|.))")
LEVELS = [{"+": operator.add, "-": operator.sub},
          {"*": operator.mul, "/": operator.truediv, "//": operator.floordiv, "%": operator.mod}]
FUNCTIONS = {"sqrt": math.sqrt, "max": max, "min": min, "abs": abs}


class Calculator:
    def __init__(self, text: str):
        self.tokens, self.position = ["".join(groups) for groups in TOKEN.findall(text.strip())] + [""], 0

    def take(self, expected: str = "") -> str:
        token = self.tokens[self.position]
        if expected and token != expected:
            raise SyntaxError(f"expected {expected!r}, found {token or 'end'!r}")
        self.position += 1
        return token

    def accept(self, token: str) -> bool:
        return self.tokens[self.position] == token and bool(self.take())

    def result(self):
        value = self.binary(0)
        if token := self.tokens[self.position]:
            raise SyntaxError(f"trailing {token!r}")
        return value

    def binary(self, level: int):
        if level == len(LEVELS):
            return self.unary()
        value = self.binary(level + 1)
        while self.tokens[self.position] in LEVELS[level]:
            value = LEVELS[level][self.take()](value, self.binary(level + 1))
        return value

    def unary(self):
        if self.accept("-"):
            return -self.unary()
        base = self.atom()
        return base ** self.unary() if self.accept("**") else base

    def atom(self):
        token = self.take()
        if token == "(":
            value = self.binary(0)
            self.take(")")
            return value
        if token[:1].isdigit():
            return int(token) if token.isdigit() else float(token)
        if token in FUNCTIONS and self.accept("("):
            arguments = [self.binary(0)]
            while self.accept(","):
                arguments.append(self.binary(0))
            self.take(")")
            return FUNCTIONS[token](*arguments)
        raise SyntaxError(f"unexpected {token or 'end'!r}")


CASES = ["1 + 2 * 3", "(1 + 2) * 3", "10 - 4 - 3", "2 ** 3 ** 2", "-2 ** 2", "7 // 2 - 7 % 4", "sqrt(16) + max(1, 9, 4)",
         "1.5e2 / 4", "2 ** -1", "10 / (5 - 5)", "3 + ", "(4 * 2", "2 3", "foo(1)", "abs 2"]
for case in CASES:
    try:
        print(f"{case:<26} = {Calculator(case).result():.6g}")
    except (SyntaxError, ZeroDivisionError) as error:
        print(f"{case:<26} ! {type(error).__name__}: {error}")
[Calculator(case).result() for case in CASES[:6]]

# --- prints
# 1 + 2 * 3                  = 7
# (1 + 2) * 3                = 9
# 10 - 4 - 3                 = 3
# 2 ** 3 ** 2                = 512
# -2 ** 2                    = -4
# 7 // 2 - 7 % 4             = 0
# sqrt(16) + max(1, 9, 4)    = 13
# 1.5e2 / 4                  = 37.5
# 2 ** -1                    = 0.5
# 10 / (5 - 5)               ! ZeroDivisionError: division by zero
# 3 +                        ! SyntaxError: unexpected 'end'
# (4 * 2                     ! SyntaxError: expected ')', found 'end'
# 2 3                        ! SyntaxError: trailing '3'
# foo(1)                     ! SyntaxError: unexpected 'foo'
# abs 2                      ! SyntaxError: unexpected 'abs'
# --- value: [7, 9, 3, 512, -4, 0]
