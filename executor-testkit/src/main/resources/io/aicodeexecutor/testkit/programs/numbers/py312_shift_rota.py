# Builds a four-team, twelve-day shift rota with itertools.batched and counts each team's hours and weekend duty.
from calendar import Day
from collections import Counter
from datetime import date, datetime, time, timedelta
from itertools import batched, cycle, islice

type Assignment = tuple[str, date, str]

SHIFTS = {"early": (time(6), time(14)), "late": (time(14), time(22)), "night": (time(22), time(6))}
TEAMS = ["Red", "Blue", "Green", "Gold"]


def shift_length(name: str) -> timedelta:
    begin, end = (datetime.combine(date.min + timedelta(days=1), t) for t in SHIFTS[name])
    return end - begin if end > begin else end + timedelta(days=1) - begin


def rota(start: date, days: int) -> list[Assignment]:
    slots = [(start + timedelta(days=n), shift) for n in range(days) for shift in SHIFTS]
    return [(team, day, shift) for (day, shift), team in zip(slots, cycle(TEAMS))]


def take[T](items: list[T], amount: int) -> list[T]:
    return list(islice(items, amount))


plan = rota(date(2025, 5, 1), 12)
for block in batched(plan, len(SHIFTS)):
    day = block[0][1]
    print(f"{day:%a %d} {"  ".join(f"{shift}={team:<5}" for team, day, shift in block)}".rstrip())

hours = Counter()
for team, day, shift in plan:
    hours[team] += shift_length(shift) // timedelta(hours=1)
weekend = Counter(team for team, day, shift in plan if day.weekday() in (Day.SATURDAY, Day.SUNDAY))
print("hours:", {team: hours[team] for team in TEAMS})
print("weekend shifts:", {team: weekend[team] for team in TEAMS})
print("first three:", [f"{team}/{shift}" for team, day, shift in take(plan, 3)])
print("nights by team:", sorted(Counter(team for team, day, shift in plan if shift == "night").items()))
print("batches of five:", [len(batch) for batch in batched(plan, 5)])

{"slots": len(plan), "total_hours": sum(hours.values()), "starts_on": Day(plan[0][1].weekday()).name}

# --- prints
# Thu 01 early=Red    late=Blue   night=Green
# Fri 02 early=Gold   late=Red    night=Blue
# Sat 03 early=Green  late=Gold   night=Red
# Sun 04 early=Blue   late=Green  night=Gold
# Mon 05 early=Red    late=Blue   night=Green
# Tue 06 early=Gold   late=Red    night=Blue
# Wed 07 early=Green  late=Gold   night=Red
# Thu 08 early=Blue   late=Green  night=Gold
# Fri 09 early=Red    late=Blue   night=Green
# Sat 10 early=Gold   late=Red    night=Blue
# Sun 11 early=Green  late=Gold   night=Red
# Mon 12 early=Blue   late=Green  night=Gold
# hours: {'Red': 72, 'Blue': 72, 'Green': 72, 'Gold': 72}
# weekend shifts: {'Red': 3, 'Blue': 2, 'Green': 3, 'Gold': 4}
# first three: ['Red/early', 'Blue/late', 'Green/night']
# nights by team: [('Blue', 3), ('Gold', 3), ('Green', 3), ('Red', 3)]
# batches of five: [5, 5, 5, 5, 5, 5, 5, 1]
# --- value: {"slots": 36, "total_hours": 288, "starts_on": "THURSDAY"}
