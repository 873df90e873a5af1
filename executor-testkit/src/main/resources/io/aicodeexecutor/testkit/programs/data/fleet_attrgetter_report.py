# Reports on a vehicle fleet held as nested objects, sorting and grouping by dotted attributes with attrgetter.
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter


@dataclass(frozen=True)
class Depot:
    city: str
    country: str


@dataclass(frozen=True)
class Engine:
    fuel: str
    power: int


@dataclass
class Vehicle:
    plate: str
    engine: Engine
    depot: Depot
    trips: list[int] = field(default_factory=list)

    @property
    def distance(self) -> int:
        return sum(self.trips)


OSLO, TURKU, ESPOO = Depot("Oslo", "NO"), Depot("Turku", "FI"), Depot("Espoo", "FI")
FLEET = [
    Vehicle("AA-101", Engine("diesel", 120), OSLO, [40, 62]),
    Vehicle("BX-220", Engine("electric", 150), TURKU, [12, 12, 30]),
    Vehicle("CC-007", Engine("electric", 90), ESPOO),
    Vehicle("DK-450", Engine("diesel", 200), TURKU, [210]),
    Vehicle("EE-031", Engine("hybrid", 110), OSLO, [75]),
]

by_place = attrgetter("depot.country", "depot.city")
for (country, city), vehicles in groupby(sorted(FLEET, key=by_place), key=by_place):
    members = sorted(vehicles, key=attrgetter("distance"), reverse=True)
    print(f"{country}/{city}: " + ", ".join(f"{v.plate} {v.distance} km" for v in members))

strongest = max(FLEET, key=attrgetter("engine.power"))
print("strongest:", strongest.plate, strongest.engine)

columns = attrgetter("plate", "engine.fuel", "distance")
for row in map(columns, sorted(FLEET, key=attrgetter("engine.fuel", "plate"))):
    print("{:<8}{:<10}{:>4}".format(*row))

try:
    attrgetter("engine.gearbox")(strongest)
except AttributeError as error:
    print("error:", error)

{vehicle.plate: vehicle.distance for vehicle in sorted(FLEET, key=attrgetter("distance", "plate"))}

# --- prints
# FI/Espoo: CC-007 0 km
# FI/Turku: DK-450 210 km, BX-220 54 km
# NO/Oslo: AA-101 102 km, EE-031 75 km
# strongest: DK-450 Engine(fuel='diesel', power=200)
# AA-101  diesel     102
# DK-450  diesel     210
# BX-220  electric    54
# CC-007  electric     0
# EE-031  hybrid      75
# error: 'Engine' object has no attribute 'gearbox'
# --- value: {"CC-007": 0, "BX-220": 54, "EE-031": 75, "AA-101": 102, "DK-450": 210}
