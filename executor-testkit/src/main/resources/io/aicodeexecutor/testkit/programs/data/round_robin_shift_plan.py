# Assigns people to shifts round-robin with itertools.cycle, islice and repeat, skipping people on leave.
from collections import Counter
from datetime import date, timedelta
from itertools import chain, count, cycle, islice, repeat

PEOPLE = ["Aino", "Björn", "Carmen", "Dov"]
LEAVE = {"Björn": {date(2024, 6, 4), date(2024, 6, 5)}, "Dov": {date(2024, 6, 6)}}
SHIFTS = ["day", "night"]
START = date(2024, 6, 3)


def weekdays(start):
    for offset in count():
        day = start + timedelta(days=offset)
        if day.weekday() < 5:
            yield day


def slots(days):
    return chain.from_iterable(zip(repeat(day), SHIFTS) for day in days)


def assign(days):
    rota = cycle(PEOPLE)
    waiting = []
    for day, shift in slots(days):
        candidates = chain(list(waiting), rota)
        for person in candidates:
            from_queue = person in waiting
            if day not in LEAVE.get(person, ()):
                if from_queue:
                    waiting.remove(person)
                yield day, shift, person
                break
            if not from_queue:
                waiting.append(person)


plan = list(assign(islice(weekdays(START), 6)))
for day, shift, person in plan:
    if shift == "day":
        partner = next(other for other_day, other_shift, other in plan if other_day == day and other_shift == "night")
        print(f"{day:%a %d %b}: {person:<7} / {partner}")

load = Counter(person for day, shift, person in plan)
print("load:", {person: load[person] for person in PEOPLE})
nights = Counter(person for day, shift, person in plan if shift == "night")
print("nights:", [(person, nights[person]) for person in sorted(nights)])
clashes = [person for day, shift, person in plan if day in LEAVE.get(person, ())]
print("clashes with leave:", clashes)
print("colours:", list(islice(cycle(["white", "grey"]), 1, 8, 3)), list(repeat("-", 3)))
[person for day, shift, person in plan]

# --- prints
# Mon 03 Jun: Aino    / Björn
# Tue 04 Jun: Carmen  / Dov
# Wed 05 Jun: Aino    / Carmen
# Thu 06 Jun: Björn   / Aino
# Fri 07 Jun: Dov     / Björn
# Mon 10 Jun: Carmen  / Dov
# load: {'Aino': 3, 'Björn': 3, 'Carmen': 3, 'Dov': 3}
# nights: [('Aino', 1), ('Björn', 2), ('Carmen', 1), ('Dov', 2)]
# clashes with leave: []
# colours: ['grey', 'white', 'grey'] ['-', '-', '-']
# --- value: ["Aino", "Björn", "Carmen", "Dov", "Aino", "Carmen", "Björn", "Aino", "Dov", "Björn", "Carmen", "Dov"]
