# Simulate a week of stock movements with reorder points, lead times and lost sales.
import csv
import io
from dataclasses import dataclass, field

CATALOGUE = """sku,stock,reorder_point,batch,lead_days,unit_cost
bolt,40,25,60,2,0.05
nut,15,20,50,1,0.04
drill,6,4,5,3,79.90
glove,30,10,20,2,3.50
"""
DEMAND = {
    "bolt": [10, 8, 12, 9, 14, 7, 5], "nut": [9, 4, 8, 11, 16, 2, 10],
    "drill": [2, 2, 3, 0, 4, 1, 2], "glove": [3, 2, 1, 4, 2, 0, 3],
}


@dataclass
class Item:
    sku: str
    stock: int
    reorder_point: int
    batch: int
    lead_days: int
    unit_cost: float
    due: list[int] = field(default_factory=list)
    lost: int = 0
    ordered: int = 0

    @classmethod
    def from_row(cls, row: dict[str, str]) -> "Item":
        whole = {key: int(row[key]) for key in ("stock", "reorder_point", "batch", "lead_days")}
        return cls(sku=row["sku"], unit_cost=float(row["unit_cost"]), **whole)

    def receive(self, day: int) -> int:
        arrived = self.due.count(day) * self.batch
        self.due = [when for when in self.due if when != day]
        self.stock += arrived
        return arrived

    def sell(self, wanted: int) -> None:
        sold = min(wanted, self.stock)
        self.stock -= sold
        self.lost += wanted - sold

    def reorder_if_needed(self, day: int) -> bool:
        if self.stock + self.batch * len(self.due) > self.reorder_point:
            return False
        self.due.append(day + self.lead_days)
        self.ordered += self.batch
        return True


items = [Item.from_row(row) for row in csv.DictReader(io.StringIO(CATALOGUE))]
for day in range(1, 8):
    notes = []
    for item in items:
        if arrived := item.receive(day):
            notes.append(f"+{arrived} {item.sku}")
        item.sell(DEMAND[item.sku][day - 1])
        if item.reorder_if_needed(day):
            notes.append(f"order {item.sku} for day {item.due[-1]}")
    levels = " ".join(f"{item.sku}={item.stock:<3}" for item in items)
    print(f"day {day}: {levels} {'; '.join(notes)}".rstrip())

print(f"{'sku':<6}{'demand':>7}{'lost':>5}{'service':>9}{'spend':>9}")
for item in items:
    demand = sum(DEMAND[item.sku])
    print(f"{item.sku:<6}{demand:>7}{item.lost:>5}{1 - item.lost / demand:>9.1%}{item.ordered * item.unit_cost:>9.2f}")
{item.sku: {"stock": item.stock, "lost": item.lost} for item in items}

# --- prints
# day 1: bolt=30  nut=6   drill=4   glove=27  order nut for day 2; order drill for day 4
# day 2: bolt=22  nut=52  drill=2   glove=25  order bolt for day 4; +50 nut
# day 3: bolt=10  nut=44  drill=0   glove=24
# day 4: bolt=61  nut=33  drill=5   glove=20  +60 bolt; +5 drill
# day 5: bolt=47  nut=17  drill=1   glove=18  order nut for day 6; order drill for day 8
# day 6: bolt=40  nut=65  drill=0   glove=18  +50 nut
# day 7: bolt=35  nut=55  drill=0   glove=15
# sku    demand lost  service    spend
# bolt       65    0   100.0%     3.00
# nut        60    0   100.0%     4.00
# drill      14    3    78.6%   799.00
# glove      15    0   100.0%     0.00
# --- value: {"bolt": {"stock": 35, "lost": 0}, "nut": {"stock": 55, "lost": 0}, "drill": {"stock": 0, "lost": 3}, "glove": {"stock": 15, "lost": 0}}
