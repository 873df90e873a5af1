# Find the shortest knight route between two chess squares with BFS and print the distance board.
from collections import deque

FILES = "abcdefgh"
JUMPS = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)]


def to_cell(square: str) -> tuple[int, int]:
    return FILES.index(square[0]), int(square[1]) - 1


def to_square(cell: tuple[int, int]) -> str:
    return f"{FILES[cell[0]]}{cell[1] + 1}"


def explore(start: tuple[int, int]):
    distance = {start: 0}
    parent = {start: None}
    frontier = deque([start])
    while frontier:
        x, y = frontier.popleft()
        for dx, dy in JUMPS:
            nxt = (x + dx, y + dy)
            if 0 <= nxt[0] < 8 and 0 <= nxt[1] < 8 and nxt not in distance:
                distance[nxt] = distance[x, y] + 1
                parent[nxt] = (x, y)
                frontier.append(nxt)
    return distance, parent


def route(start: str, goal: str) -> list[str]:
    _, parent = explore(to_cell(start))
    path, cell = [], to_cell(goal)
    while cell is not None:
        path.append(to_square(cell))
        cell = parent[cell]
    return path[::-1]


distance, _parents = explore(to_cell("a1"))
for rank in range(7, -1, -1):
    print(rank + 1, " ".join(str(distance[file, rank]) for file in range(8)))
print(" ", " ".join(FILES))

for start, goal in [("a1", "h8"), ("e4", "e5"), ("b1", "c3"), ("a1", "b2")]:
    path = route(start, goal)
    print(f"{start} -> {goal}: {len(path) - 1} move(s) via {' '.join(path)}")

farthest = max(distance.values())
{"farthest": farthest, "squares": sum(1 for d in distance.values() if d == farthest)}

# --- prints
# 8 5 4 5 4 5 4 5 6
# 7 4 3 4 3 4 5 4 5
# 6 3 4 3 4 3 4 5 4
# 5 2 3 2 3 4 3 4 5
# 4 3 2 3 2 3 4 3 4
# 3 2 1 4 3 2 3 4 5
# 2 3 4 1 2 3 4 3 4
# 1 0 3 2 3 2 3 4 5
#   a b c d e f g h
# a1 -> h8: 6 move(s) via a1 b3 c5 d7 f8 g6 h8
# e4 -> e5: 3 move(s) via e4 f6 g4 e5
# b1 -> c3: 1 move(s) via b1 c3
# a1 -> b2: 4 move(s) via a1 b3 c5 d3 b2
# --- value: {"farthest": 6, "squares": 1}
