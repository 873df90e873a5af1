# Encodes rich Python values as plain JSON types with functools.singledispatch and a registry by type.
import json
from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import singledispatch
from uuid import UUID


class Status(Enum):
    NEW = "new"
    DONE = "done"


@dataclass
class Task:
    title: str
    due: date
    status: Status


@singledispatch
def plain(value):
    if is_dataclass(value):
        return {"type": type(value).__name__, **plain(asdict(value))}
    raise TypeError(f"cannot encode {type(value).__name__}")


@plain.register(list)
@plain.register(deque)
@plain.register(tuple)
def _sequence(value):
    return [plain(item) for item in value]


@plain.register
def _mapping(value: Mapping):
    return {str(key): plain(item) for key, item in value.items()}


for simple in (str, int, float, type(None)):
    plain.register(simple, lambda value: value)
plain.register(set, lambda value: sorted(map(plain, value)))
plain.register(date, date.isoformat)
plain.register(datetime, lambda value: value.isoformat(timespec="minutes"))
plain.register(timedelta, lambda value: value.total_seconds())
plain.register(Decimal, str)
plain.register(UUID, lambda value: value.hex)
plain.register(Enum, lambda value: plain(value.value))
plain.register(bytes, lambda value: value.hex(" "))

document = {
    "task": Task("ship", date(2024, 6, 1), Status.NEW), "at": datetime(2024, 5, 31, 17, 5, 9), "price": Decimal("19.90"),
    "tags": {"b", "a"}, "took": timedelta(minutes=2, milliseconds=500), "recent": deque([3, 1]), "count": Counter("hello"),
    "key": UUID(int=255), 7: (True, None), "raw": b"\x00\xffA",
}
encoded = plain(document)
print(json.dumps(encoded, indent=None, separators=(", ", "=")))
print("bool goes the way of int:", plain.dispatch(bool) is plain.dispatch(int))
print("datetime has its own way:", plain.dispatch(datetime) is not plain.dispatch(date))
try:
    plain({"oops": object()})
except TypeError as error:
    print("error:", error)
encoded

# --- prints
# {"task"={"type"="Task", "title"="ship", "due"="2024-06-01", "status"="new"}, "at"="2024-05-31T17:05", "price"="19.90", "tags"=["a", "b"], "took"=120.5, "recent"=[3, 1], "count"={"h"=1, "e"=1, "l"=2, "o"=1}, "key"="000000000000000000000000000000ff", "7"=[true, null], "raw"="00 ff 41"}
# bool goes the way of int: True
# datetime has its own way: True
# error: cannot encode object
# --- value: {"task": {"type": "Task", "title": "ship", "due": "2024-06-01", "status": "new"}, "at": "2024-05-31T17:05", "price": "19.90", "tags": ["a", "b"], "took": 120.5, "recent": [3, 1], "count": {"h": 1, "e": 1, "l": 2, "o": 1}, "key": "000000000000000000000000000000ff", "7": [true, null], "raw": "00 ff 41"}
