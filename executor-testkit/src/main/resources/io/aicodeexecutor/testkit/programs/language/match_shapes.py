# Simplifies arithmetic expression trees with class patterns, guards, or-patterns and nested captures.
from dataclasses import dataclass

@dataclass(frozen=True)
class Num:
    value: float

@dataclass(frozen=True)
class Var:
    name: str

@dataclass(frozen=True)
class Op:
    sign: str
    left: object
    right: object

class Point:
    __match_args__ = ("x", "y")
    def __init__(self, x, y): self.x, self.y = x, y

def simplify(node):
    match node:
        case Op(sign, left, right):
            node = Op(sign, simplify(left), simplify(right))
    match node:
        case Op("+", Num(0), same) | Op("+", same, Num(0)):
            return same
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return Num(0)
        case Op("*", Num(1), same) | Op("*" | "/", same, Num(1)):
            return same
        case Op("-", a, b) if a == b:
            return Num(0)
        case Op(sign="+", left=Num(value=a), right=Num(value=b)):
            return Num(a + b)
        case Op("*", Num(a), Num(b)):
            return Num(a * b)
        case _:
            return node

def show(node):
    match node:
        case Num(value=int() | float() as value): return f"{value:g}"
        case Var(name): return name
        case Op("+" | "-" as sign, left, right): return f"({show(left)} {sign} {show(right)})"
        case Op(): return show(node.left) + node.sign + show(node.right)

def where(thing):
    match thing:
        case Point(0, 0): return "origin"
        case Point(x=0) | Point(y=0): return "on an axis"
        case Point(x, y) if x == y: return f"diagonal at {x}"
        case Point(x=float(), y=float()): return "between grid points"
        case Point(): return "somewhere"
        case str(text) if text: return f"text {text}"
        case bool(flag): return f"flag {flag}"
        case int(n) | float(n): return f"number {n}"
        case object(): return type(thing).__name__

x, y = Var("x"), Var("y")
trees = [Op("+", x, Num(0)), Op("*", Op("+", Num(2), Num(3)), Op("-", y, y)), Op("/", Op("*", Num(1), x), Num(1)),
         Op("+", Op("*", Num(2), Num(4)), Op("-", x, y))]
for tree in trees: print(show(tree), "=>", show(simplify(tree)))
for thing in (Point(0, 0), Point(0, 9), Point(4, 4), Point(1.5, 2.5), Point(1, 2), "hi", "", True, 7, 2.5, None):
    print(where(thing), end="; ")
print()

[show(simplify(tree)) for tree in trees]

# --- prints
# (x + 0) => x
# (2 + 3)*(y - y) => 0
# 1*x/1 => x
# (2*4 + (x - y)) => (8 + (x - y))
# origin; on an axis; diagonal at 4; between grid points; somewhere; text hi; str; flag True; number 7; number 2.5; NoneType; 
# --- value: ["x", "0", "x", "(8 + (x - y))"]
