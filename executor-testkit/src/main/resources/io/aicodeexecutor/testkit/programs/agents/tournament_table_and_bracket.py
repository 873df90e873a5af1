# Turn group results into league tables with tie-breaks, then play a knockout bracket from them.
import re
from dataclasses import dataclass

GROUPS = {
    "A": "Lions 2-1 Bears; Foxes 0-0 Wolves; Lions 1-1 Foxes; Bears 3-0 Wolves; Wolves 2-2 Lions; Bears 1-2 Foxes",
    "B": "Hawks 1-0 Crows; Owls 2-2 Kites; Hawks 0-1 Owls; Crows 4-1 Kites; Kites 0-2 Hawks; Crows 1-1 Owls",
}
STRENGTH = {"Lions": 78, "Foxes": 74, "Bears": 81, "Hawks": 74, "Owls": 70, "Crows": 69}


@dataclass
class Row:
    team: str
    played: int = 0
    won: int = 0
    drawn: int = 0
    scored: int = 0
    conceded: int = 0

    @property
    def points(self) -> int:
        return 3 * self.won + self.drawn

    @property
    def difference(self) -> int:
        return self.scored - self.conceded

    def record(self, scored: int, conceded: int) -> None:
        self.played += 1
        self.won += scored > conceded
        self.drawn += scored == conceded
        self.scored += scored
        self.conceded += conceded


def table(results: str) -> list[Row]:
    rows: dict[str, Row] = {}
    for home, for_home, for_away, away in re.findall(r"(\w+) (\d+)-(\d+) (\w+)", results):
        rows.setdefault(home, Row(home)).record(int(for_home), int(for_away))
        rows.setdefault(away, Row(away)).record(int(for_away), int(for_home))
    return sorted(rows.values(), key=lambda r: (-r.points, -r.difference, -r.scored, r.team))


def knockout(teams: list[str], label: str = "semi-final") -> str:
    if len(teams) == 1:
        return teams[0]
    winners = []
    for one, two in zip(teams[::2], teams[1::2]):
        winner = max((one, two), key=STRENGTH.get)
        note = " after penalties" if STRENGTH[one] == STRENGTH[two] else ""
        print(f"{label}: {one} v {two} -> {winner}{note}")
        winners.append(winner)
    return knockout(winners, "final")


tables = {}
for group, results in GROUPS.items():
    tables[group] = table(results)
    print(f"Group {group:<6}P  W  D  L  F:A  +/- Pts")
    for place, r in enumerate(tables[group], 1):
        print(f"{place}. {r.team:<8}{r.played}{r.won:>3}{r.drawn:>3}{r.played - r.won - r.drawn:>3}  {r.scored}:{r.conceded} {r.difference:>+4}{r.points:>4}")
first, second = tables["A"], tables["B"]
champion = knockout([first[0].team, second[1].team, second[0].team, first[1].team])
print("champion:", champion)
{group: [row.team for row in rows] for group, rows in tables.items()} | {"champion": champion}

# --- prints
# Group A     P  W  D  L  F:A  +/- Pts
# 1. Lions   3  1  2  0  5:4   +1   5
# 2. Foxes   3  1  2  0  3:2   +1   5
# 3. Bears   3  1  0  2  5:4   +1   3
# 4. Wolves  3  0  2  1  2:5   -3   2
# Group B     P  W  D  L  F:A  +/- Pts
# 1. Hawks   3  2  0  1  3:1   +2   6
# 2. Owls    3  1  2  0  4:3   +1   5
# 3. Crows   3  1  1  1  5:3   +2   4
# 4. Kites   3  0  1  2  3:8   -5   1
# semi-final: Lions v Owls -> Lions
# semi-final: Hawks v Foxes -> Hawks after penalties
# final: Lions v Hawks -> Lions
# champion: Lions
# --- value: {"A": ["Lions", "Foxes", "Bears", "Wolves"], "B": ["Hawks", "Owls", "Crows", "Kites"], "champion": "Lions"}
