# Flattens a nested JSON document to dotted paths and lists every leaf with its type.
import json
from collections.abc import Iterator
from typing import Any

DOCUMENT = json.loads("""
{
  "order": {"id": 7781, "paid": true, "notes": null},
  "customer": {"name": "Ines", "tags": ["vip", "newsletter"], "address": {"zip": "1000-001", "geo": [38.72, -9.14]}},
  "lines": [
    {"sku": "K-9", "qty": 2, "price": 12.5},
    {"sku": "P-1", "qty": 1, "price": 3.0, "options": {}}
  ],
  "attachments": []
}
""")


def leaves(node: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, value); an empty container counts as a leaf."""
    if isinstance(node, dict) and node:
        for key, child in node.items():
            yield from leaves(child, f"{path}.{key}" if path else key)
    elif isinstance(node, list) and node:
        for index, child in enumerate(node):
            yield from leaves(child, f"{path}[{index}]")
    else:
        yield path, node


flat = dict(leaves(DOCUMENT))
width = max(map(len, flat))
for path, value in flat.items():
    print(f"{path:<{width}}  {type(value).__name__:<8}  {json.dumps(value)}")

order_total = sum(line["qty"] * line["price"] for line in DOCUMENT["lines"])
print("leaves:", len(flat), "order total:", order_total)
flat

# --- prints
# order.id                 int       7781
# order.paid               bool      true
# order.notes              NoneType  null
# customer.name            str       "Ines"
# customer.tags[0]         str       "vip"
# customer.tags[1]         str       "newsletter"
# customer.address.zip     str       "1000-001"
# customer.address.geo[0]  float     38.72
# customer.address.geo[1]  float     -9.14
# lines[0].sku             str       "K-9"
# lines[0].qty             int       2
# lines[0].price           float     12.5
# lines[1].sku             str       "P-1"
# lines[1].qty             int       1
# lines[1].price           float     3.0
# lines[1].options         dict      {}
# attachments              list      []
# leaves: 17 order total: 28.0
# --- value: {"order.id": 7781, "order.paid": true, "order.notes": null, "customer.name": "Ines", "customer.tags[0]": "vip", "customer.tags[1]": "newsletter", "customer.address.zip": "1000-001", "customer.address.geo[0]": 38.72, "customer.address.geo[1]": -9.14, "lines[0].sku": "K-9", "lines[0].qty": 2, "lines[0].price": 12.5, "lines[1].sku": "P-1", "lines[1].qty": 1, "lines[1].price": 3.0, "lines[1].options": {}, "attachments": []}
