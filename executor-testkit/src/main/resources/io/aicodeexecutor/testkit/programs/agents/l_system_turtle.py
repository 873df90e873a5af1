# Grow L-systems and draw the dragon curve as text with a little turtle.
RULES = {
    "algae": ("A", {"A": "AB", "B": "A"}),
    "koch": ("F", {"F": "F+F-F-F+F"}),
    "dragon": ("FX", {"X": "X+YF+", "Y": "-FX-Y"}),
    "plant": ("X", {"X": "F[+X]F[-X]+X", "F": "FF"}),
}


def grow(name: str, generations: int) -> str:
    text, rules = RULES[name]
    for _ in range(generations):
        text = "".join(rules.get(symbol, symbol) for symbol in text)
    return text


def trace(commands: str) -> dict[tuple[int, int], str]:
    """Walk in steps of two cells so that the lines between corners are visible."""
    x, y, dx, dy = 0, 0, 1, 0
    marks = {(0, 0): "+"}
    for command in commands:
        if command == "F":
            marks[x + dx, y + dy] = "-" if dy == 0 else "|"
            x, y = x + 2 * dx, y + 2 * dy
            marks[x, y] = "+"
        elif command == "+":
            dx, dy = -dy, dx
        elif command == "-":
            dx, dy = dy, -dx
    return marks


def deepest_branch(text: str) -> int:
    depth = deepest = 0
    for symbol in text:
        depth += (symbol == "[") - (symbol == "]")
        deepest = max(deepest, depth)
    return deepest


lengths = [len(grow("algae", n)) for n in range(10)]
print("algae:", grow("algae", 5), lengths)
print("koch 2:", grow("koch", 2))
plant = grow("plant", 4)
print(f"plant: {plant.count('F')} segments, {plant.count('[')} branches, {deepest_branch(plant)} levels deep")

marks = trace(grow("dragon", 6))
columns, rows = [x for x, _ in marks], [y for _, y in marks]
for y in range(min(rows), max(rows) + 1):
    print("".join(marks.get((x, y), " ") for x in range(min(columns), max(columns) + 1)).rstrip())
print("corners visited:", sum(1 for mark in marks.values() if mark == "+"))
lengths

# --- prints
# algae: ABAABABAABAAB [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
# koch 2: F+F-F-F+F+F+F-F-F+F-F+F-F-F+F-F+F-F-F+F+F+F-F-F+F
# plant: 130 segments, 80 branches, 4 levels deep
#           +-+
#           | |
#           + +-+
#               |
#             +-+
#             |
#   +-+ +-+ +-+-+
#   | | | | | | |
# +-+-+-+-+-+ +-+
# | | | | |
# +-+ +-+-+-+
#       | | |
#     +-+ +-+
#     |
#   +-+-+
#   | | |
# +-+-+-+
# | | |
# +-+ +-+   +-+
#       |     |
#     +-+-+ +-+
#     | | | |
#     +-+ +-+
# corners visited: 54
# --- value: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89]
