# Count n-queens solutions with bit masks and draw the first board for eight queens.
def count_solutions(n: int) -> int:
    full = (1 << n) - 1

    def place(columns: int, left: int, right: int) -> int:
        if columns == full:
            return 1
        total = 0
        free = full & ~(columns | left | right)
        while free:
            bit = free & -free
            free ^= bit
            total += place(columns | bit, (left | bit) << 1, (right | bit) >> 1)
        return total

    return place(0, 0, 0)


def solutions(n: int, placed: tuple[int, ...] = ()):
    row = len(placed)
    if row == n:
        yield placed
        return
    for column in range(n):
        if all(column != c and abs(column - c) != row - r for r, c in enumerate(placed)):
            yield from solutions(n, placed + (column,))


counts = [count_solutions(n) for n in range(1, 8)]
for n, count in enumerate(counts, 1):
    print(f"n={n}: {count} solution{'s' if count != 1 else ''}")

first = next(solutions(8))
print("first 8-queens board:", first)
for column in first:
    print(" ".join("Q" if c == column else "." for c in range(8)))

assert len(list(solutions(6))) == counts[5]
counts

# --- prints
# n=1: 1 solution
# n=2: 0 solutions
# n=3: 0 solutions
# n=4: 2 solutions
# n=5: 10 solutions
# n=6: 4 solutions
# n=7: 40 solutions
# first 8-queens board: (0, 4, 7, 5, 2, 6, 1, 3)
# Q . . . . . . .
# . . . . Q . . .
# . . . . . . . Q
# . . . . . Q . .
# . . Q . . . . .
# . . . . . . Q .
# . Q . . . . . .
# . . . Q . . . .
# --- value: [1, 0, 0, 2, 10, 4, 40]
