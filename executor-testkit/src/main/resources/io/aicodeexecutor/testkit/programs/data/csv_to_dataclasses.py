# Loads CSV rows into typed dataclasses by inspecting their fields, and keeps rejected rows with reasons.
import csv
import io
from dataclasses import MISSING, astuple, dataclass, fields
from datetime import date
from decimal import Decimal, InvalidOperation

TEXT = """Product ,Unit Price,qty,Expires,organic
Oats,2.35,10,2025-01-31,yes
Milk,abc,3,2024-09-01,no
Honey,8.00,,,no
Flour,1.10,2.5,2024-12-01,yes
"Rice, brown",3.20,4,2026-02-30,maybe
Beans,0.95,24
"""


@dataclass(order=True)
class Item:
    product: str
    unit_price: Decimal
    qty: int = 1
    expires: date | None = None
    organic: bool = False


def to_bool(text: str) -> bool:
    try:
        return {"yes": True, "no": False}[text.lower()]
    except KeyError:
        raise ValueError(f"not yes or no: {text!r}") from None


CONVERTERS = {str: str, int: int, Decimal: Decimal, bool: to_bool, date | None: date.fromisoformat}


def build(row: dict[str, str | None]) -> Item:
    values, errors = {}, []
    for spec in fields(Item):
        text = (row.get(spec.name) or "").strip()
        if not text:
            if spec.default is MISSING:
                errors.append(f"{spec.name} is required")
            continue
        try:
            values[spec.name] = CONVERTERS[spec.type](text)
        except (ValueError, InvalidOperation):
            errors.append(f"{spec.name} cannot be {text!r}")
    if errors:
        raise ValueError("; ".join(errors))
    return Item(**values)


reader = csv.reader(io.StringIO(TEXT))
header = [name.strip().lower().replace(" ", "_") for name in next(reader)]
items, rejected = [], {}
for row in reader:
    try:
        items.append(build(dict(zip(header, row))))
    except ValueError as error:
        rejected[reader.line_num] = str(error)

for item in sorted(items):
    print(item)
for line, reason in rejected.items():
    print(f"line {line}: {reason}")

total = sum((item.unit_price * item.qty for item in items), Decimal())
print("value of stock:", total, "| first tuple:", astuple(items[0])[:3])
{"loaded": [item.product for item in items], "rejected": rejected, "total": str(total)}

# --- prints
# Item(product='Beans', unit_price=Decimal('0.95'), qty=24, expires=None, organic=False)
# Item(product='Honey', unit_price=Decimal('8.00'), qty=1, expires=None, organic=False)
# Item(product='Oats', unit_price=Decimal('2.35'), qty=10, expires=datetime.date(2025, 1, 31), organic=True)
# line 3: unit_price cannot be 'abc'
# line 5: qty cannot be '2.5'
# line 6: expires cannot be '2026-02-30'; organic cannot be 'maybe'
# value of stock: 54.30 | first tuple: ('Oats', Decimal('2.35'), 10)
# --- value: {"loaded": ["Oats", "Honey", "Beans"], "rejected": {"3": "unit_price cannot be 'abc'", "5": "qty cannot be '2.5'", "6": "expires cannot be '2026-02-30'; organic cannot be 'maybe'"}, "total": "54.30"}
