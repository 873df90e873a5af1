# Compares two CSV snapshots by key and lists added, removed and changed rows field by field.
import csv
import io

OLD = """sku,name,price,stock
10,Lamp,19.90,4
11,Desk,120.00,1
12,Chair,45.50,8
13,Shelf,60.00,0
"""
NEW = """sku,name,stock,price,colour
14,Stool,3,22.00,red
12,Chair,8,45.50,oak
11,Desk,0,115.00,
10,Lamp (LED),4,19.9,white
"""


def load(text: str, key: str) -> dict[str, dict[str, str]]:
    table: dict[str, dict[str, str]] = {}
    for row in csv.DictReader(io.StringIO(text)):
        if row[key] in table:
            raise ValueError(f"key {row[key]} occurs twice")
        table[row[key]] = row
    return table


def same(left: str, right: str) -> bool:
    """Text equality, or numeric equality such as 19.90 and 19.9."""
    if left == right:
        return True
    try:
        return float(left) == float(right)
    except ValueError:
        return False


old, new = load(OLD, "sku"), load(NEW, "sku")
old_columns, new_columns = (list(next(iter(table.values()))) for table in (old, new))
shared = [column for column in old_columns if column in new_columns]

print("new columns:", [column for column in new_columns if column not in old_columns])
changes = []
for key in sorted(old.keys() | new.keys()):
    if key not in new:
        print(f"- {key} {old[key]['name']}")
    elif key not in old:
        print(f"+ {key} {new[key]['name']}")
    else:
        for column in shared:
            before, after = old[key][column], new[key][column]
            if not same(before, after):
                changes.append([key, column, before, after])
                print(f"~ {key} {column}: {before} -> {after}")

try:
    load(OLD + "10,Copy,1,1\n", "sku")
except ValueError as error:
    print("error:", error)

{"added": sorted(new.keys() - old.keys()), "removed": sorted(old.keys() - new.keys()), "changes": changes}

# --- prints
# new columns: ['colour']
# ~ 10 name: Lamp -> Lamp (LED)
# ~ 11 price: 120.00 -> 115.00
# ~ 11 stock: 1 -> 0
# - 13 Shelf
# + 14 Stool
# error: key 10 occurs twice
# --- value: {"added": ["14"], "removed": ["13"], "changes": [["10", "name", "Lamp", "Lamp (LED)"], ["11", "price", "120.00", "115.00"], ["11", "stock", "1", "0"]]}
