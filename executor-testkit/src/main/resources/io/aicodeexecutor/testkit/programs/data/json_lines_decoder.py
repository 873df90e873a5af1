# Decodes a stream of JSON values with typed hooks, exact decimals, duplicate-key checks and bad-line reports.
import json
from datetime import date
from decimal import Decimal

LINES = r"""
{"kind": "invoice", "total": 19.99, "due": {"$date": "2024-05-31"}}
{"kind": "invoice", "total": 0.1, "kind": "twice"}
{"kind": "note", "text": "caf\u00e9 \ud83d\ude00"}
{"kind": "invoice", "total": 1e2
{"kind": "invoice", "total": NaN}
{"kind": "invoice", "total": 0.20, "due": {"$date": "2024-02-30"}}
[1, 2
{"kind": "invoice", "total": 980}
""".strip().splitlines()


def build(pairs: list[tuple[str, object]]):
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError("duplicate key")
    if set(result) == {"$date"}:
        return date.fromisoformat(result["$date"])
    return result


def refuse(name: str):
    raise ValueError(f"{name} is not allowed")


decoder = json.JSONDecoder(object_pairs_hook=build, parse_float=Decimal, parse_constant=refuse)

records = []
for number, line in enumerate(LINES, start=1):
    try:
        records.append(decoder.decode(line))
    except json.JSONDecodeError as error:
        print(f"line {number}: {error.msg} at column {error.colno}")
    except ValueError as error:
        print(f"line {number}: {error}")

for record in records:
    print({key: str(value) for key, value in record.items()})
total = sum((Decimal(record["total"]) for record in records if record["kind"] == "invoice"), Decimal())
print("total:", total)


def values(text: str):
    """Several JSON values written one after another, separated by blanks only."""
    position = 0
    while position < len(text):
        value, position = decoder.raw_decode(text, position)
        yield value
        while text[position:position + 1].isspace():
            position += 1


print("concatenated:", list(values('{"a": 1} [2, 3]  "four" 5.50 true null')))


class Encoder(json.JSONEncoder):
    def default(self, value):
        if isinstance(value, date):
            return {"$date": value.isoformat()}
        return float(value) if isinstance(value, Decimal) else super().default(value)


text = json.dumps(records, cls=Encoder, ensure_ascii=True)
print(text)
json.loads(text)

# --- prints
# line 2: duplicate key
# line 4: Expecting ',' delimiter at column 33
# line 5: NaN is not allowed
# line 6: day is out of range for month
# line 7: Expecting ',' delimiter at column 6
# {'kind': 'invoice', 'total': '19.99', 'due': '2024-05-31'}
# {'kind': 'note', 'text': 'café 😀'}
# {'kind': 'invoice', 'total': '980'}
# total: 999.99
# concatenated: [{'a': 1}, [2, 3], 'four', Decimal('5.50'), True, None]
# [{"kind": "invoice", "total": 19.99, "due": {"$date": "2024-05-31"}}, {"kind": "note", "text": "caf\u00e9 \ud83d\ude00"}, {"kind": "invoice", "total": 980}]
# --- value: [{"kind": "invoice", "total": 19.99, "due": {"$date": "2024-05-31"}}, {"kind": "note", "text": "café 😀"}, {"kind": "invoice", "total": 980}]
