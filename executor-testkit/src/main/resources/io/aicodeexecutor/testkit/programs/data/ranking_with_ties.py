# Ranks race results with ties in four ways: ordinal, competition, dense and fractional.
from itertools import groupby

POINTS = {"Vega": 88, "Rigel": 95, "Mira": 88, "Deneb": 70, "Altair": 95, "Spica": 88, "Castor": 64}


def tie_groups(scores: dict[str, int]) -> list[tuple[int, list[str]]]:
    ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
    return [(score, [name for name, _score in group]) for score, group in groupby(ordered, key=lambda item: item[1])]


def rank_all(scores: dict[str, int]) -> dict[str, dict[str, float]]:
    ranks: dict[str, dict[str, float]] = {}
    placed = 0
    for dense, (_score, names) in enumerate(tie_groups(scores), start=1):
        first, last = placed + 1, placed + len(names)
        for ordinal, name in enumerate(names, start=first):
            ranks[name] = {
                "ordinal": ordinal,
                "competition": first,
                "modified": last,
                "dense": dense,
                "fractional": (first + last) / 2,
            }
        placed = last
    return ranks


ranks = rank_all(POINTS)
methods = list(next(iter(ranks.values())))
print("name    pts " + " ".join(f"{method:>11}" for method in methods))
for name, places in ranks.items():
    print(f"{name:<7} {POINTS[name]:>3} " + " ".join(f"{places[method]:>11g}" for method in methods))

count = len(POINTS)
assert sum(places["fractional"] for places in ranks.values()) == count * (count + 1) / 2
percentile = {name: round(100 * sum(other <= score for other in POINTS.values()) / count) for name, score in POINTS.items()}
print("percentile:", {name: percentile[name] for name in sorted(percentile)})

{name: places["competition"] for name, places in ranks.items()}

# --- prints
# name    pts     ordinal competition    modified       dense  fractional
# Altair   95           1           1           2           1         1.5
# Rigel    95           2           1           2           1         1.5
# Mira     88           3           3           5           2           4
# Spica    88           4           3           5           2           4
# Vega     88           5           3           5           2           4
# Deneb    70           6           6           6           3           6
# Castor   64           7           7           7           4           7
# percentile: {'Altair': 100, 'Castor': 14, 'Deneb': 29, 'Mira': 71, 'Rigel': 100, 'Spica': 71, 'Vega': 71}
# --- value: {"Altair": 1, "Rigel": 1, "Mira": 3, "Spica": 3, "Vega": 3, "Deneb": 6, "Castor": 7}
