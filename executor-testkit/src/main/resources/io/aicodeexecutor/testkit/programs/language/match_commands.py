# Interprets JSON-like commands with mapping, sequence, star, rest, as, or and dotted value patterns.
import json
from enum import Enum


class Level(Enum):
    LOW = "low"
    HIGH = "high"


class limits:
    maximum = 100
    pair = (1, 2)


def handle(command):
    match command:
        case {"do": "add", "values": [int(first), int(second)]}:
            return first + second
        case {"do": "add", "values": [first, *others]} if all(isinstance(v, int) for v in others):
            return f"{first} and {len(others)} more: {sum(others, first)}"
        case {"do": "add", "values": []}:
            return 0
        case {"do": ("move" | "go") as verb, "by": {"x": x, "y": y}, **rest}:
            return f"{verb} by ({x}, {y})" + (f" with {sorted(rest)}" if rest else "")
        case {"do": "set", "level": "low" | "high" as name}:
            return Level(name).name
        case {"do": "set", "level": limits.maximum}:
            return "the maximum"
        case {"do": "set", "level": level}:
            return f"level {level!r}"
        case {"items": [{"id": first_id}, *_, {"id": last_id}]}:
            return f"from {first_id} to {last_id}"
        case {"items": [{"id": only, "tags": [_, _, *extra]}]}:
            return f"only {only}, extra tags {extra}"
        case {"nested": {"a": [_, {"b": (value, *_)}]}}:
            return f"deep {value}"
        case {}:
            return f"{len(command)} unknown keys"
        case [] | ():
            return "empty"
        case ["batch", *commands]:
            return [handle(each) for each in commands]
        case [Level.HIGH, *_] | [_, Level.HIGH]:
            return "high somewhere"
        case limits.pair:
            return "the pair"
        case [*_, last]:
            return f"a list ending in {last}"
        case str() as text:
            return handle(json.loads(text)) if text[:1] in ("{", "[") else text.upper()
        case other:
            return f"ignored {other}"


commands = [
    {"do": "add", "values": [2, 3]}, {"do": "add", "values": [1, 2, 3]}, {"do": "add", "values": []},
    {"do": "go", "by": {"x": 1, "y": 2, "z": 3}}, {"do": "move", "by": {"x": 0, "y": 0}, "fast": True, "at": 5},
    {"do": "set", "level": "high"}, {"do": "set", "level": 100}, {"do": "set", "level": None}, {"do": "jump"},
    {"items": [{"id": 1}, {"id": 2}, {"id": 3}]}, {"items": [{"id": 9, "tags": list("abcd")}]}, {},
    {"nested": {"a": [0, {"b": (7, 8)}]}}, [], ["batch", {"do": "add", "values": [5, 5]}, "text"],
    (Level.LOW, Level.HIGH), [Level.HIGH], (1, 2), (1, 2, 3), '{"do": "set", "level": "low"}', "plain", 3.5,
]
for command in commands:
    print(handle(command))

handle(["batch", *commands[:3]])

# --- prints
# 5
# 1 and 2 more: 6
# 0
# go by (1, 2)
# move by (0, 0) with ['at', 'fast']
# HIGH
# the maximum
# level None
# 1 unknown keys
# from 1 to 3
# only 9, extra tags ['c', 'd']
# 0 unknown keys
# deep 7
# empty
# [10, 'TEXT']
# high somewhere
# high somewhere
# the pair
# a list ending in 3
# LOW
# PLAIN
# ignored 3.5
# --- value: [5, "1 and 2 more: 6", 0]
