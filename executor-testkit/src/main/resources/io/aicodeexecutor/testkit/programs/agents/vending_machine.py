# Drive a vending machine from a transition table, with change-making from the coins it holds.
from collections import Counter

PRICES = {"cola": 150, "chips": 120, "gum": 55}
COINS = (200, 100, 50, 20, 10, 5)


class VendingMachine:
    def __init__(self, stock: dict[str, int], float_coins: dict[int, int]) -> None:
        self.stock = Counter(stock)
        self.coins = Counter(float_coins)
        self.credit = 0
        self.state = "waiting"

    def change_for(self, amount: int) -> list[int] | None:
        """Fewest coins from the till for `amount`, by exploring the reachable sums."""
        best: dict[int, list[int]] = {0: []}
        for coin in COINS:
            for total, used in sorted(best.items(), reverse=True):
                for extra in range(1, self.coins[coin] + 1):
                    target = total + coin * extra
                    if target > amount:
                        break
                    if target not in best or len(best[target]) > len(used) + extra:
                        best[target] = used + [coin] * extra
        return best.get(amount)

    def insert(self, coin: int) -> str:
        if coin not in COINS:
            return f"coin {coin} rejected"
        self.coins[coin] += 1
        self.credit += coin
        self.state = "has credit"
        return f"credit {self.credit}"

    def choose(self, product: str) -> str:
        if self.state != "has credit":
            return "please insert coins first"
        if product not in PRICES or self.stock[product] == 0:
            return f"{product} is not available"
        due = self.credit - PRICES[product]
        if due < 0:
            return f"{-due} more for {product}"
        change = self.change_for(due)
        if change is None:
            return "exact change only"
        self.stock[product] -= 1
        return f"{product}, change {self._pay_out(change)}"

    def refund(self, reason: str = "refund") -> str:
        return f"{reason} {self._pay_out(self.change_for(self.credit))}"

    def _pay_out(self, coins: list[int]) -> list[int]:
        self.coins.subtract(coins)
        self.credit, self.state = 0, "waiting"
        return coins


machine = VendingMachine({"cola": 1, "chips": 3, "gum": 2}, {50: 1, 20: 3, 10: 1})
till = sum(coin * count for coin, count in machine.coins.items())
script = ["choose cola", "insert 100", "choose cola", "insert 200", "choose cola", "insert 3", "insert 200",
          "choose cola", "choose chips", "insert 100", "choose gum", "insert 5", "choose gum", "refund", "choose gum"]
for command in script:
    action, *argument = command.split()
    values = [int(a) if a.isdigit() else a for a in argument]
    print(f"{command:<13} {getattr(machine, action)(*values)}")
takings = sum(coin * count for coin, count in machine.coins.items()) - till
print("takings:", takings, "till:", {coin: machine.coins[coin] for coin in COINS if machine.coins[coin]})
[takings, machine.stock.total(), machine.state]

# --- prints
# choose cola   please insert coins first
# insert 100    credit 100
# choose cola   50 more for cola
# insert 200    credit 300
# choose cola   cola, change [100, 50]
# insert 3      coin 3 rejected
# insert 200    credit 200
# choose cola   cola is not available
# choose chips  exact change only
# insert 100    credit 300
# choose gum    exact change only
# insert 5      credit 305
# choose gum    gum, change [200, 20, 20, 10]
# refund        refund []
# choose gum    please insert coins first
# takings: 205 till: {200: 1, 100: 1, 20: 1, 5: 1}
# --- value: [205, 4, "waiting"]
