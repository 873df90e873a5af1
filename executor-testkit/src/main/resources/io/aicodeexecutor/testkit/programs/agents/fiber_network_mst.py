# Choose the cheapest fibre links with Kruskal's algorithm and a union-find structure.
class UnionFind:
    def __init__(self, items):
        self.parent = {item: item for item in items}
        self.size = {item: 1 for item in items}
        self.groups = len(self.parent)

    def find(self, item):
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def union(self, a, b) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.groups -= 1
        return True


def minimum_spanning_forest(towns, links):
    sets = UnionFind(towns)
    chosen = []
    for cost, a, b in sorted(links):
        taken = sets.union(a, b)
        print(f"{'take' if taken else 'skip'} {a + '-' + b:<14} {cost:>3}k  groups left: {sets.groups}")
        if taken:
            chosen.append((a, b, cost))
    return chosen, sets


towns = ["Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gorse", "Hazel"]
links = [
    (70, "Alder", "Birch"), (50, "Alder", "Dogwood"), (80, "Birch", "Cedar"), (90, "Birch", "Dogwood"),
    (70, "Birch", "Elm"), (50, "Cedar", "Elm"), (150, "Dogwood", "Elm"), (60, "Dogwood", "Fir"),
    (80, "Elm", "Fir"), (40, "Gorse", "Hazel"),
]
chosen, sets = minimum_spanning_forest(towns, links)
total = sum(cost for _, _, cost in chosen)
print(f"total cost: {total}k for {len(chosen)} links")

islands = {}
for town in towns:
    islands.setdefault(sets.find(town), []).append(town)
for members in islands.values():
    print("connected:", ", ".join(members))
{"total": total, "links": len(chosen), "islands": sorted(len(m) for m in islands.values())}

# --- prints
# take Gorse-Hazel     40k  groups left: 7
# take Alder-Dogwood   50k  groups left: 6
# take Cedar-Elm       50k  groups left: 5
# take Dogwood-Fir     60k  groups left: 4
# take Alder-Birch     70k  groups left: 3
# take Birch-Elm       70k  groups left: 2
# skip Birch-Cedar     80k  groups left: 2
# skip Elm-Fir         80k  groups left: 2
# skip Birch-Dogwood   90k  groups left: 2
# skip Dogwood-Elm    150k  groups left: 2
# total cost: 340k for 6 links
# connected: Alder, Birch, Cedar, Dogwood, Elm, Fir
# connected: Gorse, Hazel
# --- value: {"total": 340, "links": 6, "islands": [2, 6]}
