# Parses simple five-field cron expressions and lists the next runs after a given moment.
from dataclasses import dataclass
from datetime import datetime, timedelta

BOUNDS = [("minute", 0, 59), ("hour", 0, 23), ("day", 1, 31), ("month", 1, 12), ("weekday", 0, 6)]

def parse_field(text: str, low: int, high: int) -> frozenset[int]:
    allowed: set[int] = set()
    for part in text.split(","):
        span, slash, step = part.partition("/")
        if span == "*":
            first, last = low, high
        else:
            left, dash, right = span.partition("-")
            first, last = int(left), int(right or left)
        if not low <= first <= last <= high:
            raise ValueError(f"{part!r} is outside {low}-{high}")
        allowed.update(range(first, last + 1, int(step) if slash else 1))
    return frozenset(allowed)

@dataclass(frozen=True)
class Cron:
    fields: tuple[frozenset[int], ...]

    @classmethod
    def parse(cls, expression: str) -> "Cron":
        parts = expression.split()
        if len(parts) != len(BOUNDS):
            raise ValueError(f"expected {len(BOUNDS)} fields, got {len(parts)}")
        return cls(tuple(parse_field(part, low, high) for part, (_, low, high) in zip(parts, BOUNDS)))

    def next_after(self, moment: datetime) -> datetime:
        minutes, hours, days, months, weekdays = self.fields
        candidate = moment.replace(second=0, microsecond=0) + timedelta(minutes=1)
        while True:
            if candidate.month not in months:
                first = candidate.replace(day=1, hour=0, minute=0)
                candidate = (first + timedelta(days=32)).replace(day=1)
            elif candidate.day not in days or candidate.isoweekday() % 7 not in weekdays:
                candidate = candidate.replace(hour=0, minute=0) + timedelta(days=1)
            elif candidate.hour not in hours:
                candidate = candidate.replace(minute=0) + timedelta(hours=1)
            elif candidate.minute not in minutes:
                candidate += timedelta(minutes=1)
            else:
                return candidate

def main() -> str:
    start = datetime(2025, 2, 27, 17, 42, 30)
    for expression in ("*/15 * * * *", "0 9 * * 1-5", "30 6 1 * *", "0 0 29 2 *", "5,35 8-18/5 * 3 0"):
        job, moment, runs = Cron.parse(expression), start, []
        for attempt in range(3):
            moment = job.next_after(moment)
            runs.append(moment.strftime("%a %Y-%m-%d %H:%M"))
        print(f"{expression:<19}", " | ".join(runs))

    for broken in ("* * * *", "61 * * * *", "0 x * * *"):
        try:
            Cron.parse(broken)
        except ValueError as error:
            print("rejected", repr(broken), "->", error)
    return Cron.parse("0 12 13 * 5").next_after(start).isoformat()

if __name__ == "__main__":
    next_run = main()

next_run

# --- prints
# */15 * * * *        Thu 2025-02-27 17:45 | Thu 2025-02-27 18:00 | Thu 2025-02-27 18:15
# 0 9 * * 1-5         Fri 2025-02-28 09:00 | Mon 2025-03-03 09:00 | Tue 2025-03-04 09:00
# 30 6 1 * *          Sat 2025-03-01 06:30 | Tue 2025-04-01 06:30 | Thu 2025-05-01 06:30
# 0 0 29 2 *          Tue 2028-02-29 00:00 | Sun 2032-02-29 00:00 | Fri 2036-02-29 00:00
# 5,35 8-18/5 * 3 0   Sun 2025-03-02 08:05 | Sun 2025-03-02 08:35 | Sun 2025-03-02 13:05
# rejected '* * * *' -> expected 5 fields, got 4
# rejected '61 * * * *' -> '61' is outside 0-59
# rejected '0 x * * *' -> invalid literal for int() with base 10: 'x'
# --- value: "2025-06-13T12:00:00"
