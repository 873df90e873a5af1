# Plans recipes against kitchen stock with Counter arithmetic: shortages, leftovers, unions and shopping lists.
from collections import Counter

STOCK = Counter(egg=7, flour=900, milk=600, sugar=150, butter=0)
RECIPES = {
    "pancakes": Counter(egg=3, flour=250, milk=500),
    "sponge": Counter(egg=4, flour=200, sugar=200, butter=200),
    "custard": Counter(egg=2, milk=400, sugar=60),
}


def missing(need: Counter, stock: Counter) -> Counter:
    return need - stock          # only positive counts survive


def times_possible(recipe: Counter, stock: Counter) -> int:
    return min(stock[name] // amount for name, amount in recipe.items())


for name, recipe in RECIPES.items():
    lack = missing(recipe, STOCK)
    status = f"possible x{times_possible(recipe, STOCK)}" if not lack else f"lacks {dict(sorted(lack.items()))}"
    print(f"{name:<9} {status}")

menu = ["pancakes", "custard", "custard"]
needed = sum((RECIPES[name] for name in menu), Counter())
print("needed:", dict(sorted(needed.items())))
print("shopping:", sorted(missing(needed, STOCK).items()))
print("largest single need:", sorted((RECIPES["pancakes"] | RECIPES["custard"]).items()))
print("in common:", sorted((RECIPES["pancakes"] & RECIPES["custard"]).items()))

left = Counter(STOCK)
left.subtract(needed)
print("after cooking:", dict(sorted(left.items())), "| owed:", sorted(-left))
print("still there:", sorted(+left), "| fits:", needed <= STOCK, RECIPES["pancakes"] <= STOCK)

popular = Counter(name for name in menu + ["sponge", "custard", "pancakes"])
print("ranking:", popular.most_common(), "| total:", popular.total())
print("rarest:", popular.most_common()[:-2:-1], "| elements:", "".join(sorted(n[0] for n in popular.elements())))
print("unknown stays out:", left["saffron"], "saffron" in left)

dict(sorted(missing(needed, STOCK).items()))

# --- prints
# pancakes  possible x1
# sponge    lacks {'butter': 200, 'sugar': 50}
# custard   possible x1
# needed: {'egg': 7, 'flour': 250, 'milk': 1300, 'sugar': 120}
# shopping: [('milk', 700)]
# largest single need: [('egg', 3), ('flour', 250), ('milk', 500), ('sugar', 60)]
# in common: [('egg', 2), ('milk', 400)]
# after cooking: {'butter': 0, 'egg': 0, 'flour': 650, 'milk': -700, 'sugar': 30} | owed: ['milk']
# still there: ['flour', 'sugar'] | fits: False True
# ranking: [('custard', 3), ('pancakes', 2), ('sponge', 1)] | total: 6
# rarest: [('sponge', 1)] | elements: cccpps
# unknown stays out: 0 False
# --- value: {"milk": 700}
