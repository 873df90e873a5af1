# Unpacks and repacks sequences and mappings in assignments, loops, calls, displays, returns and subscripts.
def statistics(values):
    low, *middle, high = sorted(values)
    return *middle, high - low


def emit(*rows):
    for row in rows:
        yield *row, len(row)


class Recorder:
    def __getitem__(self, key):
        return key

    def __setitem__(self, key, value):
        self.last = key, value


first, *rest = "abcd"
*init, last = range(5)
(a, b), [c, *d], *e = (1, 2), [3, 4, 5], 6, 7
head, (name, *parts), tail = 0, "xyz", 9
[*everything], = [range(3)]
x, *nothing = [1]
print(first, rest, init, last, (a, b, c, d, e), (head, name, parts, tail), everything, nothing)

a, b = b, a
i = j = k = [0]
j += [1]
p, q = p_list = [10, 20]
print(a, b, i is k, k, p, q, p_list)

merged = [*init, *"hi", *{7: "seven"}, *(n * n for n in (2, 3))]
union = {*init, *[3, 4, 5]}
defaults = {"size": 1, "colour": "red"}
config = {**defaults, "size": 2, **{"extra": True}}
single = *init,
print(merged, sorted(union), config, single, sep="\n")

print(*rest, *[1, 2], sep="-", **{"end": ";\n"})
print(max(*[3, 9], 4, *(5, 6)), dict(**defaults, z=0), statistics([5, 1, 9, 3]), [*emit("ab", [1])])

for number, (letter, *others), *more in [(1, "abc", 4, 5), (2, ["z"])]:
    print(number, letter, others, more)
for item in *init[:2], *"no", None:
    print(item, end=" ")
print()

recorder, index = Recorder(), (4, 5)
recorder[0, *index] = recorder[*index, ...]
recorder.colour, table = "blue", {}
table["k"], recorder.size, *table["rest"] = "v", 1, 2, 3
print(recorder.last, recorder[*index], recorder.colour, recorder.size, table)

for bad in ([1], [1, 2, 3]):
    try:
        left, right = bad
    except ValueError as error:
        print(error)
try:
    one, *many, two = [1]
except ValueError as error:
    print(error)
columns = [*zip(*[(1, "a"), (2, "b"), (3, "c")])]

[list(column) for column in columns]

# --- prints
# a ['b', 'c', 'd'] [0, 1, 2, 3] 4 (1, 2, 3, [4, 5], [6, 7]) (0, 'x', ['y', 'z'], 9) [0, 1, 2] []
# 2 1 True [0, 1] 10 20 [10, 20]
# [0, 1, 2, 3, 'h', 'i', 7, 4, 9]
# [0, 1, 2, 3, 4, 5]
# {'size': 2, 'colour': 'red', 'extra': True}
# (0, 1, 2, 3)
# b-c-d-1-2;
# 9 {'size': 1, 'colour': 'red', 'z': 0} (3, 5, 8) [('a', 'b', 2), (1, 1)]
# 1 a ['b', 'c'] [4, 5]
# 2 z [] []
# 0 1 n o None 
# ((0, 4, 5), (4, 5, Ellipsis)) (4, 5) blue 1 {'k': 'v', 'rest': [2, 3]}
# not enough values to unpack (expected 2, got 1)
# too many values to unpack (expected 2)
# not enough values to unpack (expected at least 2, got 1)
# --- value: [[1, 2, 3], ["a", "b", "c"]]
