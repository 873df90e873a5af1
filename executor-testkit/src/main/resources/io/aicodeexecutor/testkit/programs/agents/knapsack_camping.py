# Pack a rucksack optimally (0/1 knapsack by dynamic programming) and compare with a greedy choice.
from dataclasses import dataclass


@dataclass(frozen=True)
class Item:
    name: str
    weight: int
    value: int

    @property
    def density(self) -> float:
        return self.value / self.weight


def pack(items: list[Item], capacity: int) -> tuple[int, list[Item]]:
    best = [[0] * (capacity + 1) for _ in range(len(items) + 1)]
    for row, item in enumerate(items, 1):
        for room in range(capacity + 1):
            best[row][room] = best[row - 1][room]
            if item.weight <= room:
                best[row][room] = max(best[row][room], best[row - 1][room - item.weight] + item.value)
    chosen, room = [], capacity
    for row in range(len(items), 0, -1):
        if best[row][room] != best[row - 1][room]:
            chosen.append(items[row - 1])
            room -= items[row - 1].weight
    return best[-1][capacity], chosen[::-1]


def pack_greedily(items: list[Item], capacity: int) -> tuple[int, list[Item]]:
    chosen = []
    for item in sorted(items, key=lambda it: (-it.density, it.name)):
        if item.weight <= capacity:
            chosen.append(item)
            capacity -= item.weight
    return sum(item.value for item in chosen), chosen


gear = [
    Item("tent", 28, 60), Item("stove", 12, 30), Item("sleeping bag", 18, 55), Item("food", 22, 58),
    Item("water", 20, 57), Item("camera", 9, 14), Item("map", 1, 9), Item("book", 5, 4), Item("rope", 11, 16),
]
comparison = []
for capacity in (0, 30, 50, 70):
    value, chosen = pack(gear, capacity)
    greedy_value, _greedy = pack_greedily(gear, capacity)
    weight = sum(item.weight for item in chosen)
    names = ", ".join(item.name for item in chosen) or "nothing"
    print(f"capacity {capacity:>2}: value {value:>3} (greedy {greedy_value:>3}), weight {weight:>2}: {names}")
    comparison.append([capacity, value, greedy_value])
comparison

# --- prints
# capacity  0: value   0 (greedy   0), weight  0: nothing
# capacity 30: value  85 (greedy  78), weight 30: stove, sleeping bag
# capacity 50: value 142 (greedy 135), weight 50: stove, sleeping bag, water
# capacity 70: value 193 (greedy 193), weight 70: sleeping bag, food, water, camera, map
# --- value: [[0, 0, 0], [30, 85, 78], [50, 142, 135], [70, 193, 193]]
