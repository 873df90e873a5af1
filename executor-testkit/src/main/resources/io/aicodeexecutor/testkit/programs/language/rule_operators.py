# Builds callable validation rules that combine with the operators &, |, ^, ~, >> and <<.
class Rule:
    def __init__(self, label, test):
        self.label, self.test = label, test

    def __call__(self, value, /):
        return bool(self.test(value))

    def __and__(self, other):
        return Rule(f"({self} and {other})", lambda v: self(v) and other(v))

    def __or__(self, other):
        return Rule(f"({self} or {other})", lambda v: self(v) or other(v))

    def __xor__(self, other):
        return Rule(f"({self} xor {other})", lambda v: self(v) is not other(v))

    def __invert__(self):
        return Rule(f"not {self}", lambda v: not self(v))

    def __rshift__(self, items):
        return [item for item in items if self(item)]

    def __rlshift__(self, items):
        return self >> items

    def __lshift__(self, label):
        return Rule(label, self.test)

    def __rand__(self, flag):
        return self if flag else Rule("never", lambda v: False)

    def __str__(self):
        return self.label


even = Rule("even", lambda n: n % 2 == 0)
big = Rule("big", lambda n: n > 10)
square = Rule("square", lambda n: int(n ** 0.5) ** 2 == n)
numbers = range(1, 26)

for rule in (even & big, square ^ even & big, ~(even | big) & square, even & ~square | square & big):
    print(f"{rule!s}: {rule >> numbers}")

renamed = (even & square) << "even square"
print(renamed, [4, 5, 16, 64] << renamed, callable(renamed))
print(True & big, (True & big)(11), False & big, (False & big)(11))
try:
    even(1, 2)
except TypeError as error:
    print(type(error).__name__)
try:
    even + big
except TypeError as error:
    print(error)

(even & square) >> numbers

# --- prints
# (even and big): [12, 14, 16, 18, 20, 22, 24]
# (square xor (even and big)): [1, 4, 9, 12, 14, 18, 20, 22, 24, 25]
# (not (even or big) and square): [1, 9]
# ((even and not square) or (square and big)): [2, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 25]
# even square [4, 16, 64] True
# big True never False
# TypeError
# unsupported operand type(s) for +: 'Rule' and 'Rule'
# --- value: [4, 16]
