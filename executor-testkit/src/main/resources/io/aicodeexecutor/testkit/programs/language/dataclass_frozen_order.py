# Plans a tournament with frozen, ordered, keyword-only and slotted dataclasses.
from dataclasses import FrozenInstanceError, KW_ONLY, dataclass, field, is_dataclass, replace


@dataclass(frozen=True, order=True)
class Seed:
    points: int
    name: str = field(compare=False)


@dataclass(slots=True, kw_only=True)
class Match:
    home: Seed
    away: Seed
    score: tuple[int, int] = (0, 0)

    @property
    def winner(self) -> Seed | None:
        a, b = self.score
        return self.home if a > b else self.away if b > a else None


@dataclass
class Court:
    number: int
    _: KW_ONLY
    indoor: bool = False
    surface: str = "clay"


@dataclass(frozen=True, eq=True)
class Point:
    x: int = 0
    y: int = 0

    def __post_init__(self):
        if self.x < 0:
            object.__setattr__(self, "x", -self.x)


players = [Seed(1200, "Ada"), Seed(950, "Ben"), Seed(1200, "Cy"), Seed(1010, "Dee")]
print([p.name for p in sorted(players, reverse=True)])
print(players[0] == players[2], players[0] >= players[3], len({*players}))
final = Match(home=players[0], away=players[3], score=(2, 3))
print(final)
print(final.winner, replace(final, score=(1, 1)).winner)

for attempt in (
    lambda: setattr(players[0], "points", 1),
    lambda: setattr(final, "umpire", "Eve"),
    lambda: Match(players[0], players[1]),
    lambda: Court(3, True),
):
    try:
        attempt()
    except FrozenInstanceError as error:
        print("frozen:", error)
    except (AttributeError, TypeError) as error:
        print(type(error).__name__)
print(Court(3, indoor=True), Court.__match_args__, Match.__slots__)
visits = {Point(1, 2): "a", Point(-1, 2): "b"}
print(visits, is_dataclass(Court), is_dataclass(final), is_dataclass("x"))

[player.name for player in sorted(players)]

# --- prints
# ['Ada', 'Cy', 'Dee', 'Ben']
# True True 3
# Match(home=Seed(points=1200, name='Ada'), away=Seed(points=1010, name='Dee'), score=(2, 3))
# Seed(points=1010, name='Dee') None
# frozen: cannot assign to field 'points'
# AttributeError
# TypeError
# TypeError
# Court(number=3, indoor=True, surface='clay') ('number',) ('home', 'away', 'score')
# {Point(x=1, y=2): 'b'} True True False
# --- value: ["Ben", "Dee", "Ada", "Cy"]
