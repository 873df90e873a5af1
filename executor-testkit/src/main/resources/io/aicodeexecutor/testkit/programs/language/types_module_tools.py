# Creates namespaces, read-only views, bound methods and classes at run time with the types module and type().
import types
from types import MappingProxyType, MethodType, SimpleNamespace

point = SimpleNamespace(x=1, y=[2, 3])
point.z = point.x + len(point.y)
del point.x
print(point, point == SimpleNamespace(y=[2, 3], z=3), hasattr(point, "x"))

inner = {"debug": False}
view = MappingProxyType(inner)
inner["level"] = 3
try:
    view["debug"] = True
except TypeError as error:
    print(type(error).__name__, str(error).endswith("does not support item assignment"))
print(view, dict(view | {"extra": 1}), len(view), "level" in view, [*view.items()][-1])


class Robot:
    def __init__(self, name): self.name = name
    def greet(self): return f"I am {self.name}"


def dance(self, steps=2):
    return f"{self.name} dances {steps} steps"


r2, c3 = Robot("R2"), Robot("C3")
r2.dance = MethodType(dance, r2)
c3.greet = MethodType(lambda self: f"{self.name} politely bows", c3)
stolen = r2.greet
print(r2.dance(), r2.dance(steps=5), c3.greet(), Robot.greet(c3), stolen(), hasattr(c3, "dance"), sep=" / ")


def fill(body):
    body["kind"] = "counter"
    body["__init__"] = lambda self, start=0: setattr(self, "value", start)
    body["__iadd__"] = lambda self, n: setattr(self, "value", self.value + n) or self
    body["__str__"] = lambda self: f"{self.kind} at {self.value}"


Counter = types.new_class("Counter", (), {}, fill)
Loud = type("Loud", (Counter,), {"kind": "LOUD", "__len__": lambda self: self.value})
counter, loud = Counter(), Loud(4)
counter += 5
loud += 1
print(counter, loud, len(loud), Loud.__name__, isinstance(loud, Counter), type(Loud) is type)

kinds = [
    ("generator", (n for n in ()), types.GeneratorType), ("union", int | None, types.UnionType),
    ("alias", list[int], types.GenericAlias), ("builtin", len, types.BuiltinFunctionType),
    ("module", types, types.ModuleType), ("ellipsis", ..., types.EllipsisType),
    ("none", None, types.NoneType), ("not implemented", NotImplemented, types.NotImplementedType),
]
print({name: isinstance(value, kind) for name, value, kind in kinds})
print(isinstance(3, int | str), isinstance(3.5, int | str), isinstance("s", (int, str)), issubclass(bool, int | None), int | str == str | int)

sorted(name for name, value, kind in kinds if isinstance(value, kind))

# --- prints
# namespace(y=[2, 3], z=3) True False
# TypeError True
# {'debug': False, 'level': 3} {'debug': False, 'level': 3, 'extra': 1} 2 True ('level', 3)
# R2 dances 2 steps / R2 dances 5 steps / C3 politely bows / I am C3 / I am R2 / False
# counter at 5 LOUD at 5 5 Loud True True
# {'generator': True, 'union': True, 'alias': True, 'builtin': True, 'module': True, 'ellipsis': True, 'none': True, 'not implemented': True}
# True False True True True
# --- value: ["alias", "builtin", "ellipsis", "generator", "module", "none", "not implemented", "union"]
