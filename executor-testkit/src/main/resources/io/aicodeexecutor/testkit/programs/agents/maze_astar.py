# Generate a maze with a seeded depth-first carve, then solve it with A* and draw the path.
import heapq
import random

WIDTH, HEIGHT = 15, 7


def carve(width: int, height: int) -> list[list[str]]:
    grid = [["#"] * (2 * width + 1) for _ in range(2 * height + 1)]
    grid[1][1] = " "
    stack = [(1, 1)]
    while stack:
        r, c = stack[-1]
        options = [(dr, dc) for dr, dc in ((0, 2), (2, 0), (0, -2), (-2, 0))
                   if 0 < r + dr < len(grid) and 0 < c + dc < len(grid[0]) and grid[r + dr][c + dc] == "#"]
        if not options:
            stack.pop()
            continue
        dr, dc = random.choice(options)
        grid[r + dr // 2][c + dc // 2] = grid[r + dr][c + dc] = " "
        stack.append((r + dr, c + dc))
    return grid


def a_star(grid, start, goal):
    def estimate(cell):
        return abs(cell[0] - goal[0]) + abs(cell[1] - goal[1])

    best = {start: 0}
    came_from = {}
    queue = [(estimate(start), start)]
    expanded = 0
    while queue:
        _, cell = heapq.heappop(queue)
        expanded += 1
        if cell == goal:
            path = [cell]
            while path[-1] != start:
                path.append(came_from[path[-1]])
            return path[::-1], expanded
        for dr, dc in ((0, 1), (1, 0), (0, -1), (-1, 0)):
            nxt = (cell[0] + dr, cell[1] + dc)
            cost = best[cell] + 1
            if grid[nxt[0]][nxt[1]] != "#" and cost < best.get(nxt, cost + 1):
                best[nxt] = cost
                came_from[nxt] = cell
                heapq.heappush(queue, (cost + estimate(nxt), nxt))
    return [], expanded


random.seed(2024)
maze = carve(WIDTH, HEIGHT)
goal = (2 * HEIGHT - 1, 2 * WIDTH - 1)
path, expanded = a_star(maze, (1, 1), goal)
for r, c in path:
    maze[r][c] = "."
maze[1][1], maze[goal[0]][goal[1]] = "S", "G"
print("\n".join("".join(row) for row in maze))
open_cells = sum(row.count(" ") + row.count(".") for row in maze) + 2
print(f"path length {len(path) - 1}, every corridor cell: {open_cells}")
print("explored no more than the corridors:", expanded <= open_cells)
[len(path) - 1, open_cells]

# --- prints
# ###############################
# #S#.....#   #   #     #       #
# #.#.###.# # # # # ### # ##### #
# #...#...# #   #   # #   #   # #
# #####.####### ##### ##### # # #
# # #...#  ...#             # # #
# # #.#####.#.######### ####### #
# #...#  ...#...#...#   #.....# #
# #.### #.#####.#.#.#####.###.# #
# #.#   #.#.....#.#.......#...# #
# #.### #.#.#####.#########.### #
# #...# #.#.....#...# #.....#   #
# ###.###.#####.###.# #.####### #
# #  .....#    .....#  ........G#
# ###############################
# path length 112, every corridor cell: 209
# explored no more than the corridors: True
# --- value: [112, 209]
