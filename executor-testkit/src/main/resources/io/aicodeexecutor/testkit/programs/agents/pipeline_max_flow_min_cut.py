# Compute the maximum water flow through a pipe network (Edmonds-Karp) and its minimum cut.
from collections import defaultdict, deque

PIPES = [
    ("spring", "north", 16), ("spring", "south", 13), ("south", "north", 4), ("north", "mill", 12),
    ("mill", "south", 9), ("south", "farm", 14), ("farm", "mill", 7), ("mill", "town", 20), ("farm", "town", 4),
]


def residual_network(pipes):
    residual = defaultdict(lambda: defaultdict(int))
    for a, b, capacity in pipes:
        residual[a][b] += capacity
        residual[b][a] += 0
    return residual


def augmenting_path(residual, source, sink):
    parent = {source: None}
    queue = deque([source])
    while queue:
        node = queue.popleft()
        for neighbour, room in residual[node].items():
            if room > 0 and neighbour not in parent:
                parent[neighbour] = node
                queue.append(neighbour)
    if sink not in parent:
        return None, set(parent)
    path = [sink]
    while parent[path[-1]] is not None:
        path.append(parent[path[-1]])
    return path[::-1], set(parent)


def max_flow(pipes, source, sink):
    residual = residual_network(pipes)
    total = 0
    while True:
        path, reachable = augmenting_path(residual, source, sink)
        if path is None:
            return total, residual, reachable
        edges = list(zip(path, path[1:]))
        amount = min(residual[a][b] for a, b in edges)
        for a, b in edges:
            residual[a][b] -= amount
            residual[b][a] += amount
        total += amount
        print(f"+{amount:<3} {' > '.join(path)}")


total, residual, reachable = max_flow(PIPES, "spring", "town")
print("maximum flow:", total)
for a, b, capacity in PIPES:
    used = max(0, capacity - residual[a][b])
    print(f"{a:>7} -> {b:<6} {used:>2}/{capacity:<2} {'full' if used == capacity else ''}".rstrip())
cut = [(a, b, c) for a, b, c in PIPES if a in reachable and b not in reachable]
print("minimum cut:", ", ".join(f"{a}-{b}" for a, b, _ in cut))
assert sum(c for _, _, c in cut) == total
total

# --- prints
# +12  spring > north > mill > town
# +4   spring > south > farm > town
# +7   spring > south > farm > mill > town
# maximum flow: 23
#  spring -> north  12/16
#  spring -> south  11/13
#   south -> north   0/4
#   north -> mill   12/12 full
#    mill -> south   0/9
#   south -> farm   11/14
#    farm -> mill    7/7  full
#    mill -> town   19/20
#    farm -> town    4/4  full
# minimum cut: north-mill, farm-mill, farm-town
# --- value: 23
