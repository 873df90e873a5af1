# Extends classes with class decorators: a plain one, one with arguments, and a lambda used as a decorator.
def add_repr(cls):
    names = cls.shown

    def __repr__(self):
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{cls.__name__}({inside})"

    cls.__repr__ = __repr__
    return cls


def comparable(*, by):
    def decorate(cls):
        def key(self):
            return tuple(getattr(self, name) for name in by)

        cls.__eq__ = lambda self, other: key(self) == key(other)
        cls.__lt__ = lambda self, other: key(self) < key(other)
        cls.__hash__ = lambda self: hash(key(self))
        return cls

    return decorate


class Registry:
    def __init__(self):
        self.items = {}

    def __call__(self, label):
        return lambda cls: self.items.setdefault(label, cls)


registries = {"models": Registry()}


@registries["models"]("planet")
@add_repr
@comparable(by=["distance"])
class Planet:
    shown = ("name", "distance")

    def __init__(self, name, distance):
        self.name, self.distance = name, distance


@registries["models"]("moon")
@(lambda cls: setattr(cls, "tiny", True) or cls)
@comparable(by=("radius", "name"))
class Moon:
    def __init__(self, name, radius):
        self.name, self.radius = name, radius


planets = [Planet("Mars", 228), Planet("Venus", 108), Planet("Earth", 150)]
print(sorted(planets))
print(planets[0] == Planet("Red planet", 228), len({*planets, Planet("Ares", 228)}))
moons = [Moon("Phobos", 11), Moon("Luna", 1737), Moon("Deimos", 6)]
print([moon.name for moon in sorted(moons)], Moon.tiny, hasattr(Planet, "tiny"))
for label, cls in registries["models"].items.items():
    print(label, "->", cls.__name__)

[planet.name for planet in sorted(planets)]

# --- prints
# [Planet(name='Venus', distance=108), Planet(name='Earth', distance=150), Planet(name='Mars', distance=228)]
# True 3
# ['Deimos', 'Phobos', 'Luna'] True False
# planet -> Planet
# moon -> Moon
# --- value: ["Venus", "Earth", "Mars"]
