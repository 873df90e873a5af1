# Overloads the arithmetic operators, forward and reflected, for a small integer vector class.
from math import hypot


class Vec:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"Vec({self.x}, {self.y})"

    def __iter__(self):
        yield self.x
        yield self.y

    def _with(self, other, op):
        if isinstance(other, Vec):
            return Vec(op(self.x, other.x), op(self.y, other.y))
        if isinstance(other, (int, float)):
            return Vec(op(self.x, other), op(self.y, other))
        return NotImplemented

    def __add__(self, other): return self._with(other, lambda a, b: a + b)
    def __sub__(self, other): return self._with(other, lambda a, b: a - b)
    def __rsub__(self, other): return self._with(other, lambda a, b: b - a)
    def __mul__(self, other): return self._with(other, lambda a, b: a * b)
    def __truediv__(self, other): return self._with(other, lambda a, b: a / b)
    def __floordiv__(self, other): return self._with(other, lambda a, b: a // b)
    def __mod__(self, other): return self._with(other, lambda a, b: a % b)
    def __divmod__(self, other): return self // other, self % other
    def __rtruediv__(self, other): return self._with(other, lambda a, b: b / a)
    def __pow__(self, power, modulus=None):
        return Vec(pow(self.x, power, modulus), pow(self.y, power, modulus))
    def __rpow__(self, base): return Vec(base ** self.x, base ** self.y)
    def __matmul__(self, other): return self.x * other.x + self.y * other.y
    def __rmatmul__(self, rows): return Vec(*(Vec(*row) @ self for row in rows))
    def __neg__(self): return self * -1
    def __pos__(self): return Vec(abs(self.x), abs(self.y))
    def __invert__(self): return Vec(-self.y, self.x)
    def __abs__(self): return hypot(*self)
    def __round__(self, digits=0): return Vec(round(self.x, digits), round(self.y, digits))
    def __bool__(self): return self.x != 0 or self.y != 0
    def __complex__(self): return complex(self.x, self.y)
    def __format__(self, spec): return f"<{self.x:{spec}} | {self.y:{spec}}>"
    __radd__, __rmul__ = __add__, __mul__


a, b = Vec(7, -3), Vec(2, 5)
print(a + b, a - b, a * b, 10 - a, 1 + b, 3 * b)
print(a / 2, a // b, a % b, divmod(a, 4), 20 / b)
print(a ** 2, pow(a, 3, 5), 2 ** b, a @ b)
print([(0, 1), (1, 0)] @ a, -a, +a, ~a)
print(abs(Vec(3, 4)), round(a / 9, 2), bool(a), not Vec(0, 0), complex(b))
print(f"{a:+04d} {b / 3:.2f}", sum([a, b, b], start=Vec(0, 0)))
try:
    a + "text"
except TypeError as error:
    print("TypeError:", error)

[*(a + b), a @ b]

# --- prints
# Vec(9, 2) Vec(5, -8) Vec(14, -15) Vec(3, 13) Vec(3, 6) Vec(6, 15)
# Vec(3.5, -1.5) Vec(3, -1) Vec(1, 2) (Vec(1, -1), Vec(3, 1)) Vec(10.0, 4.0)
# Vec(49, 9) Vec(3, 3) Vec(4, 32) -1
# Vec(-3, 7) Vec(-7, 3) Vec(7, 3) Vec(3, 7)
# 5.0 Vec(0.78, -0.33) True True (2+5j)
# <+007 | -003> <0.67 | 1.67> Vec(11, 7)
# TypeError: unsupported operand type(s) for +: 'Vec' and 'str'
# --- value: [9, 2, -1]
