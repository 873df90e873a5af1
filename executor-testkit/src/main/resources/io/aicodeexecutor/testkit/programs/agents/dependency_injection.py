# Wire an application with a small dependency-injection container: singletons, overrides, cycle checks.
from collections.abc import Callable
from typing import Any


class MemoryMailer:
    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, to: str, text: str) -> None:
        self.sent.append(f"{to}: {text}")


class Greeter:
    def __init__(self, clock: Callable[[], str], mailer: MemoryMailer, sign_off: str) -> None:
        self.clock, self.mailer, self.sign_off = clock, mailer, sign_off

    def greet(self, name: str) -> None:
        self.mailer.send(name, f"[{self.clock()}] hello {name}, {self.sign_off}")


class Container:
    def __init__(self, parent: "Container | None" = None) -> None:
        self.parent = parent
        self.factories: dict[str, tuple[Callable[..., Any], bool]] = {}
        self.cache: dict[str, Any] = {}
        self.resolving: list[str] = []

    def register(self, name: str, factory: Callable[["Container"], Any], singleton: bool = True) -> None:
        self.factories[name] = (factory, singleton)

    def _lookup(self, name: str) -> tuple[Callable[..., Any], bool]:
        if name not in self.factories and self.parent is None:
            raise LookupError(f"nothing provides {name!r}")
        return self.factories[name] if name in self.factories else self.parent._lookup(name)

    def get(self, name: str) -> Any:
        if name in self.cache:
            return self.cache[name]
        if name in self.resolving:
            raise RuntimeError("dependency cycle: " + " -> ".join(self.resolving + [name]))
        factory, singleton = self._lookup(name)
        self.resolving.append(name)
        instance = factory(self)
        self.resolving.pop()
        if singleton:
            self.cache[name] = instance
        return instance


app = Container()
app.register("clock", lambda c: lambda: "2024-05-01 08:00")
app.register("mailer", lambda c: MemoryMailer())
app.register("sign off", lambda c: "see you soon")
app.register("greeter", lambda c: Greeter(c.get("clock"), c.get("mailer"), c.get("sign off")), singleton=False)
app.register("chicken", lambda c: c.get("egg"))
app.register("egg", lambda c: c.get("chicken"))

pirate = Container(parent=app)
pirate.register("sign off", lambda c: "arrr")
for container, name in [(app, "Mia"), (app, "Noor"), (pirate, "Jack")]:
    container.get("greeter").greet(name)
print(*app.get("mailer").sent, *pirate.get("mailer").sent, sep="\n")
print("one mailer:", app.get("mailer") is app.get("mailer"), "- new greeters:", app.get("greeter") is not app.get("greeter"))
for name in ("chicken", "database"):
    try:
        app.get(name)
    except (LookupError, RuntimeError) as error:
        print(f"{type(error).__name__}: {error}")
[len(app.get("mailer").sent), len(pirate.get("mailer").sent)]

# --- prints
# Mia: [2024-05-01 08:00] hello Mia, see you soon
# Noor: [2024-05-01 08:00] hello Noor, see you soon
# Jack: [2024-05-01 08:00] hello Jack, arrr
# one mailer: True - new greeters: True
# RuntimeError: dependency cycle: chicken -> egg -> chicken
# LookupError: nothing provides 'database'
# --- value: [2, 1]
