# Builds a minimal JSON patch between two documents with pointer paths, applies it and verifies the result.
import copy
import json

BEFORE = {"name": "svc", "a/b": 1, "ports": [80, 443, 8080], "env": {"DEBUG": "1", "LANG": "C"}, "old": None}
AFTER = {"name": "svc", "a/b": 2, "ports": [80, 8443], "env": {"LANG": "C", "TZ": "UTC"}, "limits": {"cpu": 2}}


def escape(token: str) -> str:
    return token.replace("~", "~0").replace("/", "~1")


def unescape(token: str) -> str:
    return token.replace("~1", "/").replace("~0", "~")


def diff(left, right, path=""):
    if isinstance(left, dict) and isinstance(right, dict):
        for key in left:
            if key not in right:
                yield {"op": "remove", "path": f"{path}/{escape(key)}"}
        for key, value in right.items():
            if key not in left:
                yield {"op": "add", "path": f"{path}/{escape(key)}", "value": value}
            else:
                yield from diff(left[key], value, f"{path}/{escape(key)}")
    elif isinstance(left, list) and isinstance(right, list):
        for index, (one, other) in enumerate(zip(left, right)):
            yield from diff(one, other, f"{path}/{index}")
        for index in range(len(left) - 1, len(right) - 1, -1):
            yield {"op": "remove", "path": f"{path}/{index}"}
        for value in right[len(left):]:
            yield {"op": "add", "path": f"{path}/-", "value": value}
    elif left != right or type(left) is not type(right):
        yield {"op": "replace", "path": path, "value": right}


def apply(document, patch):
    result = copy.deepcopy(document)
    for step in patch:
        *parents, last = [unescape(token) for token in step["path"].split("/")[1:]]
        node = result
        for token in parents:
            node = node[int(token)] if isinstance(node, list) else node[token]
        if isinstance(node, list):
            if step["op"] == "add":
                node.insert(len(node) if last == "-" else int(last), step["value"])
                continue
            last = int(last)
        if step["op"] == "remove":
            del node[last]
        else:
            node[last] = step["value"]
    return result


patch = list(diff(BEFORE, AFTER))
for step in patch:
    print(json.dumps(step))

print("applied equals target:", apply(BEFORE, patch) == AFTER)
back = list(diff(AFTER, BEFORE))
print("round trip:", apply(apply(BEFORE, patch), back) == BEFORE, "with", len(back), "steps back")
print("no difference:", list(diff(AFTER, copy.deepcopy(AFTER))))
[step["op"] + " " + step["path"] for step in patch]

# --- prints
# {"op": "remove", "path": "/old"}
# {"op": "replace", "path": "/a~1b", "value": 2}
# {"op": "replace", "path": "/ports/1", "value": 8443}
# {"op": "remove", "path": "/ports/2"}
# {"op": "remove", "path": "/env/DEBUG"}
# {"op": "add", "path": "/env/TZ", "value": "UTC"}
# {"op": "add", "path": "/limits", "value": {"cpu": 2}}
# applied equals target: True
# round trip: True with 7 steps back
# no difference: []
# --- value: ["remove /old", "replace /a~1b", "replace /ports/1", "remove /ports/2", "remove /env/DEBUG", "add /env/TZ", "add /limits"]
