# Count an election by instant runoff, and compare with plurality, Borda and Condorcet.
from collections import Counter
from itertools import combinations, count

BALLOTS = [
    (8, "Ash Cole Birch"), (7, "Birch Cole Ash"), (5, "Cole Birch Ash"), (2, "Dunn Cole"), (1, "Dunn"), (2, "Birch Ash"),
]


def tally(ballots, standing) -> Counter:
    counts = Counter(dict.fromkeys(sorted(standing), 0))
    for weight, ranking in ballots:
        favourite = next((name for name in ranking if name in standing), "exhausted")
        counts[favourite] += weight
    return counts


def instant_runoff(ballots) -> str:
    standing = {name for _, ranking in ballots for name in ranking}
    for number in count(1):
        counts = tally(ballots, standing)
        active = {name: counts[name] for name in counts if name != "exhausted"}
        print(f"round {number}: " + ", ".join(f"{name} {votes}" for name, votes in counts.items()))
        leader = max(active, key=active.get)
        if 2 * active[leader] > sum(active.values()):
            return leader
        loser = min(active, key=lambda name: (active[name], name))
        print(f"    {loser} is eliminated")
        standing.remove(loser)


def condorcet(ballots, names) -> str | None:
    wins = Counter()
    for a, b in combinations(names, 2):
        margin = sum(weight * (prefers(ranking, a, b) - prefers(ranking, b, a)) for weight, ranking in ballots)
        print(f"    {a} v {b}: {margin:+}")
        wins[a if margin > 0 else b] += margin != 0
    return next((name for name in names if wins[name] == len(names) - 1), None)


def prefers(ranking: list[str], a: str, b: str) -> bool:
    return a in ranking and (b not in ranking or ranking.index(a) < ranking.index(b))


ballots = [(weight, names.split()) for weight, names in BALLOTS]
names = sorted({name for _, ranking in ballots for name in ranking})
borda = Counter()
for weight, ranking in ballots:
    for place, name in enumerate(ranking):
        borda[name] += weight * (len(names) - 1 - place)

print(f"{sum(weight for weight, _ in ballots)} ballots, {len(names)} candidates")
winners = {
    "plurality": tally(ballots, set(names)).most_common(1)[0][0],
    "instant runoff": instant_runoff(ballots),
    "borda": borda.most_common(1)[0][0],
    "condorcet": condorcet(ballots, names),
}
print("borda points:", dict(borda.most_common()))
for method, winner in winners.items():
    print(f"{method:<15}{winner}")
winners

# --- prints
# 25 ballots, 4 candidates
# round 1: Ash 8, Birch 9, Cole 5, Dunn 3
#     Dunn is eliminated
# round 2: Ash 8, Birch 9, Cole 7, exhausted 1
#     Cole is eliminated
# round 3: Ash 8, Birch 14, exhausted 3
#     Ash v Birch: -6
#     Ash v Cole: -4
#     Ash v Dunn: +19
#     Birch v Cole: -6
#     Birch v Dunn: +19
#     Cole v Dunn: +17
# borda points: {'Cole': 49, 'Birch': 45, 'Ash': 40, 'Dunn': 9}
# plurality      Birch
# instant runoff Birch
# borda          Cole
# condorcet      Cole
# --- value: {"plurality": "Birch", "instant runoff": "Birch", "borda": "Cole", "condorcet": "Cole"}
