# Fills a fixed budget in cents with the most useful wishes (0/1 knapsack) and checks the result by brute force.
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations

type Basket[T] = tuple[T, ...]


@dataclass(frozen=True)
class Wish:
    name: str
    price: Decimal
    joy: int

    @property
    def cents(self) -> int:
        return int(self.price * 100)


def knapsack[T](items: Sequence[T], capacity: int, weight: Callable[[T], int], value: Callable[[T], int]) -> Basket[T]:
    """Keeps, for each spent amount, the best value and the items behind it."""
    best: dict[int, tuple[int, Basket[T]]] = {0: (0, ())}
    for item in items:
        for spent, (joy, chosen) in list(best.items()):
            total = spent + weight(item)
            if total <= capacity and best.get(total, (-1, ()))[0] < joy + value(item):
                best[total] = joy + value(item), (*chosen, item)
    return max(best.items(), key=lambda entry: (entry[1][0], -entry[0]))[1][1]


def powerset[T](items: Sequence[T]) -> Iterable[Basket[T]]:
    return chain.from_iterable(combinations(items, size) for size in range(len(items) + 1))


wishes = [
    Wish("headphones", Decimal("49.90"), 60),
    Wish("novel", Decimal("9.99"), 22),
    Wish("chess set", Decimal("24.50"), 41),
    Wish("plant", Decimal("12.75"), 19),
    Wish("concert", Decimal("38.00"), 58),
    Wish("umbrella", Decimal("15.20"), 12),
]
for budget in (Decimal("20.00"), Decimal("50.00"), Decimal("85.30")):
    capacity = int(budget * 100)
    chosen = knapsack(wishes, capacity, lambda w: w.cents, lambda w: w.joy)
    spent = sum((w.price for w in chosen), Decimal(0))
    brute = max(sum(w.joy for w in basket) for basket in powerset(wishes) if sum(w.cents for w in basket) <= capacity)
    print(f"budget {budget}: {", ".join(w.name for w in chosen)}")
    print(f"   spends {spent}, joy {sum(w.joy for w in chosen)}, {"optimal" if brute == sum(w.joy for w in chosen) else "NOT optimal"}")

by_ratio = sorted(wishes, key=lambda w: w.joy / w.cents, reverse=True)
print("best joy per euro:", [f"{w.name} {w.joy / w.price:.2f}" for w in by_ratio[:3]])

[w.name for w in knapsack(wishes, 6300, lambda w: w.cents, lambda w: w.joy)]

# --- prints
# budget 20.00: novel
#    spends 9.99, joy 22, optimal
# budget 50.00: novel, chess set, plant
#    spends 47.24, joy 82, optimal
# budget 85.30: novel, chess set, plant, concert
#    spends 85.24, joy 140, optimal
# best joy per euro: ['novel 2.20', 'chess set 1.67', 'concert 1.53']
# --- value: ["novel", "plant", "concert"]
