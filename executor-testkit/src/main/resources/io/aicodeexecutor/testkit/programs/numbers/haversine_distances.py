# Computes great-circle distances, bearings, midpoints and a short round trip between cities.
from __future__ import annotations

import math
from itertools import combinations, pairwise, permutations
from typing import NamedTuple

EARTH_KM = 6371.0
COMPASS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"]

class Place(NamedTuple):
    name: str
    latitude: float
    longitude: float

    def radians(self) -> tuple[float, float]:
        return math.radians(self.latitude), math.radians(self.longitude)

    def degrees_text(self) -> str:
        parts = []
        for value, marks in ((self.latitude, "NS"), (self.longitude, "EW")):
            minutes = round(abs(value) * 60)
            parts.append(f"{minutes // 60}°{minutes % 60:02d}'{marks[value < 0]}")
        return " ".join(parts)

def distance(a: Place, b: Place) -> float:
    (lat1, lon1), (lat2, lon2) = a.radians(), b.radians()
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(math.sqrt(h))

def law_of_cosines(a: Place, b: Place) -> float:
    (lat1, lon1), (lat2, lon2) = a.radians(), b.radians()
    return EARTH_KM * math.acos(math.sin(lat1) * math.sin(lat2) + math.cos(lat1) * math.cos(lat2) * math.cos(lon2 - lon1))

def bearing(a: Place, b: Place) -> float:
    (lat1, lon1), (lat2, lon2) = a.radians(), b.radians()
    y = math.sin(lon2 - lon1) * math.cos(lat2)
    x = math.cos(lat1) * math.sin(lat2) - math.sin(lat1) * math.cos(lat2) * math.cos(lon2 - lon1)
    return math.degrees(math.atan2(y, x)) % 360

def midpoint(a: Place, b: Place) -> Place:
    (lat1, lon1), (lat2, lon2) = a.radians(), b.radians()
    x, y = math.cos(lat2) * math.cos(lon2 - lon1), math.cos(lat2) * math.sin(lon2 - lon1)
    latitude = math.atan2(math.sin(lat1) + math.sin(lat2), math.hypot(math.cos(lat1) + x, y))
    longitude = lon1 + math.atan2(y, math.cos(lat1) + x)
    return Place("midpoint", math.degrees(latitude), math.degrees(math.remainder(longitude, math.tau)))

paris, new_york = Place("Paris", 48.8566, 2.3522), Place("New York", 40.7128, -74.0060)
tokyo, sydney, cape_town = Place("Tokyo", 35.6762, 139.6503), Place("Sydney", -33.8688, 151.2093), Place("Cape Town", -33.9249, 18.4241)
cities = [paris, new_york, tokyo, sydney, cape_town]
for city in cities:
    print(f"{city.name:<10}{city.degrees_text()}")
for a, b in combinations(cities, 2):
    assert math.isclose(distance(a, b), law_of_cosines(a, b), rel_tol=1e-9) and math.isclose(distance(a, b), distance(b, a))
    course = bearing(a, b)
    print(f"{a.name:>10} -> {b.name:<10}{distance(a, b):>9,.1f} km  {course:5.1f}° {COMPASS[round(course / 45) % 8]}")

middle = midpoint(paris, new_york)
print("halfway:", middle.degrees_text(), "| equal halves:", math.isclose(distance(paris, middle), distance(middle, new_york)))
antipode = Place("antipode", -paris.latitude, paris.longitude - 180)
print(f"antipode of Paris: {distance(paris, antipode):,.1f} km, half the equator {math.pi * EARTH_KM:,.1f} km")
for latitude in (0, 30, 60):
    print(f"one degree of longitude at {latitude}°: {distance(Place('a', latitude, 0), Place('b', latitude, 1)):.1f} km")

tours = [(math.fsum(distance(a, b) for a, b in pairwise((paris, *order, paris))), order) for order in permutations(cities[1:])]
length, order = min(tours)
print(f"shortest round trip: {length:,.0f} km, longest {max(tours)[0]:,.0f} km, stops {sorted((order[0].name, order[-1].name))} next to Paris")

round(distance(paris, tokyo), 1)

# --- prints
# Paris     48°51'N 2°21'E
# New York  40°43'N 74°00'W
# Tokyo     35°41'N 139°39'E
# Sydney    33°52'S 151°13'E
# Cape Town 33°55'S 18°25'E
#      Paris -> New York    5,837.2 km  291.8° W
#      Paris -> Tokyo       9,711.7 km   33.5° NE
#      Paris -> Sydney     16,960.5 km   68.6° E
#      Paris -> Cape Town   9,341.7 km  166.6° S
#   New York -> Tokyo      10,851.7 km  333.0° NW
#   New York -> Sydney     15,988.8 km  266.0° W
#   New York -> Cape Town  12,564.8 km  115.8° SE
#      Tokyo -> Sydney      7,825.8 km  169.8° S
#      Tokyo -> Cape Town  14,727.6 km  254.1° W
#     Sydney -> Cape Town  11,011.7 km  218.1° SW
# halfway: 51°35'N 39°00'W | equal halves: True
# antipode of Paris: 20,015.1 km, half the equator 20,015.1 km
# one degree of longitude at 0°: 111.2 km
# one degree of longitude at 30°: 96.3 km
# one degree of longitude at 60°: 55.6 km
# shortest round trip: 44,868 km, longest 69,953 km, stops ['Cape Town', 'New York'] next to Paris
# --- value: 9711.7
