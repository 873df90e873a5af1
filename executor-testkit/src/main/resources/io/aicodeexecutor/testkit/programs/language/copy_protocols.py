# Contrasts assignment, shallow copies and deep copies, with __copy__, __deepcopy__, memo and cycles.
import copy


class Node:
    def __init__(self, name, *children):
        self.name, self.children, self.parent = name, list(children), None
        for child in children:
            child.parent = self

    def walk(self):
        yield self.name
        for child in self.children:
            yield from child.walk()


class Settings:
    copies = []

    def __init__(self, values, handle):
        self.values, self.handle = values, handle

    def __copy__(self):
        self.copies.append("shallow")
        return type(self)(self.values, self.handle)

    def __deepcopy__(self, memo):
        self.copies.append("deep")
        twin = type(self)({}, self.handle)
        memo[id(self)] = twin
        twin.values = copy.deepcopy(self.values, memo)
        return twin


class Single:
    """Copies of a singleton are the singleton itself."""

    def __copy__(self): return self
    def __deepcopy__(self, memo): return self


table = [[1, 2], [3, 4]]
same, shallow, deep = table, copy.copy(table), copy.deepcopy(table)
table[0].append("new")
table.append([5])
print(same, shallow, deep, sep="\n")
print([copy.copy(x) is x for x in ((1, 2), "text", 7, None, frozenset())], copy.deepcopy((1, [2])) == (1, [2]))
print(table[:] == list(table) == table.copy() == [*table], {"k": [1]}.copy(), table[:][0] is table[0])

root = Node("root", Node("left", Node("leaf")), Node("right"))
twin = copy.deepcopy(root)
twin.children[0].name = "LEFT"
print(list(root.walk()), list(twin.walk()))
print(twin.children[1].parent is twin, twin.children[0] is root.children[0], copy.copy(root).children is root.children)

cycle = [1]
cycle.append(cycle)
ring = copy.deepcopy(cycle)
print(ring[1] is ring, ring is cycle, ring)

settings = Settings({"sizes": [1, 2]}, handle := object())
settings.values["me"] = settings
surface, full = copy.copy(settings), copy.deepcopy({"first": settings, "second": settings})
settings.values["sizes"].append(3)
print(surface.values["sizes"], full["first"].values["sizes"], full["first"] is full["second"])
print(full["first"].values["me"] is full["second"], full["first"].handle is handle, Settings.copies)
print(copy.deepcopy([single := Single()])[0] is single, copy.copy(single) is single)

[len(shallow), len(deep), len(table)]

# --- prints
# [[1, 2, 'new'], [3, 4], [5]]
# [[1, 2, 'new'], [3, 4]]
# [[1, 2], [3, 4]]
# [True, True, True, True, True] True
# True {'k': [1]} True
# ['root', 'left', 'leaf', 'right'] ['root', 'LEFT', 'leaf', 'right']
# True False True
# True False [1, [...]]
# [1, 2, 3] [1, 2] True
# True True ['shallow', 'deep']
# True True
# --- value: [2, 2, 3]
