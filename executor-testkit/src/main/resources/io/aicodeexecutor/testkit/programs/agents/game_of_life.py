# Run Conway's game of life on a sparse set of cells and recognise still lifes, oscillators and gliders.
from collections import Counter

Cell = tuple[int, int]
PATTERNS = {
    "block": ["##", "##"],
    "blinker": ["###"],
    "toad": [".###", "###."],
    "glider": [".#.", "..#", "###"],
    "beehive": [".##.", "#..#", ".##."],
    "lone pair": ["##"],
    "r-pentomino": [".##", "##.", ".#."],
}


def parse(rows: list[str]) -> set[Cell]:
    return {(r, c) for r, row in enumerate(rows) for c, mark in enumerate(row) if mark == "#"}


def advance(alive: set[Cell]) -> set[Cell]:
    near = Counter((r + dr, c + dc) for r, c in alive for dr in (-1, 0, 1) for dc in (-1, 0, 1) if dr or dc)
    return {cell for cell, count in near.items() if count == 3 or (count == 2 and cell in alive)}


def normalise(alive: set[Cell]) -> tuple[frozenset[Cell], Cell]:
    top, left = min(r for r, _ in alive), min(c for _, c in alive)
    return frozenset((r - top, c - left) for r, c in alive), (top, left)


def classify(alive: set[Cell], limit: int = 12) -> str:
    start_shape, start_corner = normalise(alive)
    for generation in range(1, limit + 1):
        alive = advance(alive)
        if not alive:
            return f"dies in generation {generation}"
        shape, corner = normalise(alive)
        if shape == start_shape:
            shift = (corner[0] - start_corner[0], corner[1] - start_corner[1])
            if shift != (0, 0):
                return f"spaceship moving {shift} every {generation} generations"
            return "still life" if generation == 1 else f"oscillator of period {generation}"
    return f"unsettled, {len(alive)} cells after {limit} generations"


def show(alive: set[Cell], height: int, width: int) -> None:
    for r in range(height):
        print("".join("#" if (r, c) in alive else "." for c in range(width)))


verdicts = {name: classify(parse(rows)) for name, rows in PATTERNS.items()}
for name, verdict in verdicts.items():
    print(f"{name:<12}{verdict}")
glider = parse(PATTERNS["glider"])
for generation in range(3):
    print(f"glider, generation {4 * generation}:")
    show(glider, 5, 5)
    glider = advance(advance(advance(advance(glider))))
sorted(glider)

# --- prints
# block       still life
# blinker     oscillator of period 2
# toad        oscillator of period 2
# glider      spaceship moving (1, 1) every 4 generations
# beehive     still life
# lone pair   dies in generation 1
# r-pentomino unsettled, 13 cells after 12 generations
# glider, generation 0:
# .#...
# ..#..
# ###..
# .....
# .....
# glider, generation 4:
# .....
# ..#..
# ...#.
# .###.
# .....
# glider, generation 8:
# .....
# .....
# ...#.
# ....#
# ..###
# --- value: [[3, 4], [4, 5], [5, 3], [5, 4], [5, 5]]
