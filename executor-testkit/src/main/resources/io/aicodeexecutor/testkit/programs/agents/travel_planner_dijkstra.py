# Plan train trips with Dijkstra, once by price and once by travel time including transfer waits.
import heapq
from typing import NamedTuple


class Leg(NamedTuple):
    to: str
    minutes: int
    euros: int


ROUTES = [
    ("Lisbon", "Madrid", 630, 45), ("Madrid", "Barcelona", 165, 60), ("Madrid", "Bordeaux", 620, 38),
    ("Barcelona", "Lyon", 300, 55), ("Bordeaux", "Paris", 125, 70), ("Lyon", "Paris", 118, 48),
    ("Barcelona", "Geneva", 600, 35), ("Lyon", "Geneva", 115, 30), ("Paris", "Geneva", 190, 80), ("Geneva", "Milan", 240, 49),
]
TRANSFER_MINUTES = 30


def build_graph(routes) -> dict[str, list[Leg]]:
    graph: dict[str, list[Leg]] = {}
    for a, b, minutes, euros in routes:
        graph.setdefault(a, []).append(Leg(b, minutes, euros))
        graph.setdefault(b, []).append(Leg(a, minutes, euros))
    return graph


def cheapest(graph, origin, target, weight) -> tuple[int, list[str]] | None:
    queue = [(0, [origin])]
    done = set()
    while queue:
        cost, path = heapq.heappop(queue)
        city = path[-1]
        if city == target:
            return cost, path
        if city in done:
            continue
        done.add(city)
        for leg in graph[city]:
            if leg.to not in done:
                heapq.heappush(queue, (cost + weight(leg, len(path) > 1), path + [leg.to]))
    return None


def by_price(leg: Leg, changing: bool) -> int:
    return leg.euros


def by_time(leg: Leg, changing: bool) -> int:
    return leg.minutes + (TRANSFER_MINUTES if changing else 0)


graph = build_graph(ROUTES)
graph["Reykjavik"] = []
summary = {}
for origin, target in [("Lisbon", "Paris"), ("Madrid", "Geneva"), ("Milan", "Barcelona"), ("Paris", "Reykjavik")]:
    print(f"{origin} to {target}")
    price, quickest = cheapest(graph, origin, target, by_price), cheapest(graph, origin, target, by_time)
    if price is None or quickest is None:
        print("  no connection")
        summary[target] = None
        continue
    hours, minutes = divmod(quickest[0], 60)
    print(f"  cheapest {price[0]:>4} EUR  {' > '.join(price[1])}")
    print(f"  fastest  {hours:>2}h{minutes:02d}    {' > '.join(quickest[1])}")
    summary[target] = [price[0], quickest[0]]
summary

# --- prints
# Lisbon to Paris
#   cheapest  153 EUR  Lisbon > Madrid > Bordeaux > Paris
#   fastest  21h43    Lisbon > Madrid > Barcelona > Lyon > Paris
# Madrid to Geneva
#   cheapest   95 EUR  Madrid > Barcelona > Geneva
#   fastest  10h40    Madrid > Barcelona > Lyon > Geneva
# Milan to Barcelona
#   cheapest   84 EUR  Milan > Geneva > Barcelona
#   fastest  11h55    Milan > Geneva > Lyon > Barcelona
# Paris to Reykjavik
#   no connection
# --- value: {"Paris": [153, 1303], "Geneva": [95, 640], "Barcelona": [84, 715], "Reykjavik": null}
