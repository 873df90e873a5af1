# Simplifies and differentiates algebraic expressions held as nested tuples, using match statements.
type Expr = int | str | tuple[str, Expr, Expr]


def simplify(expr: Expr) -> Expr:
    match expr:
        case (op, left, right):
            return combine(op, simplify(left), simplify(right))
    return expr


def combine(op: str, left: Expr, right: Expr) -> Expr:
    match op, left, right:
        case "+", int(a), int(b):
            return a + b
        case "*", int(a), int(b):
            return a * b
        case "^", int(a), int(b):
            return a ** b
        case ("+", 0, other) | ("+", other, 0) | ("*", 1, other) | ("*", other, 1) | ("^", other, 1):
            return other
        case ("*", 0, _) | ("*", _, 0):
            return 0
        case "^", _, 0:
            return 1
        case "+", ("*", int(a), x), ("*", int(b), y) if x == y:
            return combine("*", a + b, x)
        case "+", a, b if a == b:
            return combine("*", 2, a)
        case "*", int(a), ("*", int(b), rest):
            return combine("*", a * b, rest)
        case "*", a, int(n):
            return combine("*", n, a)
        case "*", a, b if a == b:
            return ("^", a, 2)
    return (op, left, right)


def derive(expr: Expr, name: str) -> Expr:
    match expr:
        case int() | str():
            return int(expr == name)
        case "+", a, b:
            return ("+", derive(a, name), derive(b, name))
        case "*", a, b:
            return ("+", ("*", derive(a, name), b), ("*", a, derive(b, name)))
        case "^", base, int(n):
            return ("*", ("*", n, ("^", base, n - 1)), derive(base, name))
    raise ValueError(f"cannot derive {expr!r}")


def show(expr: Expr, outer: str = "+") -> str:
    match expr:
        case (op, left, right):
            text = f"{show(left, op)}{f" {op} " if op == "+" else op}{show(right, op)}"
            return f"({text})" if "+*^".index(op) < "+*^".index(outer) else text
    return str(expr)


CASES = [("+", ("*", "x", 0), ("*", 1, "y")), ("+", "x", ("+", "x", 0)), ("*", ("*", 2, "x"), 3), ("*", ("+", "x", "y"), ("+", "x", "y")),
         ("+", ("*", 2, "x"), ("*", "x", 5)), ("^", ("+", 1, 2), 3), ("^", ("*", "x", "y"), 1), ("^", ("*", "x", "y"), 2)]
for case in CASES:
    print(f"{show(case):<18} = {show(simplify(case))}")
for formula in (("^", "x", 3), ("+", ("*", 3, ("^", "x", 2)), ("*", "x", "y")), ("^", ("+", "x", 1), 2), ("^", 2, "x")):
    try:
        print(f"d/dx {show(formula)} = {show(simplify(derive(formula, "x")))}")
    except ValueError as error:
        print(f"ValueError: {error}")
[show(simplify(case)) for case in CASES[3:5]]

# --- prints
# x*0 + 1*y          = y
# x + x + 0          = 2*x
# 2*x*3              = 6*x
# (x + y)*(x + y)    = (x + y)^2
# 2*x + x*5          = 7*x
# (1 + 2)^3          = 27
# (x*y)^1            = x*y
# (x*y)^2            = (x*y)^2
# d/dx x^3 = 3*x^2
# d/dx 3*x^2 + x*y = 6*x + y
# d/dx (x + 1)^2 = 2*(x + 1)
# ValueError: cannot derive ('^', 2, 'x')
# --- value: ["(x + y)^2", "7*x"]
