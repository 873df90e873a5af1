# Validate JSON documents against a hand-written subset of JSON Schema and report every problem with its path.
import json
import re

SCHEMA = json.loads("""{
  "type": "object", "required": ["name", "email", "tags"], "additionalProperties": false,
  "properties": {
    "name": {"type": "string", "minLength": 2},
    "email": {"type": "string", "pattern": "^[^@ ]+@[^@ ]+\\\\.[a-z]+$"},
    "age": {"type": "integer", "minimum": 0, "maximum": 150},
    "plan": {"enum": ["free", "pro", null]},
    "tags": {"type": "array", "uniqueItems": true, "maxItems": 3, "items": {"type": "string"}},
    "address": {"type": "object", "required": ["city"], "properties": {"city": {"type": "string"}, "zip": {"type": ["string", "integer"]}}}
  }
}""")
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool, "null": type(None)}


def has_type(value, name: str) -> bool:
    if isinstance(value, bool):
        return name == "boolean"
    return isinstance(value, TYPES[name])


def problems(value, schema: dict, path: str = "$"):
    wanted = schema.get("type", [])
    wanted = [wanted] if isinstance(wanted, str) else wanted
    if wanted and not any(has_type(value, name) for name in wanted):
        yield f"{path}: expected {' or '.join(wanted)}, got {json.dumps(value)}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{path}: {json.dumps(value)} is not one of {json.dumps(schema['enum'])}"
    match value:
        case dict():
            yield from (f"{path}: {key!r} is missing" for key in schema.get("required", []) if key not in value)
            for key, item in value.items():
                if key in schema.get("properties", {}):
                    yield from problems(item, schema["properties"][key], f"{path}.{key}")
                elif not schema.get("additionalProperties", True):
                    yield f"{path}: {key!r} is not allowed"
        case list():
            if len(value) > schema.get("maxItems", len(value)):
                yield f"{path}: more than {schema['maxItems']} items"
            if schema.get("uniqueItems") and any(item in value[:index] for index, item in enumerate(value)):
                yield f"{path}: items repeat"
            for index, item in enumerate(value):
                yield from problems(item, schema.get("items", {}), f"{path}[{index}]")
        case str():
            if len(value) < schema.get("minLength", 0):
                yield f"{path}: shorter than {schema['minLength']}"
            if not re.search(schema.get("pattern", ""), value):
                yield f"{path}: {value!r} does not match the pattern"
        case int() | float():
            if not schema.get("minimum", value) <= value <= schema.get("maximum", value):
                yield f"{path}: {value} is out of range"


DOCUMENTS = [
    '{"name": "Ada", "email": "ada@math.org", "age": 36, "tags": ["x"], "plan": null, "address": {"city": "Bath", "zip": 12}}',
    '{"name": "B", "email": "no at sign", "age": 200, "tags": ["a", "b", "a", 4], "plan": "gold"}',
    '{"email": "c@d.eu", "age": true, "tags": "none", "address": {"zip": 1.5}, "shoe": 43}',
    '["not", "an object"]',
]
counts = []
for number, document in enumerate(DOCUMENTS, 1):
    found = list(problems(json.loads(document), SCHEMA))
    counts.append(len(found))
    print(f"document {number}: {'valid' if not found else f'{len(found)} problem(s)'}", *found, sep="\n  ")
counts

# --- prints
# document 1: valid
# document 2: 7 problem(s)
#   $.name: shorter than 2
#   $.email: 'no at sign' does not match the pattern
#   $.age: 200 is out of range
#   $.tags: more than 3 items
#   $.tags: items repeat
#   $.tags[3]: expected string, got 4
#   $.plan: "gold" is not one of ["free", "pro", null]
# document 3: 6 problem(s)
#   $: 'name' is missing
#   $.age: expected integer, got true
#   $.tags: expected array, got "none"
#   $.address: 'city' is missing
#   $.address.zip: expected string or integer, got 1.5
#   $: 'shoe' is not allowed
# document 4: 1 problem(s)
#   $: expected object, got ["not", "an object"]
# --- value: [0, 7, 6, 1]
