# Infers the narrowest type of every CSV column, whether it is nullable, and whether it could be a key.
import csv
import io
from datetime import date

TEXT = """id,joined,score,active,zip,note
1,2023-01-05,4.5,true,04109,
2,2023-02-30,3,false,10115,late
3,2023-03-01,,true,80331,
4,,5e-1,TRUE,20095,late
"""

NULLS = {"", "na", "null"}


def is_bool(text: str) -> bool:
    return text.lower() in ("true", "false")


def is_int(text: str) -> bool:
    digits = text.removeprefix("-")
    return digits.isdecimal() and (digits == "0" or not digits.startswith("0"))


def is_float(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return not (text.isdecimal() and len(text) > 1 and text[0] == "0")


def is_date(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return len(text) == 10


CHECKS = {"bool": is_bool, "int": is_int, "float": is_float, "date": is_date}

rows = list(csv.DictReader(io.StringIO(TEXT)))
schema = {}
for column in rows[0]:
    values = [row[column] for row in rows]
    present = [value for value in values if value.lower() not in NULLS]
    kind = next((name for name, check in CHECKS.items() if all(map(check, present))), "text")
    schema[column] = {
        "type": kind,
        "nullable": len(present) < len(values),
        "unique": len(set(present)) == len(values),
    }

for column, facts in schema.items():
    flags = [name for name in ("nullable", "unique") if facts[name]]
    print(f"{column:<8}{facts['type']:<7}{' '.join(flags)}".rstrip())

suspects = [row["joined"] for row in rows if row["joined"] and not is_date(row["joined"])]
print("bad dates:", suspects)
schema

# --- prints
# id      int    unique
# joined  text   nullable
# score   float  nullable
# active  bool
# zip     text   unique
# note    text   nullable
# bad dates: ['2023-02-30']
# --- value: {"id": {"type": "int", "nullable": false, "unique": true}, "joined": {"type": "text", "nullable": true, "unique": false}, "score": {"type": "float", "nullable": true, "unique": false}, "active": {"type": "bool", "nullable": false, "unique": false}, "zip": {"type": "text", "nullable": false, "unique": true}, "note": {"type": "text", "nullable": true, "unique": false}}
