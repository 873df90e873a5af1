# Sorts employee rows by several keys in mixed directions using itemgetter, stable passes and key tuples.
from itertools import groupby
from operator import itemgetter

STAFF = [
    {"name": "Olsen", "team": "ops", "level": 2, "hired": "2019-04-01"},
    {"name": "Abara", "team": "dev", "level": 3, "hired": "2021-09-15"},
    {"name": "Mori", "team": "dev", "level": 1, "hired": "2023-01-09"},
    {"name": "Keane", "team": "ops", "level": 2, "hired": "2018-11-30"},
    {"name": "Diaz", "team": "dev", "level": 3, "hired": "2020-02-02"},
    {"name": "Boro", "team": "art", "level": None, "hired": "2022-07-07"},
]


def order_by(rows: list[dict], *specs: str) -> list[dict]:
    """Each spec is a field, with a leading minus for descending; missing values always come last."""
    result = list(rows)
    for spec in reversed(specs):
        field, descending = spec.removeprefix("-"), spec.startswith("-")
        present = [row for row in result if row[field] is not None]
        missing = [row for row in result if row[field] is None]
        result = sorted(present, key=itemgetter(field), reverse=descending) + missing
    return result


def names(rows: list[dict]) -> list[str]:
    return [row["name"] for row in rows]


print("team, -level, hired:", names(order_by(STAFF, "team", "-level", "hired")))
print("-hired:             ", names(order_by(STAFF, "-hired")))
print("-level, name:       ", names(order_by(STAFF, "-level", "name")))

as_tuples = sorted(STAFF, key=lambda row: (row["team"], -(row["level"] or 0), row["hired"]))
print("same as key tuple:  ", as_tuples == order_by(STAFF, "team", "-level", "hired"))

pick = itemgetter("name", "level")
print("projection:", [pick(row) for row in STAFF[:2]])
first, last = itemgetter(0, -1)(order_by(STAFF, "hired"))
print(f"seniority runs from {first['name']} to {last['name']}")

for team, members in groupby(order_by(STAFF, "team", "hired"), key=itemgetter("team")):
    print(team, *map(itemgetter("name"), members))

names(order_by(STAFF, "-level", "name"))

# --- prints
# team, -level, hired: ['Boro', 'Diaz', 'Abara', 'Mori', 'Keane', 'Olsen']
# -hired:              ['Mori', 'Boro', 'Abara', 'Diaz', 'Olsen', 'Keane']
# -level, name:        ['Abara', 'Diaz', 'Keane', 'Olsen', 'Mori', 'Boro']
# same as key tuple:   True
# projection: [('Olsen', 2), ('Abara', 3)]
# seniority runs from Keane to Mori
# art Boro
# dev Diaz Abara Mori
# ops Keane Olsen
# --- value: ["Abara", "Diaz", "Keane", "Olsen", "Mori", "Boro"]
