# Implements a small matrix class with products, powers, determinant and inverse, and uses it for graphs and rotations.
import math
from fractions import Fraction
from functools import reduce
from operator import matmul
from typing import Iterator, Sequence

class Matrix:
    __slots__ = ("rows",)

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        self.rows = [list(row) for row in rows]

    @classmethod
    def identity(cls, n: int) -> "Matrix":
        return cls([[int(i == j) for j in range(n)] for i in range(n)])

    @property
    def shape(self) -> tuple[int, int]:
        return len(self.rows), len(self.rows[0])

    def __getitem__(self, key: tuple[int, int]) -> float:
        return self.rows[key[0]][key[1]]

    def __iter__(self) -> Iterator[list[float]]:
        return iter(self.rows)

    def __matmul__(self, other: "Matrix") -> "Matrix":
        if self.shape[1] != other.shape[0]:
            raise ValueError(f"cannot multiply {self.shape} by {other.shape}")
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other)] for row in self])

    def __pow__(self, exponent: int) -> "Matrix":
        result, base = Matrix.identity(len(self.rows)), self
        while exponent:
            if exponent & 1:
                result = result @ base
            base, exponent = base @ base, exponent >> 1
        return result

    def minor(self, i: int, j: int) -> "Matrix":
        return Matrix([row[:j] + row[j + 1 :] for k, row in enumerate(self) if k != i])

    def det(self) -> float:
        if self.shape == (1, 1):
            return self[0, 0]
        return sum((-1) ** j * value * self.minor(0, j).det() for j, value in enumerate(self.rows[0]) if value)

    def inverse(self) -> "Matrix":
        n, scale = len(self.rows), Fraction(1, self.det())
        return Matrix([[scale * (-1) ** (i + j) * self.minor(j, i).det() for j in range(n)] for i in range(n)])

    def __repr__(self) -> str:
        return "[" + "; ".join(" ".join(map(str, row)) for row in self) + "]"

a, b = Matrix([[1, 2], [3, 4]]), Matrix([[0, 1], [1, 0]])
print("a @ b =", a @ b, "| b @ a =", b @ a, "| a^5 =", a**5)
c = Matrix([[2, 0, 1], [1, 3, 2], [1, 1, 4]])
print("det:", a.det(), c.det(), (c @ c).det() == c.det() ** 2, "| inverse of c:", c.inverse(), (c @ c.inverse()).rows == Matrix.identity(3).rows)
print("Fibonacci by powers:", (Matrix([[1, 1], [1, 0]]) ** 90)[0, 1])
network = Matrix([[0, 1, 1, 0], [1, 0, 1, 0], [1, 1, 0, 1], [0, 0, 1, 0]])
print("walks of length 4:", network**4, "| triangles:", sum((network**3)[i, i] for i in range(4)) // 6)
turn = Matrix([[math.cos(math.pi / 6), -math.sin(math.pi / 6)], [math.sin(math.pi / 6), math.cos(math.pi / 6)]])
print("three 30 degree turns:", [[round(value, 9) + 0.0 for value in row] for row in reduce(matmul, [turn] * 3)])
try:
    a @ c
except ValueError as error:
    print("ValueError:", error)

(a**10).rows

# --- prints
# a @ b = [2 1; 4 3] | b @ a = [3 4; 1 2] | a^5 = [1069 1558; 2337 3406]
# det: -2 18 True | inverse of c: [5/9 1/18 -1/6; -1/9 7/18 -1/6; -1/9 -1/9 1/3] True
# Fibonacci by powers: 2880067194370816120
# walks of length 4: [7 6 6 4; 6 7 6 4; 6 6 11 2; 4 4 2 3] | triangles: 1
# three 30 degree turns: [[0.0, -1.0], [1.0, 0.0]]
# ValueError: cannot multiply (2, 2) by (3, 3)
# --- value: [[4783807, 6972050], [10458075, 15241882]]
