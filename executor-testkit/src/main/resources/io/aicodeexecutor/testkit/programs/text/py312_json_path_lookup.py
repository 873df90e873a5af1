# Evaluates a small JSON path language (keys, indexes, slices, wildcards, filters, recursive descent).
import json
import operator
import re
from collections.abc import Callable, Iterator

type Json = None | bool | int | float | str | list[Json] | dict[str, Json]
type Step = Callable[[Json], Iterator[Json]]

TOKEN = re.compile(
    r"""\.\.(?P<deep>\w+) | \.(?P<key>\w+) | \[(?: (?P<index>-?\d+) | (?P<star>\*) | '(?P<quoted>[^']*)'
      | (?P<start>-?\d*):(?P<stop>-?\d*) | \?(?P<field>\w+)(?P<op>[<>]|==)(?P<value>[^\]]+) )\]""", re.VERBOSE)
COMPARE = {"<": operator.lt, ">": operator.gt, "==": operator.eq}


def first_or[T](items: Iterator[T], default: T) -> T:
    return next(items, default)


def children(node: Json) -> list[Json]:
    return list(node.values()) if isinstance(node, dict) else node if isinstance(node, list) else []


def descend(node: Json, key: str) -> Iterator[Json]:
    yield from (node[key],) if isinstance(node, dict) and key in node else ()
    for child in children(node):
        yield from descend(child, key)


def make_step(part: dict[str, str | None]) -> Step:
    def step(node: Json) -> Iterator[Json]:
        if part["deep"]:
            yield from descend(node, part["deep"])
        elif part["star"]:
            yield from children(node)
        elif isinstance(node, dict) and (name := part["key"] or part["quoted"]) in node:
            yield node[name]
        elif part["index"] and isinstance(node, list) and -len(node) <= int(part["index"]) < len(node):
            yield node[int(part["index"])]
        elif part["start"] is not None and isinstance(node, list):
            yield from node[slice(*(int(text) if text else None for text in (part["start"], part["stop"])))]
        elif part["field"]:
            wanted = json.loads(part["value"])
            yield from (c for c in children(node) if part["field"] in c and COMPARE[part["op"]](c[part["field"]], wanted))
    return step


def query(document: Json, path: str) -> list[Json]:
    nodes, position = [document], 1
    while position < len(path):
        if not (match := TOKEN.match(path, position)):
            raise ValueError(f"bad path at {position}: {path[position:]!r}")
        step, position = make_step(match.groupdict()), match.end()
        nodes = [found for node in nodes for found in step(node)]
    return nodes


STORE = json.loads("""{"store": {"book": [
    {"title": "Sayings", "price": 8.95, "tags": ["old", "short"]}, {"title": "Moby", "price": 12, "isbn": null},
    {"title": "Sword", "price": 22.5, "tags": []}], "bike": {"color": "red", "price": 19.95}, "odd_key": true}}""")
PATHS = """$.store.book[0].title $.store.book[*].title $..price $.store.book[-1] $.store.book[?price<20].title
$.store.book[:2].price $.store['odd_key'] $..tags[0] $.store.book[9] $.store.*x""".split()
for path in PATHS:
    try:
        print(f"{path:<30} {json.dumps(query(STORE, path))}")
    except ValueError as error:
        print(f"{path:<30} {type(error).__name__}: {error}")
print(f"{first_or(iter(query(STORE, "$..color")), "none")} {first_or(iter(query(STORE, "$..size")), "none")!r}")
print(f"keys: {", ".join(f"{key}={len(value) if hasattr(value, "__len__") else value}" for key, value in STORE["store"].items())}")
round(sum(query(STORE, "$..price")), 2)

# --- prints
# $.store.book[0].title          ["Sayings"]
# $.store.book[*].title          ["Sayings", "Moby", "Sword"]
# $..price                       [8.95, 12, 22.5, 19.95]
# $.store.book[-1]               [{"title": "Sword", "price": 22.5, "tags": []}]
# $.store.book[?price<20].title  ["Sayings", "Moby"]
# $.store.book[:2].price         [8.95, 12]
# $.store['odd_key']             [true]
# $..tags[0]                     ["old"]
# $.store.book[9]                []
# $.store.*x                     ValueError: bad path at 7: '.*x'
# red 'none'
# keys: book=3, bike=2, odd_key=True
# --- value: 63.4
