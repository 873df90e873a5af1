# Tracks stock with dataclasses: default factories, InitVar, __post_init__, inheritance, asdict, astuple and replace.
from dataclasses import InitVar, asdict, astuple, dataclass, field, fields, replace
from typing import ClassVar


@dataclass
class Item:
    name: str
    price: float
    quantity: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
    secret: str = field(default="none", repr=False)
    discount: InitVar[float | None] = None
    total: float = field(init=False)
    currency: ClassVar[str] = "EUR"

    def __post_init__(self, discount: float | None) -> None:
        if discount:
            self.price = round(self.price * (1 - discount), 2)
        self.total = self.price * self.quantity


@dataclass
class Perishable(Item):
    days_left: int = 7

    def __post_init__(self, discount):
        if self.days_left < 3:
            discount = 0.5
        super().__post_init__(discount)


@dataclass
class Shelf:
    code: str
    items: list[Item] = field(default_factory=list)

    def add(self, *items: Item) -> "Shelf":
        self.items.extend(items)
        return self


nails = Item("nails", 0.25, 200, ["metal"])
milk = Perishable("milk", 1.5, quantity=4, days_left=2)
lamp = Item("lamp", 40.0, 2, discount=0.25, secret="s3")
shelf = Shelf("A1").add(nails, milk, lamp)
for item in shelf.items:
    print(item)
print(nails == Item("nails", 0.25, 200, ["other"]), nails == milk, lamp.currency)

more = replace(nails, quantity=1000, discount=None)
print(more.total, more.tags is nails.tags, Shelf("B").items is Shelf("C").items)
print(asdict(Shelf("Z").add(lamp)))
print(astuple(milk))
print([f.name for f in fields(Item)], [f.name for f in fields(Item) if not f.init])

sum(item.total for item in shelf.items)

# --- prints
# Item(name='nails', price=0.25, quantity=200, tags=['metal'], total=50.0)
# Perishable(name='milk', price=0.75, quantity=4, tags=[], total=3.0, days_left=2)
# Item(name='lamp', price=30.0, quantity=2, tags=[], total=60.0)
# True False EUR
# 250.0 True False
# {'code': 'Z', 'items': [{'name': 'lamp', 'price': 30.0, 'quantity': 2, 'tags': [], 'secret': 's3', 'total': 60.0}]}
# ('milk', 0.75, 4, [], 'none', 3.0, 2)
# ['name', 'price', 'quantity', 'tags', 'secret', 'total'] ['total']
# --- value: 113.0
