# Reads lines of JSON, some broken, by the parts that the json module is made of.
import json.decoder
from json.encoder import JSONEncoder


class Compact(JSONEncoder):
    def default(self, value):
        if isinstance(value, (set, frozenset)):
            return sorted(value)
        return super().default(value)


feed = ['{"id": 1, "tags": ["b", "a", "b"]}', '{"id": 2, "tags": ', "[1, 2] trailing", '{"id": 3, "tags": []}']
reader = json.decoder.JSONDecoder(parse_int=str)
kept, faults = [], []
for number, line in enumerate(feed, 1):
    try:
        record = reader.decode(line)
    except json.decoder.JSONDecodeError as fault:
        faults.append(f"line {number}, column {fault.colno}: {fault.msg}")
        continue
    kept.append({"id": record["id"], "tags": set(record["tags"])})
value, end = reader.raw_decode(feed[2])
print(Compact(separators=(",", ":")).encode(kept))
print(*faults, sep="\n")
{"kept": len(kept), "faults": faults, "first": value, "rest": feed[2][end:].strip()}

# --- prints
# [{"id":"1","tags":["a","b"]},{"id":"3","tags":[]}]
# line 2, column 19: Expecting value
# line 3, column 8: Extra data
# --- value: {"kept": 2, "faults": ["line 2, column 19: Expecting value", "line 3, column 8: Extra data"], "first": ["1", "2"], "rest": "trailing"}
