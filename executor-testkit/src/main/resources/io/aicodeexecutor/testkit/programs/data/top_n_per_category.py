# Picks the top and bottom products per category with heapq, using a bounded heap for a stream.
import heapq
from collections import defaultdict

SALES = """
toys puzzle 320
toys kite 80
books atlas 150
toys robot 610
books novel 990
garden hose 75
books comics 420
toys yo-yo 80
books poems 60
garden spade 130
""".split("\n")


def parse(lines):
    for line in lines:
        if line:
            category, product, units = line.split()
            yield category, product, int(units)


def keep_largest(stream, size):
    """A min-heap of at most `size` entries: the smallest is replaced by anything larger."""
    heap = []
    for category, product, units in stream:
        entry = (units, product, category)
        if len(heap) < size:
            heapq.heappush(heap, entry)
        else:
            heapq.heappushpop(heap, entry)
    return sorted(heap, reverse=True)


by_category = defaultdict(list)
for category, product, units in parse(SALES):
    by_category[category].append((product, units))

leaders = {}
for category in sorted(by_category):
    rows = by_category[category]
    best = heapq.nlargest(2, rows, key=lambda row: row[1])
    worst = heapq.nsmallest(1, rows, key=lambda row: (row[1], row[0]))[0]
    leaders[category] = [product for product, _units in best]
    print(f"{category:<7} top: {', '.join(f'{p} ({u})' for p, u in best)}; weakest: {worst[0]}")

overall = keep_largest(parse(SALES), 3)
for place, (units, product, category) in enumerate(overall, start=1):
    print(f"{place}. {product} [{category}] {units}")

queue = [units for _category, _product, units in parse(SALES)]
heapq.heapify(queue)
print("three smallest popped:", [heapq.heappop(queue) for step in range(3)], "then", heapq.heapreplace(queue, 1000))
leaders

# --- prints
# books   top: novel (990), comics (420); weakest: poems
# garden  top: spade (130), hose (75); weakest: hose
# toys    top: robot (610), puzzle (320); weakest: kite
# 1. novel [books] 990
# 2. robot [toys] 610
# 3. comics [books] 420
# three smallest popped: [60, 75, 80] then 80
# --- value: {"books": ["novel", "comics"], "garden": ["spade", "hose"], "toys": ["robot", "puzzle"]}
