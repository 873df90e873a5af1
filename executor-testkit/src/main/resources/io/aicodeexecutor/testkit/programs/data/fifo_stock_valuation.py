# Values stock by FIFO: consumes purchase layers from a deque and reports the cost of each sale.
from collections import deque
from dataclasses import dataclass


@dataclass
class Layer:
    units: int
    cost: int  # cents per unit


class OutOfStock(Exception):
    pass


class FifoStock:
    def __init__(self) -> None:
        self.layers: deque[Layer] = deque()

    @property
    def on_hand(self) -> int:
        return sum(layer.units for layer in self.layers)

    def buy(self, units: int, cost: int) -> None:
        self.layers.append(Layer(units, cost))

    def sell(self, units: int) -> int:
        if units > self.on_hand:
            raise OutOfStock(f"wanted {units}, have {self.on_hand}")
        cost = 0
        while units:
            oldest = self.layers[0]
            taken = min(units, oldest.units)
            cost += taken * oldest.cost
            oldest.units -= taken
            units -= taken
            if not oldest.units:
                self.layers.popleft()
        return cost


stock = FifoStock()
MOVES = [("buy", 100, 250), ("buy", 50, 300), ("sell", 120, 500), ("buy", 40, 280), ("sell", 90, 520), ("sell", 60, 510)]
profit = 0
for kind, units, price in MOVES:
    if kind == "buy":
        stock.buy(units, price)
        print(f"buy  {units:>3} @ {price / 100:.2f} -> {stock.on_hand} on hand")
        continue
    try:
        cost = stock.sell(units)
    except OutOfStock as error:
        print(f"sell {units:>3} refused: {error}")
        continue
    margin = units * price - cost
    profit += margin
    print(f"sell {units:>3} @ {price / 100:.2f} cost {cost / 100:.2f} margin {margin / 100:.2f}")

print("left:", list(stock.layers))
{"profit": profit, "stock_value": sum(layer.units * layer.cost for layer in stock.layers)}

# --- prints
# buy  100 @ 2.50 -> 100 on hand
# buy   50 @ 3.00 -> 150 on hand
# sell 120 @ 5.00 cost 310.00 margin 290.00
# buy   40 @ 2.80 -> 70 on hand
# sell  90 refused: wanted 90, have 70
# sell  60 @ 5.10 cost 174.00 margin 132.00
# left: [Layer(units=10, cost=280)]
# --- value: {"profit": 42200, "stock_value": 2800}
