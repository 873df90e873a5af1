# Read matrices in spiral order, write numbers back as a spiral and mark the primes of an Ulam spiral.
def spiral_order(matrix: list[list]) -> list:
    rows = [list(row) for row in matrix]
    result = []
    while rows:
        result += rows.pop(0)
        rows = [list(column) for column in zip(*rows)][::-1]
    return result


def spiral_fill(height: int, width: int) -> list[list[int]]:
    grid = [[0] * width for _ in range(height)]
    row, col, d_row, d_col = 0, 0, 0, 1
    for number in range(1, height * width + 1):
        grid[row][col] = number
        r, c = row + d_row, col + d_col
        if not (0 <= r < height and 0 <= c < width and grid[r][c] == 0):
            d_row, d_col = d_col, -d_row
            r, c = row + d_row, col + d_col
        row, col = r, c
    return grid


def is_prime(n: int) -> bool:
    return n > 1 and all(n % d for d in range(2, int(n ** 0.5) + 1))


print(spiral_order([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
print("".join(spiral_order(["WEARE", "TSDIS", "HINEC", "EPSOV"])))
for row in spiral_fill(4, 5):
    print(" ".join(f"{n:>2}" for n in row))

assert spiral_order(spiral_fill(4, 5)) == list(range(1, 21))
size = 9
ulam = [[size * size + 1 - n for n in row] for row in spiral_fill(size, size)]
for row in ulam:
    print(" ".join("*" if is_prime(n) else "." for n in row))
diagonal = [ulam[i][i] for i in range(size)]
print("main diagonal:", diagonal)
sum(is_prime(n) for row in ulam for n in row)

# --- prints
# [1, 2, 3, 6, 9, 8, 7, 4, 5]
# WEARESCVOSPEHTSDIENI
#  1  2  3  4  5
# 14 15 16 17  6
# 13 20 19 18  7
# 12 11 10  9  8
# . . * . . . . . *
# . . . * . . . * .
# . . . . * . . . *
# . . . . . * . * .
# * . * * . . * . .
# . * . * . * . . .
# . . * . . . * . *
# . * . . . . . * .
# . . * . * . . . .
# main diagonal: [81, 49, 25, 9, 1, 5, 17, 37, 65]
# --- value: 22
