# Implements the container protocol for a sparse grid indexed by pairs, rows and slices.
class Grid:
    def __init__(self, default=0):
        self.default = default
        self.cells = {}

    def __getitem__(self, key):
        match key:
            case int(row), int(column):
                return self.cells.get((row, column), self.default)
            case int(row), slice(start=first, stop=last, step=step):
                return [self[row, column] for column in range(first or 0, last, step or 1)]
            case int(row):
                return {c: v for (r, c), v in sorted(self.cells.items()) if r == row}
        raise KeyError(key)

    def __setitem__(self, key, value):
        row, column = key
        if isinstance(column, slice):
            for offset in range(column.start, column.stop, column.step or 1):
                self.cells[row, offset] = value
        else:
            self.cells[key] = value

    def __delitem__(self, key):
        del self.cells[key]

    def __contains__(self, value):
        return value in self.cells.values()

    def __len__(self):
        return len(self.cells)

    def __iter__(self):
        return iter(sorted(self.cells))

    def __reversed__(self):
        return reversed(sorted(self.cells))


class Squares(dict):
    def __missing__(self, key):
        self[key] = key * key
        return self[key]


grid = Grid()
grid[0, 0] = 5
grid[2, 1:4] = 7
grid[3, 0:6:2] = 1
print(len(grid), 7 in grid, 9 not in grid)
print(grid[2, 2], grid[9, 9], grid[3, :6], grid[3, 1:6:2])
print(grid[2], list(grid)[:2], next(reversed(grid)))
del grid[0, 0]
grid[2, 2] += 100
try:
    del grid[0, 0]
except KeyError as error:
    print("no cell", error)
try:
    grid["a"]
except KeyError as error:
    print("bad key", error)
squares = Squares({1: 1})
print(squares[12], squares.get(5), 5 in squares, squares)
print(bool(Grid()), [*grid])

sum(grid[cell] for cell in grid)

# --- prints
# 7 True True
# 7 0 [1, 0, 1, 0, 1, 0] [0, 0, 0]
# {1: 7, 2: 7, 3: 7} [(0, 0), (2, 1)] (3, 4)
# no cell (0, 0)
# bad key 'a'
# 144 None False {1: 1, 12: 144}
# False [(2, 1), (2, 2), (2, 3), (3, 0), (3, 2), (3, 4)]
# --- value: 124
