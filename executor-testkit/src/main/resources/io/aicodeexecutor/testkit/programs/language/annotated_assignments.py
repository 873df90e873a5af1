# Uses annotated assignments of every form and shows which annotations are evaluated.
from dataclasses import dataclass
from typing import Annotated, Callable, ClassVar, Final, Optional

noticed: list[str] = []

def notice(label: str, kind: type = object) -> type:
    noticed.append(label)
    return kind

count: int = 0
ratio: float
names: "list[str]" = ["Ann", "Bo"]
pair: tuple[int, ...] = 1, 2
choice: Optional[dict[str, int | None]] = None
callback: Callable[[int], str] = lambda n: "#" * n
limit: Final = 3
metres: Annotated[float, "a length"] = 2.5
nothing: None
evaluated: notice("module name") = "value"
bare: notice("module name without value")
(parenthesised): notice("parenthesised name") = 1

class Holder:
    size: int
    shared: ClassVar[list] = []
    label: notice("class attribute", str) = "default"

    def __init__(self) -> None:
        self.size: int = 5
        self.extra: notice("attribute target in a function") = None
        local: notice("never evaluated for a local name") = 1
        self.local: int = local

holder = Holder()
table: dict[str, int] = {}
table["key"]: notice("subscript target") = 11
holder.size: int = 6
holder.missing: notice("attribute without value")
print(noticed)
print(count, names, pair, choice, callback(limit), metres, evaluated, parenthesised)
print(holder.size, holder.extra, holder.local, hasattr(holder, "missing"), Holder.label, hasattr(Holder, "size"), table)
for name, check in {"ratio": lambda: ratio, "bare": lambda: bare, "nothing": lambda: nothing}.items():
    try:
        check()
    except NameError as error:
        print(error)

def total(*numbers: int, scale: "float" = 1.0, **options: str) -> "float":
    result: float
    if numbers: result = sum(numbers) * scale
    try:
        return result
    except UnboundLocalError:
        return -1.0

def spread(*args: *tuple[int, str]) -> list: return [*args]

@dataclass
class Reading:
    sensor: str
    value: float = 0.0
    unit = "not a field"

print(total(1, 2, scale=0.5), total(), spread(1, "a"), Reading("s", 1.5), Reading("t").unit)
count: str = "annotated again"
ratio = 0.25

[count, ratio, len(noticed)]

# --- prints
# ['module name', 'module name without value', 'parenthesised name', 'class attribute', 'subscript target', 'attribute without value']
# 0 ['Ann', 'Bo'] (1, 2) None ### 2.5 value 1
# 6 None 1 False default False {'key': 11}
# name 'ratio' is not defined
# name 'bare' is not defined
# name 'nothing' is not defined
# 1.5 -1.0 [1, 'a'] Reading(sensor='s', value=1.5) not a field
# --- value: ["annotated again", 0.25, 6]
