"""A small interpreter of arithmetic: a class hierarchy, operators, pattern matching, errors of its own."""

import operator
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import reduce


class EvaluationError(Exception):
    pass


class Expression(ABC):
    @abstractmethod
    def evaluate(self, names): ...

    def __add__(self, other):
        return Operation("+", self, other)

    def __truediv__(self, other):
        return Operation("/", self, other)


@dataclass(frozen=True, order=True)
class Number(Expression):
    value: int

    def evaluate(self, names):
        return self.value

    def __str__(self):
        return str(self.value)


@dataclass(frozen=True)
class Name(Expression):
    name: str

    def evaluate(self, names):
        if self.name not in names:
            raise EvaluationError(f"{self.name} has no value")
        return names[self.name]

    def __str__(self):
        return self.name


@dataclass(frozen=True)
class Operation(Expression):
    symbol: str
    left: Expression
    right: Expression
    FUNCTIONS = {"+": operator.add, "/": operator.truediv}

    def evaluate(self, names):
        try:
            return self.FUNCTIONS[self.symbol](self.left.evaluate(names), self.right.evaluate(names))
        except ZeroDivisionError as error:
            raise EvaluationError(f"{self} divides by zero") from error

    def __str__(self):
        match self:
            case Operation("+", term, Number(0)) | Operation("+", Number(0), term) | Operation("/", term, Number(1)):
                return str(term)
        return f"({self.left} {self.symbol} {self.right})"


x = Name("x")
values = []
for expression in (x / Number(1) + Number(0), reduce(operator.add, map(Number, range(1, 5))) / x,
                   Number(7) / (x + Number(-4)), Number(2) + Name("z")):
    try:
        values.append(expression.evaluate({"x": 4}))
    except EvaluationError as error:
        values.append(f"{type(error).__name__}: {error}")
    print(f"{expression} = {values[-1]}")

_ = {"values": values, "largest": str(max(Number(2), Number(9), Number(4)))}
