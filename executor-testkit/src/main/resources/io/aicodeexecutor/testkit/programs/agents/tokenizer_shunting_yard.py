# Tokenize arithmetic expressions, convert them to RPN with shunting-yard and calculate the results.
import operator
import re
from collections import namedtuple

TOKEN = re.compile(r"\s*(?:(?P<number>\d+(?:\.\d+)?)|(?P<name>[a-z]+)|(?P<operator>[-+*/^(),]))")
STRENGTH = {"+": 1, "-": 1, "*": 2, "/": 2, "neg": 3, "^": 4}
BINARY = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "^": operator.pow}
FUNCTIONS = {"abs": (1, abs), "max": (2, max), "min": (2, min), "neg": (1, operator.neg)}


Token = namedtuple("Token", "kind text")


def tokenize(text: str):
    position, previous = 0, None
    while position < len(text.rstrip()):
        if not (found := TOKEN.match(text, position)):
            raise SyntaxError(f"unexpected text {text[position:].strip()!r}")
        token = Token(found.lastgroup, found[found.lastgroup])
        if token.text == "-" and (previous is None or previous.text in {"(", ",", *BINARY}):
            token = Token("prefix", "neg")
        yield token
        position, previous = found.end(), token


def to_rpn(text: str) -> list[Token]:
    output, waiting = [], []

    def unwind(strength: float) -> None:
        while waiting and waiting[-1].text != "(" and STRENGTH.get(waiting[-1].text, 9) >= strength:
            output.append(waiting.pop())

    for token in tokenize(text):
        if token.kind == "number":
            output.append(token)
        elif token.kind in ("name", "prefix") or token.text == "(":
            waiting.append(token)
        elif token.text in BINARY:
            unwind(STRENGTH[token.text] + (0.5 if token.text == "^" else 0))
            waiting.append(token)
        else:
            unwind(0)
            if not waiting:
                raise SyntaxError(f"unmatched {token.text!r}")
            if token.text == ")":
                waiting.pop()
    return output + waiting[::-1]


def calculate(rpn: list[Token]) -> float:
    stack = []
    for kind, text in rpn:
        if kind == "number":
            stack.append(float(text))
            continue
        arity, function = (2, BINARY[text]) if text in BINARY else FUNCTIONS[text]
        stack.append(function(*[stack.pop() for _ in range(arity)][::-1]))
    return stack.pop()


answers = []
for text in ["3 + 4 * 2 / (1 - 5) ^ 2", "2 ^ 3 ^ 2", "-2 ^ 2 + -(3 - 8)", "max(abs(2 - 11), min(10, 12)) * 1.5", "7 / (4 - 4)", "1 + 2) * 3", "2 $ 3"]:
    try:
        rpn = to_rpn(text)
        answers.append(calculate(rpn))
        print(f"{text}\n    {' '.join(token.text for token in rpn)}  =  {answers[-1]:g}")
    except SyntaxError as error:
        print(f"{text}\n    SyntaxError: {error}")
    except ZeroDivisionError as error:
        print(f"{text}\n    {type(error).__name__}")
answers

# --- prints
# 3 + 4 * 2 / (1 - 5) ^ 2
#     3 4 2 * 1 5 - 2 ^ / +  =  3.5
# 2 ^ 3 ^ 2
#     2 3 2 ^ ^  =  512
# -2 ^ 2 + -(3 - 8)
#     2 2 ^ neg 3 8 - neg +  =  1
# max(abs(2 - 11), min(10, 12)) * 1.5
#     2 11 - abs 10 12 min max 1.5 *  =  15
# 7 / (4 - 4)
#     ZeroDivisionError
# 1 + 2) * 3
#     SyntaxError: unmatched ')'
# 2 $ 3
#     SyntaxError: unexpected text '$ 3'
# --- value: [3.5, 512.0, 1.0, 15.0]
