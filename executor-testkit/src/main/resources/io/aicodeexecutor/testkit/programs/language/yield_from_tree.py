# Walks nested data with recursive generators, yield from and generator return values.
from collections.abc import Iterator


def leaves(node) -> Iterator:
    """Yields the leaves and returns how many there were."""
    if not isinstance(node, (list, tuple, dict)):
        yield node
        return 1
    count = 0
    for child in node.values() if isinstance(node, dict) else node:
        count += yield from leaves(child)
    return count


def labelled(name, node):
    count = yield from leaves(node)
    yield f"<{name}: {count}>"


def paths(tree: dict, prefix=()):
    for key, value in tree.items():
        if isinstance(value, dict) and value:
            yield from paths(value, (*prefix, key))
        else:
            yield *prefix, key


def hanoi(discs, source="A", target="C", spare="B"):
    if discs:
        yield from hanoi(discs - 1, source, spare, target)
        yield source + target
        yield from hanoi(discs - 1, spare, target, source)


def relay():
    received = []
    try:
        received.append((yield "ready"))
        received.append((yield "more"))
    except ValueError as error:
        received.append(f"handled {error}")
        yield "recovering"
    return received


def outer():
    result = yield from relay()
    yield ("inner returned", result)


tree = {"src": {"app": {"main.py": 1, "util.py": 2}, "empty": {}}, "docs": {"index.md": 3}, "README": 4}
print(list(labelled("mix", [1, [2, (3, [4])], {"a": 5, "b": [[]]}])))
print(["/".join(path) for path in paths(tree)])
print(" ".join(hanoi(3)), sum(1 for move in hanoi(7)))

session = outer()
print(next(session), session.send("one"), session.throw(ValueError("oops")), next(session))
first_letters = (word[0] for word in (yield_word for yield_word in "yield from every tree".split()))
print(*first_letters, list(first_letters))


def flatten(*parts):
    yield from "ab"
    yield from range(2)
    yield from (part for part in parts if part)


list(flatten(0, "z", None, [9]))

# --- prints
# [1, 2, 3, 4, 5, '<mix: 5>']
# ['src/app/main.py', 'src/app/util.py', 'src/empty', 'docs/index.md', 'README']
# AC AB CB AC BA BC AC 127
# ready more recovering ('inner returned', ['one', 'handled oops'])
# y f e t []
# --- value: ["a", "b", 0, 1, "z", [9]]
