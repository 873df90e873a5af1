# Rebuilds nested dictionaries and lists from flat form keys such as "items[1].name".
import json
import re

FORM = {
    "title": "Picnic",
    "host.name": "Robin",
    "host.contacts[0].kind": "mail",
    "host.contacts[0].value": "robin@example.org",
    "host.contacts[2].kind": "phone",
    "items[1]": "bread",
    "items[0]": "cheese",
    "grid[0][0]": "1",
    "grid[1][1]": "4",
    "grid[1][0]": "3",
}

TOKEN = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def tokens(path: str) -> list[str | int]:
    return [name if name else int(index) for name, index in TOKEN.findall(path)]


def insert(root: dict, path: str, value: str) -> None:
    steps = tokens(path)
    node = root
    for step in steps[:-1]:
        node = node.setdefault(step, {})
    if steps[-1] in node:
        raise ValueError(f"duplicate path {path!r}")
    node[steps[-1]] = value


def listify(node):
    """Turn dictionaries whose keys are all integers into lists, with None for the gaps."""
    if not isinstance(node, dict):
        return node
    if node and all(isinstance(key, int) for key in node):
        return [listify(node.get(index)) for index in range(max(node) + 1)]
    return {key: listify(child) for key, child in node.items()}


tree: dict = {}
for path, value in FORM.items():
    insert(tree, path, value)

nested = listify(tree)
print(json.dumps(nested, indent=1))
try:
    insert(tree, "title", "again")
except ValueError as error:
    print("error:", error)

nested["grid"]

# --- prints
# {
#  "title": "Picnic",
#  "host": {
#   "name": "Robin",
#   "contacts": [
#    {
#     "kind": "mail",
#     "value": "robin@example.org"
#    },
#    null,
#    {
#     "kind": "phone"
#    }
#   ]
#  },
#  "items": [
#   "cheese",
#   "bread"
#  ],
#  "grid": [
#   [
#    "1"
#   ],
#   [
#    "3",
#    "4"
#   ]
#  ]
# }
# error: duplicate path 'title'
# --- value: [["1"], ["3", "4"]]
