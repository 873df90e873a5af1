# Rolls head count and budget up an organisation chart with memoised recursion and inspects the cache.
from functools import cache, lru_cache

MANAGER = {
    "ceo": None, "cto": "ceo", "cfo": "ceo", "platform": "cto", "apps": "cto", "infra": "platform", "data": "platform",
    "web": "apps", "mobile": "apps", "tax": "cfo",
}
OWN_BUDGET = {"ceo": 100, "cto": 80, "cfo": 70, "platform": 40, "apps": 35, "infra": 500, "data": 320, "web": 210, "mobile": 190, "tax": 60}


@cache
def reports(name: str) -> tuple[str, ...]:
    return tuple(sorted(person for person, boss in MANAGER.items() if boss == name))


@lru_cache(maxsize=None)
def budget(name: str) -> int:
    return OWN_BUDGET[name] + sum(budget(person) for person in reports(name))


@cache
def depth(name: str) -> int:
    boss = MANAGER[name]
    return 0 if boss is None else depth(boss) + 1


@lru_cache(maxsize=4)
def chain(name: str) -> str:
    boss = MANAGER[name]
    return name if boss is None else f"{chain(boss)}/{name}"


def show(name: str) -> None:
    share = OWN_BUDGET[name] / budget(name)
    print(f"{'  ' * depth(name)}{name:<{14 - 2 * depth(name)}}{budget(name):>5}  own {share:.0%}")
    for person in reports(name):
        show(person)


show("ceo")
info = budget.cache_info()
print(f"budget cache: {info.hits} hits, {info.misses} misses")

deepest = max(MANAGER, key=lambda name: (depth(name), name))
print("deepest:", chain(deepest), "| small cache:", chain.cache_info().currsize, "of", chain.cache_info().maxsize)

OWN_BUDGET["tax"] += 1000
stale = budget("cfo")
budget.cache_clear()
print("cfo stale", stale, "fresh", budget("cfo"), "| misses after clearing:", budget.cache_info().misses)

{name: budget(name) for name in reports("ceo")}

# --- prints
# ceo            1605  own 6%
#   cfo           130  own 54%
#     tax          60  own 100%
#   cto          1375  own 6%
#     apps        435  own 8%
#       mobile    190  own 100%
#       web       210  own 100%
#     platform    860  own 5%
#       data      320  own 100%
#       infra     500  own 100%
# budget cache: 19 hits, 10 misses
# deepest: ceo/cto/apps/web | small cache: 4 of 4
# cfo stale 130 fresh 1130 | misses after clearing: 2
# --- value: {"cfo": 1130, "cto": 1375}
