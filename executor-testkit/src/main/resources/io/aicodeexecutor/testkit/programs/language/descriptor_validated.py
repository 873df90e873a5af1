# Validates attributes with descriptors that learn their own names through __set_name__.
class Validated:
    def __set_name__(self, owner, name):
        self.name = name
        self.slot = "_" + name
        owner.fields = [*getattr(owner, "fields", []), name]

    def __get__(self, instance, owner=None):
        return self if instance is None else getattr(instance, self.slot)

    def __set__(self, instance, value):
        setattr(instance, self.slot, self.check(value))

    def __delete__(self, instance):
        raise AttributeError(f"{self.name} cannot be deleted")

    def check(self, value): return value

class Number(Validated):
    def __init__(self, low=float("-inf"), high=float("inf")):
        self.low, self.high = low, high

    def check(self, value):
        if not self.low <= value <= self.high:
            raise ValueError(f"{self.name} must lie in [{self.low}, {self.high}], not {value}")
        return value

class Text(Validated):
    def check(self, value):
        if not (stripped := value.strip()):
            raise ValueError(f"{self.name} is empty")
        return stripped

class Lazy:
    """A non-data descriptor: the first access stores the value on the instance."""

    def __init__(self, compute): self.compute = compute
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, instance, owner):
        print("computing", self.name)
        value = self.compute(instance)
        setattr(instance, self.name, value)
        return value

class Product:
    name = Text()
    price = Number(0)
    rating = Number(1, 5)

    def __init__(self, name, price, rating):
        self.name, self.price, self.rating = name, price, rating

    @Lazy
    def label(self):
        return f"{self.name} at {self.price:.2f} ({'*' * self.rating})"

tea = Product("  Green tea ", 4.5, 4)
print(tea.label); print(tea.label)
for field, value in [("price", -1), ("rating", 9), ("name", " "), ("rating", 5)]:
    try:
        setattr(tea, field, value)
    except ValueError as error:
        print("ValueError:", error)
try:
    del tea.price
except AttributeError as error:
    print(error)
print(Product.fields, type(Product.price).__name__)

{name: getattr(tea, name) for name in Product.fields}

# --- prints
# computing label
# Green tea at 4.50 (****)
# Green tea at 4.50 (****)
# ValueError: price must lie in [0, inf], not -1
# ValueError: rating must lie in [1, 5], not 9
# ValueError: name is empty
# price cannot be deleted
# ['name', 'price', 'rating'] Number
# --- value: {"name": "Green tea", "price": 4.5, "rating": 5}
