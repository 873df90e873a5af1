# Explores name scopes: global declarations, class bodies, deletion targets and assertion failures.
counter, calls = 0, []
limit = 3

def bump(name):
    global counter, calls
    counter += 1
    calls = calls + [name]
    assert counter <= limit, f"{name} exceeds {limit}"
    return counter

def define():
    global created_here
    created_here = "made inside a function"

    class Inner:
        global from_class
        from_class = "made inside a class body"
        counter = "class attribute"
        copied = counter

        def read(self):
            return counter, self.counter, self.copied

    return Inner()

class Box:
    pass

for name in ["a", "b", "c", "d"]:
    try:
        bump(name)
    except AssertionError as failure:
        print("assertion:", failure)
print(counter, calls, define().read())
print(created_here, "/", from_class)

x, y, z = 1, 2, 3
numbers = list(range(10))
table = {"keep": 1, "drop": 2, "nest": {"inner": 3, "other": 4}}
box = Box()
box.label, box.size = "old", 4
del x, (y, z), box.label
del numbers[0], numbers[-1], numbers[2:4], numbers[::3]
del [table["drop"], table["nest"]["inner"]]
print(numbers, table, hasattr(box, "label"), box.size)
for attempt in (lambda: x, lambda: y, lambda: box.label):
    try:
        attempt()
    except (NameError, AttributeError) as error:
        print(type(error).__name__, error)

try:
    assert not calls, ("still has", len(calls))
except AssertionError as failure:
    print(failure.args)
try:
    assert counter == 0
except AssertionError as failure:
    print(failure.args, bool(str(failure)))
try:
    failure
except NameError:
    print("the name of a caught exception is unbound afterwards")

counter

# --- prints
# assertion: d exceeds 3
# 4 ['a', 'b', 'c', 'd'] (4, 'class attribute', 'class attribute')
# made inside a function / made inside a class body
# [2, 5, 7, 8] {'keep': 1, 'nest': {'other': 4}} False 4
# NameError name 'x' is not defined
# NameError name 'y' is not defined
# AttributeError 'Box' object has no attribute 'label'
# (('still has', 4),)
# () False
# the name of a caught exception is unbound afterwards
# --- value: 4
