# Pretty-prints a nested catalogue with pprint at several widths, depths and with compact or unsorted output.
from pprint import PrettyPrinter, isreadable, isrecursive, pformat, pp, pprint

CATALOGUE = {
    "title": "Field guide",
    "years": list(range(1990, 2004)),
    "entries": [
        {"name": "Wren", "sizes": (9, 10.5), "habitat": {"forest"}},
        {"name": "Heron", "sizes": (84, 102), "habitat": set(), "notes": "Stands still for a long time near shallow water."},
    ],
    "index": {"b": {"c": {"d": {"e": 1}}}},
}

pprint(CATALOGUE, width=60, compact=True)
print("-- depth 2, unsorted")
pp(CATALOGUE, depth=2, width=70, compact=True)

print("-- narrow text")
print(pformat("A long sentence that has to be broken over several lines.", width=30))

wide = pformat(CATALOGUE["entries"][0], width=200)
print("-- one line:", wide)
narrow = PrettyPrinter(indent=2, width=20)
narrow.pprint(CATALOGUE["entries"][0]["sizes"] + (1000000, 2000000))

print("-- numbers:", pformat({"population": 1234567, "area": 42}, underscore_numbers=True))

loop: list = [1]
loop.append(loop)
print("readable:", isreadable(CATALOGUE), "| recursive:", isrecursive(loop), isreadable(loop))
pformat(CATALOGUE["index"], depth=3)

# --- prints
# {'entries': [{'habitat': {'forest'},
#               'name': 'Wren',
#               'sizes': (9, 10.5)},
#              {'habitat': set(),
#               'name': 'Heron',
#               'notes': 'Stands still for a long time near '
#                        'shallow water.',
#               'sizes': (84, 102)}],
#  'index': {'b': {'c': {'d': {'e': 1}}}},
#  'title': 'Field guide',
#  'years': [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997,
#            1998, 1999, 2000, 2001, 2002, 2003]}
# -- depth 2, unsorted
# {'title': 'Field guide',
#  'years': [1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999,
#            2000, 2001, 2002, 2003],
#  'entries': [{...}, {...}],
#  'index': {'b': {...}}}
# -- narrow text
# ('A long sentence that has '
#  'to be broken over several '
#  'lines.')
# -- one line: {'habitat': {'forest'}, 'name': 'Wren', 'sizes': (9, 10.5)}
# ( 9,
#   10.5,
#   1000000,
#   2000000)
# -- numbers: {'area': 42, 'population': 1_234_567}
# readable: True | recursive: True False
# --- value: "{'b': {'c': {'d': {...}}}}"
