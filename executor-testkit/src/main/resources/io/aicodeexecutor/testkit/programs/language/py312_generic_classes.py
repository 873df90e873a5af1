# Builds a generic stack, a bounded subclass and a search tree with class type parameters and generic methods.
from collections.abc import Callable, Iterator
from dataclasses import dataclass

class Stack[T]:
    def __init__(self, *items: T) -> None:
        self.items: list[T] = list(items)

    def push(self, item: T) -> "Stack[T]":
        self.items.append(item)
        return self

    def pop(self) -> T:
        if not self.items:
            raise LookupError(f"{type(self).__name__} is empty")
        return self.items.pop()

    def map[U](self, function: Callable[[T], U]) -> "Stack[U]":
        return Stack(*map(function, self.items))

    def __iter__(self) -> Iterator[T]:
        yield from reversed(self.items)

    def __len__(self) -> int:
        return len(self.items)

class Bounded[T: (str, bytes)](Stack[T], metaclass=type):
    limit = 2

    def push(self, item: T) -> "Bounded[T]":
        if len(self) >= self.limit:
            print("dropped", repr(self.items.pop(0)))
        super().push(item)
        return self

@dataclass
class Tree[K, V]:
    key: K
    value: V
    left: "Tree[K, V] | None" = None
    right: "Tree[K, V] | None" = None

    def insert(self, key: K, value: V) -> None:
        if key == self.key:
            self.value = value
            return
        side = "left" if key < self.key else "right"
        match getattr(self, side):
            case None: setattr(self, side, type(self)(key, value))
            case Tree() as child: child.insert(key, value)

    def __iter__(self) -> Iterator[tuple[K, V]]:
        if self.left: yield from self.left
        yield self.key, self.value
        if self.right: yield from self.right

numbers = Stack[int](1, 2).push(3)
print(list(numbers), len(numbers), numbers.pop(), list(numbers.map(lambda n: n * 1.5)))
texts = Bounded("a").push("b").push("c")
print([*texts], isinstance(texts, Stack), type(texts.map(len)).__name__)
try:
    Stack().pop()
except LookupError as error:
    print(error)
tree = Tree("m", 1)
for key, value in [("c", 2), ("x", 3), ("a", 4), ("m", 10), ("n", 5)]: tree.insert(key, value)
print(list(tree), tree.left, sep="\n")
print([p.__name__ for p in Tree.__type_params__], Stack.__type_params__ == Bounded.__type_params__)

dict(tree)

# --- prints
# [3, 2, 1] 3 3 [3.0, 1.5]
# dropped 'a'
# ['c', 'b'] True Stack
# Stack is empty
# [('a', 4), ('c', 2), ('m', 10), ('n', 5), ('x', 3)]
# Tree(key='c', value=2, left=Tree(key='a', value=4, left=None, right=None), right=None)
# ['K', 'V'] False
# --- value: {"a": 4, "c": 2, "m": 10, "n": 5, "x": 3}
