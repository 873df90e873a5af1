# Solve an easy 9x9 sudoku by always filling the cell with the fewest candidates.
PUZZLE = """
53..7....
6..195...
.98....6.
8...6...3
4..8.3..1
7...2...6
.6....28.
...419..5
....8..79
"""
Grid = list[list[int]]


def parse(text: str) -> Grid:
    return [[0 if ch == "." else int(ch) for ch in line] for line in text.split()]


def candidates(grid: Grid, row: int, col: int) -> set[int]:
    top, left = row - row % 3, col - col % 3
    used = set(grid[row]) | {grid[r][col] for r in range(9)}
    used |= {grid[r][c] for r in range(top, top + 3) for c in range(left, left + 3)}
    return set(range(1, 10)) - used


def solve(grid: Grid, stats: dict[str, int]) -> bool:
    blanks = [(r, c) for r in range(9) for c in range(9) if grid[r][c] == 0]
    if not blanks:
        return True
    options = {cell: candidates(grid, *cell) for cell in blanks}
    row, col = min(blanks, key=lambda cell: len(options[cell]))
    for digit in sorted(options[row, col]):
        stats["placed"] += 1
        grid[row][col] = digit
        if solve(grid, stats):
            return True
        grid[row][col] = 0
        stats["undone"] += 1
    return False


def is_valid(grid: Grid) -> bool:
    rows = [set(row) for row in grid]
    columns = [set(column) for column in zip(*grid)]
    boxes = [{grid[r + i][c + j] for i in range(3) for j in range(3)} for r in (0, 3, 6) for c in (0, 3, 6)]
    return all(group == set(range(1, 10)) for group in rows + columns + boxes)


def render(grid: Grid) -> str:
    lines = []
    for r, row in enumerate(grid):
        if r in (3, 6):
            lines.append("------+-------+------")
        lines.append(" | ".join(" ".join(map(str, row[c:c + 3])) for c in (0, 3, 6)))
    return "\n".join(lines)


grid = parse(PUZZLE)
stats = {"placed": 0, "undone": 0}
solved = solve(grid, stats)
print(render(grid))
print(f"solved={solved} valid={is_valid(grid)} placed={stats['placed']} undone={stats['undone']}")
["".join(map(str, row)) for row in grid]

# --- prints
# 5 3 4 | 6 7 8 | 9 1 2
# 6 7 2 | 1 9 5 | 3 4 8
# 1 9 8 | 3 4 2 | 5 6 7
# ------+-------+------
# 8 5 9 | 7 6 1 | 4 2 3
# 4 2 6 | 8 5 3 | 7 9 1
# 7 1 3 | 9 2 4 | 8 5 6
# ------+-------+------
# 9 6 1 | 5 3 7 | 2 8 4
# 2 8 7 | 4 1 9 | 6 3 5
# 3 4 5 | 2 8 6 | 1 7 9
# solved=True valid=True placed=51 undone=0
# --- value: ["534678912", "672195348", "198342567", "859761423", "426853791", "713924856", "961537284", "287419635", "345286179"]
