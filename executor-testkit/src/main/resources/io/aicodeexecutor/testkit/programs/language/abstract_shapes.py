# Defines abstract shapes with an abstract property and a template method, then ranks concrete ones.
import math
from abc import ABC, abstractmethod


class Shape(ABC):
    @property
    @abstractmethod
    def sides(self) -> int: ...

    @abstractmethod
    def area(self) -> float:
        """The surface of the shape."""

    @classmethod
    @abstractmethod
    def unit(cls) -> "Shape":
        raise NotImplementedError

    def describe(self) -> str:
        kind = type(self).__name__.lower()
        return f"{kind} with {self.sides or 'no'} sides covers {self.area():.2f}"


class Rectangle(Shape):
    sides = 4

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height

    def area(self) -> float:
        return self.width * self.height

    @classmethod
    def unit(cls) -> "Rectangle":
        return cls(1, 1)


class Circle(Shape):
    def __init__(self, radius: float) -> None:
        self.radius = radius

    @property
    def sides(self) -> int:
        return 0

    def area(self) -> float:
        return math.pi * self.radius ** 2

    @classmethod
    def unit(cls) -> "Circle":
        return cls(1)


class Blob(Shape):
    def area(self) -> float:
        return 1.0


shapes: list[Shape] = [Rectangle(3, 4), Circle(2), Rectangle.unit(), Circle.unit()]
for shape in sorted(shapes, key=lambda s: s.area(), reverse=True):
    print(shape.describe())
for incomplete in Shape, Blob:
    try:
        incomplete()
    except TypeError:
        print(incomplete.__name__, "is abstract:", sorted(incomplete.__abstractmethods__))

[round(shape.area(), 3) for shape in shapes]

# --- prints
# circle with no sides covers 12.57
# rectangle with 4 sides covers 12.00
# circle with no sides covers 3.14
# rectangle with 4 sides covers 1.00
# Shape is abstract: ['area', 'sides', 'unit']
# Blob is abstract: ['sides', 'unit']
# --- value: [12, 12.566, 1, 3.142]
