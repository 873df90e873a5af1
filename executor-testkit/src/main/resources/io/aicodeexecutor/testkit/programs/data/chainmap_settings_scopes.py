# Resolves settings through ChainMap scopes (defaults, team, user, task) and shows where each comes from.
from collections import ChainMap

defaults = {"theme": "light", "tab_width": 4, "autosave": False, "font": "Mono"}
team = {"tab_width": 2, "linter": "strict"}
user = {"theme": "dark"}

settings = ChainMap(user, team, defaults)
scope_names = ["user", "team", "defaults"]


def origin(chain: ChainMap, key: str, names: list[str]) -> str:
    for name, mapping in zip(names, chain.maps):
        if key in mapping:
            return name
    raise KeyError(key)


for key in sorted(settings):
    print(f"{key:<10} {settings[key]!s:<7} <- {origin(settings, key, scope_names)}")

task = settings.new_child({"autosave": True})
task["font"] = "Serif"            # writes touch the innermost scope only
print("task font:", task["font"], "| outer font:", task.parents["font"], "| defaults:", defaults["font"])

team["linter"] = "relaxed"        # a later change shows through every chain
print("linter now:", task["linter"])

try:
    del task["theme"]
except KeyError as error:
    print("cannot delete outer key:", "theme" in str(error))

del user["theme"]
print("theme after reset:", task["theme"])
print("scopes:", len(task.maps), "keys:", len(task))

dict(sorted(task.items()))

# --- prints
# autosave   False   <- defaults
# font       Mono    <- defaults
# linter     strict  <- team
# tab_width  2       <- team
# theme      dark    <- user
# task font: Serif | outer font: Mono | defaults: Mono
# linter now: relaxed
# cannot delete outer key: True
# theme after reset: light
# scopes: 4 keys: 5
# --- value: {"autosave": true, "font": "Serif", "linter": "relaxed", "tab_width": 2, "theme": "light"}
