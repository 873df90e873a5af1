# Validates booking records against declarative field rules and cross-field checks, collecting every error.
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Rule:
    field: str
    message: str
    check: Callable[[Any], bool]
    required: bool = True


def is_date(text: Any) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except (TypeError, ValueError):
        return False


RULES = [
    Rule("code", "must look like AB-123", lambda v: isinstance(v, str) and re.fullmatch(r"[A-Z]{2}-\d{3}", v) is not None),
    Rule("guests", "must be an integer from 1 to 8", lambda v: type(v) is int and 1 <= v <= 8),
    Rule("arrive", "must be an ISO date", is_date),
    Rule("leave", "must be an ISO date", is_date),
    Rule("email", "must contain one @", lambda v: str(v).count("@") == 1, required=False),
]

RECORDS = [
    {"code": "QX-101", "guests": 2, "arrive": "2024-07-01", "leave": "2024-07-05", "email": "a@b.c"},
    {"code": "qx-102", "guests": 0, "arrive": "2024-07-01", "leave": "2024-06-30"},
    {"code": "QX-103", "guests": True, "arrive": "01/07/2024", "leave": "2024-07-02", "email": "nobody"},
    {"guests": 8, "arrive": "2024-02-29", "leave": "2024-03-01", "pets": 1},
    {"code": "QX-101", "guests": 1, "arrive": "2024-08-01", "leave": "2024-08-01"},
]


def problems(record: dict[str, Any]) -> list[str]:
    found = []
    for rule in RULES:
        if rule.field not in record:
            if rule.required:
                found.append(f"{rule.field}: missing")
        elif not rule.check(record[rule.field]):
            found.append(f"{rule.field}: {rule.message}, got {record[rule.field]!r}")
    known = {rule.field for rule in RULES}
    found += [f"{name}: unknown field" for name in record if name not in known]
    if is_date(record.get("arrive")) and is_date(record.get("leave")) and record["leave"] <= record["arrive"]:
        found.append("leave: must be after arrive")
    return found


repeats = {code for code, count in Counter(record.get("code") for record in RECORDS).items() if count > 1}
summary: Counter[str] = Counter()
for number, record in enumerate(RECORDS, start=1):
    found = problems(record)
    if record.get("code") in repeats:
        found.append(f"code: {record['code']} is used more than once")
    print(f"record {number}: {'valid' if not found else ''}".rstrip())
    for problem in found:
        summary[problem.partition(":")[0]] += 1
        print("   ", problem)

print("errors by field:", dict(summary.most_common()))
dict(sorted(summary.items()))

# --- prints
# record 1:
#     code: QX-101 is used more than once
# record 2:
#     code: must look like AB-123, got 'qx-102'
#     guests: must be an integer from 1 to 8, got 0
#     leave: must be after arrive
# record 3:
#     guests: must be an integer from 1 to 8, got True
#     arrive: must be an ISO date, got '01/07/2024'
#     email: must contain one @, got 'nobody'
# record 4:
#     code: missing
#     pets: unknown field
# record 5:
#     leave: must be after arrive
#     code: QX-101 is used more than once
# errors by field: {'code': 4, 'guests': 2, 'leave': 2, 'arrive': 1, 'email': 1, 'pets': 1}
# --- value: {"arrive": 1, "code": 4, "email": 1, "guests": 2, "leave": 2, "pets": 1}
