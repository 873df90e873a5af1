# Simulates traffic lights and parcels with Enum, IntEnum, StrEnum, auto, unique, aliases and enum methods.
from enum import Enum, IntEnum, StrEnum, auto, unique

class Light(Enum):
    RED = 30
    GREEN = 25
    AMBER = 5
    STOP = 30

    def next(self) -> "Light":
        order = list(Light)
        return order[(order.index(self) + 1) % len(order)]

    @property
    def may_drive(self) -> bool:
        return self is not Light.RED

class Priority(IntEnum):
    LOW = auto()
    NORMAL = auto()
    URGENT = 10
    CRITICAL = auto()

class Kind(StrEnum):
    LETTER = auto()
    PARCEL = auto()
    FREIGHT = "freight-by-ship"

    @classmethod
    def _missing_(cls, value):
        return next((kind for kind in cls if kind.value[0] == value[0].lower()), None)

class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.6743e-11 * self.mass / self.radius ** 2, 2)

light, elapsed = Light.RED, 0
while elapsed < 100:
    print(f"t={elapsed:3} {light.name:5} drive={light.may_drive}")
    elapsed += light.value
    light = light.next()

print(Light.STOP is Light.RED, Light(25), Light["AMBER"], len(Light), list(Light.__members__))
print(repr(Light.GREEN), [p.value for p in Priority], Priority.CRITICAL > Priority.LOW, Priority.LOW + 1)
print(f"{Kind.PARCEL} {Kind('Fragile')!r} {Kind.LETTER.upper()}", Kind("freight-by-ship") == "freight-by-ship")
print({planet.name: planet.gravity for planet in Planet}, max(Priority).name)
try:
    Light(99)
except ValueError as error:
    print(error)
try:
    @unique
    class Twice(Enum):
        A = 1
        B = 1
except ValueError as error:
    print(error.args[0].split(":")[0])
Colour = Enum("Colour", "CYAN MAGENTA", start=5)
print([(c.name, c.value) for c in Colour], sorted(Priority, reverse=True)[0].name)

[elapsed, light.name]

# --- prints
# t=  0 RED   drive=False
# t= 30 GREEN drive=True
# t= 55 AMBER drive=True
# t= 60 RED   drive=False
# t= 90 GREEN drive=True
# True Light.GREEN Light.AMBER 3 ['RED', 'GREEN', 'AMBER', 'STOP']
# <Light.GREEN: 25> [1, 2, 10, 11] True 2
# parcel <Kind.FREIGHT: 'freight-by-ship'> LETTER True
# {'EARTH': 9.8, 'MARS': 3.71} CRITICAL
# 99 is not a valid Light
# duplicate values found in <enum 'Twice'>
# [('CYAN', 5), ('MAGENTA', 6)] CRITICAL
# --- value: [115, "AMBER"]
