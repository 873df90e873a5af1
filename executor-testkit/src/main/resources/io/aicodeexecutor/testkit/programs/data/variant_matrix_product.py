# Generates all product variants with itertools.product, filters impossible ones and prices the rest.
from collections import defaultdict
from itertools import combinations_with_replacement, count, product

OPTIONS = {
    "size": ["S", "M", "L"],
    "colour": ["red", "navy"],
    "fabric": ["cotton", "wool"],
}
SURCHARGE = {"L": 200, "navy": 50, "wool": 900}
FORBIDDEN = [{"size": "S", "fabric": "wool"}, {"colour": "red", "size": "L"}]
BASE = 1500

numbers = count(1001, 2)
variants = []
refused = 0
for values in product(*OPTIONS.values()):
    variant = dict(zip(OPTIONS, values))
    if any(rule.items() <= variant.items() for rule in FORBIDDEN):
        refused += 1
        continue
    price = BASE + sum(SURCHARGE.get(value, 0) for value in values)
    variants.append({"sku": f"T{next(numbers)}-{''.join(value[0] for value in values).upper()}", **variant, "price": price})

for variant in variants:
    print(" ".join(f"{value:<7}" if isinstance(value, str) else f"{value / 100:>6.2f}" for value in variant.values()))
print(f"{len(variants)} variants, {refused} refused")

by_price = defaultdict(list)
for variant in variants:
    by_price[variant["price"]].append(variant["sku"].split("-")[1])
print("prices:", dict(sorted(by_price.items())))

packs = combinations_with_replacement(OPTIONS["colour"] + ["plain"], 2)
print("two-packs:", ["+".join(pair) for pair in packs])
checks = ["".join(bits) for bits in product("01", repeat=3)]
print("flag settings:", checks)

[variant["sku"] for variant in variants]

# --- prints
# T1001-SRC S       red     cotton   15.00
# T1003-SNC S       navy    cotton   15.50
# T1005-MRC M       red     cotton   15.00
# T1007-MRW M       red     wool     24.00
# T1009-MNC M       navy    cotton   15.50
# T1011-MNW M       navy    wool     24.50
# T1013-LNC L       navy    cotton   17.50
# T1015-LNW L       navy    wool     26.50
# 8 variants, 4 refused
# prices: {1500: ['SRC', 'MRC'], 1550: ['SNC', 'MNC'], 1750: ['LNC'], 2400: ['MRW'], 2450: ['MNW'], 2650: ['LNW']}
# two-packs: ['red+red', 'red+navy', 'red+plain', 'navy+navy', 'navy+plain', 'plain+plain']
# flag settings: ['000', '001', '010', '011', '100', '101', '110', '111']
# --- value: ["T1001-SRC", "T1003-SNC", "T1005-MRC", "T1007-MRW", "T1009-MNC", "T1011-MNW", "T1013-LNC", "T1015-LNW"]
