# Derives a compact schema from several JSON documents: types per path, optional fields, array members.
import json
from collections import defaultdict

LINES = """
{"id": 1, "user": {"name": "ada", "age": 36}, "tags": ["a", "b"]}
{"id": "2b", "user": {"name": "bob"}, "tags": []}
{"id": 3, "user": {"name": null, "age": 20.5}, "tags": ["c", 7], "meta": {"ok": true}}
{"id": 4, "user": {"name": "dee", "age": 41}}
""".strip().splitlines()

NAMES = {str: "string", int: "integer", float: "number", bool: "boolean", type(None): "null", dict: "object", list: "array"}

types_at: dict[str, set[str]] = defaultdict(set)
seen_at: dict[str, int] = defaultdict(int)


def visit(node, path: str) -> None:
    types_at[path].add(NAMES[type(node)])
    seen_at[path] += 1
    if isinstance(node, dict):
        for key, child in node.items():
            visit(child, f"{path}/{key}")
    elif isinstance(node, list):
        for child in node:
            visit(child, f"{path}/*")


for line in LINES:
    visit(json.loads(line), "$")


def is_optional(path: str) -> bool:
    parent, _slash, leaf = path.rpartition("/")
    return bool(parent) and leaf != "*" and seen_at[path] < seen_at[parent]


for path in sorted(types_at):
    mark = "?" if is_optional(path) else " "
    print(f"{mark} {path:<14} {' | '.join(sorted(types_at[path])):<24} seen {seen_at[path]}")

{path: sorted(types_at[path]) for path in sorted(types_at) if len(types_at[path]) > 1}

# --- prints
#   $              object                   seen 4
#   $/id           integer | string         seen 4
# ? $/meta         object                   seen 1
#   $/meta/ok      boolean                  seen 1
# ? $/tags         array                    seen 3
#   $/tags/*       integer | string         seen 4
#   $/user         object                   seen 4
# ? $/user/age     integer | number         seen 3
#   $/user/name    null | string            seen 4
# --- value: {"$/id": ["integer", "string"], "$/tags/*": ["integer", "string"], "$/user/age": ["integer", "number"], "$/user/name": ["null", "string"]}
