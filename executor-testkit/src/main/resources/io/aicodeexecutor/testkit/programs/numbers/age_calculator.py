# Computes ages and next birthdays for a small family on a fixed day, with care for a person born on 29 February.
from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Person:
    name: str
    born: date

    def birthday_in(self, year: int) -> date:
        """The day celebrated in a given year; leap-day people use 1 March in common years."""
        try:
            return self.born.replace(year=year)
        except ValueError:
            return date(year, 3, 1)

    def age_on(self, day: date) -> int:
        if day < self.born:
            raise ValueError(f"{self.name} is not born yet on {day}")
        return day.year - self.born.year - (day < self.birthday_in(day.year))

    def next_birthday(self, day: date) -> date:
        this_year = self.birthday_in(day.year)
        return this_year if this_year >= day else self.birthday_in(day.year + 1)


family = [
    Person("Agnes", date(1938, 7, 19)),
    Person("Bruno", date(1964, 2, 29)),
    Person("Carla", date(1996, 12, 31)),
    Person("Dario", date(2019, 3, 14)),
]
today = date(2025, 3, 14)

for person in sorted(family, key=lambda p: p.born, reverse=True):
    upcoming = person.next_birthday(today)
    wait = (upcoming - today).days
    note = "today!" if wait == 0 else f"in {wait} days"
    print(f"{person.name:<6} born {person.born:%a %d %b %Y}  age {person.age_on(today):>2}  next {upcoming.isoformat()} {note}")

for person in family:
    milestone = person.born + timedelta(days=10_000)
    state = "passed" if milestone < today else "to come"
    print(f"{person.name}: 10,000th day on {milestone} ({state})")

try:
    family[-1].age_on(date(2018, 1, 1))
except ValueError as error:
    print("error:", error)

{p.name: p.age_on(today) for p in family}

# --- prints
# Dario  born Thu 14 Mar 2019  age  6  next 2025-03-14 today!
# Carla  born Tue 31 Dec 1996  age 28  next 2025-12-31 in 292 days
# Bruno  born Sat 29 Feb 1964  age 61  next 2026-03-01 in 352 days
# Agnes  born Tue 19 Jul 1938  age 86  next 2025-07-19 in 127 days
# Agnes: 10,000th day on 1965-12-04 (passed)
# Bruno: 10,000th day on 1991-07-17 (passed)
# Carla: 10,000th day on 2024-05-18 (passed)
# Dario: 10,000th day on 2046-07-30 (to come)
# error: Dario is not born yet on 2018-01-01
# --- value: {"Agnes": 86, "Bruno": 61, "Carla": 28, "Dario": 6}
